/// Bodies and texts that speak with one voice: "the ministry", "the lawsuit".
///
/// Reason: the head noun of a source tells what sort of speaker it is. Example: "the Treasury Department" is no person.
enum BodyNouns {
    /// The words of each class.
    static let table: [(WordClass, String)] = [
        (
            .body,
            """
            ministry department government administration agency authority commission committee council congress
            parliament senate assembly house court tribunal bench jury office bureau board company firm corporation
            business bank fund group organization organisation association union federation confederation league
            alliance coalition party campaign camp movement foundation charity trust institute institution university
            college school academy hospital clinic laboratory museum church mosque diocese army navy force forces
            military police constabulary institutes centers centres service services team club side newspaper magazine paper journal daily weekly network
            channel station broadcaster website site outlet publisher wire publication times post guardian tribune
            herald telegraph gazette chronicle observer globe journal news press radio television tv industry market
            exchange airline airport manufacturer maker retailer carmaker automaker supplier operator utility insurer
            lender brewer brewery giant conglomerate drugmaker chipmaker steelmaker shipbuilder builder developer chain store startup start-up watchdog regulator nonprofit non-profit ngo
            body branch unit division panel mission embassy consulate delegation presidency chancellery kremlin pentagon
            white-house treasury cabinet regime state nation country city county town village borough municipality
            district region province kingdom republic republics states nations community center centre lab observatory
            society circle band orchestra studio label studios pac superpac super-pac lobby caucus leadership propaganda
            management secretariat directorate inspectorate registry archive library embassy legislature judiciary
            command taskforce task-force brigade battalion regiment corps fleet squadron guard patrol coastguard
            shelter opposition chamber sanctuary zoo theatre theater gallery choir infirmary hospice rovers wanderers rangers albion
            """
        ),
        // Bodies whose names are one word that tells nothing. Example: "Reuters reported".
        (
            .body,
            """
            reuters bloomberg politico afp xinhua tass interfax google facebook twitter microsoft amazon apple pfizer
            boeing airbus toyota volkswagen uber tesla netflix samsung sony intel ibm walmart starbucks exxonmobil
            hamas hezbollah hizbollah unicef unesco interpol europol frontex opec greenpeace oxfam amnesty youtube
            instagram tiktok breitbart gallup facebook alphabet meta nasa nato fed bundesbank rabobank
            """
        ),
        (
            .publication,
            """
            report reports study studies survey surveys poll polls statement statements document documents letter letters
            memo lawsuit suit complaint indictment filing filings affidavit ruling verdict judgment judgement opinion
            order bill act law constitution treaty agreement resolution analysis review paper article editorial column
            story account book memoir biography post tweet email emails message ad ads advertisement release communique
            transcript data figures statistics research evidence record records audit inquiry investigation text notice
            manifesto platform petition proposal plan script website headline chronicle bulletin forecast index census
            summary findings assessment testimony propaganda narrative source sources polling theory rumor rumors
            novel play film song album poem episode documentary
            """
        ),
    ]
}
