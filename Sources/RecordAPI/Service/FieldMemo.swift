internal import HTTPWire

/// What the values of one field that a loop met lately mean: clients send few different ones, each of them all the time.
struct FieldMemo<Meaning>: ~Copyable {
    /// How many values are kept, each in the one place that its bytes give it.
    private let count = 64
    /// The longest value that is kept, in bytes.
    private let maximumByteCount = 512

    private let field: RequestField
    private let name: FieldName
    private let standard: Meaning
    private let read: (Span<UInt8>) -> Meaning
    private var entries: [(value: [UInt8], meaning: Meaning)?]

    /// Keeps what `read` makes of the values of `field`, which is also called `name`; `standard` is meant without it.
    init(_ field: RequestField, _ name: FieldName, standard: Meaning, read: @escaping (Span<UInt8>) -> Meaning) {
        self.field = field
        self.name = name
        self.standard = standard
        self.read = read
        entries = Array(repeating: nil, count: count)
    }

    /// What the field of `request` means.
    mutating func meaning(in request: borrowing Request) -> Meaning {
        guard let value = request.value(of: field) else { return standard }
        guard !request.head.isRepeated(field) else { return read(Array((request.text(of: name) ?? "").utf8).span) }
        return meaning(of: value)
    }

    private mutating func meaning(of value: Span<UInt8>) -> Meaning {
        guard value.count <= maximumByteCount else { return read(value) }
        let place = place(of: value)
        if let entry = entries[place], entry.value.span.equals(value) { return entry.meaning }
        let meaning = read(value)
        entries[place] = (Array(copying: value), meaning)
        return meaning
    }

    /// FNV-1a, its high bits mixed in for the mask.
    private func place(of value: Span<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for position in value.indices { hash = (hash ^ UInt64(value[position])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (count - 1)
    }
}
