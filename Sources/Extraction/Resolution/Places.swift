/// Countries, states, cities, and what their people are called.
///
/// Reason: a place is no person, "in" before it tells where something was said, and a country that says something is a
/// body. Example: "Poland said", "in Leeds", "two Poles".
enum Places {
    /// The words of each class.
    static let table: [(WordClass, String)] = [
        (.place, countries), (.place, cities), (.place, states),
        (.demonym, adjectives + " " + parties), ([.demonym, .plural], collective),
    ]

    /// The plurals of the demonyms: "Russians", "Republicans"; those in -ese, -ish, -ch have none.
    static var plurals: [(WordKey, WordClass)] {
        let unchanging = ["se", "sh", "ch"].map { Array($0.utf8) }
        return WordList.words(adjectives + " " + parties).compactMap { word in
            unchanging.contains(Array(word.suffix(2))) ? nil : (WordList.key(word, ending: "s"), [.demonym, .plural])
        }
    }

    /// Whether the word with `key` is the name of a country, a state or a city, or a part of one.
    static func contains(_ key: WordKey) -> Bool { names.contains(key) }

    private static let names = WordSet(
        [countries, cities, states].flatMap { WordList.words($0) }.map { WordList.key($0) })

    /// Whether the word with `key` opens names of places and none of persons: "New Hampshire", "San Bernardino".
    static func opens(_ key: WordKey) -> Bool { openers.contains(key) }

    private static let openers: WordSet = [
        "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper",
        "lower", "san", "santa", "los", "las", "el", "fort", "port", "mount", "lake", "cape", "puerto", "rio", "great",
    ]

    /// Whether the word with `key` ends names of places and none of persons: "Downing Street", "Trafalgar Square".
    static func closes(_ key: WordKey) -> Bool { thoroughfares.contains(key) }

    private static let thoroughfares: WordSet = [
        "street", "road", "avenue", "boulevard", "lane", "square", "bridge", "palace", "plaza", "harbour", "harbor",
    ]

    private static let countries = """
        afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
        bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria
        burma burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark
        djibouti ecuador egypt eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia gaza germany
        ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland
        israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
        liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
        moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria
        norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa
        senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria
        taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan
        vanuatu vatican venezuela vietnam yemen zambia zimbabwe england scotland wales america africa asia crimea
        catalonia kurdistan tibet greenland u.s. u.s u.k. u.k uk us usa uae eu
        """

    private static let cities = """
        london paris berlin brussels madrid rome vienna moscow kyiv kiev warsaw prague budapest bucharest sofia athens
        lisbon dublin edinburgh cardiff belfast glasgow manchester liverpool birmingham leeds sheffield bristol oxford
        cambridge york hull newcastle nottingham leicester southampton portsmouth plymouth brighton oslo stockholm
        copenhagen helsinki reykjavik tallinn riga vilnius minsk chisinau tbilisi yerevan baku ankara istanbul damascus
        beirut jerusalem amman baghdad tehran riyadh doha dubai kabul islamabad karachi lahore delhi mumbai kolkata
        chennai bangalore dhaka colombo kathmandu bangkok hanoi jakarta manila beijing shanghai hong-kong taipei seoul
        pyongyang tokyo osaka kyoto sydney melbourne brisbane perth adelaide canberra auckland wellington cairo tripoli
        tunis algiers rabat khartoum addis nairobi kampala kigali lagos abuja accra dakar johannesburg pretoria
        cape-town durban harare lusaka luanda kinshasa ottawa toronto montreal vancouver calgary edmonton washington
        chicago boston philadelphia houston dallas austin phoenix detroit seattle denver miami atlanta baltimore
        cleveland pittsburgh cincinnati milwaukee minneapolis orlando tampa charlotte nashville memphis sacramento
        brooklyn manhattan queens bronx harlem burlington harrisburg albany buffalo rochester hartford providence
        concord manchester nashua honolulu anchorage bogota lima quito caracas santiago brasilia havana geneva zurich
        davos basel bern munich frankfurt hamburg cologne stuttgart dresden leipzig bonn strasbourg lyon marseille
        toulouse nice milan turin naples venice florence barcelona valencia seville porto amsterdam rotterdam utrecht
        hague antwerp ghent luxembourg krakow gdansk lviv odesa odessa kharkiv kherson mariupol donetsk luhansk
        zaporizhzhia dnipro vilnius kaunas helsinki turku bergen gothenburg malmo aarhus
        """

    private static let states = """
        alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
        indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
        montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin
        wyoming yorkshire cornwall devon kent essex sussex norfolk suffolk lancashire cumbria ontario quebec alberta
        bavaria saxony brandenburg queensland tasmania hollywood calif. fla. mass. mich. pa. tenn. va. wis. n.h. n.j.
        n.y. n.c. s.c. d.c. colo. conn. ill. ariz. ga. minn. nev. ore. wash. tex. ala. ark. del. ind. kan. ky. la. md.
        miss. mo. mont. neb. n.m. n.d. okla. r.i. s.d. vt. w.va. wyo.
        """

    private static let adjectives = """
        american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
        austrian polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian moldovan
        georgian armenian azerbaijani estonian latvian lithuanian finnish swedish norwegian danish icelandic serbian
        croatian bosnian albanian slovenian macedonian israeli palestinian syrian lebanese jordanian iraqi iranian saudi
        kuwaiti qatari emirati yemeni egyptian libyan tunisian algerian moroccan sudanese ethiopian somali kenyan
        ugandan rwandan nigerian ghanaian senegalese angolan zambian zimbabwean african south-african asian chinese
        japanese korean taiwanese vietnamese thai cambodian burmese malaysian singaporean indonesian filipino indian
        pakistani bangladeshi afghan nepali tibetan australian canadian mexican cuban haitian jamaican brazilian
        argentine argentinian chilean colombian peruvian venezuelan ecuadorian bolivian european western soviet
        latin scandinavian nordic bavarian sicilian catalan basque tasmanian queenslander glaswegian liverpudlian mancunian
        bostonian chicagoan berliner muscovite punjabi bengali kashmiri congolese cameroonian liberian malian ivorian maltese
        cypriot kosovan montenegrin kazakh uzbek tajik kyrgyz mongolian nepalese laotian fijian samoan tongan guatemalan honduran
        salvadoran nicaraguan panamanian paraguayan uruguayan dominican bahamian trinidadian mauritian icelander
        virginian floridian arizonan nevadan alaskan hawaiian iowan ohioan kansan nebraskan oklahoman montanan oregonian
        minnesotan michigander pennsylvanian carolinian tennessean kentuckian alabamian mississippian louisianan vermonter
        missourian arkansan coloradan californian texan londoner parisian spaniard briton frenchman dutchman englishman irishman welshman scotsman yorker scot swede dane finn pole turk kurd serb croat arab jew muslim christian
        catholic protestant hindu sikh buddhist jewish evangelical mormon hispanic latino latina african-american asian-american mexican-american
        native-american cuban-american irish-american italian-american japanese-american muslim-american arab-american
        """

    private static let parties = """
        republican democrat democratic conservative labour liberal tory socialist communist nationalist green libertarian
        populist unionist independent islamist federalist
        """

    private static let collective = """
        british english scottish welsh irish french dutch swiss chinese japanese portuguese tories gop taliban
        """
}
