/// Makes words whole that an editor or a keyboard has marked within.
///
///     "[T]he plan can`t fail[ed]"   // "The plan can't failed"
enum EditedLetters {
    /// `text` without brackets around letters of a word, and with "'" for what stands for it between letters.
    static func plain(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var plain = String.UnicodeScalarView()
        var closing = -1
        for (position, scalar) in scalars.enumerated() {
            switch scalar {
            case "[":
                closing = end(ofLettersFrom: position, in: scalars) ?? -1
                if closing < 0 { plain.append(scalar) }
            case "]" where position == closing: break
            case "`", "\u{B4}", "\u{2018}", "\u{2032}":
                let isWithinWord = isLetter(position - 1, in: scalars) && isLetter(position + 1, in: scalars)
                plain.append(isWithinWord ? "'" : scalar)
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// The place of the bracket that closes the one at `start`, where nothing but letters of a word lie between.
    private static func end(ofLettersFrom start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var end = start + 1
        while isLetter(end, in: scalars) { end += 1 }
        guard end > start + 1, end < scalars.count, scalars[end] == "]" else { return nil }
        return isLetter(start - 1, in: scalars) || isLetter(end + 1, in: scalars) ? end : nil
    }

    private static func isLetter(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.contains(position) && scalars[position].properties.isAlphabetic
    }
}
