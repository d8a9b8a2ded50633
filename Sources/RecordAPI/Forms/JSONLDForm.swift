internal import Record

/// Resources as JSON-LD 1.1: schema.org's vocabulary, and the W3C Web Annotation model for where it is written.
///
/// What is quoted is a `Quotation`, what is reported in other words a `Claim`, what is in part quoted both; each has an
/// annotation whose targets are ranges of the document's text. The context is part of every answer, so that nothing need be
/// fetched to read it.
enum JSONLDForm {
    /// Writes `resource` as one node with its context.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        var json = call.json()
        let isWritten = json.node { json in
            json.context()
            return json.linked(resource, call)
        }
        guard isWritten else { throw .missing(.jsonLD) }
        var answer = Answer(mediaType: .jsonLD, body: json.finish())
        if case .statements(let list) = resource { answer.link(next: list.page.next.map { call.nextURL($0) }) }
        return answer
    }
}

extension JSONWriter {
    /// Writes an object, and passes on what `body` tells.
    fileprivate mutating func node(_ body: (inout JSONWriter) -> Bool) -> Bool {
        var result = false
        object { json in result = body(&json) }
        return result
    }

    /// What the terms mean; `about`, `creator` and so on are schema.org's, as the vocabulary says.
    fileprivate mutating func context() {
        key("@context")
        object { json in
            json.key("@version")
            json.number(tenThousandths: 11_000)
            json.field("@vocab", "https://schema.org/")
            for (term, name) in Self.annotationTerms { json.term(term, "http://www.w3.org/ns/oa#" + name) }
            json.term("source", "http://www.w3.org/ns/oa#hasSource", type: "@id")
            json.term("motivation", "http://www.w3.org/ns/oa#motivatedBy", type: "@vocab")
            for term in ["start", "end"] as [StaticString] {
                json.term(
                    term, "http://www.w3.org/ns/oa#\(term)",
                    type: "http://www.w3.org/2001/XMLSchema#nonNegativeInteger")
            }
            for term in ["sameAs", "url"] as [StaticString] {
                json.term(term, "https://schema.org/\(term)", type: "@id")
            }
            json.reversed("annotation", "http://www.w3.org/ns/oa#hasBody")
            json.reversed("statements", "https://schema.org/creator")
            json.reversed("mentions", "https://schema.org/about")
        }
    }

    /// Terms of the W3C Web Annotation vocabulary that stand for plain values or nodes.
    private static let annotationTerms: [(StaticString, String)] = [
        ("Annotation", "Annotation"), ("SpecificResource", "SpecificResource"),
        ("TextPositionSelector", "TextPositionSelector"), ("TextQuoteSelector", "TextQuoteSelector"),
        ("target", "hasTarget"), ("selector", "hasSelector"), ("exact", "exact"), ("prefix", "prefix"),
        ("suffix", "suffix"), ("identifying", "identifying"),
    ]

    private mutating func term(_ term: StaticString, _ meaning: String) { field(term, meaning) }

    private mutating func term(_ term: StaticString, _ meaning: String, type: String) {
        key(term)
        object { json in
            json.field("@id", meaning)
            json.field("@type", type)
        }
    }

    private mutating func reversed(_ term: StaticString, _ meaning: String) {
        key(term)
        object { json in json.field("@reverse", meaning) }
    }
}

extension JSONWriter {
    /// Writes the fields of `resource` as a node; false for what has no node.
    fileprivate mutating func linked(_ resource: Resource, _ call: Call) -> Bool {
        let index = call.index
        switch resource {
        case .statement(let row): linkedStatement(index.statement(at: row), call)
        case .statements(let list):
            linkedList(Feed.title(of: list.subject, in: index), list.page, call) { row, json in
                json.object { json in json.linkedStatement(index.statement(at: row), call) }
            }
        case .speaker(let number, let page):
            linkedSpeaker(index.speakers[number], call)
            linkedStatements("statements", page, call)
        case .topic(let number, let page):
            linkedTopic(index.topics[number], call)
            linkedStatements("mentions", page, call)
        case .document(let number, let page):
            linkedDocument(index.documents[number], call)
            linkedStatements("hasPart", page, call)
        case .speakers(let list):
            linkedList("Speakers on the record", list.page, call) { number, json in
                json.object { json in json.linkedSpeaker(index.speakers[number], call) }
            }
        case .topicSpeakers(let topic, let list):
            linkedList("Who spoke about \(index.topics[topic].label)", list.page, call) { number, json in
                json.object { json in json.linkedSpeaker(index.speakers[number], call) }
            }
        case .topics(let list):
            linkedList("Topics on the record", list.page, call) { number, json in
                json.object { json in json.linkedTopic(index.topics[number], call) }
            }
        case .documents(let list):
            linkedList("Documents on the record", list.page, call) { number, json in
                json.object { json in json.linkedDocument(index.documents[number], call) }
            }
        default: return false
        }
        return true
    }

