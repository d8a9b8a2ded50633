#pragma once
// The encoder of the Brotli reference implementation (RFC 7932), for answers that are kept compressed.
#include <brotli/encode.h>
