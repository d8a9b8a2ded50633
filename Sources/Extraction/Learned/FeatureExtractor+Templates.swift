extension FeatureExtractor {
    /// Adds the features of the token at `index` to `features`.
    package func append(at i: Int, to features: inout [UInt32]) {
        var sink = FeatureSink()
        swap(&sink.features, &features)
        words(i, &sink)
        tags(i, &sink)
        surroundings(i, &sink)
        phrases(i, &sink)
        verbs(i, &sink)
        marks(i, &sink)
        swap(&sink.features, &features)
    }

    /// The value of `column` at the token `distance` behind `index`; a mark of the edge outside its paragraph.
    @inline(__always)
    private func at(_ column: [UInt64], _ index: Int, _ distance: Int) -> UInt64 {
        let other = index + distance
        return other >= Int(paragraphStart[index]) && other < Int(paragraphEnd[index]) ? column[other] : 0xFFFF
    }

    private func words(_ i: Int, _ f: inout FeatureSink) {
        let w0 = word[i], p1 = at(word, i, -1), n1 = at(word, i, 1)
        f.add(1, 0)
        f.add(2, w0)
        f.add(3, p1)
        f.add(4, n1)
        f.add(10, p1, w0)
        f.add(11, w0, n1)
        let s0 = stem[i], sp = at(stem, i, -1), sn = at(stem, i, 1)
        f.add(7, s0)
        f.add(8, sp)
        f.add(9, sn)
        f.add(27, s0, at(tag, i, 1))
        f.add(28, s0, at(tag, i, -1))
        f.add(29, s0, at(form, i, 1))
        f.add(30, s0, at(form, i, -1))
        f.add(31, sp, tag[i])
        f.add(32, sn, tag[i])
        f.add(33, sp, form[i], at(form, i, 1))
    }

    private func tags(_ i: Int, _ f: inout FeatureSink) {
        let t0 = tag[i], p1 = at(tag, i, -1), n1 = at(tag, i, 1), p2 = at(tag, i, -2), n2 = at(tag, i, 2)
        f.add(14, t0)
        f.add(16, n1)
        f.add(17, p1, t0)
        f.add(18, t0, n1)
        f.add(19, p2, p1, t0)
        f.add(20, p1, t0, n1)
        f.add(21, t0, n1, n2)
        let o0 = form[i], op = at(form, i, -1), on = at(form, i, 1)
        f.add(22, at(form, i, -2), op, o0)
        f.add(23, op, o0, on)
        f.add(24, o0, on, at(form, i, 2))
        f.add(26, on, at(form, i, 2), at(form, i, 3))
    }

    private func surroundings(_ i: Int, _ f: inout FeatureSink) {
        let q0 = quote[i]
        f.add(34, q0)
        f.add(35, q0, at(quote, i, -1) >> 8, at(quote, i, 1) >> 8)
        f.add(36, q0, tag[i])
        f.add(37, q0, rule[i])
        f.add(60, at(rule, i, -1), rule[i])
        f.add(61, rule[i], at(rule, i, 1))
        f.add(65, rule[i], ruleName[i])
        f.add(38, shape[i], at(shape, i, -1), at(shape, i, 1))
        let start = Self.bucket(i - Int(sentenceStart[i]))
        let end = Self.bucket(Int(sentenceEnd[i]) - i)
        f.add(39, start, paragraphKind[i])
        f.add(72, end, at(tag, i, 1))
        f.add(77, start, form[i], at(form, i, 1))
    }

    private func phrases(_ i: Int, _ f: inout FeatureSink) {
        let all = reading.phrases.phrases
        let c0 = chunkPlace[i]
        let own = reading.phrases.index(at: i)
        let head = own.map { headStem[$0] } ?? form[i]
        let traits = own.map { UInt64(all[$0].traits.rawValue) } ?? 0
        let previous = own.map { before[$0] } ?? at(form, i, -1)
        let next = own.map { behind[$0] } ?? at(form, i, 1)
        f.add(40, c0, head)
        f.add(41, c0, traits)
        f.add(44, at(chunkPlace, i, -1), c0, at(chunkPlace, i, 1))
        f.add(45, c0, previous, next)
        f.add(46, c0, traits, previous)
        f.add(47, c0, traits, next)
        guard let own else { return }
        f.add(48, c0, verbClass[own], next)
        f.add(49, c0, head, next)
        f.add(50, c0, head, previous)
        if own > 0, all[own - 1].tokens.lowerBound >= Int(paragraphStart[i]), all[own - 1].tokens.upperBound > i - 20 {
            f.add(42, c0, headStem[own - 1])
        }
        if own + 1 < all.count, all[own + 1].tokens.upperBound <= Int(paragraphEnd[i]) {
            let other = all[own + 1]
            f.add(43, c0, headStem[own + 1], UInt64(min(4, other.tokens.lowerBound - all[own].tokens.upperBound)))
            f.add(76, c0, verbClass[own + 1], UInt64(min(4, other.tokens.lowerBound - all[own].tokens.upperBound)))
        }
    }

    private func verbs(_ i: Int, _ f: inout FeatureSink) {
        let all = reading.phrases.phrases
        let left = Int(leftVerb[i])
        if left >= 0 {
            let distance = Self.bucket(i - all[left].tokens.upperBound)
            f.add(51, headStem[left], distance)
            f.add(52, headStem[left], tag[i])
            f.add(53, verbClass[left], distance, form[i])
            f.add(54, behind[left], distance, tag[i])
            f.add(55, headStem[left], behind[left], distance)
        }
        let right = Int(rightVerb[i])
        if right >= 0 {
            let distance = Self.bucket(all[right].tokens.lowerBound - i)
            f.add(56, headStem[right], distance)
            f.add(57, verbClass[right], distance, tag[i])
            f.add(58, verbClass[right], before[right], distance)
            f.add(70, headStem[right], behind[right], distance)
        }
    }

    private func marks(_ i: Int, _ f: inout FeatureSink) {
        let left = Int(leftMark[i]), right = Int(rightMark[i])
        let leftKind = left < 0 ? 0 : tag[left], rightKind = right < 0 ? 0 : tag[right]
        let leftDistance = left < 0 ? 9 : Self.bucket(i - left)
        let rightDistance = right < 0 ? 9 : Self.bucket(right - i)
        f.add(73, leftKind, leftDistance, form[i])
        f.add(74, rightKind, rightDistance, tag[i])
        f.add(75, leftKind << 8 | rightKind, rightDistance, rule[i])
    }
}

/// Collects features as 32-bit hashes.
struct FeatureSink {
    var features: [UInt32] = []

    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
        var hash = (a ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        hash = ((hash ^ (hash >> 31)) &+ b) &* 0x94D0_49BB_1331_11EB
        hash = ((hash ^ (hash >> 29)) &+ c) &* 0xD6E8_FEB8_6659_FD93
        features.append(UInt32(truncatingIfNeeded: hash >> 32))
    }
}
