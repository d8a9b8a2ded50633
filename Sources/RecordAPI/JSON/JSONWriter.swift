/// Writes JSON (RFC 8259) straight into bytes: no encoder, no tree, no string for a field.
///
/// The caller writes values in order; commas, colons and indentation come of themselves.
package struct JSONWriter: ~Copyable {
    private var output: ByteRun
    private let isPretty: Bool
    private var depth = 0
    /// Whether a value stands before the next one in the same array or object.
    private var needsComma = false
    /// Whether a key was written that waits for its value.
    private var isBehindKey = false

    /// Starts an empty document; a pretty one has a line a value and two spaces a level.
    package init(pretty: Bool = false, capacity: Int = 4096) {
        isPretty = pretty
        output = ByteRun(capacity: capacity)
    }

    /// What was written so far.
    package var bytes: [UInt8] { output.bytes }

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
    ///
    /// Inlined, as are the fields below: a literal's bytes are then written as numbers.
    @inline(__always)
    package mutating func key(_ name: StaticString) {
        if isPretty { return prettyKey(name) }
        output.append(key: name, isNext: needsComma)
        needsComma = true
        isBehindKey = true
    }

    private mutating func prettyKey(_ name: StaticString) {
        startValue()
        output.append(key: name, isNext: false)
        output.append(UInt8(ascii: " "))
        isBehindKey = true
    }

    /// Writes the name of the field whose value comes next, escaped.
    package mutating func key(named name: String) {
        string(name)
        output.append(UInt8(ascii: ":"))
        if isPretty { output.append(UInt8(ascii: " ")) }
        isBehindKey = true
    }

    /// Writes a string.
    package mutating func string(_ text: String) {
        startValue()
        output.append(UInt8(ascii: "\""))
        JSONEscape.append(text.utf8.span, to: &output)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes a string of well-formed UTF-8.
    package mutating func string(_ text: ArraySlice<UInt8>) {
        startValue()
        output.append(UInt8(ascii: "\""))
        JSONEscape.append(text.span, to: &output)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes a string of well-formed UTF-8.
    package mutating func string(_ text: [UInt8]) { string(text[...]) }

    /// Writes a string of two parts, neither of which needs an escape: the folder of an address and a name in it.
    package mutating func string(_ folder: StaticString, _ name: String) {
        startValue()
        output.append(UInt8(ascii: "\""))
        output.append(folder)
        output.append(copying: name.utf8.span)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes a string of two parts, the second of which needs no escape.
    mutating func string(_ start: EscapedText, _ end: String) {
        startValue()
        output.append(UInt8(ascii: "\""))
        output.append(copying: start.bytes.span)
        output.append(copying: end.utf8.span)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes bytes as a string of hexadecimal digits, two each.
    package mutating func string(hexadecimal bytes: [UInt8]) {
        startValue()
        output.append(UInt8(ascii: "\""))
        output.append(hexadecimal: bytes)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes an integer.
    package mutating func number(_ value: Int) {
        startValue()
        DecimalDigitWriter.append(value, to: &output)
    }

    /// Writes `tenThousandths` / 10,000 with as few digits as it takes: 9300 is 0.93.
    package mutating func number(tenThousandths: Int) {
        startValue()
        DecimalDigitWriter.append(tenThousandths: tenThousandths, to: &output)
    }

    /// Writes `true` or `false`.
    package mutating func bool(_ value: Bool) {
        startValue()
        output.append(value ? "true" : "false" as StaticString)
    }

    /// Writes bytes that are a JSON value already.
    package mutating func verbatim(_ value: [UInt8]) {
        startValue()
        output.append(copying: value.span)
    }

    /// What was written, with the line end that a text file has.
    package consuming func finish() -> [UInt8] {
        output.append(UInt8(ascii: "\n"))
        return output.bytes
    }

    private mutating func open(_ bracket: UInt8) {
        startValue()
        output.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if isPretty, needsComma { breakLine() }
        output.append(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func startValue() {
        if isBehindKey {
            isBehindKey = false
        } else {
            if needsComma { output.append(UInt8(ascii: ",")) }
            if isPretty, depth > 0 { breakLine() }
        }
        needsComma = true
    }

    private mutating func breakLine() {
        output.append(UInt8(ascii: "\n"))
        for _ in 0..<depth * 2 { output.append(UInt8(ascii: " ")) }
    }
}

extension JSONWriter {
    /// Writes a field with a string.
    @inline(__always)
    package mutating func field(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a field with a string, where there is one.
    @inline(__always)
    package mutating func field(_ name: StaticString, _ value: String?) {
        if let value { field(name, value) }
    }

    /// Writes a field with a string of well-formed UTF-8, where there is one.
    @inline(__always)
    package mutating func field(_ name: StaticString, _ value: ArraySlice<UInt8>?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// Writes a field with an integer.
    @inline(__always)
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
