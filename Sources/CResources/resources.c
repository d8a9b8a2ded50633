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

static const unsigned char label_weights[] = {
#embed "label-weights.bin" if_empty(0)
};

onrecord_resource onrecord_label_weights(void) {
    return (onrecord_resource){label_weights, sizeof label_weights};
}

static const unsigned char attribution_weights[] = {
#embed "attribution-weights.bin"
};

onrecord_resource onrecord_attribution_weights(void) {
    return (onrecord_resource){attribution_weights, sizeof attribution_weights};
}
