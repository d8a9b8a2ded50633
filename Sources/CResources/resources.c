#include "CResources.h"

// SwiftPM has no name for C23 yet; the toolchain's clang takes #embed in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char onrecord_topics_yaml[] = {
#embed "../../Config/topics.yaml"
};
const size_t onrecord_topics_yaml_count = sizeof onrecord_topics_yaml;

const unsigned char onrecord_speakers_yaml[] = {
#embed "../../Config/speakers.yaml"
};
const size_t onrecord_speakers_yaml_count = sizeof onrecord_speakers_yaml;
