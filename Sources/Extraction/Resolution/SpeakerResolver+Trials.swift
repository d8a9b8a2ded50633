/// The parts that persons have in court.
extension SpeakerResolver {
    /// "The defendant" behind "Ana Ruiz, 38, denies theft": the one person of whom the text tells how they plead, or of what they are
    /// accused.
    func accused(_ description: SourceDescription) -> ResolvedSource? {
        guard description.isDefinite, !description.isPlural, description.words.count == 1, isBare(description),
            Self.defendants.contains(reading.tokens[description.head].key)
        else { return nil }
        var found: Int?
        for name in cast.names.indices where cast.names[name].isSubject && pleads(behind: cast.names[name]) {
            guard let member = cast.memberOfName[name], member != found else { continue }
            if found != nil { return nil }
            found = member
        }
        guard let member = found, cast.members[member].canBePerson, suits(cast.members[member], description) else {
            return nil
        }
        return calls(description, member, "who is on trial")
    }

    private static let defendants: WordSet = ["defendant", "accused"]

    /// The most words between the name of a defendant, with age and address, and the verb.
    private static let longestAside = 16

    private func pleads(behind name: NameMention) -> Bool {
        guard !name.isQuoted, let sentence = reading.sentence(of: name.start) else { return false }
        let end = reading.text.sentences[sentence].upperBound
        let verb = (name.tokens.upperBound..<min(end, name.tokens.upperBound + Self.longestAside)).first {
            reading.tokens[$0].tag.isFiniteVerb
        }
        guard let verb else { return false }
        if Self.pleas.contains(reading.tokens[verb].key) { return true }
        return verb + 1 < end && reading.tokens[verb].traits.contains(.be)
            && (verb + 1..<min(end, verb + 4)).contains { Self.charges.contains(reading.tokens[$0].key) }
    }

    private static let pleas: WordSet = [
        "denies", "denied", "admits", "admitted", "pleaded", "pleads", "pled", "faces",
    ]
    private static let charges: WordSet = ["accused", "charged", "arraigned"]
}
