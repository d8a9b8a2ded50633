#include "CResources.h"

// SwiftPM has no name for C23 yet; the toolchain's clang takes #embed in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char topics_yaml[] = {
#embed "../../Config/topics.yaml"
};

static const unsigned char speakers_yaml[] = {
#embed "../../Config/speakers.yaml"
};

onrecord_resource onrecord_topics_yaml(void) {
    return (onrecord_resource){topics_yaml, sizeof topics_yaml};
}

onrecord_resource onrecord_speakers_yaml(void) {
    return (onrecord_resource){speakers_yaml, sizeof speakers_yaml};
}

static const unsigned char english_lexicon[] = {
#embed "english-lexicon.txt"
};

onrecord_resource onrecord_english_lexicon(void) {
    return (onrecord_resource){english_lexicon, sizeof english_lexicon};
}

static const unsigned char attribution_weights[] = {
#embed "attribution-weights.bin"
};

onrecord_resource onrecord_attribution_weights(void) {
    return (onrecord_resource){attribution_weights, sizeof attribution_weights};
}

static const unsigned char docs_css[] = {
#embed "docs.css"
};

static const unsigned char docs_js[] = {
#embed "docs.js"
};

onrecord_resource onrecord_docs_css(void) { return (onrecord_resource){docs_css, sizeof docs_css}; }

onrecord_resource onrecord_docs_js(void) { return (onrecord_resource){docs_js, sizeof docs_js}; }

static const unsigned char pages_css[] = {
#embed "web/pages.css"
};

onrecord_resource onrecord_pages_css(void) { return (onrecord_resource){pages_css, sizeof pages_css}; }

static const unsigned char pages_js[] = {
#embed "web/pages.js"
};

onrecord_resource onrecord_pages_js(void) { return (onrecord_resource){pages_js, sizeof pages_js}; }

static const unsigned char embed_js[] = {
#embed "web/embed.js"
};

onrecord_resource onrecord_embed_js(void) { return (onrecord_resource){embed_js, sizeof embed_js}; }

static const unsigned char frame_js[] = {
#embed "web/frame.js"
};

onrecord_resource onrecord_frame_js(void) { return (onrecord_resource){frame_js, sizeof frame_js}; }

static const unsigned char icon_svg[] = {
#embed "web/icon.svg"
};

onrecord_resource onrecord_icon_svg(void) { return (onrecord_resource){icon_svg, sizeof icon_svg}; }
