/// Text made fit for a terminal: nothing that it obeys, and a width in columns.
enum TerminalText {
    /// `text` with every control character shown as a visible sign: a document must not be able to move the cursor.
    static func printable(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control: scalars.append(["\n", "\t", "\r"].contains(scalar) ? " " : "\u{FFFD}")
            case .format, .surrogate, .privateUse, .unassigned: continue
            case .lineSeparator, .paragraphSeparator: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// How many columns `text` takes: none for marks, two for wide letters (UAX #11), one for the rest.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    /// `text` in exactly `columns` columns: cut with "…", or filled with spaces.
    static func fitted(_ text: String, columns: Int) -> String {
        var taken = 0
        var kept = String.UnicodeScalarView()
        let isWhole = width(text) <= columns
        for scalar in text.unicodeScalars {
            let next = width(of: scalar)
            if taken + next > (isWhole ? columns : columns - 1) { break }
            kept.append(scalar)
            taken += next
        }
        if !isWhole, columns > 0 {
            kept.append("…")
            taken += 1
        }
        return String(kept) + String(repeating: " ", count: max(0, columns - taken))
    }

    /// `text` broken into lines of at most `columns` columns, at spaces where there are any.
    static func wrapped(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, width(line) + 1 + width(String(word)) > columns {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    /// East Asian wide and emoji blocks (EastAsianWidth.txt, W and F, by block).
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
