internal import Record

/// The objects of the Reconciliation API 0.2 (W3C Entity Reconciliation Community Group).
extension JSONWriter {
    /// What a preview takes, in CSS pixels.
    private static var previewSize: (width: Int, height: Int) { (440, 320) }

    /// Writes what the service is.
    mutating func reconciliationManifest(_ call: Call) {
        object { json in
            json.field("versions", ["0.2"])
            json.field("name", "OnRecord speakers")
            json.field("identifierSpace", call.absolute("/speakers/"))
            json.field("schemaSpace", call.absolute("/reconcile/"))
            json.key("defaultTypes")
            json.array { json in for kind in SpeakerKind.allCases { json.entityType(kind) } }
            json.key("view")
            json.object { json in json.field("url", call.absolute("/speakers/{{id}}")) }
            json.key("preview")
            json.object { json in
                json.field("url", call.absolute("/reconcile/preview/{{id}}"))
                json.field("width", Self.previewSize.width)
                json.field("height", Self.previewSize.height)
            }
            json.key("suggest")
            json.object { json in
                for kind in ["entity", "type", "property"] as [StaticString] {
                    json.key(kind)
                    json.service(call, "/reconcile/suggest/\(kind)")
                }
            }
            json.key("extend")
            json.object { json in
                json.key("propose_properties")
                json.service(call, "/reconcile/properties")
                json.key("property_settings")
                json.array { _ in }
            }
            json.field("documentation", call.absolute("/docs"))
        }
    }

    /// Writes the candidates of a batch of queries, and the columns that an extension asks for.
    mutating func reconciliation(
        _ batch: [(name: String, query: ReconciliationQuery)], extending request: ReconciliationExtension?,
        in index: RecordIndex
    ) {
        object { json in
            for (name, query) in batch {
                json.key(named: name)
                json.object { json in
                    let (matches, isSure) = query.candidates(in: index)
                    json.key("result")
                    json.array { json in
                        for (place, match) in matches.enumerated() {
                            json.candidate(match, isMatch: isSure && place == 0, in: index)
                        }
                    }
                }
            }
            if let request { json.dataExtension(request, in: index) }
        }
    }

    private mutating func candidate(_ match: SpeakerMatch, isMatch: Bool, in index: RecordIndex) {
        let speaker = index.speakers[match.speaker]
        object { json in
            json.entity(speaker)
            json.key("type")
            json.array { json in json.entityType(speaker.kind) }
            json.field("score", match.score)
            json.key("match")
            json.bool(isMatch)
        }
    }

    private mutating func entity(_ speaker: SpeakerRecord) {
        field("id", speaker.slug.description)
        field("name", speaker.name)
        field("description", speaker.role)
    }

    private mutating func entityType(_ kind: SpeakerKind) {
        object { json in
            json.field("id", kind.rawValue)
            json.field("name", kind.typeName)
        }
    }

    private mutating func service(_ call: Call, _ path: String) {
        object { json in
            json.field("service_url", call.origin)
            json.field("service_path", path)
        }
    }
}

extension JSONWriter {
    /// Writes columns of what is known of speakers; a speaker that is not on the record has empty ones.
    private mutating func dataExtension(_ request: ReconciliationExtension, in index: RecordIndex) {
        key("meta")
        array { json in for property in request.properties { json.property(property) } }
        key("rows")
        object { json in
            for id in request.ids {
                let numbers = Slug(id).map { index.speakerNumbers(for: $0) } ?? []
                let number = numbers.count == 1 ? numbers[0] : nil
                json.key(named: id)
                json.object { json in
                    for property in request.properties { json.column(property, ofSpeaker: number, in: index) }
                }
            }
        }
    }

    private mutating func column(_ property: ReconciliationProperty, ofSpeaker number: Int?, in index: RecordIndex) {
        key(named: property.rawValue)
        let values = number.map { property.values(ofSpeaker: $0, in: index) } ?? []
        array { json in for value in values { json.object { json in json.field("str", value) } } }
    }

    /// Writes the properties that speakers have.
    mutating func proposedProperties(of type: String?, limit: Int) {
        object { json in
            json.field("limit", limit)
            json.field("type", type)
            json.key("properties")
            json.array { json in
                for property in ReconciliationProperty.allCases.prefix(limit) { json.property(property) }
            }
        }
    }

    /// Writes the speakers whose names go on as typed.
    mutating func suggestedEntities(_ speakers: [SpeakerRecord]) {
        result(speakers) { speaker, json in
            json.entity(speaker)
            json.key("notable")
            json.array { json in json.entityType(speaker.kind) }
        }
    }

    /// Writes the types whose names go on as typed.
    mutating func suggestedTypes(_ kinds: [SpeakerKind]) {
        result(kinds) { kind, json in
            json.field("id", kind.rawValue)
            json.field("name", kind.typeName)
        }
    }

    /// Writes the properties whose names go on as typed.
    mutating func suggestedProperties(_ properties: [ReconciliationProperty]) {
        result(properties) { property, json in
            json.field("id", property.rawValue)
            json.field("name", property.name)
        }
    }

    private mutating func result<Item>(_ items: [Item], _ write: (Item, inout JSONWriter) -> Void) {
        object { json in
            json.key("result")
            json.array { json in for item in items { json.object { json in write(item, &json) } } }
        }
    }

    private mutating func property(_ property: ReconciliationProperty) {
        object { json in
            json.field("id", property.rawValue)
            json.field("name", property.name)
        }
    }
}
