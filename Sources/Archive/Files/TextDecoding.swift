/// Turns the bytes of a file into text, or tells why they are none.
enum TextDecoding {
    /// The text of `bytes`, which lie at `path`; a byte order mark of UTF-8 is no part of it.
    static func text(of bytes: [UInt8], path: String) throws(ReadingProblem) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw ReadingProblem(path: path, message: "is UTF-16: convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)")
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw ReadingProblem(
                path: path, message: "is a binary file (NUL at byte \(offset)): expected text in UTF-8")
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            let offset = firstInvalidOffset(in: body)
            throw ReadingProblem(
                path: path,
                message: "is not UTF-8 at byte \(offset): convert it (iconv -f WINDOWS-1252 -t UTF-8, for instance)")
        }
        return text
    }

    private static func firstInvalidOffset(in bytes: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = bytes.startIndex
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }
}
