extension WireCase {
    /// RFC 9112 §6.
    static let lengths: [Row] = [
        ("Content-Length “+5”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\nhello", [400], true),
        ("Content-Length “-5”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\nhello", [400], true),
        ("Content-Length “5 5”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5 5\r\n\r\nhello", [400], true),
        ("Content-Length “5,5”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5,5\r\n\r\nhello", [400], true),
        ("Content-Length “5, 5”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\nhello", [400], true),
        ("Content-Length “5;x”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5;x\r\n\r\nhello", [400], true),
        ("Content-Length “5.0”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5.0\r\n\r\nhello", [400], true),
        ("Content-Length “5e0”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5e0\r\n\r\nhello", [400], true),
        ("Content-Length “0x5”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x5\r\n\r\nhello", [400], true),
        ("Content-Length “0b1”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0b1\r\n\r\nhello", [400], true),
        ("Content-Length “five”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: five\r\n\r\nhello", [400], true),
        ("Content-Length “'5'”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: '5'\r\n\r\nhello", [400], true),
        ("Content-Length “5u{B}”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\u{B}\r\n\r\nhello", [400], true),
        ("Content-Length “u{B}5”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \u{B}5\r\n\r\nhello", [400], true),
        ("Content-Length “5_0”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5_0\r\n\r\nhello", [400], true),
        ("Content-Length “”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \r\n\r\nhello", [400], true),
        (
            "Content-Length “99999999999999999999”",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\nhello", [400], true
        ),
        (
            "Content-Length “18446744073709551616”",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551616\r\n\r\nhello", [400], true
        ),
        (
            "Content-Length “18446744073709551621”",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551621\r\n\r\nhello", [400], true
        ),
        (
            "Content-Length “9223372036854775808”",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775808\r\n\r\nhello", [400], true
        ),
        ("Content-Length “-0”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -0\r\n\r\nhello", [400], true),
        ("Content-Length “+0”", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +0\r\n\r\nhello", [400], true),
        (
            "two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", [400],
            true
        ),
        (
            "two lengths alike", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
            [400], true
        ),
        (
            "an empty length and a length",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\nContent-Length: 5\r\n\r\nhello", [400], true
        ),
        (
            "a length, then chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello", [400], true
        ),
        (
            "chunks, then a length",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nhello", [400], true
        ),
        (
            "chunks and no length",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\nhello", [400], true
        ),
        (
            "a length and a bad coding",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: xchunked\r\n\r\nhello", [400], true
        ),
        (
            "a length and an empty coding",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding:\r\n\r\nhello", [400], true
        ),
        ("Transfer-Encoding “”", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \r\n\r\n0\r\n\r\n", [400], true),
        (
            "Transfer-Encoding “identity”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “gzip”", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n", [400],
            true
        ),
        (
            "Transfer-Encoding “xchunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunkedx”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunkedx\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunked, identity”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “identity, chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunked, gzip”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “gzip, chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunked, chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunked,”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked,\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “,chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: ,chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunked;q=1”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “'chunked'”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: 'chunked'\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “u{B}chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u{B}chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunkedu{B}”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\u{B}\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “u{C}chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u{C}chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunkedu{0}”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\u{0}\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chun ked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chun ked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunked chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunkedrn ,identity”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n ,identity\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “cow”", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: cow\r\n\r\n0\r\n\r\n", [400],
            true
        ),
        (
            "Transfer-Encoding “u{A0}chunked”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u{A0}chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “chunku{E9}d”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunk\u{E9}d\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "Transfer-Encoding “trailers”",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: trailers\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "two codings alike",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            [400], true
        ),
        (
            "two codings",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
            [400], true
        ),
        (
            "a space before the coding's colon",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "a space before the length's colon", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n\r\n0\r\n\r\n",
            [400], true
        ),
        (
            "a folded coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", [400],
            true
        ),
        ("a folded length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n 5\r\n\r\n0\r\n\r\n", [400], true),
        (
            "a space before the coding", "POST / HTTP/1.1\r\nHost: a\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            [400], true
        ),
        (
            "a coding behind a bare CR",
            "POST / HTTP/1.1\r\nHost: a\r\nX: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "a coding behind a bare LF",
            "POST / HTTP/1.1\r\nHost: a\r\nX: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400], true
        ),
        (
            "chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400],
            true
        ),
        ("a length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", [200], false),
        ("a length of nothing", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", [200], false),
        ("leading zeros", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0005\r\n\r\nhello", [200], false),
        (
            "chunks in capitals", "POST / HTTP/1.1\r\nHost: a\r\nTRANSFER-ENCODING: CHUNKED\r\n\r\n0\r\n\r\n", [200],
            false
        ),
        (
            "tabs around the coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\tchunked\t\r\n\r\n0\r\n\r\n",
            [200], false
        ),
        ("neither", "POST / HTTP/1.1\r\nHost: a\r\nX: 1\r\n\r\n", [200], false),
        (
            "a body of GET",
            "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200, 200],
            false
        ),
        (
            "a request in a body is none",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 27\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            [200, 200], false
        ),
    ]
}
