internal import Record

/// Where the sections of an image lie, and the checks of their blocks; the last part of its file.
///
///     head                        what the image is, its form, and what it depends on (`CacheHead`)
///     sections                    one behind another, each in blocks of at most `blockByteCount` bytes
///     table                       for each section its size, for each block the first 8 bytes of its SHA-256
///     size of the table           8 bytes, the lowest first
///     check of the table         32 bytes: SHA-256 of the table and its size
struct ImageTable {
    /// The most bytes of a block: what is read and checked at once.
    static let blockByteCount = 1 << 20
    private static let tailByteCount = 40

    /// A part of the file.
    struct Section {
        let offset: Int
        let byteCount: Int
        let checks: ArraySlice<UInt64>

        /// The block's place in the section.
        func range(ofBlock number: Int) -> Range<Int> {
            let start = number * ImageTable.blockByteCount
            return start..<min(start + ImageTable.blockByteCount, byteCount)
        }
    }

    private(set) var byteCounts: [Int] = []
    private(set) var checks: [UInt64] = []

    /// How many blocks a section of this size has.
    static func blockCount(_ byteCount: Int) -> Int { (byteCount + blockByteCount - 1) / blockByteCount }

    /// The check of a block.
    static func check(_ block: RawSpan) -> UInt64 {
        SHA256Digest(of: block).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Adds a section.
    mutating func append(byteCount: Int, checks: [UInt64]) {
        byteCounts.append(byteCount)
        self.checks += checks
    }

    /// The table and what follows it.
    var bytes: [UInt8] {
        var encoder = ByteEncoder()
        encoder.append(list: byteCounts) { $0.append($1) }
        for check in checks { encoder.append(bits: check) }
        let size = encoder.bytes.count
        encoder.append(bits: UInt64(size))
        return encoder.bytes + SHA256Digest(of: encoder.bytes).bytes
    }
}

extension ImageTable {
    /// Reads the table at the end of `file`, whose head has `headByteCount` bytes; nil where it is none, or damaged.
    init?(_ file: CacheFile, headByteCount: Int) {
        let end = file.byteCount - Self.tailByteCount
        guard end >= headByteCount else { return nil }
        let tail = file.bytes(at: end, count: Self.tailByteCount)
        let size = (0..<8).reduce(UInt64(0)) { $0 | UInt64(tail[$1]) << UInt64(8 * $1) }
        guard size <= UInt64(end - headByteCount) else { return nil }
        let table = file.bytes(at: end - Int(size), count: Int(size))
        guard SHA256Digest(of: table + tail[..<8]).bytes[...] == tail[8...] else { return nil }
        do throws(ByteDecoder.Malformed) { try self.init(ByteDecoder(table)) } catch { return nil }
        guard headByteCount + byteCounts.reduce(0, +) == end - Int(size) else { return nil }
    }

    private init(_ decoder: consuming ByteDecoder) throws(ByteDecoder.Malformed) {
        var decoder = decoder
        byteCounts = try decoder.list { (decoder) throws(ByteDecoder.Malformed) in try decoder.number() }
        while !decoder.isAtEnd { checks.append(try decoder.bits()) }
        guard checks.count == byteCounts.reduce(0, { $0 + Self.blockCount($1) }) else { throw ByteDecoder.Malformed() }
    }

    /// The sections in order, the first behind `headByteCount` bytes.
    func sections(behind headByteCount: Int) -> [Section] {
        var (offset, block) = (headByteCount, 0)
        return byteCounts.map { byteCount in
            let next = block + Self.blockCount(byteCount)
            defer { (offset, block) = (offset + byteCount, next) }
            return Section(offset: offset, byteCount: byteCount, checks: checks[block..<next])
        }
    }
}
