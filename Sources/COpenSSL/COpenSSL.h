#pragma once
// OpenSSL 3: TLS for Transport, SHA-256 for Record.  Functions below wrap macros that Swift cannot import.
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>
