import Record
import Testing

@testable import Extraction

@Suite struct SpeakerResolutionTests {
    /// Each text's statement that contains the words in the second column is said by the speaker in the third.
    @Test(
        "a source resolves to the speaker that the document names",
        arguments: [
            // Names and parts of names.
            ("Ana Ruiz opened the bridge. Ruiz said it was strong.", "strong", "ana-ruiz"),
            ("Ruiz: The bridge is strong\n\nMayor Ana Ruiz said the bridge was safe.", "is strong", "ana-ruiz"),
            ("Ana Maria Ruiz came. Ana Ruiz said it was late.", "late", "ana-maria-ruiz"),
            ("Charles Webb came. Chuck Webb said it was late.", "late", "charles-webb"),
            ("Ursula von der Leyen came. Von der Leyen said it was late.", "late", "ursula-von-der-leyen"),
            ("François Blanc came. Francois Blanc said it was late.", "late", "francois-blanc"),
            ("Grace Okoro won. “Good,” Okoro said. Samuel Okoro came later.", "Good", "grace-okoro"),
            (
                "Rosalind Hale died. Her daughter, the painter Daphne Hale, wept. Ms. Hale once said it was late.",
                "late",
                "rosalind-hale"
            ),
            (
                "Callum Hale, 17, died. Hale sang.\n\nHis father, Tom Hale, wept. “It was late,” Mr Hale said.",
                "was late",
                "tom-hale"
            ),
            (
                "Bo Hale came with Al Hale. Al sang. They met Bo Hale and Al Hale. “It was late,” Hale said.",
                "was late",
                "bo-hale"
            ),
            (
                "The town liked Liz Hale. She left. It also liked Dick Hale.\n\n“It was late,” Hale said.", "was late",
                "liz-hale"
            ),
            ("The Rita Webb Show came. Webb asked why it was late.", "was late", "rita-webb"),
            ("Comrade Festus Ojo said it was late.", "late", "festus-ojo"),
            ("Merton, who sails, said no. He said it was late.", "late", "merton"),
            // Titles and roles.
            ("Harbor Minister Pierre Vega came. The minister said it was late.", "late", "pierre-vega"),
            ("Port Secretary General Anna Rivers came. The Secretary General said it was late.", "late", "anna-rivers"),
            ("Gov. Tom Hale came. The governor said it was late.", "late", "tom-hale"),
            ("Tom Hale, a surgeon from Hull, came. The surgeon said it was late.", "late", "tom-hale"),
            ("The firm's chief executive, Mary Webb, came. The chief executive said it was late.", "late", "mary-webb"),
            ("Guild Secretary General Ana Ruiz came. The Secretary General said it was late.", "late", "ana-ruiz"),
            (
                "Guild Secretary General Ana Ruiz came. It was late, according to the Secretary General.", "was late",
                "ana-ruiz"
            ),
            ("Prime Minister Ana Ruiz came. The Prime Minister said it was late.", "late", "ana-ruiz"),
            // Appositions and roles before the name.
            ("Hugh Hill, a plumber from Leeds, said it was late.", "late", "hugh-hill"),
            ("The company's chief executive, Mary Webb, said it was late.", "late", "mary-webb"),
            ("Acme chief executive Mary Webb said it was late.", "late", "mary-webb"),
            ("Dr. Mary Webb said it was late.", "late", "mary-webb"),
            ("Secretary of State Mary Webb said it was late.", "late", "mary-webb"),
            ("Former secretary of state Mary Webb said it was late.", "late", "mary-webb"),
            ("Norland's Secretary of State Mary Webb said it was late.", "late", "mary-webb"),
            ("The chief of staff Mary Webb said it was late.", "late", "mary-webb"),
            ("Its minister of food and rural affairs Mary Webb said it was late.", "late", "mary-webb"),
            ("The mayor of Leeds Mary Webb said it was late.", "late", "mary-webb"),
            ("A relative of detainee Mary Webb said it was late.", "late", "relative-of-detainee-mary-webb"),
            // Two roles of one person, and two persons.
            ("The Norland journalist and author Mary Webb said it was late.", "late", "mary-webb"),
            ("Former Minister of Trade and Liberal candidate Mary Webb said it was late.", "late", "mary-webb"),
            ("The mayor and Mary Webb said it was late.", "late", "mayor-and-mary-webb"),
            ("The mayor and the author Mary Webb said it was late.", "late", "mayor-and-the-author-mary-webb"),
            ("The runner's first coach, the teacher Marguerite Blaise, said it was late.", "late", "marguerite-blaise"),
            ("Mary Webb came. Her sister, June, said it was late.", "late", "june"),
            // Couples, parents and sources that are described at length.
            ("Callum and Fiona Reid came. Mr Reid said it was late.", "late", "callum-reid"),
            ("Callum and Fiona Reid came. Callum said it was late.", "late", "callum-reid"),
            (
                "Tom Clinton and Fiona Reid came. Clinton and Fiona Hale left. Clinton said it was late.", "late",
                "tom-clinton"
            ),
            ("Mother-of-three Shelley Dobbs, 38, said it was late.", "late", "shelley-dobbs"),
            ("A source close to the bishop said it was late.", "late", "source-close-to-the-bishop"),
            (
                "Two sources familiar with the plan said no. The sources said it was late.", "late",
                "sources-familiar-with-the-plan"
            ),
            ("The judge, Recorder Elena Marsh, said it was late.", "late", "elena-marsh"),
            ("Miss Tolley came. Miss Tolley thought it was late.", "late", "tolley"),
            // A lead describes whom the next sentence names.
            ("It was late, the regional governor said. Governor Oleg Sirko came.", "late", "oleg-sirko"),
            ("It was late, the former governor said. Governor Oleg Sirko came.", "late", "former-governor"),
            // Appositions with an owner or an age.
            ("Kestin Murrow, the center's coordinator, left. Murrow said it was late.", "late", "kestin-murrow"),
            ("Across town stood Bex Bordin, a 33-year-old Dane. “It was late,” he said.", "was late", "bex-bordin"),
            // Words that are none of a name, and names that are nobody's.
            ("Yesterday Kestin Murrow, the guide, left. Murrow said it was late.", "late", "kestin-murrow"),
            (
                "“No,” said Patty Webb. The Every Student Succeeds Act came. “It was late,” she said.", "was late",
                "patty-webb"
            ),
            (
                "Mayor Laughs, Evades Questions\n\nWhen Robby Mills was asked, he said it was late.", "late",
                "robby-mills"
            ),
            ("Opinion polls see Ana Webb win. “It was late,” she said.", "was late", "ana-webb"),
            ("Tom Hale Denies Mike Webb Left Early.\n\nHe left. Webb said it was late.", "was late", "webb"),
            ("The “No Way Back” ad says it was late.", "late", "no-way-back-ad"),
            // Other words for somebody named.
            ("Rita Hale spoke. The Republican incumbent said it was late.", "late", "rita-hale"),
            ("Speaker Tom Webb came. Speaker of the House Rep. Ana Ruiz (D-Me.) said it was late.", "late", "ana-ruiz"),
            ("Senate leader Mitch Hale came. The Kentucky Republican said it was late.", "late", "mitch-hale"),
            ("Sen. Ana Ruiz came. The Vermont senator said it was late.", "late", "ana-ruiz"),
            ("Tom Cook came. Cook said it was late.", "late", "tom-cook"),
            ("Mark Cuban came. Cuban said it was late.", "late", "mark-cuban"),
            ("Tom Hale came. Republican Hale said it was late.", "late", "tom-hale"),
            ("Dorothy Woods, whose husband was Ty Woods, wept. Woods said it was late.", "late", "dorothy-woods"),
            // Letters behind names, legal forms, titles of other countries.
            ("His lawyer, Ana Ruiz KC, said it was late.", "late", "ana-ruiz"),
            ("Velden Boats AG came. Velden Boats said it was late.", "late", "velden-boats"),
            ("The Home Minister, Datuk Seri Azlan Yusof, said it was late.", "late", "azlan-yusof"),
            ("Commissioner Tan Sri Azlan Yusof said it was late.", "late", "azlan-yusof"),
            ("The commissioner for works, Engr. Tunde Bakare, said it was late.", "late", "tunde-bakare"),
            ("Minister for Finance Pat Doyle came. The minister said it was late.", "late", "pat-doyle"),
            ("Mark Webb said it was late.", "late", "mark-webb"),
            // Acronyms that look like pronouns.
            ("The IT union said it was late.", "late", "it-union"),
            // Epithets, and offices that are none.
            ("Grace Okoro, 24, won. “It was late,” the new champion said.", "late", "grace-okoro"),
            ("Grace Okoro, 24, won. Coach Bram Visser wept. The teenager said it was late.", "late", "grace-okoro"),
            ("Defense lawyer Karl Voss came. “It was late,” the judge said.", "late", "judge"),
            ("Tom Hale of the Weather Service said no. It was late, the forecaster explained.", "was late", "tom-hale"),
            ("Tom Hale said no. The doctor said it was late.", "late", "doctor"),
            ("Coach Tom Hale said no. It was late, the referee said.", "was late", "referee"),
            // Short forms, sons and wives.
            ("Mr. Pelham came. Mrs. Pelham left. Mr. Pelham said it was late.", "late", "mr-pelham"),
            ("Mr. Pelham came. Mrs. Pelham said it was late.", "late", "mrs-pelham"),
            ("Constance Hale died. Connie once said it was late.", "late", "constance-hale"),
            ("Tom Hale came. Tom Hale Jr. said it was late.", "late", "tom-hale-jr"),
            ("Tom Hale Jr. came. Tom Hale said it was late.", "late", "tom-hale-jr"),
            ("Tom Hogan fell. Mr Hogan's wife, Breda, wept. Mrs Hogan said it was late.", "late", "breda"),
            ("They met the Jamaican Shanoya Poole, who fell. Poole said it was late.", "late", "shanoya-poole"),
            // Names given in passing, reflexives, turns of transcripts.
            ("A trader, who gave her name only as Mama Sikira, said it was late.", "late", "mama-sikira"),
            ("Anke Schultz came. Hugh Brody himself kept silent. “It was late,” he said.", "late", "hugh-brody"),
            ("MINISTER DUARTE: It was late.\n\nQUESTION: Why?", "late", "duarte"),
            // The registry knows who held a role when.
            ("The Guild President said it was late.", "late", "lund"),
            ("The firm's largest shareholder, Bergen Capital, said it was late.", "late", "bergen-capital"),
            ("Nordia Steel ASA grew. The company said it was late.", "late", "nordia-steel"),
            ("The Harbor Ministry grew. The company said it was late.", "late", "company"),
            ("Reuters reported that it was late.", "late", "reuters"),
            ("Rita Hale, 34, came. The 34-year-old said it was late.", "late", "rita-hale"),
            // The unnamed stay unnamed.
            ("A senior official said it was late.", "late", "senior-official"),
            (
                "A senior official said no. Tom Hale came. The senior official said it was late.", "late",
                "senior-official"
            ),
            ("Several officials said it was late.", "late", "officials"),
            // The registry.
            ("Stoltenberg said it was late.", "late", "stoltenberg"),
            ("Eva Stoltenberg said it was late.", "late", "eva-stoltenberg"),
            ("The pope said it was late.", "late", "francis"),
            ("Recep Tayyip Erdogan said it was late.", "late", "erdogan"),
        ])
    func resolves(text: String, words: String, slug: String) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }

    @Test(
        "a source that fits two equally well, or nobody, has no speaker, and the reason is told",
        arguments: [
            ("Mary Webb and Anne Hale came. She said it was late.", "late", "fits"),
            ("Mary Webb and Tom Webb came. Webb said it was late.", "late", "fits"),
            ("He said it was late.", "late", "no antecedent"),
            ("Others said it was late.", "late", "names nobody"),
            ("The Trade Board met. It is understood that it was late.", "late", "names no source"),
            ("About 47 percent said it was late.", "late", "names nobody"),
            ("Of those, a third said it was late.", "late", "names nobody"),
        ])
    func leavesOpen(text: String, words: String, reason: String) throws {
        let statement = try #require(Newsroom.statement(words, in: text))
        #expect(statement.speaker == nil)
        #expect(statement.attribution.resolution.contains { $0.contains(reason) })
    }

    @Test(
        "the role is the one that the document gives, without article and courtesy title",
        arguments: [
            ("Harbor Minister Pierre Vega said it was late.", "Harbor Minister"),
            ("The company's chief executive, Mary Webb, said it was late.", "chief executive"),
            ("Hugh Hill, a plumber from Leeds, said it was late.", "plumber from Leeds"),
            ("Tom Hale, a beekeeper, said it was late.", "beekeeper"),
            ("Webb's lawyer Anne Hale said it was late.", "Webb's lawyer"),
            ("United Nations envoy Anne Hale said it was late.", "United Nations envoy"),
            ("Police chief Col. Anne Hale said it was late.", "Police chief"),
            ("Col. Anne Hale said it was late.", "Col."),
        ])
    func tellsRole(text: String, role: String) throws {
        let statement = try #require(Newsroom.statement("late", in: text))
        #expect(statement.speaker?.role == role)
    }

    @Test(
        "a description has a small letter where only its sentence gave it a capital one",
        arguments: [
            ("Senior officials said it was late.", "senior officials"),
            ("Engineers said it was late.", "engineers"),
            ("Browning said it was late.", "Browning"),
            ("Prime Minister Ana Ruiz's office said it was late.", "Ana Ruiz's office"),
        ])
    func writesDescriptions(text: String, name: String) throws {
        #expect(try #require(Newsroom.statement("late", in: text)).speaker?.name == name)
    }

    @Test("a courtesy title alone is no role")
    func courtesyIsNoRole() throws {
        let statement = try #require(Newsroom.statement("late", in: "Mrs. Mary Webb said it was late."))
        #expect(statement.speaker?.name == "Mary Webb")
        #expect(statement.speaker?.role == nil)
    }

    @Test(
        "the kind tells persons, bodies, groups and the unnamed apart",
        arguments: [
            ("Mary Webb said it was late.", SpeakerKind.person),
            ("The Supreme Court said it was late.", .organization),
            ("Poland said it was late.", .organization),
            ("Zorvex, a chemicals company, said it was late.", .organization),
            ("Bergen Capital said it was late.", .organization),
            ("Westgrid said it was late.", .organization),
            ("Westgrid came. She said it was late.", .person),
            ("Quill & Veld said it was late.", .organization),
            ("Rhea Quillon said it was late.", .person),
            ("Officials said it was late.", .group),
            ("Mary Webb and Tom Hale said it was late.", .group),
            ("A senior official said it was late.", .anonymous),
        ])
    func tellsKind(text: String, kind: SpeakerKind) throws {
        let statement = try #require(Newsroom.statement("late", in: text))
        #expect(statement.speaker?.kind == kind)
    }

    @Test(
        "each step from the source's words to the speaker is told",
        arguments: [
            (
                "Harbor Minister Pierre Vega came. The minister said it was late.",
                "title 'minister' ← 'Harbor Minister Pierre Vega'"
            ),
            ("Ana Ruiz came. Ruiz said it was late.", "name 'Ruiz' ← 'Ana Ruiz'"),
            ("Ana Ruiz came. She said it was late.", "pronoun 'She' ← 'Ana Ruiz' (nearest female subject)"),
        ])
    func tellsSteps(text: String, step: String) throws {
        let statement = try #require(Newsroom.statement("late", in: text))
        #expect(statement.attribution.resolution == [step])
    }

    @Test(
        "of more people with a title than are told apart the one spoken of last is meant", arguments: [3, 64, 65, 650])
    func manyHolders(count: Int) throws {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let names = (0..<count).map { "Ot\(letters[$0 / 26])s Vel\(letters[$0 % 26])n" }
        let text =
            names.map { "Harbor Minister \($0) came." }.joined(separator: " ") + " The minister said it was late."
        let statement = try #require(Newsroom.statement("late", in: text))
        #expect(statement.speaker?.name == names.last)
    }

    @Test("a name that gives no slug is called by its digest")
    func digestSlug() {
        let slug = IdentityMaker.slug(for: "李明").description
        #expect(slug.hasPrefix("speaker-"))
        #expect(slug == IdentityMaker.slug(for: "李明").description)
        #expect(slug != IdentityMaker.slug(for: "王明").description)
    }
}
