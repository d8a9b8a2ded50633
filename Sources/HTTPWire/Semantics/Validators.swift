/// What tells one state of a resource from the next (RFC 9110 §8.8).
public struct Validators: Hashable, Sendable {
    /// The tag of the representation, unless it has none.
    public let etag: EntityTag?
    /// When the representation last changed, unless that is not known.
    public let lastModified: HTTPDate?

    /// A representation's tag and date, either or both of which may be missing.
    public init(etag: EntityTag? = nil, lastModified: HTTPDate? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    /// The same validators in memory of their own.
    func copied() -> Validators { Validators(etag: etag?.copied(), lastModified: lastModified) }
}
