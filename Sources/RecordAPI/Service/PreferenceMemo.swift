internal import HTTPWire

/// What the Accept fields that a loop met lately ask for: clients send few different ones, each of them all the time.
struct PreferenceMemo: ~Copyable {
    /// How many fields are kept, each in the one place that its bytes give it.
    private static let count = 64
    /// The longest field that is kept, in bytes.
    private static let maximumByteCount = 512

    private var entries: [(field: [UInt8], preference: FormPreference)?] = Array(repeating: nil, count: count)

    /// What the Accept fields of `request` ask for.
    mutating func preference(of request: borrowing Request) -> FormPreference {
        guard let field = request.value(of: .accept) else { return .any }
        guard !request.head.isRepeated(.accept) else {
            return FormPreference(accept: Array((request.text(of: .accept) ?? "").utf8).span)
        }
        return preference(field)
    }

    private mutating func preference(_ field: Span<UInt8>) -> FormPreference {
        guard field.count <= Self.maximumByteCount else { return FormPreference(accept: field) }
        let place = Self.place(field)
        if let entry = entries[place], entry.field.span.equals(field) { return entry.preference }
        let preference = FormPreference(accept: field)
        entries[place] = (Array(copying: field), preference)
        return preference
    }

    private static func place(_ field: Span<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for position in field.indices { hash = (hash ^ UInt64(field[position])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (count - 1)
    }
}
