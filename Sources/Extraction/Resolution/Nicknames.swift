/// Short forms of given names.
///
/// Reason: a text may give the full name once and the everyday one later. Example: "Charles Webb" is "Chuck Webb".
enum Nicknames {
    /// The name that stands for all forms of the given name with `key`.
    static func canonical(_ key: WordKey) -> WordKey { table[key] ?? key }

    /// Whether the given name with `key` has short forms or is one.
    static func hasForms(_ key: WordKey) -> Bool { table[key] != nil }

    private static let table: WordTable<WordKey> = {
        var table = WordTable<WordKey>()
        for line in groups.split(separator: "\n") {
            let names = WordList.words(String(line)).map { WordList.key($0) }
            for name in names { table[name] = names[0] }
        }
        return table
    }()

    private static let groups = """
        alexander alex sandy
        andrew andy drew
        anthony tony
        barbara barb
        benjamin ben benny
        bernard bernie
        catherine katherine kathryn cathy kathy kate katie
        charles charlie chuck
        christopher chris
        daniel dan danny
        david dave
        deborah debra debbie
        donald don donnie
        douglas doug
        edward ed eddie ted teddy
        elizabeth liz beth betty eliza
        eugene gene
        francis frank
        frederick fred freddie
        gerald gerry jerry
        gregory greg
        harold hal
        jacob jake
        james jim jimmy jamie
        jeffrey geoffrey jeff geoff
        jennifer jen jenny
        john jack johnny
        joseph joe joey
        joshua josh
        judith judy
        kenneth ken kenny
        lawrence laurence larry
        leonard len lenny
        margaret maggie meg peggy
        matthew matt
        michael mike mick mitch
        nathaniel nathan nate
        nicholas nick
        pamela pam
        patricia pat patty trish
        patrick pat paddy
        peter pete
        philip phillip phil
        raymond ray
        rebecca becky
        richard rick dick ricky rich
        robert bob rob bobby robbie
        ronald ron ronnie
        samuel sam sammy
        sandra sandy
        stephen steven steve
        stuart stewart stu
        susan sue susie
        theodore ted theo
        thomas tom tommy
        timothy tim
        victoria vicky
        walter walt
        william bill will billy
        abigail abby
        abraham abe
        albert bert bertie
        amanda mandy
        angela angie
        bradley brad
        caroline carrie
        constance connie
        cynthia cindy
        dorothy dot dottie
        eleanor ellie
        florence flo
        gabriel gabe
        henry harry hank
        jessica jess
        jonathan jon jonny
        leslie les
        martin marty
        penelope penny
        randolph randy
        russell russ
        teresa theresa tess
        valerie val
        vincent vince
        virginia ginny
        winifred winnie
        zachary zach zack
        """
}
