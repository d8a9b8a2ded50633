internal import Glibc

/// Reads a file line by line with a bounded buffer.
struct LineReader: ~Copyable {
    private let file: InputFile
    private let path: String
    private let limit: Int
    private var buffer: [UInt8] = []
    private var consumed = 0
    private var isAtEnd = false

    /// The number of the line that was read last, from 1.
    private(set) var lineNumber = 0

    /// Starts at the beginning of `input`; a line may have up to `limit` bytes.
    init(_ input: InputPath, limit: Int) throws(ReadingProblem) {
        file = try InputFile(path: input.path, mayBlock: input.isExplicit)
        path = input.path
        self.limit = limit
    }

    /// The next line without its line end; nil at the end of the file.
    ///
    /// A line over the limit is an error; the line behind it is read by the next call.
    mutating func next() throws(ReadingProblem) -> [UInt8]? {
        var searched = consumed
        var isOverlong = false
        while true {
            if let newline = newline(from: searched) {
                return try finish(upTo: newline, next: newline + 1, isOverlong: isOverlong)
            }
            if isAtEnd {
                guard consumed < buffer.count || isOverlong else { return nil }
                return try finish(upTo: buffer.count, next: buffer.count, isOverlong: isOverlong)
            }
            buffer.removeFirst(consumed)
            consumed = 0
            if buffer.count > limit {
                isOverlong = true
                buffer.removeAll()
            }
            searched = buffer.count
            isAtEnd = try !file.read(into: &buffer)
        }
    }

    private func newline(from start: Int) -> Int? {
        // `memchr` looks at the bytes that it is given, during the call alone.
        unsafe buffer.withUnsafeBytes { memory in
            guard start < memory.count, let base = memory.baseAddress,
                let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), memory.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    private mutating func finish(upTo end: Int, next: Int, isOverlong: Bool) throws(ReadingProblem) -> [UInt8] {
        var line = buffer[consumed..<end]
        consumed = next
        lineNumber += 1
        guard !isOverlong, line.count <= limit else {
            throw ReadingProblem(
                path: path, line: lineNumber,
                message: "the line is over the limit of \(limit) bytes for a document: split it, or raise document-size"
            )
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return Array(line)
    }
}
