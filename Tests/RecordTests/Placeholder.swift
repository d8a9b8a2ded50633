import Testing
import Record
@Test func x() throws {
    #expect(StatementID(StatementID(rawValue: .max).description)?.rawValue == .max)
    #expect(Slug(slugging: "Société Générale S.A.")?.description == "societe-generale-s-a")
    #expect(Slug(slugging: "O’Brien’s Łódź")?.description == "obriens-lodz")
    #expect(PublicationDate("2023-02-10T18:05:00+01:00")?.description == "2023-02-10T18:05:00+01:00")
    #expect(CalendarDate("2023-02-10")?.weekday == 5)
    let t = DocumentText(String(repeating: "é€a", count: 100))
    for i in 0...t.count { #expect(t.scalarOffset(ofByte: t.byteOffset(ofScalar: i)) == i) }
    #expect(SHA256Digest(of: Array("abc".utf8)).description.hasPrefix("ba7816bf"))
}
