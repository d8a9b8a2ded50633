internal import HTTPWire
internal import Record

/// What one client is told: the events that meet its filters, from where it left off.
struct EventStream {
    private let log: EventLog
    private let open: EventLog.OpenStream
    private let query: StatementQuery?
    /// The number of the next event.
    private var next: UInt64
    /// What is to be sent before any event.
    private var opening: [UInt8]
    private var lastSent = ContinuousClock.now

    /// How long a stream is silent at most: proxies cut those that are longer.
    private static let heartbeat = Duration.seconds(15)
    /// How long a client waits before it connects again, in milliseconds.
    private static let retry = 3000
    /// About the most bytes of a piece; more waits until they are taken.
    private static let pieceByteCount = 64 << 10

    /// A stream for a client that has seen the events up to `lastID`; nil where it has seen none.
    init(_ log: EventLog, _ query: StatementQuery, after lastID: String?) {
        self.log = log
        open = EventLog.OpenStream(log)
        self.query = query == StatementQuery() ? nil : query
        let end = log.end
        next = end
        opening = Array("retry: \(Self.retry)\n".utf8)
        let resumed = lastID.flatMap { log.number($0) }.flatMap { $0 < end ? $0 + 1 : nil }
        if let resumed, log.batches(from: resumed) != nil {
            next = resumed
            opening += "\n".utf8
        } else if lastID != nil {
            opening += Self.refetch(log.id(end - 1))
            log.countRefetch()
        } else {
            opening += "id: \(log.id(end - 1))\n\n".utf8
        }
    }

    /// The next bytes, or how long to wait for some.
    mutating func piece() -> BodyStream.Piece {
        var bytes = opening
        opening = []
        if let batches = log.batches(from: next) {
            for batch in batches where bytes.count < Self.pieceByteCount { append(batch, to: &bytes) }
        } else {
            next = log.end
            bytes += Self.refetch(log.id(next - 1))
            log.countRefetch()
        }
        let now = ContinuousClock.now
        if bytes.isEmpty {
            let silence = now - lastSent
            guard silence >= Self.heartbeat else { return .pending(Self.heartbeat - silence) }
            // A client that comes back need not be told again what its filters left out.
            bytes = Array("id: \(log.id(next - 1))\n\n".utf8)
        }
        lastSent = now
        return .bytes(bytes)
    }

    private mutating func append(_ batch: EventBatch, to bytes: inout [UInt8]) {
        if batch.isGap {
            bytes += Self.refetch(log.id(batch.first))
            log.countRefetch()
        }
        for place in batch.places(meeting: query) {
            let number = batch.first + UInt64(place)
            guard number >= next else { continue }
            guard bytes.count < Self.pieceByteCount else {
                next = number
                return
            }
            bytes += batch.events[place].bytes(log.id(number))
        }
        next = batch.first + UInt64(batch.count)
    }

    /// The event that tells a client to fetch what it shows anew.
    private static func refetch(_ id: String) -> [UInt8] { Array("event: refetch\nid: \(id)\ndata: {}\n\n".utf8) }
}
