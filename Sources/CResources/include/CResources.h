#pragma once
#include <stddef.h>

// Files that the binary carries, byte for byte, so that it runs with no folder beside it.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} onrecord_resource;

onrecord_resource onrecord_topics_yaml(void);
onrecord_resource onrecord_speakers_yaml(void);
onrecord_resource onrecord_english_lexicon(void);
onrecord_resource onrecord_attribution_weights(void);
onrecord_resource onrecord_docs_css(void);
onrecord_resource onrecord_docs_js(void);
onrecord_resource onrecord_pages_css(void);
onrecord_resource onrecord_pages_js(void);
onrecord_resource onrecord_embed_js(void);
onrecord_resource onrecord_frame_js(void);
onrecord_resource onrecord_icon_svg(void);
