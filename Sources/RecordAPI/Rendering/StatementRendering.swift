internal import Record

extension JSONWriter {
    /// Writes a statement with everything that is known of it, where words stand in it, and what it corrects.
    mutating func statement(
        _ statement: StatementView, in index: RecordIndex, highlighting wanted: WantedWords? = nil,
        correcting former: [(former: StatementID, epochSecond: Int)] = []
    ) {
        object { json in
            json.reference(statement.id)
            json.field("kind", statement.kind.rawValue)
            json.key("text")
            json.string(statement.readableText)
            if let number = statement.speakerNumber {
                json.key("speaker")
                json.speakerReference(number, role: statement.role, in: index)
            }
            json.attribution(statement)
            json.field("stance", statement.stance.rawValue)
            json.key("topics")
            json.array { json in
                for number in statement.topicNumbers { json.topicReference(Int(number), in: index) }
            }
            if let context = statement.context { json.context(context) }
            json.key("document")
            json.documentReference(statement.documentNumber, in: index)
            json.selectors(statement)
            if let wanted {
                json.key("highlight")
                json.highlight(wanted, in: statement)
            }
            if !former.isEmpty { json.corrections(former) }
        }
    }

    /// Writes what lists of first and latest statements need.
    mutating func statementReference(_ statement: StatementView) {
        object { json in
            json.reference(statement.id)
            json.field("date", statement.day?.description)
            json.key("text")
            json.string(statement.readableText)
        }
    }

    /// Writes the names of what a statement was before, and until when.
    private mutating func corrections(_ former: [(former: StatementID, epochSecond: Int)]) {
        key("corrects")
        array { json in
            for (id, epochSecond) in former {
                json.object { json in
                    json.reference(id)
                    json.field("until", RFC3339.text(epochSecond))
                }
            }
        }
    }

    private mutating func attribution(_ statement: StatementView) {
        let text = statement.text
        key("attribution")
        object { json in
            json.key("source")
            json.spans(statement.source, of: text)
            json.key("cue")
            json.spans(statement.cue, of: text)
            json.key("content")
            json.spans(statement.content, of: text)
            if statement.hasResolution {
                json.key("resolution")
                json.array { json in statement.forEachResolutionStep { json.string($0) } }
            }
            json.key("rule")
            json.string(statement.rule)
            json.key("confidence")
            json.number(tenThousandths: statement.confidence)
            if statement.isContinuation {
                json.key("continuation")
                json.bool(true)
            }
        }
    }

    private mutating func spans(_ spans: ArraySlice<TextSpan>, of text: DocumentText) {
        array { json in
            for span in spans {
                json.object { json in
                    json.field("start", span.start)
                    json.field("end", span.end)
                    json.key("text")
                    json.string(text.bytes(of: span))
                }
            }
        }
    }

    private mutating func context(_ context: ContextView) {
        key("context")
        object { json in
            json.field("date", context.date?.description)
            json.field("dateText", context.dateText)
            json.field("place", context.place)
            json.field("event", context.event)
        }
    }

    /// How many code points a TextQuoteSelector has before and behind its words.
    private static let quoteMargin = 32

    /// Writes a W3C TextPositionSelector and TextQuoteSelector for each fragment of the content.
    private mutating func selectors(_ statement: StatementView) {
        key("selectors")
        array { json in
            let text = statement.text
            for span in statement.content { json.selectors(of: span, in: text, type: "type") }
        }
    }

    /// Writes the two selectors of a span as elements of an array; `type` is the key that says which is which.
    mutating func selectors(of span: TextSpan, in text: DocumentText, type: StaticString) {
        object { json in
            json.field(type, "TextPositionSelector")
            json.field("start", span.start)
            json.field("end", span.end)
        }
        let before = TextSpan(start: max(0, span.start - Self.quoteMargin), end: span.start)
        let behind = TextSpan(start: span.end, end: min(text.count, span.end + Self.quoteMargin))
        object { json in
            json.field(type, "TextQuoteSelector")
            json.field("exact", text.bytes(of: span))
            json.field("prefix", text.bytes(of: before))
            json.field("suffix", text.bytes(of: behind))
        }
    }
}

extension StatementView {
    /// Whether the sentence carries on a speaker's report without a cue of its own.
    var isContinuation: Bool { cue.isEmpty && source.isEmpty || rule.starts(with: "continuation".utf8) }
}
