package import Record

/// A document with its statements as one line of JSON Lines: spans as pairs of code point offsets.
package enum DocumentLine {
    /// The line for `annotated`, with its line end.
    package static func bytes(of annotated: AnnotatedDocument) -> [UInt8] {
        var json = JSONWriter(capacity: annotated.document.text.utf8.count + 256)
        json.object { json in
            json.field("id", annotated.document.id.description)
            json.key("text")
            json.string(annotated.document.text.utf8)
            json.key("statements")
            json.array { json in for statement in annotated.statements { json.line(statement) } }
        }
        return json.finish()
    }
}

extension JSONWriter {
    fileprivate mutating func line(_ statement: Statement) {
        object { json in
            json.pairs("source", statement.attribution.source)
            json.pairs("cue", statement.attribution.cue)
            json.pairs("content", statement.attribution.content)
            json.field("kind", statement.kind.rawValue)
            json.field("speaker", statement.speaker?.slug.description)
            json.field("speakerName", statement.speaker?.name)
            json.key("topics")
            json.array { json in for match in statement.topics { json.string(match.topic.description) } }
            json.field("rule", statement.attribution.rule)
            json.key("confidence")
            json.number(tenThousandths: Int((statement.attribution.confidence * 10_000).rounded()))
        }
    }

    private mutating func pairs(_ name: StaticString, _ spans: [TextSpan]) {
        key(name)
        array { json in
            for span in spans {
                json.array { json in
                    json.number(span.start)
                    json.number(span.end)
                }
            }
        }
    }
}
