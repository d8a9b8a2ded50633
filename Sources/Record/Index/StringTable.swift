/// Strings of UTF-8 behind one another in one buffer, by number.
struct StringTable: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]

    /// How many strings there are.
    var count: Int { starts.count - 1 }
    /// The memory that the table takes, in bytes.
    var byteCount: Int { bytes.capacity + starts.capacity * MemoryLayout<UInt32>.stride }

    /// The bytes of the string with this number.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

    /// The string with this number.
    func string(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

    /// Adds a string, which gets the next number.
    mutating func append(_ string: ArraySlice<UInt8>) {
        bytes.append(contentsOf: string)
        starts.append(UInt32(bytes.count))
    }

    /// Gives back the room that was kept for growing.
    mutating func trim() {
        bytes = bytes.trimmed
        starts = starts.trimmed
    }

    /// Whether the string with this number is `string`.
    func equals(_ string: ArraySlice<UInt8>, at number: Int) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == string.count else { return false }
        var position = start
        for byte in string {
            guard bytes[position] == byte else { return false }
            position += 1
        }
        return true
    }

    /// The numbers of all strings, ordered by their bytes.
    func sortedNumbers() -> [UInt32] {
        (0..<UInt32(count)).sorted { self[Int($0)].lexicographicallyPrecedes(self[Int($1)]) }
    }
}
