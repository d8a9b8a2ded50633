internal import COpenSSL
internal import Glibc

extension TLSContext {
    /// A context with one certificate, its key, and what the profile offers.
    static func context(
        _ certificate: TLSConfiguration.Certificate, _ configuration: TLSConfiguration, _ ticketKeys: TicketKeys
    ) throws(TLSError) -> OpaquePointer {
        guard let context = unsafe SSL_CTX_new(TLS_server_method()) else {
            throw TLSError("TLS: \(TLSError.lastReason)")
        }
        do throws(TLSError) {
            // The context is new, and all that it is told is copied.
            unsafe copenssl_set_server_defaults(context)
            // Where there is none, OpenSSL would ask for it anew at every handshake.
            if KernelTLS.isOffered { unsafe copenssl_use_kernel_tls(context) }
            try unsafe offer(configuration.profile, in: context)
            try unsafe load(certificate, into: context)
            if let file = configuration.clientAuthorityFile { try unsafe requireClients(of: file, in: context) }
            unsafe chooseProtocol(in: context)
            unsafe ticketKeys.install(in: context)
            return unsafe context
        } catch {
            unsafe SSL_CTX_free(context)  // made above, and shared with nobody yet
            throw error
        }
    }

    /// Mozilla's server-side TLS guidelines, version 5.7; of `intermediate`, the suites without finite-field
    /// Diffie-Hellman, which costs a server much and which no client of these ten years needs.
    private static func offer(_ profile: TLSConfiguration.Profile, in context: OpaquePointer) throws(TLSError) {
        let suites = """
            ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:\
            ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305
            """
        // AES-128 first: as safe as AES-256 for any traffic of today, and a handshake with SHA-256 costs a sixth less.
        let newSuites = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
        let oldest = profile == .modern ? TLS1_3_VERSION : TLS1_2_VERSION
        // The context lives, and the strings are copied.
        let isSet =
            unsafe copenssl_set_min_version(context, oldest) == 1
            && copenssl_set_max_version(context, TLS1_3_VERSION) == 1
            && SSL_CTX_set_cipher_list(context, suites) == 1
            && SSL_CTX_set_ciphersuites(context, newSuites) == 1
            && copenssl_set_groups(context, "X25519:prime256v1:secp384r1") == 1
        guard isSet else {
            throw TLSError("TLS: \(TLSError.lastReason); OpenSSL 3 with its default provider is needed.")
        }
    }

    private static func load(
        _ certificate: TLSConfiguration.Certificate, into context: OpaquePointer
    ) throws(TLSError) {
        try checkReadable(certificate.chainFile, what: "certificate")
        try checkReadable(certificate.keyFile, what: "key")
        // An encrypted key fails to load; without this, OpenSSL would ask for its password on the terminal.
        unsafe SSL_CTX_set_default_passwd_cb(context) { _, _, _, _ in 0 }
        guard unsafe SSL_CTX_use_certificate_chain_file(context, certificate.chainFile) == 1 else {
            let reason = TLSError.lastReason
            throw TLSError(
                "\(certificate.chainFile): \(reason); give a PEM file with the certificate first, then its chain.")
        }
        guard unsafe SSL_CTX_use_PrivateKey_file(context, certificate.keyFile, SSL_FILETYPE_PEM) == 1 else {
            let isMismatch = ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH
            let reason = TLSError.lastReason
            throw TLSError(
                isMismatch
                    ? "\(certificate.keyFile): not the key of \(certificate.chainFile); give the key it was made with."
                    : "\(certificate.keyFile): \(reason); give an unencrypted PEM private key.")
        }
        // Catches a key of another kind than the certificate's, which loads without complaint.
        guard unsafe SSL_CTX_check_private_key(context) == 1 else {
            ERR_clear_error()
            throw TLSError(
                "\(certificate.keyFile): not the key of \(certificate.chainFile); give the key it was made with.")
        }
    }

    private static func checkReadable(_ path: String, what: String) throws(TLSError) {
        // The path is read within the call.
        guard unsafe access(path, R_OK) != 0 else { return }
        throw TLSError("\(path): \(SystemError("access").reason); give a \(what) file that this user can read.")
    }

    private static func requireClients(of file: String, in context: OpaquePointer) throws(TLSError) {
        try checkReadable(file, what: "certificate authority")
        // The context lives and takes over the list of names.
        guard unsafe SSL_CTX_load_verify_locations(context, file, nil) == 1,
            let names = unsafe SSL_load_client_CA_file(file)
        else { throw TLSError("\(file): \(TLSError.lastReason); give a PEM file of certificate authorities.") }
        unsafe SSL_CTX_set_client_CA_list(context, names)
        unsafe SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
        let id: [UInt8] = Array("http".utf8)
        unsafe SSL_CTX_set_session_id_context(context, id, UInt32(id.count))
    }

    /// Answers `http/1.1` to ALPN, and an alert to a client that offers only others (RFC 7301 §3.2).
    private static func chooseProtocol(in context: OpaquePointer) {
        let callback: SSL_CTX_alpn_select_cb_func = { _, chosen, chosenCount, offered, offeredCount, _ in
            // OpenSSL passes a list of `offeredCount` bytes, each name after its length, checked before.
            let list = unsafe UnsafeBufferPointer(start: offered, count: Int(offeredCount))
            let name = Array("http/1.1".utf8)
            var position = 0
            while position < list.count {
                let start = position + 1
                let end = unsafe start + Int(list[position])
                guard end <= list.count else { break }
                if unsafe list[start..<end].elementsEqual(name) {
                    // Points into the client's list, as OpenSSL's documentation allows.
                    unsafe chosen?.pointee = list.baseAddress?.advanced(by: start)
                    unsafe chosenCount?.pointee = UInt8(name.count)
                    return SSL_TLSEXT_ERR_OK
                }
                position = end
            }
            return SSL_TLSEXT_ERR_ALERT_FATAL
        }
        unsafe SSL_CTX_set_alpn_select_cb(context, callback, nil)  // the callback captures nothing
    }
}
