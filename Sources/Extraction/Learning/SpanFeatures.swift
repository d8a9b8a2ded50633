/// Turns a likely span into the numbers of its features: what no single token shows, hashed as `FeatureExtractor` does it.
struct SpanFeatures {
    private let extractor: FeatureExtractor

    /// Reads the spans of the text of `extractor`.
    init(_ extractor: FeatureExtractor) { self.extractor = extractor }

    /// Writes the features of `spans[index]` to `sink`.
    func collect(_ index: Int, among spans: [LikelySpan], into sink: inout SpanSink) {
        let view = SpanView(index, among: spans, extractor)
        sink.start(view.span.role.part)
        words(view, &sink)
        bounds(view, &sink)
        interior(view, &sink)
        heads(view, &sink)
        place(view, &sink)
        rules(view, &sink)
        rivals(view, &sink)
        difference(view, &sink)
        neighbors(view, &sink)
        cues(view, &sink)
        units(view, &sink)
        if view.span.role.isCue { cue(view, &sink) }
    }

    private func words(_ v: SpanView, _ f: inout SpanSink) {
        f.add(1, v.step)
        f.add(2, v.step, v.length)
        f.add(3, v.first.stem)
        f.add(4, v.last.stem)
        f.add(5, v.before.stem)
        f.add(6, v.after.stem)
        guard v.end - v.start <= Self.longestPhrase else { return }
        f.add(7, v.interior.stems)
    }

    /// The most tokens of a span whose words are a feature together.
    private static let longestPhrase = 6

    private func bounds(_ v: SpanView, _ f: inout SpanSink) {
        f.add(8, v.before.form, v.first.form)
        f.add(9, v.last.form, v.after.form)
        f.add(10, v.first.form, v.last.form, v.length)
        f.add(11, v.before.form, v.after.form, v.length)
        f.add(12, v.after.form, v.after2.form)
        let inside = (v.first.quotation >> 8) << 4 | v.last.quotation >> 8
        f.add(13, inside, (v.before.quotation >> 8) << 4 | v.after.quotation >> 8)
        f.add(14, v.first.place & 3, v.last.place >> 2, v.before.place << 8 | v.after.place)
    }

    private func interior(_ v: SpanView, _ f: inout SpanSink) {
        let inner = v.interior
        let commas = min(4, inner.commas)
        let (finite, nouns) = (min(4, inner.finiteVerbs), min(3, inner.nouns))
        let relative: UInt32 = inner.hasRelative ? 1 : 0
        f.add(15, commas, v.length)
        f.add(16, commas, v.after.form, inner.commas % 2)
        f.add(17, min(3, inner.quotes), inner.closesFirst ? 1 : 0, Self.sign(inner.openQuotes))
        f.add(18, finite, min(3, inner.verbs), nouns)
        f.add(19, min(3, finite), v.after.form)
        f.add(20, nouns, min(2, inner.names), relative)
        f.add(21, relative, commas, v.after.form)
        f.add(22, inner.hasPronoun ? 1 : 0, v.size)
    }

    private static func sign(_ count: Int) -> UInt32 { UInt32(max(-1, min(1, count)) + 1) }

    private func heads(_ v: SpanView, _ f: inout SpanSink) {
        f.add(23, v.interior.firstNoun)
        f.add(24, v.interior.lastNoun)
        f.add(25, v.interior.firstVerb)
    }

    private func place(_ v: SpanView, _ f: inout SpanSink) {
        let opensSentence: UInt32 = v.first.sentenceStart == Int32(v.start) ? 1 : 0
        let behind = FeatureExtractor.bucket(Int(v.last.sentenceEnd) - v.end)
        f.add(26, opensSentence, behind, v.role)
        f.add(27, FeatureExtractor.bucket(v.start - Int(v.first.sentenceStart)), v.role)
        f.add(28, v.first.paragraphKind, opensSentence)
    }

    private func rules(_ v: SpanView, _ f: inout SpanSink) {
        let agreement = agreement(v)
        f.add(29, agreement, agreement == 0 ? 0 : v.first.ruleName)
        f.add(30, agreement, v.step)
        f.add(31, agreement, v.length)
        f.add(32, v.first.rule, v.last.rule, v.step)
    }

    /// Whether the rules find this part from the same token on, and then whether to the same end, to a later or an earlier one.
    private func agreement(_ v: SpanView) -> UInt32 {
        let label = AttributionLabel(index: Int(v.first.rule))
        guard label.isFirst, label.role?.part == v.span.role.part else { return 0 }
        guard v.interior.rulesEnd == nil else { return 3 }
        return v.end < Int(v.first.paragraphEnd) && AttributionLabel(index: Int(v.after.rule)).isInner ? 2 : 1
    }

