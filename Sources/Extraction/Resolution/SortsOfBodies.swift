/// Nouns for sorts of bodies, and what a text does with them.
///
/// Reason: an apposition without an article tells the kind of a name that nothing else tells, "the brewer" takes up a firm, and
/// "Realty" ends no person's name. Example: "carmaker Velden said".
enum SortsOfBodies {
    /// Whether the noun with `key` stands before the name of a body and says what sort it is: "[charity] Aid Now".
    static func present(_ key: WordKey) -> Bool { table[key]?.contains(.presents) ?? false }

    /// Whether the noun with `key` is of bodies that trade: "the [brewer]".
    static func isBusiness(_ key: WordKey) -> Bool { table[key]?.contains(.trades) ?? false }

    /// Whether the word with `key` ends names of firms and none of persons: "Henry [Realty]", beside "Emily Post".
    static func endsName(_ key: WordKey) -> Bool { table[key]?.contains(.endsName) ?? false }

    private struct Use: OptionSet {
        let rawValue: UInt8

        static let presents = Use(rawValue: 1)
        static let trades = Use(rawValue: 2)
        static let endsName = Use(rawValue: 4)
    }

    private static let table: WordTable<Use> = {
        var table = WordTable<Use>()
        for (use, words) in uses { for word in WordList.words(words) { table[WordList.key(word)] = use } }
        return table
    }()

    private static let uses: [(use: Use, words: String)] = [
        (
            [.presents, .trades],
            """
            company firm manufacturer maker retailer carmaker automaker supplier operator utility insurer lender brewer
            brewery builder chain startup start-up airline publisher broadcaster giant conglomerate drugmaker chipmaker
            steelmaker shipbuilder
            """
        ),
        (
            .presents,
            """
            brokerage charity nonprofit non-profit union newspaper website outlet agency watchdog regulator supermarket
            subsidiary
            """
        ),
        (.trades, "corporation business group bank fund developer store studio label"),
        (
            .endsName,
            """
            realty holdings pharmaceuticals airlines airways technologies systems industries enterprises ventures securities
            properties restaurants inc inc. ltd ltd. plc llc corp corp.
            """
        ),
    ]
}
