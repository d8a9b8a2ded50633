/// Someone who may read, as the server knows them: not the key, but its digest.
package struct ReadKey: Sendable, Equatable {
    /// Who has the key, for the operator.
    package let name: String
    /// SHA-256 of the key's UTF-8, 32 bytes.
    package let digest: [UInt8]
    /// How often it may be used; nil for any number of requests.
    package let rate: RequestRate?

    /// Joins a digest of 32 bytes with whom it is of.
    package init(name: String, digest: [UInt8], rate: RequestRate? = nil) {
        self.name = name
        self.digest = digest
        self.rate = rate
    }
}

/// How many requests are allowed in how much time.
package struct RequestRate: Sendable, Equatable {
    /// The requests of one window, over 0.
    package let count: Int
    /// The length of a window in seconds, over 0.
    package let seconds: Int

    /// Joins both.
    package init(count: Int, seconds: Int) {
        self.count = count
        self.seconds = seconds
    }
}
