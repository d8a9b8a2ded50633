import Testing

@testable import Record

struct NearNameTests {
    @Test(
        "the nearest name within two edits is found",
        arguments: [
            ("speker", "speaker"), ("speakre", "speaker"), ("Speaker", "speaker"), ("tpic", "topic"), ("limt", "limit"),
            ("xyz", nil), ("", nil), ("sort", "sort"), ("speakerspeaker", nil),
        ])
    func nearest(_ name: String, _ expected: String?) {
        #expect(NearName.nearest(to: name, among: ["speaker", "topic", "limit", "sort"]) == expected)
    }
}
