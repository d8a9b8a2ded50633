import Record
import Testing

struct DocumentIDTests {
    @Test(
        "names of any kind are taken",
        arguments: ["a", "politics/2023/talks.txt", "urn:x:1", "é 東", String(repeating: "a", count: 512)])
    func names(_ name: String) {
        #expect(DocumentID(name)?.description == name)
    }

    @Test(
        "empty, endless and unprintable names are refused",
        arguments: ["", "a\u{0}", "a\nb", "\u{7F}", String(repeating: "a", count: 513)])
    func refused(_ name: String) {
        #expect(DocumentID(name) == nil)
    }
}
