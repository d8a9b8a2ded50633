internal import Record

extension JSONWriter {
    /// Writes speakers side by side.
    mutating func comparison(_ comparison: Comparison, in index: RecordIndex) {
        object { json in
            json.key("sides")
            json.array { json in for side in comparison.sides { json.side(side, in: index) } }
            json.key("sharedTopics")
            json.array { json in
                for shared in comparison.sharedTopics {
                    json.object { json in
                        json.topicName(index.topics[shared.topic].slug, index.topics[shared.topic].label)
                        json.key("statementCounts")
                        json.array { json in for count in shared.counts { json.number(count) } }
                    }
                }
            }
        }
    }

    private mutating func side(_ side: Comparison.Side, in index: RecordIndex) {
        object { json in
            json.key("speaker")
            json.countedSpeaker(index.speakers[side.speaker], count: side.statements.total)
            json.key("statements")
            json.object { json in
                json.list(side.statements, next: side.next) { row, json in json.statement(at: row, in: index) }
            }
        }
    }

    /// Writes when a speaker spoke.
    mutating func speakerTimeline(_ timeline: SpeakerTimeline, in index: RecordIndex) {
        object { json in
            json.key("speaker")
            json.countedSpeaker(index.speakers[timeline.speaker], count: timeline.statementCount)
            json.field("unit", timeline.unit.rawValue)
            json.field("total", timeline.buckets.count)
            json.key("buckets")
            json.array { json in
                for bucket in timeline.buckets {
                    json.object { json in
                        json.field("from", bucket.from)
                        json.field("to", bucket.to)
                        json.field("count", bucket.count)
                        json.field("url", bucket.url)
                    }
                }
            }
        }
    }
}
