internal import Record

/// The shapes of all objects in answers.
package enum Schemas {
    /// The components of the description.
    package static let all = statements + speakers + topics + documents + lists + service

    private static let statements = [
        Schema(
            "Statement", "One attributed piece of speech or thought in one document.",
            [
                always("id", .string, "The permanent name: 13 characters of base 32."),
                always("url", .url, "Where the statement is."),
                always("kind", .choice(QuotationKind.allCases.map(\.rawValue)), "How much of the content is quoted."),
                always(
                    "text", .string,
                    "What was said, readable by itself: fragments joined, enclosing quotation marks dropped."),
                known("speaker", .reference("SpeakerReference"), "Who said it; absent where that is not known."),
                always("attribution", .reference("Attribution"), "Where it is written and how it was found."),
                always("stance", .choice(Stance.allCases.map(\.rawValue)), "What the speaker does by it."),
                always("topics", .list(.reference("TopicReference")), "What it is about, the strongest first."),
                known("context", .reference("Context"), "When and where it was made."),
                always("document", .reference("DocumentReference"), "The document that it is written in."),
                always("selectors", .list(.reference("Selector")), "W3C Web Annotation selectors of the content."),
                known("highlight", .reference("Highlight"), "Where the words of a search stand, if asked for."),
                known(
                    "corrects", .list(.reference("Correction")),
                    "What it was before its document was corrected, where it is asked for by itself."),
            ]),
        Schema(
            "Correction", "A former version of a statement, which redirects to the statement.",
            [
                always("id", .string, "The name that it had."), always("url", .url, "Where it was."),
                always("until", .string, "When it was corrected (RFC 3339)."),
            ]),
        Schema(
            "Highlight", "Where the words of a search stand in a statement.",
            [
                always("html", .string, "The content as HTML, the words within <mark>."),
                always("matches", .list(.reference("Match")), "The words as ranges of the document's text."),
            ]),
        Schema(
            "Match", "A range of Unicode code points in the document's text.",
            [
                always("start", .integer, "The first code point, from 0."),
                always("end", .integer, "The first code point behind."),
            ]),
        Schema(
            "StatementReference", "A statement in short.",
            [
                always("id", .string, "The statement's id."), always("url", .url, "Where the statement is."),
                known("date", .day, "The day it was made or published."),
                always("text", .string, "What was said."),
            ]),
        Schema(
            "Attribution", "The spans of a statement and the reasons for them.",
            [
                always("source", .list(.reference("Span")), "The words that name the speaker."),
                always("cue", .list(.reference("Span")), "The words that signal the attribution."),
                always("content", .list(.reference("Span")), "The words that carry what was said."),
                known("resolution", .list(.string), "The steps from the source's words to the speaker."),
                always("rule", .string, "The rule that found the statement."),
                always("confidence", .number, "How likely it is that the content is right, 0 to 1."),
                known(
                    "continuation", .boolean, "True where the sentence carries on a report without a cue of its own."),
            ]),
        Schema(
            "Span", "A range of Unicode code points in the document's text.",
            [
                always("start", .integer, "The first code point, from 0."),
                always("end", .integer, "The first code point behind."),
                always("text", .string, "Exactly the text of the range."),
            ]),
        Schema(
            "Context", "When and where a statement was made, as far as the document tells.",
            [
                known("date", .day, "The day, month or year."),
                known("dateText", .string, "The words that tell the date."),
                known("place", .string, "The place."), known("event", .string, "The occasion."),
            ]),
        Schema(
            "Selector", "A W3C TextPositionSelector (start, end) or TextQuoteSelector (exact, prefix, suffix).",
            [
                always("type", .choice(["TextPositionSelector", "TextQuoteSelector"]), "Which of the two."),
                known("start", .integer, "The first code point, from 0."),
                known("end", .integer, "The first code point behind."),
                known("exact", .string, "The words."), known("prefix", .string, "Up to 32 code points before them."),
                known("suffix", .string, "Up to 32 code points behind them."),
            ]),
    ]

    private static let speakers = [
        Schema(
            "SpeakerReference", "A speaker as a statement names it.",
            speakerName + [
                known("role", .string, "The role as the document gives it."),
                known("sameAs", .list(.string), "URLs of the same speaker elsewhere."),
            ]),
        Schema("CountedSpeaker", "A speaker with a number of statements.", speakerName + [role, count("here")]),
        Schema(
            "SpeakerSummary", "A speaker as a list has it.",
            speakerName + [speakerKind, role, count("on the record"), documentCount]),
        Schema(
            "Speaker", "A person or organization with everything on the record.",
            speakerName + [
                speakerKind, role,
                always(
                    "roles", .list(.reference("CountedRole")), "The roles that documents give, the most frequent first."
                ),
                always("aliases", .list(.string), "Other names."),
                known("sameAs", .list(.string), "URLs of the same speaker elsewhere."), count("on the record"),
                documentCount,
                always("topicCount", .integer, "How many topics the statements are about."),
                always(
                    "topics", .list(.reference("CountedTopic")),
                    "What the statements are about, the most frequent first; \(JSONWriter.listedNameCount) at most."),
                known("first", .reference("StatementReference"), "The oldest statement."),
                known("latest", .reference("StatementReference"), "The newest statement."),
                always("statements", .reference("StatementList"), "The statements, newest first."),
            ]),
        Schema(
            "CountedRole", "A role with a number of statements.",
            [always("role", .string, "The role as documents give it."), count("that give it")]),
    ]

    private static let topics = [
        Schema("TopicReference", "A topic as a statement names it.", topicName),
        Schema("CountedTopic", "A topic with a number of statements.", topicName + [count("here")]),
        Schema(
            "TopicSummary", "A topic as a list has it.",
            topicName + [mediaTopic, broader, count("about it or a narrower one")]),
        Schema(
            "Topic", "A topic with everything on the record.",
            topicName + [
                known("aliases", .list(.string), "Other names."), mediaTopic, broader,
                known("narrower", .list(.reference("TopicReference")), "The topics within it."),
                count("about it or a narrower one"),
                always("speakerCount", .integer, "How many speakers spoke about it."),
                always(
                    "speakers", .list(.reference("CountedSpeaker")),
                    "Who spoke about it, those with the most first; \(JSONWriter.listedNameCount) at most."),
                always("statements", .reference("StatementList"), "The statements, newest first."),
            ]),
    ]

    private static let documents = [
        Schema("DocumentReference", "A document as a statement names it.", documentName),
        Schema(
            "DocumentSummary", "A document as a list has it.", documentName + [language, originalURL, count("in it")]),
        Schema(
            "Document", "A news text with its statements.",
            documentName + [
                language, originalURL, always("textUrl", .url, "Where its exact text is."),
                always("characterCount", .integer, "How many code points its text has."), count("in it"),
                always("speakers", .list(.reference("CountedSpeaker")), "Who speaks in it."),
                always("topics", .list(.reference("CountedTopic")), "What the statements are about."),
                always("statements", .reference("StatementList"), "The statements in the order of the text."),
            ]),
    ]

    private static let speakerName = [
        always("id", .string, "The slug."), always("url", .url, "Where the speaker is."),
        always("name", .string, "The name to show."),
    ]
    private static let speakerKind = always(
        "kind", .choice(SpeakerKind.allCases.map(\.rawValue)), "What sort of speaker it is.")
    private static let role = known("role", .string, "The role that most statements give.")
    private static let documentCount = always("documentCount", .integer, "How many documents have a statement.")
    static let topicName = [
        always("id", .string, "The slug."), always("url", .url, "Where the topic is."),
        always("label", .string, "The name to show."),
    ]
    private static let mediaTopic = known("mediaTopic", .string, "The IPTC Media Topic code.")
    private static let broader = known("broader", .list(.reference("TopicReference")), "The topics that contain it.")
    private static let documentName = [
        always("id", .string, "The stable name."), always("url", .url, "Where the document is."),
        known("title", .string, "The headline."), known("publisher", .string, "Who published it."),
        known("published", .string, "When: a day or a time (RFC 3339)."),
        always("sha256", .string, "SHA-256 of the text's UTF-8, in hexadecimal."),
    ]
    private static let language = known("language", .string, "The language as a BCP 47 tag.")
    private static let originalURL = known("originalUrl", .string, "Where it was published.")
    /// How many statements there are.
    static func count(_ which: String) -> Schema.Field {
        always("statementCount", .integer, "How many statements \(which) there are.")
    }
}
