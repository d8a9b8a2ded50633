/// Decides which parts of a representation a request asks for (RFC 9110 §14).
public enum RangeRequest {
    /// What to send.
    public enum Outcome: Equatable, Sendable {
        /// All of it, with 200: no range was asked for, or one that is to be ignored.
        case whole
        /// These parts of it, with 206, in the order asked for; none is empty.
        case parts([Range<Int>])
        /// Nothing, with 416: all ranges start beyond its end.
        case unsatisfiable
    }

    /// The most parts that are sent; a request for more, or for more bytes than there are, gets the whole (§17.15).
    public static let mostParts = 16

    /// What `request` asks for of a representation of `size` bytes, after its preconditions have been met; `now` is the Date
    /// of the answer.
    ///
    /// A Range that is malformed or of another unit is ignored, and so is one whose If-Range names another state.
    public static func evaluate(
        _ request: borrowing Request, size: Int, current: Validators, now: HTTPDate
    ) -> Outcome {
        guard request.method == .get, !request.head.isRepeated(.range), let value = request.value(of: .range),
            isCurrent(request, current, now), let specifiers = RangeSpecifier.list(value)
        else { return .whole }
        let parts = specifiers.compactMap { $0.resolved(in: size) }
        guard !parts.isEmpty else { return .unsatisfiable }
        guard parts.count <= mostParts, parts.reduce(0, { $0 + $1.count }) <= size else { return .whole }
        return .parts(parts)
    }

    /// Whether If-Range, if there is one, names the current state: by a strong tag or by its exact date (§13.1.5), which
    /// is strong once its second is over, as until then the state may change again and keep its date (§8.8.2.2).
    private static func isCurrent(_ request: borrowing Request, _ current: Validators, _ now: HTTPDate) -> Bool {
        guard let value = request.value(of: .ifRange) else { return true }
        guard !request.head.isRepeated(.ifRange) else { return false }
        if let etag = current.etag, etag.matches(value, comparison: .strong) { return true }
        guard let date = HTTPDate(value) else { return false }
        return date == current.lastModified && date < now
    }
}

/// One range as it was asked for: `0-499`, `500-` or `-500`.
enum RangeSpecifier: Equatable {
    case from(Int, through: Int?)
    case suffix(Int)

    /// The ranges of `bytes=…`; nil where the unit is another or one of them is malformed.
    static func list(_ value: Span<UInt8>) -> [RangeSpecifier]? {
        guard let equals = value.indices.first(where: { value[$0] == UInt8(ascii: "=") }),
            value.extracting(0..<equals).equalsIgnoringCase("bytes")
        else { return nil }
        var specifiers: [RangeSpecifier] = []
        var start = equals + 1
        while start <= value.count {
            let end = (start..<value.count).first { value[$0] == UInt8(ascii: ",") } ?? value.count
            let part = value.extracting(start..<end).trimmed
            if !part.isEmpty {
                guard let specifier = RangeSpecifier(part) else { return nil }
                specifiers.append(specifier)
            }
            start = end + 1
        }
        return specifiers.isEmpty ? nil : specifiers
    }

    private init?(_ text: Span<UInt8>) {
        guard let dash = text.indices.first(where: { text[$0] == UInt8(ascii: "-") }) else { return nil }
        let last = DecimalNumber.parseClamped(text.extracting((dash + 1)...))
        if dash == 0 {
            guard let last else { return nil }
            self = .suffix(last)
        } else {
            guard let first = DecimalNumber.parseClamped(text.extracting(0..<dash)) else { return nil }
            guard last != nil || dash == text.count - 1, first <= last ?? first else { return nil }
            self = .from(first, through: last)
        }
    }

    /// The bytes of a representation of `size` bytes; nil where there are none of them.
    func resolved(in size: Int) -> Range<Int>? {
        switch self {
        case .from(let first, let last):
            guard first < size else { return nil }
            return first..<min(size, last.map { $0 < size ? $0 + 1 : size } ?? size)
        case .suffix(let count):
            guard count > 0, size > 0 else { return nil }
            return max(0, size - count)..<size
        }
    }
}
