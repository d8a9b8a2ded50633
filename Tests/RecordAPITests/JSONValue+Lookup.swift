import JSONReader

/// What tests look up in answers.
extension JSONValue {
    init(_ bytes: [UInt8]) throws { self = try JSONValue.parse(bytes) }

    subscript(position: Int) -> JSONValue? { items.indices.contains(position) ? items[position] : nil }

    var isNumber: Bool { if case .number = self { true } else { false } }
    var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
    var names: Set<String> { if case .object(let fields) = self { Set(fields.keys) } else { [] } }
}
