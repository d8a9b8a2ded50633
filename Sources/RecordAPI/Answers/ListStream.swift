/// All items of a list, made piece by piece as a client takes them: however many there are, one piece is in memory.
package struct ListStream: Sendable {
    private let header: [UInt8]
    private let count: Int
    private let item: @Sendable (Int) -> [UInt8]
    private var position = 0
    private var hasStarted = false

    /// About how many bytes a piece has.
    private static let pieceByteCount = 64 << 10

    /// `count` items that `item` gives by their places from 0, behind `header`.
    init(header: [UInt8] = [], count: Int, item: @escaping @Sendable (Int) -> [UInt8]) {
        self.header = header
        self.count = count
        self.item = item
    }

    /// The next piece; nil behind the last.
    package mutating func next() -> [UInt8]? {
        var piece = hasStarted ? [] : header
        hasStarted = true
        while position < count, piece.count < Self.pieceByteCount {
            piece += item(position)
            position += 1
        }
        return piece.isEmpty ? nil : piece
    }
}
