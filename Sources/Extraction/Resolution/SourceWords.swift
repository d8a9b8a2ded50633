/// Small words that shape a source: articles, quantities, titles before names, parts of names.
enum SourceWords {
    /// The words of each class.
    static let table: [(WordClass, String)] = [
        (.article, "the a an this that these those"),
        // Reason: a quantity says how many speak, not who. Example: "several officials" are "officials".
        (
            .quantity,
            """
            some many several most few fewer all both each every any one two three four five six seven eight nine ten
            dozens hundreds thousands millions scores numerous various another other others half more countless no
            """
        ),
        // Reason: alone they name nobody. Example: "Some say the bridge is safe."
        (
            .nobody,
            """
            some many several most few all both any one two others another nobody no-one question none someone somebody anyone
            anybody everyone everybody people those ones each half more either neither who whoever you there here
            """
        ),
        // Reason: a courtesy title tells the gender and is no part of the name. Example: "Mrs. Webb".
        (
            [.honorific, .masculine],
            "mr mr. sir lord lord. monsieur datuk dato dato' tun alhaji herr señor senor don signor fr. father brother messrs messrs."
        ),
        (
            [.honorific, .feminine],
            "mrs mrs. ms ms. miss datin puan hajia hajiya smt smt. madam madame mme mme. mlle lady dame frau señora senora signora sister"
        ),
        (
            .honorific,
            "comrade sri seri engr engr. barr barr. alh alh. shri mx mx. dr dr. prof prof. rev rev. hon hon. sheikh imam rabbi saint st. pres"
        ),
        (.particle, "de del della der den di da dos das du van von bin bint ibn al el la le ter ten y af av zu zum 't"),
        // Reason: honors and degrees behind a name are no part of it. Example: "Ana Ruiz KC".
        (.postNominal, "kc qc sc mbe obe cbe dbe kbe phd md msc esq frs rn td"),
        (.generation, "jr jr. sr sr. ii iii iv"),
        (.calendar, calendar),
        (
            .corporateForm,
            """
            capital holdings ventures motors steel airlines airways systems technologies pharma pharmaceuticals labs oil
            gas foods records pictures entertainment insurance securities investments financial solutions consulting
            software networks telecom logistics shipping industries brothers street partners analytics enterprises lines
            railways ferries mines minerals metals chemicals plastics textiles cosmetics beverages breweries electronics
            semiconductors robotics biosciences therapeutics biotech aerospace appliances interiors properties estates
            hotels resorts restaurants stores markets supermarkets studios games apparel toys cruises freight realty couriers
            """
        ),
        (.corporateForm, LegalForms.table),
        (
            .occasion,
            """
            conference conferences briefing briefings interview interviews speech speeches address statement statements
            hearing hearings rally rallies debate debates meeting meetings summit summits tweet tweets post posts letter
            letters email emails e-mail e-mails call calls testimony ceremony ceremonies trial session sessions forum
            op-ed podcast broadcast event events gathering visit appearance dinner luncheon lecture sermon podium
            presentation reception vigil march protest demonstration memo release webcast seminar panel discussion talk
            talks message video text note filing affidavit deposition town-hall stop fundraiser convention congress
            blog column essay editorial article inauguration caucus reading service funeral lunch breakfast commencement
            """
        ),
    ]

    /// Months and weekdays, whole and cut short.
    static let calendar = """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan jan. feb feb. mar. apr. aug aug. sept sept. oct oct. nov nov. dec
        dec. mon. tue. tues. wed. thu. thurs. fri. sat. sun.
        """
}
