/// How listeners that speak TLS identify themselves, and what they accept.
public struct TLSConfiguration: Sendable, Equatable {
    /// A certificate chain and its key, as PEM files.
    public struct Certificate: Sendable, Equatable {
        /// The path of the certificate, followed by those between it and the root.
        public var chainFile: String
        /// The path of the private key.
        public var keyFile: String

        /// A chain and its key.
        public init(chainFile: String, keyFile: String) {
            self.chainFile = chainFile
            self.keyFile = keyFile
        }
    }

    /// Which versions and ciphers are offered, by the names of Mozilla's server-side TLS guidelines (version 5.7).
    public enum Profile: String, Sendable, CaseIterable {
        /// TLS 1.2 and 1.3.
        case intermediate
        /// TLS 1.3 alone.
        case modern
    }

    /// The certificates; the one whose names cover the server name that the client asks for is used, else the first.
    public var certificates: [Certificate]
    /// Versions and ciphers.
    public var profile: Profile
    /// The path of the certificate authorities whose client certificates are asked for and required; nil for none.
    public var clientAuthorityFile: String?

    /// One or more certificates, with Mozilla's intermediate profile.
    public init(certificates: [Certificate], profile: Profile = .intermediate, clientAuthorityFile: String? = nil) {
        self.certificates = certificates
        self.profile = profile
        self.clientAuthorityFile = clientAuthorityFile
    }
}
