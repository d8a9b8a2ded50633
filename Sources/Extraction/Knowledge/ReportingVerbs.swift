/// How a reporting verb stands with what was said.
struct VerbFrames: OptionSet, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// q: a quotation is its object. "She said: 'No.'"
    static let quote = VerbFrames(rawValue: 1)
    /// t: a clause with "that". "She said that it is late."
    static let that = VerbFrames(rawValue: 2)
    /// z: a clause without "that". "She said it is late."
    static let bare = VerbFrames(rawValue: 4)
    /// f: it stands behind or within what was said. "It is late, she said."
    static let fronted = VerbFrames(rawValue: 8)
    /// a: it tells somebody first. "She told reporters that it is late."
    static let addressee = VerbFrames(rawValue: 16)
    /// w: a question. "She asked whether it is late."
    static let question = VerbFrames(rawValue: 32)
    /// i: an infinitive. "She promised to come."
    static let infinitive = VerbFrames(rawValue: 64)
    /// o: a noun phrase. "She denied the report."
    static let object = VerbFrames(rawValue: 128)
    /// g: a gerund. "She denied leaving."
    static let gerund = VerbFrames(rawValue: 256)
    /// s: the subject is not a speaker but a text or event as well. "The report shows that it is late."
    static let text = VerbFrames(rawValue: 512)

    /// The frames that `letters` stand for.
    init(letters: some StringProtocol) {
        let order = Array("qtzfawiogs".utf8)
        self = letters.utf8.reduce(into: []) { frames, letter in
            if let bit = order.firstIndex(of: letter) { frames.insert(VerbFrames(rawValue: 1 << UInt16(bit))) }
        }
    }
}

/// A verb, alone or with a preposition, that gives what somebody says or holds.
struct ReportingVerb: Sendable {
    /// What the speaker does by it.
    let cueClass: CueClass
    /// How it stands with what was said.
    let frames: VerbFrames
}

/// The verbs that report, a line a group.
///
/// A line is a class, letters for the frames, a colon and the verbs. A new verb is added to the line that fits it.
///
/// The frames' letters are those of `VerbFrames`. A verb with a preposition ("call for") takes a noun phrase behind it.
enum ReportingVerbs {
    static let table = """
        # Plain speech, with every frame. "The plan is late, she said."
        say qtzf: say
        say qtzfa: tell
        say qtzf: add note explain announce state declare remark observe comment recall repeat reiterate stress
        say qtzf: emphasize emphasise underline underscore clarify specify summarize summarise
        say qtzf: acknowledge admit concede confess confirm conclude contend argue maintain assert insist affirm
        say qtzf: reveal disclose report mention testify opine muse quip joke boast brag lament complain
        say qtzf: caution warn predict forecast estimate calculate explain elaborate
        say qtzf: write tweet post blog text email e-mail message retweet
        say qtf: grumble grouse moan mutter murmur
        say qf: reply respond answer retort counter continue chime interject shout yell scream cry exclaim whisper
        say qf: chant deadpan intone begin joke proclaim thunder fume rage sigh laugh gush rant drawl
        say qf: mumble growl snarl groan stammer shriek hiss gasp blurt scoff rejoin ejaculate
        say tzqfa: assure inform remind notify advise brief
        say a t: convince persuade
        say qtf: interpose volunteer protest marvel enthuse
        # Of courts and papers. "Counsel submitted that it was late."
        say t: submit rule decree
        say tzf: attest aver posit
        say tzsf: indicate suggest show find reveal imply signal hint demonstrate prove
        say tzqf: hold reckon figure
        say qs: read
        # Claims that the writer doesn't vouch for. "He claimed that he was there."
        allege qtzfi: claim
        allege qtzf: allege
        allege oi: purport
        # Denial. "She denied the report."
        deny tog: deny reject refute dispute dismiss rebut disavow disown
        deny i: decline refuse
        deny o: contradict question challenge
        # Belief, knowledge and feeling. "He believes that it is late."
        believe tzf: think believe
        believe tz: know feel suppose suspect assume understand realize realise guess imagine doubt presume conclude
        believe t: speculate hypothesize hypothesise theorize theorise surmise
        believe tz: fear worry regret see learn remember expect anticipate agree disagree recognize recognise
        believe o: consider view regard
        # What somebody else says to them. "The brakes had failed, the court heard."
        say tzf: hear
        # Question. "He asked whether it was true."
        ask qwfo: ask wonder
        ask qwo: inquire enquire query
        ask o: question
        # Promise. "The company pledged to rebuild the bridge."
        promise tizoq: promise vow pledge swear
        promise iq: offer threaten
        promise i: agree commit
        # Demand, advice, request. "She urged him to resign."
        demand tioq: demand request order
        demand oiq: urge press
        demand tio: recommend propose advise
        demand tgoi: suggest
        demand iq: beg implore plead
        demand i: encourage invite ask
        # Wish and intention. "They plan to appeal."
        intend tiz: hope wish
        intend i: want plan intend aim seek prefer decide aspire expect choose
        # Judgement of people and things. "The union criticized the cuts."
        say o: criticize criticise condemn denounce blast slam attack decry deride mock ridicule blame accuse rebuke
        say o: praise applaud laud hail commend defend endorse support oppose back welcome thank congratulate
        say oqi: call
        say o: describe label dub brand characterize characterise depict portray name
        say o: cite quote reference invoke discuss address outline detail list highlight tout echo
        say o: propose express voice raise issue deliver
        """

