/// What people do or are, as a source names them: "the minister", "a doctor from Leeds".
///
/// Reason: a role tells a person from a body, links "the minister" to a name, and ends where a name starts.
enum RoleNouns {
    /// The words of each class, singular.
    static let table: [(WordClass, String)] = [
        ([.role, .shortTitle], titles), (.role, singulars),
        ([.role, .masculine], masculine), ([.role, .feminine], feminine),
        ([.role, .voice], "spokesperson representative press-secretary"),
        ([.role, .voice, .masculine], "spokesman"), ([.role, .voice, .feminine], "spokeswoman"),
        ([.role, .plural], irregularPlurals),
        ([.role, .plural, .voice], "spokesmen spokeswomen spokespeople"),
        (.roleModifier, modifiers),
    ]

    /// The regular plurals of the singular words.
    static var plurals: [(WordKey, WordClass)] {
        WordList.words(singulars + " " + masculine + " " + feminine).compactMap { word in
            let end = Array(word.suffix(3))
            if end == Array("man".utf8) { return nil }
            guard let last = end.last else { return nil }
            if last == UInt8(ascii: "y"), end.count == 3, !"aeiou".utf8.contains(end[1]) {
                return (WordList.key(word.dropLast(), ending: "ies"), [.role, .plural])
            }
            let hisses = last == UInt8(ascii: "s") || end.suffix(2) == Array("ch".utf8)[...]
            return (WordList.key(word, ending: hisses ? "es" : "s"), [.role, .plural])
        }
    }

    /// Short forms, which stand before names.
    ///
    /// Example: "Gov. Tom Hale".
    private static let titles = """
        sen sen. sens. reps. govs. rep rep. gov gov. gen gen. lt lt. col col. sgt sgt. capt capt. cmdr cmdr. adm adm. maj maj. brig brig.
        supt supt. insp insp. det det. amb amb. atty atty. del. ald ald. sec sec. cllr pm mp mep mla msp ceo cfo coo cto
        cio vp dg ag pres ds dci dcs pcso wpc dsupt
        """

    private static let singulars = """
        recorder minister president secretary undersecretary under-secretary subsecretary chancellor premier governor senator representative mayor councillor councilor
        councilmember commissioner ambassador envoy diplomat consul delegate lawmaker legislator politician candidate
        nominee leader deputy chief head chair chairperson director manager executive officer official boss founder
        co-founder owner co-owner partner investor trader banker broker analyst economist strategist adviser advisor
        aide consultant assistant counsel lawyer attorney solicitor barrister prosecutor judge justice magistrate
        sheriff constable detective inspector superintendent commander captain colonel major general admiral
        lieutenant sergeant corporal soldier officer marshal trooper veteran pilot astronaut engineer scientist
        researcher professor lecturer teacher principal headteacher tutor student pupil graduate scholar historian
        philosopher author writer novelist poet playwright journalist reporter editor correspondent columnist
        commentator pundit host anchor presenter moderator broadcaster blogger critic reviewer photographer director
        producer filmmaker actor singer musician composer conductor artist painter sculptor architect designer dancer
        comedian celebrity coach trainer manager player striker goalkeeper defender midfielder captain quarterback
        pitcher skipper referee umpire athlete runner swimmer cyclist driver jockey rider champion doctor physician
        surgeon nurse midwife paramedic psychiatrist psychologist therapist dentist pharmacist vet veterinarian
        virologist epidemiologist biologist chemist physicist astronomer geologist climatologist meteorologist
        forecaster oceanographer ecologist conservationist activist campaigner organizer organiser advocate lobbyist
        volunteer protester demonstrator resident neighbor neighbour tenant homeowner landlord voter supporter
        opponent survivor victim witness bystander passenger patient customer consumer shopper worker employee staffer
        employer farmer fisher miner builder plumber electrician carpenter baker butcher chef cook waiter bartender
        shopkeeper retailer trucker firefighter policeman informant insider source expert specialist scholar authority
        pollster observer pope cardinal archbishop bishop priest pastor vicar minister rabbi imam cleric monk chaplain
        ayatollah monarch royal ruler dictator warlord rebel militant fighter commander insider whistleblower hacker
        parent child teenager youth adult person individual sibling cousin friend colleague relative spouse fiance
        partner survivor refugee migrant immigrant citizen local native villager islander pensioner retiree inmate
        prisoner suspect defendant plaintiff claimant complainant juror foreman guard bouncer agent spy envoy negotiator
        mediator broker auctioneer collector curator librarian archivist trustee treasurer registrar provost dean
        rector speaker whip frontbencher backbencher peer elector superdelegate conservative liberal moderate
        substitute hurdler sprinter wrestler boxer gymnast skier winger forward teammate director-general
        secretary-general attorney-general president-elect pundit comptroller solicitor-general progressive centrist billionaire millionaire mogul tycoon magnate entrepreneur developer contractor creator
        clerk onlooker passer-by passerby carer caregiver pedestrian motorist commuter tourist visitor client householder
        statistician mathematician sociologist criminologist welder mechanic labourer laborer shareholder accountant
        auditor undergraduate academic sailor screenwriter songwriter pathologist grocer barista barber hairdresser
        programmer footballer golfer detainee hostage captive kidnapper attacker robber thief burglar killer murderer
        incumbent challenger donor interviewer interviewee toddler stranger shepherd grandmaster
        member contender backer surrogate operative viewer contributor neurosurgeon attendee
        investigator sponsor successor predecessor respondent taxpayer competitor civilian participant intellectual
        speechwriter applicant recruit recruiter administrator newcomer buyer vendor seller smuggler intern feminist
        dealer borrower narrator heckler exile committeeman marcher coordinator co-ordinator creditor admirer traveler
        traveller sniper servant philanthropist jurist educator diner cop confidant canvasser accomplice announcer
        parishioner financier environmentalist dissident anthropologist neuroscientist skater pediatrician
        paediatrician planner machinist fugitive convict contestant caretaker biographer accuser translator
        interpreter technician supervisor subscriber spectator salesperson rapper preacher panelist panellist
        optometrist optician oncologist mourner instructor janitor homemaker helper gynecologist gynaecologist grower
        grandparent freelancer eyewitness diver distributor demographer counselor counsellor clinician classmate
        cashier cartoonist bureaucrat guitarist drummer bassist pianist violinist cellist trumpeter saxophonist
        cardiologist neurologist radiologist dermatologist immunologist microbiologist zoologist botanist
        archaeologist archeologist palaeontologist paleontologist anaesthetist obstetrician seismologist volcanologist
        hydrologist linguist theologian rower marathoner hiker climber mountaineer farmhand rancher herder docker
        courier attendant dispatcher lifeguard gardener cleaner babysitter housekeeper hotelier restaurateur
        stockbroker underwriter actuary paralegal notary bailiff coroner parliamentarian policymaker unionist
        trade-unionist steward whistle-blower informer defector peacekeeper insurgent jihadist extremist guerrilla
        combatant cadet paratrooper teen youngster worshipper worshiper missionary evangelist curate
        choreographer animator illustrator ethicist bioethicist technologist futurist jeweller jeweler tailor
        winemaker beekeeper cheesemaker florist undertaker postmaster breeder surveyor bookseller bookmaker
        hitmaker crooner popstar influencer youtuber documentarian ex-midfielder ex-striker ex-defender
        ex-goalkeeper ex-footballer ex-champion ex-captain ex-minister ex-president ex-soldier ex-manager starlet goalscorer counterpart publicist medallist medalist olympian
        glaciologist toxicologist entomologist ornithologist egyptologist endocrinologist haematologist hematologist
        nephrologist rheumatologist gastroenterologist ophthalmologist parasitologist primatologist herpetologist
        ichthyologist mycologist cosmologist astrophysicist geophysicist biochemist geneticist geochemist geographer
        right-hander left-hander outfielder shortstop reliever closer slugger catcher linebacker cornerback goaltender
        netminder batter spinner seamer centre-back
        gp millennial caterer roofer rescuer responder wicketkeeper all-rounder cricketer
        """

