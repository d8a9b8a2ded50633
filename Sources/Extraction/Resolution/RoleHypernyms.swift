/// General words for people, and the roles that they stand for: "the diplomat" is an ambassador.
///
/// Reason: a report names a role once and then calls whoever has it by the sort that the role is of (hyponymy: Miller, "WordNet",
/// 1995). Example: "Senator Mary Webb" is later "the lawmaker".
enum RoleHypernyms {
    /// Whether a person with the `role` can be called by the word with `key`.
    static func holds(_ key: WordKey, of role: WordKey) -> Bool {
        table[key]?.contains(RoleSynonyms.canonical(role)) ?? false
    }

    /// Whether the word with `key` stands for several roles.
    static func contains(_ key: WordKey) -> Bool { table[key] != nil }

    private static let table: WordTable<WordSet> = {
        var table = WordTable<WordSet>()
        for (words, roles) in sorts {
            let roles = WordSet(WordList.words(roles).map { RoleSynonyms.canonical(WordList.key($0)) })
            for word in WordList.words(words) { table[WordList.key(word)] = roles }
        }
        return table
    }()

    private static let sorts: [(words: String, roles: String)] = [
        (
            "lawmaker legislator parliamentarian mp",
            "senator representative assemblyman assemblywoman delegate mep peer whip backbencher frontbencher alderman councillor"
        ),
        (
            "politician",
            """
            senator representative governor mayor minister premier chancellor lawmaker mep councillor candidate secretary
            leader peer whip alderman delegate assemblyman assemblywoman president
            """
        ),
        ("minister", "secretary undersecretary chancellor premier"),
        ("diplomat", "ambassador envoy consul negotiator undersecretary"),
        (
            "official",
            """
            director commissioner secretary minister undersecretary superintendent inspector mayor administrator registrar
            chief deputy coordinator treasurer
            """
        ),
        (
            "officer",
            """
            detective inspector sergeant captain lieutenant constable superintendent marshal sheriff colonel major general
            commander admiral corporal trooper chief
            """
        ),
        ("soldier serviceman", "sergeant corporal captain lieutenant private colonel major paratrooper"),
        ("commander", "general colonel admiral major captain"),
        (
            "scientist",
            """
            researcher biologist chemist physicist astronomer geologist climatologist virologist epidemiologist ecologist
            oceanographer meteorologist professor microbiologist immunologist neuroscientist zoologist botanist seismologist
            volcanologist hydrologist palaeontologist paleontologist archaeologist archeologist anthropologist
            """
        ),
        (
            "researcher academic scholar expert",
            """
            researcher scientist biologist chemist physicist astronomer geologist climatologist virologist epidemiologist
            ecologist oceanographer meteorologist professor microbiologist immunologist neuroscientist zoologist botanist
            seismologist volcanologist hydrologist palaeontologist paleontologist archaeologist archeologist
            anthropologist lecturer historian economist sociologist criminologist psychologist philosopher linguist
            theologian fellow statistician mathematician co-author author
            """
        ),
        (
            "doctor physician medic clinician specialist consultant",
            """
            surgeon cardiologist oncologist neurologist radiologist dermatologist psychiatrist epidemiologist virologist
            pediatrician paediatrician gynecologist gynaecologist obstetrician pathologist neurosurgeon anaesthetist
            immunologist
            """
        ),
        (
            "musician performer",
            "guitarist drummer bassist pianist violinist cellist trumpeter saxophonist singer rapper composer songwriter conductor"
        ),
        (
            "player",
            """
            striker forward winger midfielder defender goalkeeper quarterback pitcher footballer cricketer wicketkeeper
            captain batsman bowler
            """
        ),
        (
            "sportsman sportswoman athlete",
            "runner swimmer cyclist sprinter hurdler rower skier gymnast wrestler boxer skater diver"
        ),
        ("cleric clergyman churchman", "bishop priest pastor vicar imam rabbi cardinal curate preacher monk"),
        (
            "author writer",
            "author writer novelist poet playwright columnist biographer screenwriter historian journalist"
        ),
        ("journalist", "reporter editor correspondent columnist presenter host anchor broadcaster"),
        ("broadcaster presenter", "presenter host anchor broadcaster"),
        ("businessman businesswoman entrepreneur", "founder owner chairman chief investor developer"),
        ("campaigner activist", "campaigner activist advocate organizer organiser environmentalist conservationist"),
        ("analyst", "strategist economist"),
        ("head principal", "headteacher headmaster headmistress"),
        ("backbencher frontbencher", "lawmaker senator"),
        ("manager coach boss", "boss manager"),
        ("cfo", "chief"),
    ]
}
