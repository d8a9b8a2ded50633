import COpenSSL
import HTTPServer
import ServerFixtures
import Testing
import Transport

/// A client that speaks TLS over a blocking socket; what it offers is set before it connects.
@safe final class TLSClient {
    private let socket: ClientSocket
    private let context: OpaquePointer
    private let session: OpaquePointer

    /// A client that has not shaken hands yet, and takes any certificate.
    init(_ endpoint: Endpoint, versions: ClosedRange<Int32> = TLS1_2_VERSION...TLS1_3_VERSION) throws {
        socket = try ClientSocket(endpoint)
        // Both objects are this one's own; the session keeps a reference to the context.
        unsafe context = try #require(unsafe SSL_CTX_new(TLS_client_method()))
        unsafe copenssl_set_min_version(context, versions.lowerBound)
        unsafe copenssl_set_max_version(context, versions.upperBound)
        unsafe session = try #require(unsafe SSL_new(context))
        unsafe SSL_set_fd(session, socket.descriptor)
    }

    deinit {
        // OpenSSL never takes up a session again of which one connection was dropped.
        unsafe SSL_set_shutdown(session, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN)
        unsafe SSL_free(session)  // made by init
        unsafe SSL_CTX_free(context)  // made by init
    }

    /// Offers to take up the session that another client has had.
    func resume(_ other: TLSClient) {
        let earlier = unsafe SSL_get1_session(other.session)
        unsafe SSL_set_session(session, earlier)  // takes a reference of its own
        unsafe SSL_SESSION_free(earlier)
    }

    /// Asks for the host `name`.
    func ask(for name: String) {
        var name = Array(name.utf8CString)
        // SSL_set_tlsext_host_name is a macro for this; the name is copied.
        unsafe SSL_ctrl(session, SSL_CTRL_SET_TLSEXT_HOSTNAME, Int(TLSEXT_NAMETYPE_host_name), &name)
    }

    /// Offers these protocols, each after its length.
    func offer(_ protocols: [String]) {
        let list = protocols.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
        unsafe SSL_set_alpn_protos(session, list, UInt32(list.count))  // the list is copied
    }

    /// Shows a certificate of its own.
    func show(_ certificate: TestCertificate) {
        unsafe SSL_use_certificate_file(session, certificate.chainFile, SSL_FILETYPE_PEM)
        unsafe SSL_use_PrivateKey_file(session, certificate.keyFile, SSL_FILETYPE_PEM)
    }

    /// Whether the handshake succeeds.
    func connect() -> Bool {
        defer { ERR_clear_error() }
        return unsafe SSL_connect(session) == 1
    }

    /// What comes in answer to `text` until it ends in `mark`, or until the server closes.
    func exchange(_ text: String, until mark: String) -> String {
        String(decoding: exchangeBytes(text, until: mark), as: UTF8.self)
    }

    /// The bytes that come in answer to `text` until they end in `mark`, or until the server closes.
    func exchangeBytes(_ text: String, until mark: String?) -> [UInt8] {
        send(text) ? receiveBytes(until: mark) : []
    }

    /// Sends `text`; false where the server takes it no more.
    @discardableResult
    func send(_ text: String) -> Bool {
        defer { ERR_clear_error() }
        let bytes = Array(text.utf8)
        return unsafe SSL_write(session, bytes, Int32(bytes.count)) > 0  // reads as many bytes as there are
    }

    /// Ends the stream that the socket carries, of which the session says nothing.
    func endStream() { socket.finishSending() }

    /// The bytes that come until they end in `mark`, or until the server closes.
    func receiveBytes(until mark: String?) -> [UInt8] {
        defer { ERR_clear_error() }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16384)
        while mark.map({ !received.suffix($0.utf8.count).elementsEqual($0.utf8) }) ?? true {
            let count = unsafe SSL_read(session, &buffer, Int32(buffer.count))
            guard count > 0 else { break }
            received += buffer[..<Int(count)]
        }
        return received
    }

    /// Whether the server has said that no more will come, so that nobody can have cut the last answer short.
    var isToldEnd: Bool { unsafe SSL_get_shutdown(session) & SSL_RECEIVED_SHUTDOWN != 0 }

    /// Whether the server agrees to shake hands once more.
    func renegotiate() -> Bool {
        defer { ERR_clear_error() }
        guard unsafe SSL_renegotiate(session) == 1, unsafe SSL_do_handshake(session) == 1 else { return false }
        return !exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n", until: "\n\n").isEmpty
    }

    /// The protocol version, such as `TLSv1.3`.
    var version: String { unsafe String(cString: SSL_get_version(session)) }

    /// Whether the handshake took up a session.
    var isResumed: Bool { unsafe SSL_session_reused(session) == 1 }

    /// The latest ticket of the session.
    var ticket: [UInt8] {
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        unsafe SSL_SESSION_get0_ticket(SSL_get_session(session), &bytes, &count)  // points into the session
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// How much the server would take before the next handshake is done.
    var earlyDataLimit: UInt32 { unsafe SSL_SESSION_get_max_early_data(SSL_get_session(session)) }

    /// The protocol agreed on; empty where there is none.
    var chosenProtocol: String {
        var name: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        unsafe SSL_get0_alpn_selected(session, &name, &count)  // points into the session
        return unsafe String(decoding: UnsafeBufferPointer(start: name, count: Int(count)), as: UTF8.self)
    }

    /// Whether the server's certificate is for the host `name`.
    func isTold(_ name: String) -> Bool {
        let certificate = unsafe SSL_get0_peer_certificate(session)  // the session's
        return unsafe X509_check_host(certificate, name, 0, 0, nil) == 1
    }
}
