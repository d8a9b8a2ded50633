/// Words that name what stands behind a colon and nobody who says it.
///
/// Reason: a desk marks the kind of a text or a line so. Example: "Contact: Ana Ruiz", "Analysis: Why the bridge fell".
enum ColonLabels {
    /// Whether the word with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }

    private static let words: WordSet = [
        "contact", "contacts", "photo", "photograph", "picture", "pictures", "image", "video", "graphic", "source",
        "sources", "note", "notes", "update", "updated", "correction", "clarification", "related", "more", "tel",
        "telephone", "phone", "email", "e-mail", "website", "address", "venue", "tickets", "date", "time", "location",
        "credit", "caption", "analysis", "opinion", "comment", "commentary", "explainer", "exclusive", "watch", "live",
        "breaking", "transcript", "profile", "obituary", "feature", "factbox", "timeline", "fact-check", "podcast",
        "interview", "essay", "perspective", "listen", "gallery", "recap", "preview", "q&a", "latest",
    ]
}
