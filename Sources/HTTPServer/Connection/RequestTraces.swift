internal import HTTPWire

/// What can be told of a request that could not be read, from the bytes that have come: how its refusal is to look.
struct RequestTraces {
    /// Whether it asked for no content, as far as its first bytes tell.
    let isHead: Bool
    /// The value of its first Accept field; nil where no whole line has one.
    let accept: [UInt8]?

    /// The longest value that is looked at, in bytes.
    private static let maximumAcceptCount = 1024

    /// Nothing has come.
    static var none: RequestTraces { RequestTraces(isHead: false, accept: nil) }

    private init(isHead: Bool, accept: [UInt8]?) {
        self.isHead = isHead
        self.accept = accept
    }

    /// Looks through `bytes`, which start with a request that was refused.
    init(_ bytes: Span<UInt8>) {
        isHead = bytes.count >= 5 && bytes.extracting(0..<5).equals("HEAD ")
        accept = Self.accept(in: bytes)
    }

    /// The value of the first line that begins with "Accept:" and has an end; a body is not looked into.
    private static func accept(in bytes: Span<UInt8>) -> [UInt8]? {
        let name: StaticString = "\r\naccept:"
        var position = 0
        while position + name.utf8CodeUnitCount < bytes.count {
            defer { position += 1 }
            guard bytes[position] == UInt8(ascii: "\r") else { continue }
            if bytes.extracting(position...).startsBody { return nil }
            guard bytes.extracting(position..<position + name.utf8CodeUnitCount).equalsIgnoringCase(name) else {
                continue
            }
            let value = bytes.extracting((position + name.utf8CodeUnitCount)...)
            var end = 0
            while end < min(value.count, maximumAcceptCount), value[end] != UInt8(ascii: "\r") { end += 1 }
            guard end < min(value.count, maximumAcceptCount) else { return nil }
            return value.extracting(0..<end).indices.map { value[$0] }
        }
        return nil
    }
}

extension Span<UInt8> {
    /// Whether an empty line comes first.
    fileprivate var startsBody: Bool { count >= 4 && extracting(0..<4).equals("\r\n\r\n") }
}
