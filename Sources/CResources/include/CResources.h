#pragma once
#include <stddef.h>

// Files that the binary carries, byte for byte, so that it runs with no folder beside it.
extern const unsigned char onrecord_topics_yaml[];
extern const size_t onrecord_topics_yaml_count;
extern const unsigned char onrecord_speakers_yaml[];
extern const size_t onrecord_speakers_yaml_count;