    private func rivals(_ v: SpanView, _ f: inout SpanSink) {
        let around = v.around
        let relation = around.relation.rawValue
        let odds = odds(v)
        f.add(33, relation, odds)
        f.add(34, relation, odds, v.length)
        f.add(35, around.otherPart, around.otherStep, v.step)
        let (starts, ends) = (LikelySpan.step(around.startSum), LikelySpan.step(around.endSum))
        f.add(36, starts, v.step)
        f.add(37, ends, v.step)
        f.add(38, starts, ends)
        f.add(39, LikelySpan.step(min(1, around.sum)), v.step)
    }

    /// The odds against the strongest rival, in steps.
    private func odds(_ v: SpanView) -> UInt32 {
        guard v.around.rivalShare > 0 else { return 99 }
        return LikelySpan.step(v.span.share / (v.span.share + v.around.rivalShare))
    }

    /// The words by which the span and its strongest rival differ.
    private func difference(_ v: SpanView, _ f: inout SpanSink) {
        let rival = v.around.rival
        guard !rival.isEmpty else { return }
        let relation = v.around.relation.rawValue
        f.add(40, relation, extractor.facts(at: rival.upperBound, beside: v.start).form, v.after.form)
        let words: Range<Int>
        switch v.around.relation {
        case .shorter: words = v.end..<rival.upperBound
        case .longer: words = rival.upperBound..<v.end
        case .startsLater: words = rival.lowerBound..<v.start
        case .startsEarlier: words = v.start..<rival.lowerBound
        case .alone, .within, .around, .across: return
        }
        let isVerb = { (token: Int) in extractor.tokens[token].place == Self.headOfVerbs }
        let opener = extractor.tokens[words.lowerBound].form
        let second = words.count > 1 ? extractor.tokens[words.lowerBound + 1].form : 0
        f.add(41, relation, FeatureExtractor.bucket(words.count), words.contains(where: isVerb) ? 1 : 0)
        f.add(42, relation, opener, second)
        f.add(43, relation, opener, odds(v))
    }

    /// The place of a token that is the head of a verb group.
    private static let headOfVerbs: UInt32 = 1 << 2 | 2
}

// MARK: - What stands around the span

extension SpanFeatures {
    private func neighbors(_ v: SpanView, _ f: inout SpanSink) {
        let (left, right) = (v.around.left, v.around.right)
        f.add(44, left.part << 8 | left.distance, right.part << 8 | right.distance, v.role)
        f.add(45, left.part << 8 | left.step, right.part << 8 | right.step)
    }

    private func cues(_ v: SpanView, _ f: inout SpanSink) {
        let (left, right) = (v.around.leftCue, v.around.rightCue)
        f.add(46, left.stem, left.distance)
        f.add(47, left.stem, v.first.form)
        f.add(48, left.stem, v.length)
        f.add(49, right.stem, right.distance)
        f.add(50, right.stem, v.length)
        f.add(51, left.step, right.step, left.distance << 8 | right.distance)
    }

    private func units(_ v: SpanView, _ f: inout SpanSink) {
        let units = extractor.units
        let (first, last) = (Int(v.first.unit), Int(v.last.unit))
        guard first >= 2, last + 2 < units.count else { return }
        f.add(52, units[first], units[first + 1], units[first + 2])
        f.add(53, units[last - 1], units[last], units[last + 1])
        f.add(54, units[first - 1], units[first], units[last] << 16 | units[last + 1])
        var sequence: UInt32 = 7
        for unit in first...max(first, min(last, first + Self.longestPhrase - 1)) {
            sequence = (sequence ^ units[unit]) &* 0x9E37_79B1
        }
        f.add(55, sequence)
    }

    /// The last phrase of a cue, and what stands beside it.
    private func cue(_ v: SpanView, _ f: inout SpanSink) {
        let index = Int(v.last.phrase >= 0 ? v.last.phrase : v.first.phrase)
        guard index >= 0 else { return }
        let phrase = extractor.phrases[index]
        f.add(56, phrase.stem, phrase.behind)
        f.add(57, phrase.stem, phrase.before)
        f.add(58, phrase.traits, phrase.before, phrase.behind)
        f.add(59, phrase.level, phrase.traits, phrase.behind)
        f.add(60, phrase.report, phrase.traits, phrase.behind)
    }
}
