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

    /// Whether the noun with `key` tells of what somebody is a scholar, beside any rank: "Prof Ana Ruiz" is "the zoologist".
    static func isSpecialist(_ key: WordKey) -> Bool { specialists.contains(key) }

    /// Whether the noun with `key` tells of a part that anybody has, of no office: "Tom Hale, a resident of Leeds," is "the father of six".
    static func isPart(_ key: WordKey) -> Bool { parts.contains(key) }

    private static let parts: WordSet = [
        "resident", "local", "neighbour", "neighbor", "villager", "islander", "voter", "survivor", "witness",
        "participant", "passenger", "patient", "parent", "customer", "shopper", "supporter", "fan", "immigrant",
        "refugee", "student", "pupil", "tenant", "homeowner", "native", "contestant", "onlooker", "commuter",
    ]

    /// Whether the noun with `key` tells of an age or a family, which whoever holds an office has too: "farmer Tom Hale" is "the
    /// father-of-three".
    static func isPersonal(_ key: WordKey) -> Bool { personal.contains(key) }

    private static let personal = WordSet(
        wordsOf:
            """
            pensioner retiree widow widower grandmother grandfather mother-of-one mother-of-two mother-of-three mother-of-four mother-of-five father-of-one father-of-two
            father-of-three father-of-four mum-of-one mum-of-two mum-of-three mum-of-four mom-of-one mom-of-two mom-of-three
            dad-of-one dad-of-two dad-of-three dad-of-four father mother mum mom dad
            """)

    private static let specialists = WordSet(
        wordsOf:
            """
            biologist chemist physicist astronomer geologist climatologist meteorologist oceanographer ecologist
            virologist epidemiologist historian economist sociologist criminologist psychologist philosopher linguist
            theologian statistician mathematician neuroscientist zoologist botanist seismologist volcanologist
            hydrologist palaeontologist paleontologist archaeologist archeologist anthropologist microbiologist
            immunologist demographer glaciologist toxicologist entomologist ornithologist egyptologist
            endocrinologist haematologist hematologist nephrologist rheumatologist gastroenterologist ophthalmologist
            parasitologist primatologist herpetologist ichthyologist mycologist cosmologist astrophysicist
            geophysicist biochemist geneticist geochemist geographer
            """)

    private static let words = WordSet(
        wordsOf:
            """
            teenager champion champ medalist medallist winner finalist runner-up striker forward winger midfielder defender
            goalkeeper fullback quarterback pitcher batsman bowler opener sprinter hurdler swimmer cyclist boxer wrestler
            gymnast skier golfer jockey driver rider athlete olympian paralympian star superstar veteran newcomer rookie
            debutant youngster playmaker talisman singer rapper songwriter musician actor actress comedian novelist poet
            playwright filmmaker billionaire millionaire entrepreneur tycoon mogul philanthropist pensioner grandmother
            grandfather mother-of-one mother-of-two mother-of-three mother-of-four mother-of-five father-of-one father-of-two father-of-three
            widow widower centenarian native democrat republican conservative liberal socialist freshman
            right-hander left-hander outfielder shortstop reliever closer slugger catcher linebacker
            cornerback goaltender netminder batter spinner seamer centre-back
            incumbent challenger donor candidate nominee hopeful contender front-runner frontrunner businessman
            businesswoman hitmaker crooner popstar influencer youtuber presenter documentarian hotelier restaurateur
            retiree centrist progressive moderate backbencher peer academic ex-midfielder ex-striker ex-defender
            ex-goalkeeper ex-footballer ex-champion ex-captain mum-of-one mum-of-two mum-of-three mum-of-four
            mom-of-one mom-of-two mom-of-three dad-of-one dad-of-two dad-of-three dad-of-four father-of-four
            """)
}
