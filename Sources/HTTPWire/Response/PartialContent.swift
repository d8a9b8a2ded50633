/// Responses that carry parts of a representation (RFC 9110 §15.3.7, §15.5.17).
enum PartialContent {
    /// 206 with one part, or with several as `multipart/byteranges` (§14.6).
    static func response(_ parts: [Range<Int>], of body: ArraySlice<UInt8>, fields: Fields) -> Response {
        var fields = fields
        guard parts.count != 1 else {
            fields[.contentRange] = range(parts[0], of: body.count)
            return Response(status: .partialContent, fields: fields, bytes: slice(parts[0], of: body))
        }
        let boundary = boundary(notIn: body)
        var bytes: [UInt8] = []
        for part in parts {
            bytes += "\r\n--\(boundary)\r\n".utf8
            if let type = fields[.contentType] { bytes += "Content-Type: \(type)\r\n".utf8 }
            if let range = range(part, of: body.count) { bytes += "Content-Range: \(range)\r\n\r\n".utf8 }
            bytes += slice(part, of: body)
        }
        bytes += "\r\n--\(boundary)--\r\n".utf8
        fields[.contentType] = FieldValue("multipart/byteranges; boundary=\(boundary)")
        return Response(status: .partialContent, fields: fields, bytes: bytes)
    }

    /// 416, which says how many bytes there are.
    static func unsatisfiable(size: Int) -> Response {
        let detail = "Ask for a range within the \(size) bytes that there are."
        var fields: Fields = [:]
        fields[.contentRange] = FieldValue("bytes */\(size)")
        return .problem(.rangeNotSatisfiable, detail: detail, fields: fields)
    }

    private static func range(_ part: Range<Int>, of size: Int) -> FieldValue? {
        FieldValue("bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
    }

    private static func slice(_ part: Range<Int>, of body: ArraySlice<UInt8>) -> [UInt8] {
        Array(body[(body.startIndex + part.lowerBound)..<(body.startIndex + part.upperBound)])
    }

    /// A boundary that no line of the body starts with: digits are added until that is so.
    private static func boundary(notIn body: ArraySlice<UInt8>) -> String {
        var boundary = "part"
        while contains(body, Array("--\(boundary)".utf8)) { boundary += "0" }
        return boundary
    }

    private static func contains(_ body: ArraySlice<UInt8>, _ text: [UInt8]) -> Bool {
        body.indices.contains { body[$0] == text[0] && body[$0...].starts(with: text) }
    }
}