    private static let masculine = """
        ex-husband ex-boyfriend dad-of-one dad-of-two dad-of-three dad-of-four father-of-one father-of-two father-of-three father-of-four
        father-of-five grandfather-of-two grandfather-of-three man boy gentleman father dad husband son brother uncle nephew grandfather grandson king prince duke earl baron
        chairman businessman congressman councilman assemblyman policeman fireman salesman craftsman fisherman
        clergyman statesman sportsman cameraman anchorman frontman actor waiter widower boyfriend monk frontrunner headmaster stepfather gunman guy emperor sultan emir airman
        ombudsman alderman batsman militiaman newsman serviceman nobleman patrolman fiancé groom
        """

    private static let feminine = """
        ex-wife ex-girlfriend mom-of-one mum-of-one mum-of-two mum-of-three mum-of-four mom-of-two mom-of-three mother-of-one mother-of-two
        mother-of-three mother-of-four mother-of-five grandmother-of-two grandmother-of-three woman girl lady mother mum mom wife daughter sister aunt niece grandmother granddaughter queen princess duchess
        countess baroness chairwoman businesswoman congresswoman councilwoman assemblywoman policewoman saleswoman
        stateswoman sportswoman anchorwoman actress waitress widow girlfriend nun hostess heiress alderwoman
        servicewoman headmistress stepmother stewardess fiancee fiancée bride first-lady
        """

    private static let irregularPlurals = """
        men women people children gunmen airmen thieves chairmen chairwomen businessmen businesswomen congressmen congresswomen councilmen
        policemen policewomen firemen fishermen lawmen servicemen servicewomen staff police personnel troops crew
        crowd family families authorities public youth media press public elites masses public-figures mps meps
        clergy gentlemen aldermen statesmen relatives parents
        """

    /// Words that belong to the role behind or before them.
    ///
    /// Example: "Deputy Prime Minister", "Secretary General".
    private static let modifiers = """
        prime vice deputy assistant associate acting former ex interim senior junior chief foreign defense defence home
        finance health interior justice labor labour trade energy education environment transport agriculture treasury
        general executive managing attorney district state federal national presidential vice-presidential gubernatorial
        party campaign press communications police fire army navy lead co-chief first second retired late incoming
        outgoing then longtime veteran crown grand high supreme permanent under shadow
        """
}
