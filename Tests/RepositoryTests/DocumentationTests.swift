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
}
