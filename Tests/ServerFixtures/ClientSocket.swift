import Glibc
import HTTPServer
import Testing
import Transport

/// A client's blocking socket, which gives up after ten seconds.
final class ClientSocket {
    let descriptor: Int32

    init(_ endpoint: Endpoint) throws {
        descriptor = try #require(ClientConnection.connect(to: endpoint))
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))  // reads as many bytes as there are
    }

    /// What comes until it ends in `mark`, or until the server closes.
    func receive(until mark: String?) -> String { String(decoding: receiveBytes(until: mark), as: UTF8.self) }

    /// The bytes that come until they end in `mark`, or until the server closes.
    func receiveBytes(until mark: String?) -> [UInt8] {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe recv(descriptor, &buffer, buffer.count, 0)  // writes no more than there is room for
            guard count > 0 else { break }
            received += buffer[..<count]
            if let mark, received.suffix(mark.utf8.count).elementsEqual(mark.utf8) { break }
        }
        return received
    }
}
