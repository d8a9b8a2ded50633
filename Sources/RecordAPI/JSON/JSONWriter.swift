/// Writes JSON (RFC 8259) straight into bytes: no encoder, no tree, no string for a field.
///
/// The caller writes values in order; commas, colons and indentation come of themselves.
package struct JSONWriter {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    private let isPretty: Bool
    private var depth = 0
    /// Whether a value stands before the next one in the same array or object.
    private var needsComma = false
    /// Whether a key was written that waits for its value.
    private var isBehindKey = false

    /// Starts an empty document; a pretty one has a line a value and two spaces a level.
    package init(pretty: Bool = false, capacity: Int = 4096) {
        isPretty = pretty
        bytes.reserveCapacity(capacity)
    }

    /// Writes an object whose fields `body` writes.
    package mutating func object<Failure: Error>(_ body: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) {
        open(UInt8(ascii: "{"))
        try body(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an array whose elements `body` writes.
    package mutating func array<Failure: Error>(_ body: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) {
        open(UInt8(ascii: "["))
        try body(&self)
        close(UInt8(ascii: "]"))
    }

    /// Writes the name of the field whose value comes next; it is a literal that needs no escape.
    package mutating func key(_ name: StaticString) {
        startValue()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(name)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        isBehindKey = true
    }

    /// Writes the name of the field whose value comes next, escaped.
    package mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        isBehindKey = true
    }

    /// Writes a string.
    package mutating func string(_ text: String) {
        startValue()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.makeContiguousUTF8()
        JSONEscape.append(text.utf8.span, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a string of well-formed UTF-8.
    package mutating func string(_ text: ArraySlice<UInt8>) {
        startValue()
        bytes.append(UInt8(ascii: "\""))
        JSONEscape.append(text.span, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a string of well-formed UTF-8.
    package mutating func string(_ text: [UInt8]) { string(text[...]) }

    /// Writes an integer.
    package mutating func number(_ value: Int) {
        startValue()
        DecimalDigitWriter.append(value, to: &bytes)
    }

    /// Writes `tenThousandths` / 10,000 with as few digits as it takes: 9300 is 0.93.
    package mutating func number(tenThousandths: Int) {
        startValue()
        DecimalDigitWriter.append(tenThousandths: tenThousandths, to: &bytes)
    }

    /// Writes `true` or `false`.
    package mutating func bool(_ value: Bool) {
        startValue()
        bytes.append(value ? "true" : "false" as StaticString)
    }

    /// Writes bytes that are a JSON value already.
    package mutating func verbatim(_ value: [UInt8]) {
        startValue()
        bytes.append(contentsOf: value)
    }

    /// What was written, with the line end that a text file has.
    package consuming func finish() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func open(_ bracket: UInt8) {
        startValue()
        bytes.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if needsComma { breakLine() }
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func startValue() {
        if isBehindKey {
            isBehindKey = false
        } else {
            if needsComma { bytes.append(UInt8(ascii: ",")) }
            if depth > 0 { breakLine() }
        }
        needsComma = true
    }

    private mutating func breakLine() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
    }
}

extension JSONWriter {
    /// Writes a field with a string.
    package mutating func field(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a field with a string, where there is one.
    package mutating func field(_ name: StaticString, _ value: String?) {
        if let value { field(name, value) }
    }

    /// Writes a field with a string of well-formed UTF-8, where there is one.
    package mutating func field(_ name: StaticString, _ value: ArraySlice<UInt8>?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// Writes a field with an integer.
    package mutating func field(_ name: StaticString, _ value: Int) {
        key(name)
        number(value)
    }

    /// Writes a field with a list of strings, where there are any.
    package mutating func field(_ name: StaticString, _ values: [String]) {
        guard !values.isEmpty else { return }
        key(name)
        array { json in for value in values { json.string(value) } }
    }
}
