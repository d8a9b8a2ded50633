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
            if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
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
