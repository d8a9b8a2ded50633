import Extraction
import Record

func fuzz(_ texts: [DocumentText], _ finders: [AttributionFinder], rounds: Int) {
    var state: UInt64 = 42
    func next(_ n: Int) -> Int { state = state &* 6364136223846793005 &+ 1442695040888963407; return Int((state >> 33) % UInt64(max(1, n))) }
    let bits: [String] = ["\"", "“", "”", "‘", "’", "'", "''", "``", "„", "«", "»", ",", ".", ":", ";", "?", "!", " ", "\n", "\n\n", "\r\n", "(", ")", "—", "-", "–", "said", " said ", " that ", "\u{AD}", "\u{200B}", "\u{301}", "😀", "É", "he", " to ", "according to", "according", " who ", "said:", "U.S.", "Mr.", "'s", "n't", "•", "\u{A0}", "1", "%", "$", "\u{2028}", "[", "…", " and said ", " , said ", "\u{FFFD}", "https://", "@a", "#"]
    for round in 0..<rounds {
        let source = Array(String(decoding: texts[next(texts.count)].utf8, as: UTF8.self).unicodeScalars)
        let start = next(source.count), length = next(600)
        var scalars = Array(source[start..<min(source.count, start + length)])
        for _ in 0..<next(40) {
            let at = next(scalars.count + 1)
            if next(3) == 0, at < scalars.count { scalars.removeSubrange(at..<min(scalars.count, at + next(9))) }
            else { scalars.insert(contentsOf: bits[next(bits.count)].unicodeScalars, at: at) }
        }
        var s = String.UnicodeScalarView(); s.append(contentsOf: scalars)
        let text = DocumentText(String(s))
        let analyzed = AnalyzedText(text)
        for finder in finders { for f in finder.attributions(in: analyzed) { for r in f.content + f.cue + f.source { _ = analyzed.span(of: r) } ; precondition(!f.content.isEmpty && f.content.allSatisfy { !$0.isEmpty }) } }
        if round % 20000 == 0 { print(round) }
    }
}
