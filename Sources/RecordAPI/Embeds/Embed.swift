internal import HTTPWire
internal import Record

/// How to embed a statement (oEmbed 1.0 §2.3).
struct Embed {
    /// The fields in order.
    private let fields: [(name: StaticString, value: String)]
    private let size: (width: Int, height: Int)

    /// How long consumers may keep it, in seconds.
    private static let age = 3600

    /// A frame of `width` by `height` CSS pixels that shows `statement`.
    init(_ statement: StatementView, width: Int, height: Int, _ call: Call) {
        let words = StatementWords(statement, in: call.index)
        size = (width, height)
        var fields: [(name: StaticString, value: String)] = [
            ("type", "rich"), ("version", "1.0"), ("title", words.headline()), ("provider_name", "OnRecord"),
            ("provider_url", call.absolute("/")),
        ]
        if let speaker = words.speaker {
            fields.append(("author_name", speaker.name))
            fields.append(("author_url", call.absolute(ResourceURL.speaker(speaker.slug))))
        }
        fields.append(("html", EmbedCode.frame(statement.id, call, width: width, height: height)))
        self.fields = fields
    }

    /// The answer in JSON.
    var json: Answer {
        var json = JSONWriter(pretty: false)
        json.object { json in
            for field in fields { json.field(field.name, field.value) }
            for (name, number) in numbers { json.field(name, number) }
        }
        return Answer(body: json.finish())
    }

    /// The answer in XML.
    var xml: Answer {
        var xml = XMLWriter()
        xml.element("oembed") { xml in
            for field in fields { xml.element(field.name, text: field.value) }
            for (name, number) in numbers { xml.element(name, text: "\(number)") }
        }
        return Answer(mediaType: .xml, body: xml.finish())
    }

    private var numbers: [(StaticString, Int)] {
        [("cache_age", Self.age), ("width", size.width), ("height", size.height)]
    }
}
