/// The legal forms that end the names of companies.
///
/// Reason: texts leave them out behind the first mention. Example: "Velden Robotics AG" is later "Velden Robotics".
enum LegalForms {
    /// Whether the word with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }

    /// The forms, with and without a full stop.
    static let table = "inc inc. ltd ltd. corp corp. llc plc co. gmbh ag sa s.a. nv bv llp lp oyj ab asa spa s.p.a."

    private static let words = WordSet(WordList.words(table).map { WordList.key($0) })
}
