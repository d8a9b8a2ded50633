/// Brings the inflected forms of an English word together for search: "systems" and "system", "supplied" and "supply".
///
/// The steps are those of M. F. Porter, "An algorithm for suffix stripping" (1980), that undo inflection (1a, 1b, 1c
/// and 5a); derivation ("nation", "national") is left alone, as a newsroom searches for words and not for roots.
/// What comes out is a key to compare, not always a word.
package enum EnglishInflection {
    /// Replaces the folded `word` by the key of its forms; words with anything but ASCII letters stay as they are.
    package static func reduce(_ word: inout [UInt8]) {
        guard word.count > 2, word.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return }
        if let short = ShortWord(word.span), let key = exceptions[short] { word = key } else { dropEndings(&word) }
    }

    private static func dropEndings(_ word: inout [UInt8]) {
        dropPlural(&word)
        dropVerbEnding(&word)
        dropFinalVowel(&word)
    }

    /// The key of a folded word.
    package static func key(of word: String) -> String {
        var bytes = Array(word.utf8)
        reduce(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The letters that words with `key` can start with: its own, and those of forms that no rule undoes.
    static func firstLetters(ofKey key: [UInt8]) -> [UInt8] {
        key.prefix(1) + (otherFirstLetters[key] ?? [])
    }

    /// For each key the first letters of forms that differ from its own.
    private static let otherFirstLetters: [[UInt8]: [UInt8]] = {
        var letters: [[UInt8]: [UInt8]] = [:]
        for form in irregularForms.keys {
            var key = Array(form.utf8)
            reduce(&key)
            if key.first != form.utf8.first { letters[key, default: []] += form.utf8.prefix(1) }
        }
        return letters
    }()

    /// The fewest letters that may be left of a word.
    private static let minimumCount = 3

    /// Step 1a: "caresses" to "caress", "ponies" to "poni", "cats" to "cat"; "glass", "status" and "this" stay.
    private static func dropPlural(_ word: inout [UInt8]) {
        guard word.count > minimumCount, word.last == UInt8(ascii: "s") else { return }
        if word.hasEnding("sses") {
            word.removeLast(2)
        } else if word.hasEnding("ies") {
            word.removeLast(word.count > 4 ? 2 : 1)
        } else if !word.hasEnding("ss"), !word.hasEnding("us"), !word.hasEnding("is") {
            word.removeLast()
            if word.hasEnding("xe") || word.hasEnding("che") || word.hasEnding("she") { word.removeLast() }
        }
    }

    /// Step 1b: "agreed" to "agree", "trained" and "training" to "train", "planned" to "plan".
    private static func dropVerbEnding(_ word: inout [UInt8]) {
        guard let last = word.last, "dg".utf8.contains(last) else { return }
        if word.hasEnding("eed") {
            if measure(word.dropLast(3)) > 0 { word.removeLast() }
            return
        }
        for ending in ["ed", "ing"] where word.hasEnding(ending) {
            let stem = word.dropLast(ending.utf8.count)
            guard stem.indices.contains(where: { isVowel(stem, at: $0) }) else { return }
            word.removeLast(ending.utf8.count)
            restoreStem(&word)
            return
        }
    }

    private static func restoreStem(_ word: inout [UInt8]) {
        guard let last = word.last else { return }
        let isShort = word.count < minimumCount && !isVowel(word[...], at: word.count - 1)
        if word.hasEnding("at") || word.hasEnding("bl") || word.hasEnding("iz") || isShort {
            word.append(UInt8(ascii: "e"))
        } else if word.count > 1, word[word.count - 2] == last, !isVowel(word[...], at: word.count - 1) {
            if !"lsz".utf8.contains(last) { word.removeLast() }
        } else if measure(word[...]) == 1, endsShort(word[...]) {
            word.append(UInt8(ascii: "e"))
        }
    }

    /// Steps 1c and 5a: "supply" to "suppli" as "supplied" has it, "decide" to "decid" as "deciding" has it.
    private static func dropFinalVowel(_ word: inout [UInt8]) {
        guard word.count > minimumCount, let last = word.last else { return }
        if last == UInt8(ascii: "y"), !isVowel(word[...], at: word.count - 2) {
            word[word.count - 1] = UInt8(ascii: "i")
        } else if last == UInt8(ascii: "e") {
            let stem = word.dropLast()
            let count = measure(stem)
            if count > 1 || count == 1 && !endsShort(stem) { word.removeLast() }
        }
    }

    /// Porter's *m*: how many times a vowel is followed by a consonant.
    private static func measure(_ stem: ArraySlice<UInt8>) -> Int {
        var count = 0
        var wasVowel = false
        for position in stem.indices {
            let vowel = isVowel(stem, at: position)
            if wasVowel && !vowel { count += 1 }
            wasVowel = vowel
        }
        return count
    }

    /// Porter's *o*: consonant, vowel, consonant at the end, and the last is not w, x or y ("hop").
    private static func endsShort(_ stem: ArraySlice<UInt8>) -> Bool {
        guard stem.count >= 3, let last = stem.last, !"wxy".utf8.contains(last) else { return false }
        let end = stem.endIndex
        return !isVowel(stem, at: end - 1) && isVowel(stem, at: end - 2) && !isVowel(stem, at: end - 3)
    }

    private static func isVowel(_ word: ArraySlice<UInt8>, at position: Int) -> Bool {
        switch word[position] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        case UInt8(ascii: "y"): position > word.startIndex && !isVowel(word, at: position - 1)
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate func hasEnding(_ ending: String) -> Bool {
        count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}

extension EnglishInflection {
    /// The keys of the words that the rules would take for others.
    private static let exceptions: [ShortWord: [UInt8]] = {
        var keys: [ShortWord: [UInt8]] = [:]
        for (form, base) in irregularForms.merging(uninflected.map { ($0, $0) }, uniquingKeysWith: { base, _ in base })
        {
            guard let form = ShortWord(form.utf8.span) else { preconditionFailure("'\(form)' is no short word") }
            var key = Array(base.utf8)
            if !uninflected.contains(base) { dropEndings(&key) }
            keys[form] = key
        }
        return keys
    }()

    /// Forms that no rule undoes, by their base; forms that are words of their own ("left", "saw") are not here.
    private static let irregularForms: [String: String] = {
        var forms: [String: String] = [:]
        for line in irregularTable.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for form in words.dropFirst() { forms[form] = words[0] }
        }
        return forms
    }()

    /// Words whose ending only looks like an inflection: "news" is not the plural of "new".
    private static let uninflected: Set<String> = Set(
        """
        news series species means always perhaps across process progress innings during nothing something anything
        everything evening morning ceiling building wedding king ring spring string wing hundred sacred naked united
        proceed exceed succeed
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    private static let irregularTable = """
        analysis analyses
        be am are been being is was were
        become became
        begin began begun
        break broke broken
        bring brought
        build built
        buy bought
        catch caught
        child children
        choose chose chosen
        come came
        crisis crises
        do did does done doing
        draw drew drawn
        drive drove driven
        fall fell fallen
        fight fought
        fly flew flown flies flying
        foot feet
        forget forgot forgotten
        get got gotten
        give gave given
        go goes going gone went
        grow grew grown
        have had has having
        hold held
        keep kept
        know knew known
        lead led
        lie lied lying
        die died dying
        lose lost
        make made
        man men
        mean meant
        meet met
        pay paid
        say said
        sell sold
        send sent
        shoot shot
        speak spoke spoken
        spend spent
        stand stood
        steal stole stolen
        take took taken
        teach taught
        tell told
        tie tied tying
        think thought
        throw threw thrown
        wife wives
        win won
        woman women
        write wrote written
        """
}
