/// What a word means within a date.
enum DateWord: Hashable, Sendable {
    /// "today", "yesterday", "tonight": a day so many days from the day of publication.
    case day(Int)
    /// A day of the week, 1 for Monday.
    case weekday(Int)
    /// A month, 1 to 12; its short form needs a number beside it ("Feb. 10"), and so does one that is also a common
    /// word, unless a preposition stands before it ("in May").
    case month(Int, isAmbiguous: Bool)
    /// "day", "week", "month", "year", singular or plural.
    case unit(DateExpression.CalendarUnit)
    /// "weekend".
    case weekend
    /// "morning", "afternoon", "evening", "night".
    case partOfDay
    /// "last" -1, "this" 0, "next" 1.
    case relative(Int)
    /// "ago", "earlier": counted back from the day of publication.
    case ago
    /// "early", "late", "earlier", "later".
    case qualifier
    /// "on", "in", "at", "during", "over".
    case preposition
    /// "the".
    case article
    /// "of".
    case of
    /// A comma, or the full stop of a short form.
    case punctuation
    /// A number of at most two digits or its word: a day of a month, or a count ("two weeks ago").
    case number(Int)
    /// A number of four digits that can be a year, 1500 to 2199.
    case year(Int)
    /// The hyphen of "2023-02-10".
    case hyphen
    /// Anything else.
    case other
}

extension DateWord {
    /// Tells what `token` of the text with these `bytes` means.
    init(_ token: Token, _ bytes: [UInt8]) {
        switch token.kind {
        case .number: self = Self.numeral(bytes[token.bytes])
        case .word where !token.traits.contains(.date): self = .other
        default: self = Self.table[token.key] ?? .other
        }
    }

    /// The words that mean something in a date.
    static var words: [WordKey] { table.words }

    /// Whether a date phrase can start with the word.
    var startsPhrase: Bool {
        self != .other && self != .punctuation && self != .hyphen && self != .of && self != .article
    }

    /// "10", "10th", "2023".
    private static func numeral(_ word: ArraySlice<UInt8>) -> DateWord {
        let digits = word.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let ending = word.dropFirst(digits.count)
        let text = String(decoding: digits, as: UTF8.self)
        if let value = Int(text), ending.isEmpty || ordinalEndings.contains(String(decoding: ending, as: UTF8.self)) {
            if digits.count <= 2 { return .number(value) }
            return ending.isEmpty && digits.count == 4 && (1500..<2200).contains(value) ? .year(value) : .other
        }
        return .other
    }

    private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]

    private static let table: WordTable<DateWord> = {
        var table = WordTable<DateWord>()
        for (meaning, words) in entries {
            for word in words.split(separator: " ") { table[WordKey(word)] = meaning }
        }
        for (index, names) in months.enumerated() {
            for name in names.split(separator: " ") {
                let isAmbiguous = name.utf8.count < 4 || name == "march" || name == "sept"
                table[WordKey(name)] = .month(index + 1, isAmbiguous: isAmbiguous)
                if name.utf8.count < 5 { table[WordKey(name + ".")] = .month(index + 1, isAmbiguous: true) }
            }
        }
        table["june"] = .month(6, isAmbiguous: false)
        return table
    }()

    /// The names of the months and their short forms (AP and Guardian style).
    private static let months = [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ]

    private static let entries: [(meaning: DateWord, words: String)] = [
        (.day(0), "today tonight"), (.day(-1), "yesterday"), (.day(1), "tomorrow"),
        (.weekday(1), "monday mon mon."), (.weekday(2), "tuesday tue tues tue. tues."),
        (.weekday(3), "wednesday wed wed."),
        (.weekday(4), "thursday thu thur thurs thu. thurs."), (.weekday(5), "friday fri fri."),
        (.weekday(6), "saturday sat."),
        (.weekday(7), "sunday sun."),
        (.unit(.day), "day days"), (.unit(.week), "week weeks"), (.unit(.month), "month months"),
        (.unit(.year), "year years"), (.weekend, "weekend"),
        (.partOfDay, "morning afternoon evening night"),
        (.relative(-1), "last past"), (.relative(0), "this"), (.relative(1), "next"),
        (.ago, "ago"), (.qualifier, "early late earlier later"),
        (.preposition, "on in at during over"), (.article, "the"), (.of, "of"), (.punctuation, ", ."), (.hyphen, "-"),
        (.number(1), "a an one"), (.number(2), "two"), (.number(3), "three"), (.number(4), "four"),
        (.number(5), "five"), (.number(6), "six"), (.number(7), "seven"), (.number(8), "eight"), (.number(9), "nine"),
        (.number(10), "ten"),
    ]
}
