internal import Record

/// What came of reading documents.
struct LoadedRecord {
    /// The index.
    let index: RecordIndex
    /// The documents that are not as they were in the index of before; nil where any may be.
    let changed: Set<DocumentID>?
    /// How much was read.
    let intake: Intake
    /// How long reading, extraction and indexing took.
    let duration: Duration

    /// How much was loaded, in a line.
    var summary: String {
        let counts = [
            Self.counted(intake.documentCount, "document"), Self.counted(intake.statementCount, "statement"),
            Self.counted(index.speakers.count { $0.statementCount > 0 }, "speaker"),
            Self.counted(index.topics.count { $0.statementCount > 0 }, "topic"),
        ]
        return "loaded \(counts.joined(separator: ", ")) in \(Self.seconds(duration)) s"
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func seconds(_ duration: Duration) -> String {
        let thousandths = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        let fraction = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
    }
}
