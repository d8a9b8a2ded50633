import Testing

@testable import HTTPWire

@Suite("Responses")
struct ResponseTests {
    @Test(
        "names and values that would break the message cannot be made", arguments: ["", "a b", "a:", "a\r\n", "\u{E9}"])
    func refusesNames(name: String) {
        #expect(FieldName(name) == nil)
    }

    @Test("a value with a line end cannot be made", arguments: ["a\r\nb", "a\nb", "a\0", "\u{7F}"])
    func refusesValues(value: String) {
        #expect(FieldValue(value) == nil)
    }

    @Test("an entity tag that would not read back cannot be made", arguments: ["a\"b", "a b", "a\n"])
    func refusesTags(tag: String) {
        #expect(EntityTag(tag) == nil)
    }

    @Test("names that differ in case are equal")
    func comparesNames() {
        #expect(FieldName("content-type") == .contentType)
    }

    @Test("a rendered response carries its framing and validators, and drops what only the server writes")
    func renders() throws {
        let response = Response(
            fields: [.contentType: "text/plain", .connection: "close", .contentLength: "9"], bytes: Array("hello".utf8))
        let rendered = try #require(RenderedResponse(response, validators: Validators(etag: EntityTag("a"))))
        let text = String(decoding: rendered.full.bytes, as: UTF8.self)
        #expect(
            text
                == "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Type: text/plain\r\nETag: \"a\"\r\n"
                + "Content-Length: 5\r\n\r\nhello")
        #expect(
            String(decoding: rendered.notModified.bytes, as: UTF8.self)
                == "HTTP/1.1 304 Not Modified\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nETag: \"a\"\r\n\r\n")
    }

    @Test("a status outside 100 to 599 is none", arguments: [0, 99, 600, 1000])
    func refusesStatus(code: Int) {
        #expect(Status(code: code) == nil)
    }
}
