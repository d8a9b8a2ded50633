/// Cases by number, as columns hold them.
extension QuotationKind {
    /// All cases in the order of their numbers.
    package static let numbered = allCases

    /// The position in `numbered`.
    package var number: Int { Self.numbered.firstIndex(of: self) ?? 0 }
}

extension Stance {
    /// All cases in the order of their numbers.
    package static let numbered = allCases

    /// The position in `numbered`.
    package var number: Int { Self.numbered.firstIndex(of: self) ?? 0 }
}
