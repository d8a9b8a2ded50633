internal import COpenSSL
internal import Glibc

/// Certificates, keys and what is offered with them; shared by all loops, replaced whole when certificates are renewed.
@safe package final class TLSContext: @unchecked Sendable {
    // OpenSSL locks what it changes in a context, and nothing here changes after init.

    /// The context that connections start with: that of the first certificate.
    var pointer: OpaquePointer { unsafe contexts[0] }

    private let contexts: [OpaquePointer]
    private let ticketKeys: TicketKeys

    /// Loads the certificates and keys of `configuration`, which has at least one; `ticketKeys` outlive the renewal.
    package init(_ configuration: TLSConfiguration, ticketKeys: TicketKeys) throws(TLSError) {
        self.ticketKeys = ticketKeys
        var contexts: [OpaquePointer] = unsafe []
        do throws(TLSError) {
            guard !configuration.certificates.isEmpty else {
                throw TLSError("TLS needs at least one certificate and key.")
            }
            for certificate in configuration.certificates {
                unsafe contexts.append(try Self.context(certificate, configuration, ticketKeys))
            }
        } catch {
            unsafe contexts.forEach { unsafe SSL_CTX_free($0) }  // made above, and shared with nobody yet
            throw error
        }
        unsafe self.contexts = contexts
        chooseByServerName()
    }

    deinit {
        // Made by init; a connection holds a reference of its own.
        unsafe contexts.forEach { unsafe SSL_CTX_free($0) }
    }

    /// The context whose certificate covers `name`, which ends with NUL; nil where none does.
    fileprivate func context(for name: UnsafePointer<CChar>) -> OpaquePointer? {
        unsafe contexts.first { context in
            // A context with a certificate has one for as long as it lives.
            guard let certificate = unsafe SSL_CTX_get0_certificate(context) else { return false }
            return unsafe X509_check_host(certificate, name, 0, 0, nil) == 1
        }
    }

    /// Lets the first context hand a connection over to the one whose certificate covers the name it asks for.
    private func chooseByServerName() {
        guard unsafe contexts.count > 1 else { return }
        let callback: @convention(c) (OpaquePointer?, UnsafeMutablePointer<Int32>?, UnsafeMutableRawPointer?) -> Int32 =
            {
                session, _, argument in
                // The argument is this object, which its connections keep alive through their loop; the name is the session's.
                guard let argument = unsafe argument,
                    let name = unsafe SSL_get_servername(session, TLSEXT_NAMETYPE_host_name)
                else { return SSL_TLSEXT_ERR_OK }
                let owner = unsafe Unmanaged<TLSContext>.fromOpaque(argument).takeUnretainedValue()
                if let context = unsafe owner.context(for: name) { unsafe SSL_set_SSL_CTX(session, context) }
                return SSL_TLSEXT_ERR_OK
            }
        unsafe copenssl_on_server_name(pointer, callback, Unmanaged.passUnretained(self).toOpaque())
    }
}
