/// The shape of an object in answers, as the description tells it.
package struct Schema: Sendable {
    /// The name among the description's components.
    package let name: String
    /// What it is, as a sentence.
    package let description: String
    /// Its fields, in the order that they are written.
    package let fields: [Field]

    /// A field of an object.
    package struct Field: Sendable {
        /// The field's name.
        package let name: String
        /// What values it has.
        package let type: SchemaType
        /// What it tells, as a sentence.
        package let description: String
        /// Whether it is always there.
        package let isRequired: Bool
    }

    init(_ name: String, _ description: String, _ fields: [Field]) {
        self.name = name
        self.description = description
        self.fields = fields
    }
}

/// The values of a field.
package indirect enum SchemaType: Sendable {
    case string, integer, number, boolean, day, url
    /// One of some words.
    case choice([String])
    /// A list.
    case list(SchemaType)
    /// An object of a component.
    case reference(String)
}

/// A field that is always there.
func always(_ name: String, _ type: SchemaType, _ description: String) -> Schema.Field {
    Schema.Field(name: name, type: type, description: description, isRequired: true)
}

/// A field that is there where it is known.
func known(_ name: String, _ type: SchemaType, _ description: String) -> Schema.Field {
    Schema.Field(name: name, type: type, description: description, isRequired: false)
}
