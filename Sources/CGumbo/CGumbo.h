#pragma once
// gumbo: an HTML5 parser in C99, for documents that come as web pages.
#include <gumbo.h>
