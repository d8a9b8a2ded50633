internal import Glibc
internal import HTTPServer
internal import Testing
package import Transport

/// A client's blocking socket, which gives up after ten seconds.
package final class ClientSocket {
    /// The socket, for what speaks TLS on it.
    package let descriptor: Int32

    /// A connection to `endpoint`.
    package init(_ endpoint: Endpoint) throws {
        descriptor = try #require(ClientConnection.connect(to: endpoint))
    }

    deinit { close(descriptor) }

    /// Sends `text`, as much of it as the server takes at once.
    package func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))  // reads as many bytes as there are
    }

    /// Tells the server that nothing more will be sent; what it sends can still be received.
    package func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// What comes until `mark` is among it, or until the server closes.
    package func receive(until mark: String?) -> String {
        String(decoding: receiveBytes(until: mark), as: UTF8.self)
    }

    /// The bytes that come until `mark` is among them, or until the server closes.
    package func receiveBytes(until mark: String?) -> [UInt8] {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe recv(descriptor, &buffer, buffer.count, 0)  // writes no more than there is room for
            guard count > 0 else { return received }
            received += buffer[..<count]
            guard let mark else { continue }
            // A mark that is cut is found with what comes next.
            if String(decoding: received.suffix(count + mark.utf8.count), as: UTF8.self).contains(mark) {
                return received
            }
        }
    }
}
