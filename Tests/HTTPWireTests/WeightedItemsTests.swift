import Testing

@testable import HTTPWire

struct WeightedItemsTests {
    @Test(
        "items come with their weights in thousandths",
        arguments: [
            ("gzip", ["gzip 1000"]), ("gzip, br", ["gzip 1000", "br 1000"]), ("gzip;q=0.5", ["gzip 500"]),
            ("a ; q=0.25 , b", ["a 250", "b 1000"]), ("a;Q=0.125", ["a 125"]), ("a;q=1.0", ["a 1000"]),
            ("a;q=0", ["a 0"]), ("a;q=1.001", ["a 0"]), ("a;q=2", ["a 0"]), ("a;q=", ["a 0"]), ("a;q=0.1234", ["a 0"]),
            ("a;q=.5", ["a 0"]), ("a;p=1;q=0.3;ext=2", ["a 300"]), ("a;p=\"x,y;q=0\";q=0.7, b", ["a 700", "b 1000"]),
            ("a;p=\"\\\"\", b", ["a 1000", "b 1000"]), ("", []), (" , ,", []), (";q=1, b", ["b 1000"]),
            ("a;p=\"open, b", ["a 1000"]), ("a;", ["a 1000"]), ("a;q", ["a 1000"]),
        ])
    func items(_ value: String, _ expected: [String]) {
        let bytes = Array(value.utf8)
        var items = WeightedItems()
        var found: [String] = []
        while let item = items.next(in: bytes.span) {
            found.append("\(String(decoding: bytes[item.name], as: UTF8.self)) \(item.weight)")
        }
        #expect(found == expected)
    }
}
