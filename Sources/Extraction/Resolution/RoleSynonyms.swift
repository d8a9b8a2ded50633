/// Words for the same role: short forms, and forms for men and women.
///
/// Reason: a text varies its words. Example: "Sen. Mary Webb" is later "the senator".
enum RoleSynonyms {
    /// The word that stands for all words of the same role as `role`.
    static func canonical(_ role: WordKey) -> WordKey { table[role] ?? role }

    private static let table: WordTable<WordKey> = {
        var table = WordTable<WordKey>()
        for line in groups.split(separator: "\n") {
            let words = WordList.words(String(line)).map { WordList.key($0) }
            for word in words { table[word] = words[0] }
        }
        return table
    }()

    private static let groups = """
        senator sen sen.
        representative rep rep. congressman congresswoman
        governor gov gov.
        general gen gen.
        lieutenant lt lt.
        colonel col col.
        sergeant sgt sgt.
        captain capt capt. skipper
        commander cmdr cmdr.
        admiral adm adm.
        major maj maj.
        inspector insp insp.
        superintendent supt supt.
        ambassador amb amb. envoy
        attorney atty atty. lawyer solicitor barrister counsel
        doctor dr dr. physician medic gp
        professor prof prof.
        chairman chairwoman chair chairperson
        spokesman spokeswoman spokesperson
        chief ceo boss executive head
        premier pm
        lawmaker mp legislator msp mla
        mep europarliamentarian
        councillor councilor councilman councilwoman cllr
        policeman policewoman constable officer pc wpc pcso
        detective det dci ds dc
        businessman businesswoman tycoon magnate mogul
        coach manager
        judge justice
        adviser advisor aide
        bishop archbishop
        founder co-founder
        owner co-owner
        """
}
