import HTTPServer
import HTTPWire

/// The promises of the request parser.
enum FuzzedHead {
    /// A complete head lies within the input, its parts within it, and what is cut off before its end is no head yet.
    static func check(_ bytes: [UInt8], cut: Int) {
        let limits = HeadLimits(requestLine: 512, headerSection: 2048, fieldCount: 20)
        guard let head = try? RequestParser.parse(bytes.span, limits: limits) else { return }
        precondition(head.byteCount <= bytes.count)
        let prefix = bytes.span.extracting(0..<head.byteCount * cut / 256)
        do {
            let early = try RequestParser.parse(prefix, limits: limits)
            precondition(early?.byteCount == nil, "a part of a head was taken for a head")
        } catch {
            preconditionFailure("a part of a valid head was refused: \(error)")
        }
        let request = Request(
            head: head, bytes: bytes.span.extracting(0..<head.byteCount), body: bytes.span.extracting(0..<0))
        var lines = FieldLines(head: head)
        var count = 0
        while let line = lines.next(in: request.bytes) {
            count += 1
            precondition(!line.name.range.isEmpty, "a field without a name")
            let value = request.bytes.extracting(line.value.range)
            precondition(value.indices.allSatisfy { value[$0] >= 0x20 || value[$0] == 0x09 }, "a control in a value")
        }
        precondition(count == head.fieldCount, "lines were lost")
        for field in RequestField.allCases { _ = request.value(of: field) }
        _ = PathSegments(request.path)
        _ = QueryParameters(request.query)
        _ = request.host.count
    }
}
