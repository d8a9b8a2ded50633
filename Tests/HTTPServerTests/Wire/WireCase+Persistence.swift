extension WireCase {
    /// RFC 9112 §9.
    static let persistence: [Row] = [
        (
            "close", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200],
            true
        ),
        (
            "CLOSE", "GET / HTTP/1.1\r\nHost: a\r\nConnection: CLOSE\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200],
            true
        ),
        (
            "close among others",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: TE, close\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200], true
        ),
        (
            "close in the second field",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: x\r\nConnection: close\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            [200], true
        ),
        (
            "keep-alive and close",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, close\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            [200], true
        ),
        (
            "keep-alive",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200, 200],
            false
        ),
        (
            "an unknown option",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: foo\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200, 200], false
        ),
        (
            "an option that only starts so",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: close-x\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200, 200],
            false
        ),
        (
            "empty elements",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: ,,close,,\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200], true
        ),
        (
            "an empty field", "GET / HTTP/1.1\r\nHost: a\r\nConnection:\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            [200, 200], false
        ),
        (
            "a field that it names",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: Host\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200, 200], false
        ),
        ("HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200], true),
        (
            "HTTP/1.0 that asks to stay",
            "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [200, 200], false
        ),
        (
            "nothing is answered after an error",
            "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/9.9\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            [200, 505], true
        ),
        (
            "an expectation of something else",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: something\r\nContent-Length: 5\r\n\r\nhello", [417], true
        ),
        (
            "an expectation of two things",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue, x\r\nContent-Length: 5\r\n\r\nhello", [417], true
        ),
        (
            "an expectation behind a word",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: y 100-continue\r\nContent-Length: 5\r\n\r\nhello", [417], true
        ),
        (
            "an expectation with a parameter",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue;q=1\r\nContent-Length: 5\r\n\r\nhello", [417], true
        ),
        (
            "another expectation in a second field",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nExpect: x\r\nContent-Length: 5\r\n\r\nhello",
            [417], true
        ),
        (
            "an expectation among empty elements",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: ,100-Continue,,\r\nContent-Length: 5\r\n\r\n", [100], false
        ),
        (
            "an expectation twice",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
            [100], false
        ),
        (
            "an expectation of nothing is none",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect:\r\nContent-Length: 5\r\n\r\nhello", [200], false
        ),
        (
            "an expectation in HTTP/1.0 is none",
            "POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello", [200], true
        ),
        ("an expectation without a body", "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n", [200], false),
    ]
}
