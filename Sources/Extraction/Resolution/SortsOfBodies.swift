/// Nouns that stand before the name of a body and say what sort it is.
///
/// Reason: an apposition without an article tells the kind of a name that nothing else tells. Example: "carmaker Velden said".
enum SortsOfBodies {
    /// Whether the noun with `key` is one.
    static func present(_ key: WordKey) -> Bool { words.contains(key) }

    private static let words: WordSet = [
        "company", "firm", "manufacturer", "maker", "retailer", "carmaker", "automaker", "supplier", "operator",
        "utility", "insurer", "lender", "brewer", "brewery", "builder", "chain", "startup", "start-up", "airline",
        "publisher", "broadcaster", "giant", "conglomerate", "drugmaker", "chipmaker", "steelmaker", "shipbuilder",
        "brokerage", "charity", "nonprofit", "non-profit", "union", "newspaper", "website", "outlet", "agency",
        "watchdog", "regulator", "supermarket", "subsidiary",
    ]
}
