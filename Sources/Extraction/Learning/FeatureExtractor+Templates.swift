extension FeatureExtractor {
    /// Writes the features of the token at `index` to `sink`.
    package func collect(at index: Int, into sink: inout FeatureSink) {
        sink.reset()
        let own = tokens[index]
        let paragraph = Int(own.paragraphStart)..<max(Int(own.paragraphStart), Int(own.paragraphEnd))
        let window = Window(
            previous: neighbor(index - 1, paragraph), own: own, next: neighbor(index + 1, paragraph),
            next2: neighbor(index + 2, paragraph), next3: neighbor(index + 3, paragraph))
        words(window, &sink)
        tags(window, &sink)
        surroundings(index, window, &sink)
        phrases(index, window, &sink)
        units(window.own, &sink)
        cues(index, window, &sink)
        marks(index, window.own, &sink)
    }

    /// A token with those around it.
    private struct Window {
        let previous: TokenFacts
        let own: TokenFacts
        let next: TokenFacts
        let next2: TokenFacts
        let next3: TokenFacts
    }

    /// The token at `index`; the edge outside its paragraph.
    @inline(__always)
    private func neighbor(_ index: Int, _ paragraph: Range<Int>) -> TokenFacts {
        index >= 0 && paragraph.contains(index) ? tokens[index] : .outside
    }

    private func words(_ w: Window, _ f: inout FeatureSink) {
        f.add(1, 0)
        f.add(2, w.next.word)
        f.add(3, w.own.stem)
        f.add(4, w.previous.stem)
        f.add(5, w.next.stem)
        f.add(6, w.own.stem, w.next.form)
        f.add(7, w.own.stem, w.previous.form)
        f.add(8, w.previous.stem, w.own.form, w.next.form)
    }

    private func tags(_ w: Window, _ f: inout FeatureSink) {
        f.add(9, w.own.tag)
        f.add(10, w.next.tag)
        f.add(11, w.previous.tag, w.own.tag)
        f.add(12, w.own.tag, w.next.tag)
        f.add(13, w.own.tag, w.next.tag, w.next2.tag)
        f.add(14, w.previous.form, w.own.form, w.next.form)
        f.add(15, w.own.form, w.next.form, w.next2.form)
        f.add(16, w.next.form, w.next2.form, w.next3.form)
    }

    private func surroundings(_ i: Int, _ w: Window, _ f: inout FeatureSink) {
        let own = w.own
        f.add(17, own.quotation)
        f.add(18, own.quotation, w.previous.quotation >> 8, w.next.quotation >> 8)
        f.add(19, own.quotation, own.tag)
        f.add(20, own.quotation, own.rule)
        f.add(21, own.rule, w.next.rule)
        f.add(22, own.rule, own.ruleName)
        f.add(23, own.shape, w.previous.shape, w.next.shape)
        let start = Self.bucket(i - Int(own.sentenceStart))
        f.add(24, start, own.paragraphKind)
        f.add(25, start, own.form, w.next.form)
    }

    private func phrases(_ i: Int, _ w: Window, _ f: inout FeatureSink) {
        let place = w.own.place
        f.add(26, w.previous.place, place, w.next.place)
        guard w.own.phrase >= 0 else {
            f.add(27, place, w.own.form)
            return
        }
        let index = Int(w.own.phrase)
        let own = phrases[index]
        f.add(27, place, own.stem)
        f.add(28, place, own.traits, own.before)
        f.add(29, place, own.traits, own.behind)
        f.add(30, place, own.report, own.behind)
        f.add(31, place, own.stem, own.behind)
        f.add(32, place, own.level, own.behind)
        f.add(33, place, own.level, own.before)
        let all = reading.phrases.phrases
        let range = all[index].tokens
        if index > 0, all[index - 1].tokens.lowerBound >= Int(w.own.paragraphStart),
            all[index - 1].tokens.upperBound > i - 20
        {
            f.add(34, place, own.level, phrases[index - 1].level)
        }
        if index + 1 < all.count, all[index + 1].tokens.upperBound <= Int(w.own.paragraphEnd) {
            let gap = UInt32(min(4, all[index + 1].tokens.lowerBound - range.upperBound))
            f.add(35, place, phrases[index + 1].stem, gap)
            f.add(36, place, phrases[index + 1].report, gap)
        }
    }

    private func units(_ own: TokenFacts, _ f: inout FeatureSink) {
        let u = Int(own.unit)
        guard u >= 3 else { return }
        f.add(37, own.place, units[u - 2] << 16 | units[u - 1], units[u])
        f.add(38, own.place, units[u - 1] << 16 | units[u], units[u + 1])
        f.add(39, own.place, units[u + 1] << 16 | units[u + 2], units[u + 3])
    }

    private func cues(_ i: Int, _ w: Window, _ f: inout FeatureSink) {
        let own = w.own
        let all = reading.phrases.phrases
        f.add(40, own.level, own.tag)
        f.add(41, w.previous.level, own.level, w.next.level)
        if own.leftCue >= 0 {
            let cue = phrases[Int(own.leftCue)]
            let distance = Self.bucket(i - all[Int(own.leftCue)].tokens.upperBound)
            f.add(42, cue.stem, distance)
            f.add(43, cue.stem, own.tag)
            f.add(44, cue.report, distance, own.form)
            f.add(45, cue.behind, distance, own.tag)
            f.add(46, cue.stem, cue.behind, distance)
            f.add(47, cue.level, distance, own.form)
        }
        if own.rightCue >= 0 {
            let cue = phrases[Int(own.rightCue)]
            let distance = Self.bucket(all[Int(own.rightCue)].tokens.lowerBound - i)
            f.add(48, cue.stem, distance)
            f.add(49, cue.report, distance, own.tag)
            f.add(50, cue.report, cue.before, distance)
            f.add(51, cue.stem, cue.behind, distance)
            f.add(52, cue.level, distance, own.tag)
        }
    }

    private func marks(_ i: Int, _ own: TokenFacts, _ f: inout FeatureSink) {
        let left = Int(own.leftMark)
        let right = Int(own.rightMark)
        let leftTag = left < 0 ? 0 : tokens[left].tag
        let rightTag = right < 0 ? 0 : tokens[right].tag
        let leftDistance = left < 0 ? 9 : Self.bucket(i - left)
        let rightDistance = right < 0 ? 9 : Self.bucket(right - i)
        f.add(53, leftTag, leftDistance, own.form)
        f.add(54, rightTag, rightDistance, own.tag)
        f.add(55, leftTag << 8 | rightTag, rightDistance, own.rule)
    }
}