    /// Verbs with their preposition. "She called for talks."
    static let prepositionalTable = """
        demand: call for|on|upon, appeal for|to, push for|back, press for, ask for, plead for, beg for, lobby for
        demand: argue for|against
        say: refer to, point to|out, speak about|of|for|against, talk about|of, complain about|of, warn of|about|against
        say: allude to, comment on, elaborate on, testify about, boast of|about, joke about, go on, lash out, hit back
        say: respond to, react to, brag about, report on, write about, tweet about, rail against, hit out, fire back, shoot back, snap back
        say: insist on, dwell on, apologize for, apologise for, object to, agree with|on|to, disagree with|on
        believe: believe in, think of|about, worry about, know about|of, hear of|about, care about, look at
        ask: ask about, inquire about, wonder about
        intend: hope for, wish for, aim for|at, look for|to
        """

    /// What the word with `key`, in any inflection, reports; nil for other words.
    static func lookUp(_ key: WordKey) -> ReportingVerb? { verbs[key] }

    /// What the verb with `key` reports when the word with `preposition` stands behind it.
    static func lookUp(_ key: WordKey, preposition: WordKey) -> CueClass? {
        prepositional[joined(key, preposition)]
    }

    /// Every form of every verb of the tables.
    static var allForms: [WordKey] { verbs.words }

    /// Every form of every verb that reports with a preposition.
    static var formsWithPreposition: [WordKey] {
        prepositionalTable.split(separator: "\n").flatMap { line in
            line.split(separator: ":")[1].split(separator: ",").flatMap { entry in
                VerbForms.all(of: entry.split(separator: " ")[0]).map { WordKey($0) }
            }
        }
    }

    private static let verbs: WordTable<ReportingVerb> = {
        var verbs = WordTable<ReportingVerb>()
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":")
            let head = parts[0].split(separator: " ")
            let (cueClass, frames) = (CueClass(name: head[0]), VerbFrames(letters: head.dropFirst().joined()))
            for lemma in parts[1].split(separator: " ") {
                for form in VerbForms.all(of: lemma) {
                    let key = WordKey(form)
                    let old = verbs[key]
                    verbs[key] = ReportingVerb(
                        cueClass: old?.cueClass ?? cueClass, frames: frames.union(old?.frames ?? []))
                }
            }
        }
        return verbs
    }()

    /// One key for a verb and the word behind it.
    private static func joined(_ verb: WordKey, _ preposition: WordKey) -> WordKey {
        WordKey(value: verb.value &* 0x9E37_79B9_7F4A_7C15 ^ preposition.value)
    }

    private static let prepositional: WordTable<CueClass> = {
        var verbs = WordTable<CueClass>()
        for line in prepositionalTable.split(separator: "\n") {
            let parts = line.split(separator: ":")
            let cueClass = CueClass(name: parts[0])
            for entry in parts[1].split(separator: ",") {
                let words = entry.split(separator: " ")
                let prepositions = words[1].split(separator: "|").map { WordKey($0) }
                for form in VerbForms.all(of: words[0]).map({ WordKey($0) }) {
                    for preposition in prepositions { verbs[joined(form, preposition)] = cueClass }
                }
            }
        }
        return verbs
    }()
}

extension CueClass {
    /// The class with `name`; plain speech for an unknown one.
    init(name: some StringProtocol) {
        let names: [String: CueClass] = [
            "say": .say, "believe": .believe, "deny": .deny, "allege": .allege, "promise": .promise,
            "demand": .demand, "ask": .ask, "intend": .intend,
        ]
        self = names[String(name)] ?? .say
    }
}
