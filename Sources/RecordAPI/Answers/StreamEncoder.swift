internal import Compression
internal import HTTPWire
internal import Synchronization

/// Compresses a body while it is made and sent.
final class StreamEncoder {
    private let coder: Coder
    private let places: Places
    private var hasEnded = false

    private enum Coder {
        case gzip(GzipStream)
        case brotli(BrotliStream)
    }

    /// How many bodies are compressed at once: each takes up to half a MiB for as long as its client takes to read it.
    final class Places: Sendable {
        private let count = Atomic<Int>(0)
        private let maximumCount: Int

        init(maximumCount: Int = 64) {
            self.maximumCount = maximumCount
        }

        fileprivate func take() -> Bool {
            if count.add(1, ordering: .relaxed).newValue <= maximumCount { return true }
            leave()
            return false
        }

        fileprivate func leave() { count.subtract(1, ordering: .relaxed) }
    }

    /// Encodes in `coding`; nil where the body is to be sent as it is: for identity, where all `places` are taken and for want of memory.
    init?(_ coding: ContentCoding, in places: Places) {
        guard coding != .identity, places.take() else { return nil }
        self.places = places
        guard let coder = Self.coder(of: coding) else {
            places.leave()
            return nil
        }
        self.coder = coder
    }

    deinit { places.leave() }

    /// The loop that compresses serves nobody meanwhile: a piece takes less than a millisecond.
    private static func coder(of coding: ContentCoding) -> Coder? {
        switch coding {
        case .identity: nil
        case .gzip: GzipStream(level: 1).map { .gzip($0) }
        case .brotli: BrotliStream(quality: 2).map { .brotli($0) }
        }
    }

    /// The next piece of `list`, encoded so that a client can read all of it at once; nil behind the last.
    func next(of list: inout ListStream) throws(BodyStream.Failure) -> [UInt8]? {
        guard !hasEnded else { return nil }
        let piece = list.next()
        hasEnded = piece == nil
        switch coder {
        case .gzip(let stream): return stream.compress(piece ?? [], isLast: hasEnded)
        case .brotli(let stream):
            guard let bytes = stream.compress(piece ?? [], isLast: hasEnded) else { throw BodyStream.Failure() }
            return bytes
        }
    }
}
