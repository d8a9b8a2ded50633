/// The values of a field that a list of statements has.
struct Facet {
    /// One value, with the address that chooses it or no longer.
    struct Value {
        let value: String
        /// The name to show, where it differs.
        let label: String?
        let count: Int
        let isSelected: Bool
        let url: String

        /// Whether it comes behind `other`: the most frequent come first, others by name.
        func isBehind(_ other: Value) -> Bool {
            count != other.count ? count < other.count : value > other.value
        }
    }

    /// How many values there are.
    let total: Int
    /// Those that are shown, the most frequent first: those chosen, and the most frequent ones.
    let values: [Value]
}

extension JSONWriter {
    /// Writes the values of a field.
    mutating func facet(_ facet: Facet) {
        object { json in
            json.field("total", facet.total)
            json.key("values")
            json.array { json in
                for value in facet.values {
                    json.object { json in
                        json.field("value", value.value)
                        json.field("label", value.label)
                        json.field("count", value.count)
                        json.key("selected")
                        json.bool(value.isSelected)
                        json.field("url", value.url)
                    }
                }
            }
        }
    }
}
