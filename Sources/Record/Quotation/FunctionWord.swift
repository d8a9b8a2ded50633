/// The words of English that join and point rather than tell: sharing them makes no two sentences alike.
///
/// These are the closed classes of Quirk and others, "A Comprehensive Grammar of the English Language", 2.34: determiners,
/// pronouns, prepositions, conjunctions and auxiliaries, with the particles that are prepositions too. Negators tell, and are none.
enum FunctionWord {
    private static let words: Set<[UInt8]> = Set(
        """
        a an the this that these those each every either some any all both such what which whose
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
        herself it its itself they them their theirs themselves one who whom there here
        about above across after against along among around as at before behind below between beyond by down during for
        from in into of off on onto out over past since than through throughout till to toward towards under until up
        upon with within
        and but or so yet if because although though while when where whether once how why then
        be am is are was were been being have has had having do does did doing can could may might must shall should will
        would ought
        """.split { $0.isWhitespace }.map { Array($0.utf8) })

    /// Whether the folded `word` is one of them.
    static func contains(_ word: [UInt8]) -> Bool { words.contains(word) }
}
