extension FeatureExtractor {
    /// Writes the features of the token at `index` to `sink`.
    package func collect(at index: Int, into sink: inout FeatureSink) {
        sink.reset()
        let start = Int(tokens[index].paragraphStart)
        let paragraph = start..<max(start, Int(tokens[index].paragraphEnd))
        let window = Window(
            previous: neighbor(index - 1, paragraph), own: index, next: neighbor(index + 1, paragraph),
            next2: neighbor(index + 2, paragraph), next3: neighbor(index + 3, paragraph))
        words(window, &sink)
        tags(window, &sink)
        surroundings(window, &sink)
        phrases(window, &sink)
        units(index, &sink)
        cues(window, &sink)
        marks(index, &sink)
    }

    /// Where a token and those around it lie.
    private struct Window {
        let previous: Int
        let own: Int
        let next: Int
        let next2: Int
        let next3: Int
    }

    /// Where the token at `index` lies; the edge outside its paragraph.
    @inline(__always)
    private func neighbor(_ index: Int, _ paragraph: Range<Int>) -> Int {
        index >= 0 && paragraph.contains(index) ? index : count
    }

    private func words(_ w: Window, _ f: inout FeatureSink) {
        let previous = tokens[w.previous]
        let own = tokens[w.own]
        let next = tokens[w.next]
        f.add(1, 0)
        f.add(2, next.word)
        f.add(3, own.stem)
        f.add(4, previous.stem)
        f.add(5, next.stem)
        f.add(6, own.stem, next.form)
        f.add(7, own.stem, previous.form)
        f.add(8, previous.stem, own.form, next.form)
    }

    private func tags(_ w: Window, _ f: inout FeatureSink) {
        let previous = tokens[w.previous]
        let own = tokens[w.own]
        let next = tokens[w.next]
        let next2 = tokens[w.next2]
        let next3 = tokens[w.next3]
        f.add(9, own.tag)
        f.add(10, next.tag)
        f.add(11, previous.tag, own.tag)
        f.add(12, own.tag, next.tag)
        f.add(13, own.tag, next.tag, next2.tag)
        f.add(14, previous.form, own.form, next.form)
        f.add(15, own.form, next.form, next2.form)
        f.add(16, next.form, next2.form, next3.form)
    }

    private func surroundings(_ w: Window, _ f: inout FeatureSink) {
        let previous = tokens[w.previous]
        let own = tokens[w.own]
        let next = tokens[w.next]
        f.add(17, own.quotation)
        f.add(18, own.quotation, previous.quotation >> 8, next.quotation >> 8)
        f.add(19, own.quotation, own.tag)
        f.add(20, own.quotation, own.rule)
        f.add(21, own.rule, next.rule)
        f.add(22, own.rule, own.ruleName)
        f.add(23, own.shape, previous.shape, next.shape)
        let start = Self.bucket(w.own - Int(own.sentenceStart))
        f.add(24, start, own.paragraphKind)
        f.add(25, start, own.form, next.form)
    }

    private func phrases(_ w: Window, _ f: inout FeatureSink) {
        let previous = tokens[w.previous]
        let own = tokens[w.own]
        let next = tokens[w.next]
        let place = own.place
        f.add(26, previous.place, place, next.place)
        guard own.phrase >= 0 else {
            f.add(27, place, own.form)
            return
        }
        let index = Int(own.phrase)
        let phrase = phrases[index]
        f.add(27, place, phrase.stem)
        f.add(28, place, phrase.traits, phrase.before)
        f.add(29, place, phrase.traits, phrase.behind)
        f.add(30, place, phrase.report, phrase.behind)
        f.add(31, place, phrase.stem, phrase.behind)
        f.add(32, place, phrase.level, phrase.behind)
        f.add(33, place, phrase.level, phrase.before)
        let all = reading.phrases.phrases
        let range = all[index].tokens
        if index > 0, all[index - 1].tokens.lowerBound >= Int(own.paragraphStart),
            all[index - 1].tokens.upperBound > w.own - 20
        {
            f.add(34, place, phrase.level, phrases[index - 1].level)
        }
        if index + 1 < all.count, all[index + 1].tokens.upperBound <= Int(own.paragraphEnd) {
            let gap = UInt32(min(4, all[index + 1].tokens.lowerBound - range.upperBound))
            f.add(35, place, phrases[index + 1].stem, gap)
            f.add(36, place, phrases[index + 1].report, gap)
        }
    }

    private func units(_ i: Int, _ f: inout FeatureSink) {
        let own = tokens[i]
        let u = Int(own.unit)
        guard u >= 3 else { return }
        f.add(37, own.place, units[u - 2] << 16 | units[u - 1], units[u])
        f.add(38, own.place, units[u - 1] << 16 | units[u], units[u + 1])
        f.add(39, own.place, units[u + 1] << 16 | units[u + 2], units[u + 3])
    }

    private func cues(_ w: Window, _ f: inout FeatureSink) {
        let previous = tokens[w.previous]
        let own = tokens[w.own]
        let next = tokens[w.next]
        let all = reading.phrases.phrases
        f.add(40, own.level, own.tag)
        f.add(41, previous.level, own.level, next.level)
        if own.leftCue >= 0 {
            let cue = phrases[Int(own.leftCue)]
            let distance = Self.bucket(w.own - all[Int(own.leftCue)].tokens.upperBound)
            f.add(42, cue.stem, distance)
            f.add(43, cue.stem, own.tag)
            f.add(44, cue.report, distance, own.form)
            f.add(45, cue.behind, distance, own.tag)
            f.add(46, cue.stem, cue.behind, distance)
            f.add(47, cue.level, distance, own.form)
        }
        if own.rightCue >= 0 {
            let cue = phrases[Int(own.rightCue)]
            let distance = Self.bucket(all[Int(own.rightCue)].tokens.lowerBound - w.own)
            f.add(48, cue.stem, distance)
            f.add(49, cue.report, distance, own.tag)
            f.add(50, cue.report, cue.before, distance)
            f.add(51, cue.stem, cue.behind, distance)
            f.add(52, cue.level, distance, own.tag)
        }
    }

    private func marks(_ i: Int, _ f: inout FeatureSink) {
        let own = tokens[i]
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
