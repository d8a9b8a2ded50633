#pragma once
// zlib: gzip (RFC 1952), for answers that are kept compressed.
#include <zlib.h>
