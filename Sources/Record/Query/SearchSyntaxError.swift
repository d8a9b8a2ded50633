/// Why a search can't be read, and where.
package struct SearchSyntaxError: Error, Hashable, Sendable {
    /// The code point of the search at which it went wrong, from 0; the search's length at its end.
    package let position: Int
    /// What the reader may put there instead, as a phrase: "expected a word behind 'OR'".
    package let expectation: String

    /// Joins a place and a remedy.
    package init(position: Int, expectation: String) {
        self.position = position
        self.expectation = expectation
    }
}
