internal import HTTPWire

/// The values of a field that a list of statements has.
struct Facet {
    /// One value.
    struct Value {
        let value: String
        /// The name to show, where it differs.
        let label: String?
        let count: Int
        /// The address of the list without the value, where it is chosen.
        let removal: String?
        /// Whether the list is filtered by it.
        var isSelected: Bool { removal != nil }

        /// Whether it comes behind `other`: the most frequent come first, others by name.
        func isBehind(_ other: Value) -> Bool {
            count != other.count ? count < other.count : value > other.value
        }
    }

    /// How many values there are.
    let total: Int
    /// Those that are shown, the most frequent first: those chosen, and the most frequent ones.
    let values: [Value]
    /// The address of the list with a value chosen ends with the value, which this stands before.
    let choice: String

    /// The address that chooses `value`, or no longer.
    func url(of value: Value) -> String { value.removal ?? choice + PercentEncoding.encode(value.value) }
}

extension JSONWriter {
    /// Writes the values of a field.
    mutating func facet(_ facet: Facet) {
        object { json in
            json.field("total", facet.total)
            json.key("values")
            json.array { json in
                let choice = EscapedText(facet.choice)
                for value in facet.values {
                    json.object { json in
                        json.field("value", value.value)
                        json.field("label", value.label)
                        json.field("count", value.count)
                        json.key("selected")
                        json.bool(value.isSelected)
                        json.key("url")
                        if let removal = value.removal {
                            json.string(removal)
                        } else {
                            json.string(choice, PercentEncoding.encode(value.value))
                        }
                    }
                }
            }
        }
    }
}
