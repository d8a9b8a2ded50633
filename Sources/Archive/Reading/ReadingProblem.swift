/// Something that kept a document, or a part of it, from being read.
package struct ReadingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the problem means for the input.
    package enum Consequence: Sendable, CaseIterable {
        /// There is nothing at the path, or it can't be opened.
        case noInput
        /// The document is skipped: what is there is no news document.
        case skipped
        /// The document is read without the thing named.
        case incomplete
    }

    /// The path, as the user gave it or as it lies below one that was.
    package let path: String
    /// The line, from 1, in a file of a document a line.
    package let line: Int?
    /// What is wrong, and what to do.
    package let message: String
    /// What follows for the input.
    package let consequence: Consequence

    /// Joins a place, a message and its consequence.
    package init(path: String, line: Int? = nil, message: String, consequence: Consequence = .skipped) {
        self.path = path
        self.line = line
        self.message = message
        self.consequence = consequence
    }

    /// `path:line: message`.
    package var description: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(message)"
    }
}

/// How much is read; what is over a limit is reported and skipped.
package struct ReadingLimits: Sendable {
    /// The most bytes of one document: a whole file, or a line of a file of a document a line.
    package var documentByteCount = 64 << 20
    /// How long a file must have been left alone for its times to tell whether it is as it was: the coarsest clock of a file
    /// system has two seconds (FAT).
    package var settlingTime = Duration.seconds(2)
    /// How deep folders may lie within the given one.
    package var folderDepth = 64

    /// The defaults.
    package init() {}
}
