import Configuration
import Testing

@Suite("Documentation")
struct DocumentationTests {
    @Test(
        "The README's table has a row for every setting, with its default and what it does", arguments: Setting.allCases
    )
    func settings(setting: Setting) throws {
        let defaults = setting.defaults.map { "`\($0)`" }.joined(separator: ", ")
        let row = "| `\(setting.name)` | \(defaults.isEmpty ? "–" : defaults) | \(setting.help) |"
        #expect(try Repository.lines("README.md").contains { $0 == row }, "expected the row:\n\(row)")
    }

    @Test("The example on the server library's page is the program that is built")
    func example() throws {
        let page = try Repository.text("Sources/HTTPServer/HTTPServer.docc/HTTPServer.md")
        let program = try Repository.text("Examples/hello-server/main.swift")
        #expect(page.contains("```swift\n\(program)```\n"))
    }
}
