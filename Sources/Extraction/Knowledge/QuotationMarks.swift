/// Which way quotation marks face.
enum QuotationMarks {
    /// Whether `mark` always opens (true) or always closes (false); nil where white space decides.
    ///
    /// „ and “ open, ” closes; but ” also opens in Swedish, “ closes in German and » opens in Danish: a mark that a
    /// writer uses both ways is settled by `QuotationMatcher`.
    static func direction(of mark: Unicode.Scalar) -> Bool? {
        switch mark {
        case "\u{201C}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{201A}", "\u{201B}", "«", "\u{2039}", "`",
            "\u{301D}":
            true
        case "\u{201D}", "»", "\u{203A}", "\u{301E}": false
        default: nil
        }
    }
}
