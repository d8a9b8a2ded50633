#include "CVersion.h"

const char *onrecord_version(void) {
    return ONRECORD_VERSION;
}
