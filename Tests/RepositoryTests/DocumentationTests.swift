import Configuration
import FoundationEssentials
import Testing

@Suite("Documentation")
struct DocumentationTests {
    @Test(
        "The reference has a row for every setting, with its default and what it does", arguments: Setting.allCases
    )
    func settings(setting: Setting) throws {
        let defaults = setting.defaults.map { "`\($0)`" }.joined(separator: ", ")
        let row = "| `\(setting.name)` | \(defaults.isEmpty ? "–" : defaults) | \(setting.help) |"
        #expect(try Repository.lines("docs/reference.md").contains { $0 == row }, "expected the row:\n\(row)")
    }

    @Test(
        "The example on a library's page is the program that is built",
        arguments: [("HTTPServer", "hello-server"), ("Extraction", "find-statements")])
    func example(library: String, program: String) throws {
        let page = try Repository.text("Sources/\(library)/\(library).docc/\(library).md")
        let program = try Repository.text("Examples/\(program)/main.swift")
        #expect(page.contains("```swift\n\(program)```\n"))
    }

    @Test(
        "The manual page and the reference have every exit code of the command",
        arguments: ["scripts/manual", "docs/reference.md"])
    func exitCodes(page: String) throws {
        let codes = try Repository.lines("Sources/onrecord/Failure.swift").compactMap { line in
            line.firstMatch(of: /case \w+ = (\d+)/).map { String($0.1) }
        }
        #expect(!codes.isEmpty)
        let lines = try Repository.lines(page)
        for code in codes {
            #expect(lines.contains { $0 == ".B \(code)" || $0.hasPrefix("| \(code) |") }, "\(page) lacks \(code)")
        }
    }

    @Test("Every link of a page to a file of the repository leads to one", arguments: Self.pages)
    func links(page: String) throws {
        let folder = page.split(separator: "/").dropLast().joined(separator: "/")
        for link in try Repository.text(page).matches(of: /\]\((?<path>[^)#:]+)(#[^)]*)?\)/) {
            let path = "\(Repository.root)/\(folder)/\(link.path)"
            #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(link.path)")
        }
    }

    private static let pages =
        ["README.md", "CONTRIBUTING.md"]
        + (Repository.files(below: "docs") + Repository.files(below: "Sources")).filter { $0.hasSuffix(".md") }
}
