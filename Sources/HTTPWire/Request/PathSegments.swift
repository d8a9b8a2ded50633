/// Walks the segments of a request's path, each percent-decoded once.
///
/// The path is cut at "/" before it is decoded, so `%2F` is part of a segment.  Dot segments are resolved as RFC 3986
/// §5.2.4 has it, and refused where they would climb above the root.
public struct PathSegments: Equatable, Sendable {
    /// The segments, decoded; `/a/b` has two, `/` has one that is empty, and `/a/` has `a` and an empty one.
    public let segments: [String]
    /// Whether the path had dot segments, so that it was another than the segments make.
    public private(set) var hadDots = false

    /// Nil where the path climbs above the root, or a segment is not UTF-8 or has a control character once decoded.
    public init?(_ path: Span<UInt8>) {
        var segments: [String] = []
        var position = path.isEmpty ? 0 : 1
        var isLast = false
        while !isLast {
            let end = (position..<path.count).first { path[$0] == UInt8(ascii: "/") } ?? path.count
            isLast = end == path.count
            guard let segment = PercentEncoding.decode(path.extracting(position..<end)) else { return nil }
            position = end + 1
            switch segment {
            case "..":
                hadDots = true
                guard segments.popLast() != nil else { return nil }
                if isLast { segments.append("") }
            case ".":
                hadDots = true
                if isLast { segments.append("") }
            default:
                segments.append(segment)
            }
        }
        self.segments = segments
    }

    /// The path that the segments make, percent-encoded.
    public var encoded: String { "/" + segments.map(PercentEncoding.encode).joined(separator: "/") }
}
