import Testing

@Suite("Source hygiene")
struct HygieneTests {
    /// The most lines that a function may have.
    private static let maximumFunctionLength = 70
    /// The most lines that a file of code may have; tables of knowledge may be longer.
    private static let maximumFileLength = 300

    @Test("No function is longer than 70 lines")
    func functionLength() throws {
        for file in Repository.swiftFiles(below: "Sources") {
            for function in Self.functions(try Repository.lines(file)) {
                #expect(
                    function.length <= Self.maximumFunctionLength,
                    "\(file):\(function.line) has \(function.length) lines")
            }
        }
    }

    @Test("No file of code is longer than 300 lines")
    func fileLength() throws {
        for file in Repository.swiftFiles(below: "Sources") {
            let lines = try Repository.lines(file)
            let code = lines.count - Self.tableLineCount(lines)
            #expect(code <= Self.maximumFileLength, "\(file) has \(code) lines of code")
        }
    }

    @Test(
        "Every forced step out of memory safety stands in a file that says why",
        arguments: Repository.swiftFiles(below: "Sources"))
    func unsafeReasons(file: String) throws {
        let text = try Repository.text(file)
        guard text.contains("unsafe ") else { return }
        #expect(text.contains("//"), "\(file) uses unsafe expressions without a comment")
    }

    @Test("No file is a drawer", arguments: ["Util", "Utils", "Helper", "Helpers", "Misc", "Common", "Placeholder"])
    func drawers(name: String) {
        let files = Repository.swiftFiles(below: "Sources") + Repository.swiftFiles(below: "Tests")
        #expect(files.allSatisfy { !$0.contains("/\(name).swift") && !$0.contains("/\(name)/") })
    }

    @Test("No test sleeps")
    func sleeps() throws {
        let calls = ["sleep", "usleep", "nanosleep"].map { $0 + "(" }
        for file in Repository.swiftFiles(below: "Tests") {
            let text = try Repository.text(file)
            #expect(calls.allSatisfy { !text.contains(" " + $0) && !text.contains("." + $0) }, "\(file)")
        }
    }

    private static func functions(_ lines: [Substring]) -> [(line: Int, length: Int)] {
        var found: [(line: Int, length: Int)] = []
        for (index, line) in lines.enumerated() where isFunctionStart(line) {
            let indentation = line.prefix { $0 == " " }
            guard let end = lines[index...].firstIndex(where: { $0 == indentation + "}" }) else { continue }
            found.append((index + 1, end - index + 1))
        }
        return found
    }

    private static func isFunctionStart(_ line: Substring) -> Bool {
        let words = line.split(separator: " ")
        guard !line.drop(while: { $0 == " " }).hasPrefix("//"), !line.hasSuffix("}") else { return false }
        return words.contains("func") || words.contains { $0.hasPrefix("init(") || $0.hasPrefix("init?(") }
    }

    /// Lines within multi-line string literals: tables of knowledge, templates.
    private static func tableLineCount(_ lines: [Substring]) -> Int {
        var count = 0
        var isInside = false
        for line in lines {
            if line.contains(#"""""#) { isInside.toggle() } else if isInside { count += 1 }
        }
        return count
    }
}