    private mutating func linkedList(
        _ name: String, _ page: ListPage<Int>, _ call: Call, _ write: (Int, inout JSONWriter) -> Void
    ) {
        field("@id", call.absolute(call.canonical))
        field("@type", "ItemList")
        field("name", name)
        field("numberOfItems", page.total)
        key("itemListElement")
        array { json in for item in page.items { write(item, &json) } }
    }

    private mutating func linkedStatements(_ name: StaticString, _ page: ListPage<Int>, _ call: Call) {
        key(name)
        array { json in
            for row in page.items {
                json.object { json in json.linkedStatement(call.index.statement(at: row), call) }
            }
        }
    }

    private mutating func linkedSpeaker(_ speaker: SpeakerRecord, _ call: Call, role: ArraySlice<UInt8>? = nil) {
        let isPerson = speaker.kind == .person || speaker.kind == .anonymous
        field("@id", call.absolute(ResourceURL.speaker(speaker.slug)))
        field("@type", isPerson ? "Person" : "Organization")
        field("name", speaker.name)
        if isPerson {
            field("jobTitle", role ?? speaker.role.map { Array($0.utf8)[...] })
        }
        field("sameAs", speaker.sameAs)
    }

    private mutating func linkedTopic(_ topic: TopicRecord, _ call: Call) {
        field("@id", call.absolute(ResourceURL.topic(topic.slug)))
        field("@type", "DefinedTerm")
        field("name", topic.label)
        if let code = topic.listed?.mediaTopic {
            field("termCode", code)
            field("sameAs", "http://cv.iptc.org/newscodes/mediatopic/\(code)")
        }
    }

    private mutating func linkedDocument(_ document: Document, _ call: Call) {
        field("@id", call.absolute(ResourceURL.document(document.id)))
        field("@type", "NewsArticle")
        field("headline", document.title)
        field("identifier", document.id.description)
        field("url", document.url)
        field("inLanguage", document.language)
        field("datePublished", document.published?.description)
        guard let publisher = document.publisher else { return }
        key("publisher")
        object { json in
            json.field("@type", "Organization")
            json.field("name", publisher)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func linkedStatement(_ statement: StatementView, _ call: Call) {
        let index = call.index
        field("@id", call.absolute(ResourceURL.statement(statement.id)))
        statementType(statement.kind)
        field("identifier", statement.id.description)
        key("text")
        string(statement.readableText)
        if let number = statement.speakerNumber {
            key("creator")
            object { json in json.linkedSpeaker(index.speakers[number], call, role: statement.role) }
        }
        field("dateCreated", statement.day?.description)
        if let place = statement.context?.place {
            key("locationCreated")
            object { json in
                json.field("@type", "Place")
                json.field("name", place)
            }
        }
        key("about")
        array { json in
            for number in statement.topicNumbers {
                json.object { json in json.linkedTopic(index.topics[Int(number)], call) }
            }
        }
        key(statement.kind == .direct ? "isPartOf" : "appearance")
        object { json in json.linkedDocument(statement.document, call) }
        annotation(of: statement, call)
    }

    private mutating func statementType(_ kind: QuotationKind) {
        switch kind {
        case .direct: field("@type", "Quotation")
        case .indirect: field("@type", "Claim")
        case .mixed: field("@type", ["Quotation", "Claim"])
        }
    }

    /// Says where the statement is written: each fragment a target, told in two ways.
    private mutating func annotation(of statement: StatementView, _ call: Call) {
        let source = call.absolute(ResourceURL.document(statement.document.id) + "/text")
        key("annotation")
        object { json in
            json.field("@id", call.absolute(ResourceURL.statement(statement.id)) + "#annotation")
            json.field("@type", "Annotation")
            json.field("motivation", "identifying")
            json.key("target")
            json.array { json in
                for span in statement.content {
                    json.object { json in
                        json.field("@type", "SpecificResource")
                        json.field("source", source)
                        json.key("selector")
                        json.array { json in json.selectors(of: span, in: statement.text, type: "@type") }
                    }
                }
            }
        }
    }
}
