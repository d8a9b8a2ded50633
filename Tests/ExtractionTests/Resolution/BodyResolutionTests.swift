import Testing

@testable import Extraction

@Suite struct BodyResolutionTests {
    /// Each text's statement that contains the words in the second column is said by the speaker in the third.
    @Test(
        "a body that speaks is told by its name, its short forms, its sort and whose it is",
        arguments: [
            // Bodies that are only described, and bodies whose names tell what they are.
            ("The audit office said no. It rained. The office said it was late.", "late", "audit-office"),
            (
                "Grain-X grew. The company said no. It rained. Grain-X said yes. The company said it was late.", "late",
                "grain-x"
            ),
            ("A court in Velden said no. The court said it was late.", "late", "court-in-velden"),
            ("Veldair left late but accused the union of theft. The union said it was late.", "late", "union"),
            ("Veldair left after Tom Hale blamed the firm. The firm said it was late.", "late", "veldair"),
            ("Moody's said no. The firm said it was late.", "late", "moodys"),
            (
                "The Fair Trade Authority fined Vega Bank. The watchdog said it was late.", "late",
                "fair-trade-authority"
            ),
            ("She asked the board, whose chair, Dame Helen Ross, said it was late.", "late", "helen-ross"),
            (
                "The Financial Conduct Authority fined Vega Bank, the watchdog said.", "fined",
                "financial-conduct-authority"
            ),
            ("The Fair Trade Authority said no. The FTA said it was late.", "late", "fair-trade-authority"),
            (
                "FTA fines bank\n\nThe Fair Trade Authority said no. The FTA said it was late.", "late",
                "fair-trade-authority"
            ),
            ("The World Anti-Rust Agency (WARA) met. WARA said it was late.", "late", "world-anti-rust-agency"),
            ("Ana Ruiz met Tom Hale. The AR said it was late.", "late", "ar"),
            ("They met Ana Ruiz, whose lawyers said it was late.", "late", "ana-ruizs-lawyers"),
            ("Rival Pumpco said it was late.", "late", "pumpco"),
            ("Rival Mary Webb said it was late.", "late", "mary-webb"),
            (
                "The head of the agency warned of rain. It rained. Filoppa Rossi said no. She said it was late.",
                "late", "filoppa-rossi"
            ),
            ("Tesla came. VegaAir came. The airline said it was late.", "late", "vegaair"),
            ("Ana McVega came. McVega said it was late.", "late", "ana-mcvega"),
            ("Ana Ruiz came. Her office said it was late.", "late", "ana-ruizs-office"),
            ("Ana Ruiz came. Ruiz's office said it was late.", "late", "ana-ruizs-office"),
            ("Ana Ruiz's press office said no. The press office said it was late.", "late", "ana-ruizs-press-office"),
            ("Ana Ruiz's lawyer said no. Tom Hale came. His lawyer said it was late.", "late", "tom-hales-lawyer"),
            ("Sen. Ana Ruiz’s press office said it was late.", "late", "ana-ruizs-press-office"),
            ("Tom Hale denied it. His defense lawyer said it was late.", "late", "tom-hales-defense-lawyer"),
            ("Downing Street said it was late.", "late", "downing-street"),
            ("The Young XVP met. Die Junge XVP met. The XVP said it was late.", "late", "xvp"),
            ("The French XGT called a strike. The XGT said it was late.", "late", "xgt"),
            ("The ship's owner, Aegon Sea Lines, said no. It said it was late.", "late", "aegon-sea-lines"),
            ("Ana Ruiz lost the match. The 34-year-old said it was late.", "late", "ana-ruiz"),
            ("Ana Ruiz, 40, lost the match to Rita Hale. The 34-year-old said it was late.", "late", "rita-hale"),
            // Other words for a body, and the firm that a text is about.
            ("The Leeds Police came. The force said it was late.", "late", "leeds-police"),
            ("The Treasury came. A spokesman for the department said it was late.", "late", "treasury"),
            ("The Parliament met. The company said it was late.", "late", "company"),
            (
                """
                Nordia Steel fined

                Nordia Steel grew. Nordia Steel rose. Nordia Steel fell. It rained. It rained. It rained. It rained. It rained. It rained. It
                rained. A company spokesman said it was late.
                """, "late", "nordia-steel"
            ),
            ("The National Institutes of Health said it was late.", "late", "national-institutes-of-health"),
            ("Nordbryg said no. The Danish brewer said it was late.", "late", "nordbryg"),
            (
                "A clerk at Corvane Systems Inc. left. It rained. The company said it was late.", "late",
                "corvane-systems"
            ),
            ("At the White House, a spokesman said it was late.", "late", "white-house"),
            ("North Kelver Police said it was late.", "late", "north-kelver-police"),
            ("The Nurses' Association said it was late.", "late", "nurses-association"),
            ("The Transport Workers' Union said no. The union said it was late.", "late", "transport-workers-union"),
            ("The Health Ministry rejected it. A spokeswoman said it was late.", "late", "health-ministry"),
            ("The Health Ministry rejected it.\n\nA spokeswoman said it was late.", "late", "spokeswoman"),
            ("The Velden Foundation said no. The organization said it was late.", "late", "velden-foundation"),
            ("The Kelver Journal said no. The newspaper said it was late.", "late", "kelver-journal"),
            ("Kelver University said no. The school said it was late.", "late", "kelver-university"),
            ("The National Golf Union said no. The group said it was late.", "late", "national-golf-union"),
            (
                "The Bank of Vestria rose. Shares fell with the oil giant Corvane. The company said it was late.",
                "late", "corvane"
            ),
            ("The National Bank said no. The company said it was late.", "late", "company"),
            ("Vardhan Motors Ltd rose. The Pune-based automaker said it was late.", "late", "vardhan-motors"),
            ("Corvane Inc rose. The Velden, Vermont-based company said it was late.", "late", "corvane"),
            ("Kelver Infirmary lost them. The hospital said it was late.", "late", "kelver-infirmary"),
            ("NorthRail shut. Energy firm Westgrid said no. It said it was late.", "late", "westgrid"),
            ("Mertons, which trades in Leeds, said no. It said it was late.", "late", "mertons"),
            ("A civic group, the Okwara Watch, said no. The group said it was late.", "late", "okwara-watch"),
            ("Orbis chief executive Dan Hale praised Leila Haddad. She said it was late.", "late", "leila-haddad"),
            ("Henry Realty sued. The firm said it was late.", "late", "henry-realty"),
            ("Dalton Realty sued. It said it was late.", "late", "dalton-realty"),
            // Names with joints, lists and numbers.
            (
                "The Department for Work and Pensions said no. It said it was late.", "late",
                "department-for-work-and-pensions"
            ),
            (
                "The Department for Environment, Food and Rural Affairs said it was late.", "late",
                "department-for-environment-food-and-rural-affairs"
            ),
            (
                "The Committee on Liberties, Justice and Home Affairs said it was late.", "late",
                "committee-on-liberties-justice-and-home-affairs"
            ),
            (
                "The Royal Society for the Protection of Birds said it was late.", "late",
                "royal-society-for-the-protection-of-birds"
            ),
            ("Standard & Poor's said it was late.", "late", "standard-poors"),
            ("No 10 said it was late.", "late", "no-10"),
            ("A No 10 spokeswoman said it was late.", "late", "no-10"),
            ("According to the minutes, it was late.", "late", "minutes"),
            // Firms by their trade.
            ("Oil fell. Shares in Velden Retail rose after the chain said it was late.", "late", "velden-retail"),
            (
                "Veldair Inc. fell. Its shares beat Wall Street fears, and the airline said it was late.", "late",
                "veldair"
            ),
            (
                "Veldair Inc. fell. It rained. It rained. It rained. It rained. It rained. It rained. The firm said it was "
                    + "late. Grain-X won. Grain-X rose. Grain-X grew.", "late", "veldair"
            ),
            ("Veldair Inc. fell.\n\nNordair Inc. rose. The airline said it was late.", "late", "nordair"),
            ("A No 10 source said it was late.", "late", "no-10-source"),
            ("The super PAC Kelver Values Action said it was late.", "late", "kelver-values-action"),
            ("The harbour campaign and its allies said no. The campaign said it was late.", "late", "campaign"),
            // Bodies and their voices.
            ("The Air Accidents Branch came. A spokeswoman said it was late.", "late", "air-accidents-branch"),
            ("The Crown Estate said it was late.", "late", "crown-estate"),
            ("The Citizens Bank came. Then Citizens for Vestria said it was late.", "late", "citizens-for-vestria"),
            ("The harbour board said no. A government spokesman said it was late.", "late", "government"),
            ("Industry says no. The ministry said it was late.", "late", "ministry"),
            ("Velden Boats grew. His campaign said it was late.", "late", "campaign"),
            ("At the resort, called Velden Doral, the candidate said it was late.", "late", "candidate"),
            ("The Harbor Ministry came. A spokesman for the ministry said it was late.", "late", "harbor-ministry"),
            ("The Consumer Association said it was late.", "late", "consumer-association"),
            ("The Harbor Ministry came. The ministry said it was late.", "late", "harbor-ministry"),
            ("A Harbor Ministry spokeswoman said it was late.", "late", "harbor-ministry"),
            ("A spokesman, Tom Hale, came. The spokesman said it was late.", "late", "tom-hale"),
            ("According to a new report, it was late.", "late", "new-report"),
        ])
    func resolves(text: String, words: String, slug: String) throws {
        try Newsroom.expect(slug, says: words, in: text)
    }
}
