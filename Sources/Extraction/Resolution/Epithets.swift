/// Nouns by which a report calls again somebody whom it has named.
///
/// Reason: they tell a quality, not an office, so that "the teenager" is the one who was spoken of, where "the judge" may be
/// anybody in the court. Example: "the new champion said" behind "Rita Hale won".
enum Epithets {
    /// Whether the noun with `key` is one.
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }

    /// Whether the noun with `key` tells where somebody plays: nobody plays in two places of a team.
    static func isPosition(_ key: WordKey) -> Bool { positions.contains(key) }

    private static let positions: WordSet = [
        "striker", "forward", "winger", "midfielder", "defender", "goalkeeper", "fullback", "quarterback", "pitcher",
        "batsman", "bowler", "opener",
    ]

    private static let words = WordSet(
        wordsOf:
            """
            teenager champion champ medalist medallist winner finalist runner-up striker forward winger midfielder defender
            goalkeeper fullback quarterback pitcher batsman bowler opener sprinter hurdler swimmer cyclist boxer wrestler
            gymnast skier golfer jockey driver rider athlete olympian paralympian star superstar veteran newcomer rookie
            debutant youngster playmaker talisman singer rapper songwriter musician actor actress comedian novelist poet
            playwright filmmaker billionaire millionaire entrepreneur tycoon mogul philanthropist pensioner grandmother
            grandfather mother-of-one mother-of-two mother-of-three mother-of-four father-of-one father-of-two father-of-three
            widow widower centenarian native democrat republican conservative liberal socialist freshman
            incumbent challenger donor candidate nominee hopeful contender front-runner frontrunner
            """)
}
