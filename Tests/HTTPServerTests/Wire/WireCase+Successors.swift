extension WireCase {
    /// Bodies with a request after them, which is answered as the next and as no other (RFC 9112 §6.3, RFC 9110 §6.5.1, §7.6.1).
    static let successors: [Row] = bodies + trailers + distractions

    private static let bodies: [Row] = [
        "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PURGE",
    ].flatMap { (method: String) -> [Row] in
        [
            ("a body of \(method)", "\(method) \(host)Content-Length: 5\r\n\r\nhello\(next)", [200, 200], false),
            ("chunks of \(method)", "\(method) \(host)\(chunked)\r\n\(hello)\r\n\(next)", [200, 200], false),
        ]
    }

    private static let host = "/ HTTP/1.1\r\nHost: a\r\n"
    private static let chunked = "Transfer-Encoding: chunked\r\n"
    private static let hello = "5\r\nhello\r\n0\r\n"
    private static let next = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    /// Fields that come too late to say anything of the message.
    private static let trailers: [Row] = [
        "Content-Length: 30", "Transfer-Encoding: chunked", "Host: b", "Connection: close", "Expect: 100-continue",
        "Content-Length: 30\r\nContent-Length: 31", "Upgrade: h2c",
    ].map { (line: String) -> Row in
        ("the trailer “\(line)”", "POST \(host)\(chunked)\r\n\(hello)\(line)\r\n\r\n\(next)", [200, 200], false)
    }

    /// Fields that do not change where a body ends.
    private static let distractions: [Row] = [
        "Connection: Content-Length", "Connection: Content-Length, Host", "Connection: Transfer-Encoding",
        "Content_Length: 30", "Content-Lengths: 30", "X-Content-Length: 30", "Transfer_Encoding: chunked",
        "TransferEncoding: chunked", "Trailer: Content-Length", "TE: chunked", "Content-Encoding: chunked",
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13", "X-HTTP-Method-Override: CONNECT",
        "Content-Range: bytes 0-3/4", "Keep-Alive: max=0", "Proxy-Connection: close", "Max-Forwards: 0",
    ].map { (line: String) -> Row in
        ("“\(line)”", "POST \(host)\(line)\r\nContent-Length: 5\r\n\r\nhello\(next)", [200, 200], false)
    }
}
