internal import COpenSSL

/// Why certificates cannot be used; the description names the file and says what to do.
package struct TLSError: Error, Equatable, CustomStringConvertible {
    /// One line.
    package let description: String

    init(_ description: String) { self.description = description }

    /// What OpenSSL says about its last failure, which it then forgets.
    static var lastReason: String {
        var reason = "unknown reason"
        // The text is OpenSSL's own and never freed.
        if let text = unsafe ERR_reason_error_string(ERR_peek_last_error()) { reason = unsafe String(cString: text) }
        ERR_clear_error()
        return reason
    }
}
