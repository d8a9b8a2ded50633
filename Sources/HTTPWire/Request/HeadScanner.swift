/// Reads a head line by line, noting where its parts stand.
///
/// The lines' syntax is checked here, byte by byte; what the fields say together is checked by `HeadRules`.  Nothing
/// beyond a limit is looked at, so that the outcome is the same however the bytes were split into reads.
package struct HeadScanner {
    /// What has been found; a whole head once `scan` has returned true.
    package private(set) var head = RequestHead()
    private let limits: HeadLimits
    private var lastHost = ValidHost()
    private var position = 0
    /// Where to stop looking: the end of the bytes, or of what the limit of this part of the head allows.
    private var end = 0
    private var isAtLimit = false

    /// A scanner for one head after another; each is left where it is found, as copies would cost more than finding it.
    package init(limits: HeadLimits) { self.limits = limits.clamped }

    /// Scans the head at the start of `bytes`; false where it is not complete.
    package mutating func scan(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        head.clear()
        position = 0
        allow(limits.requestLine + 2, of: bytes)
        guard try skipEmptyLine(bytes) else { return false }
        allow(limits.requestLine, of: bytes)
        guard try requestLine(bytes) else { return try incomplete(.requestLineTooLong) }
        allow(limits.headerSection, of: bytes)
        let fieldsStart = position
        while !isAtEmptyLine(bytes) {
            guard try fieldLine(bytes) else { return try incomplete(.headerSectionTooLarge) }
        }
        head.fieldLines = Extent(fieldsStart, to: position)
        position += 2
        head.size = UInt16(position)
        try HeadRules.apply(to: &head, bytes, lastHost: &lastHost)
        return true
    }

    @inline(__always)
    private mutating func allow(_ count: Int, of bytes: Span<UInt8>) {
        isAtLimit = bytes.count - position >= count
        end = isAtLimit ? position + count : bytes.count
    }

    /// What running out of bytes means: too much of them, or not enough yet.
    private func incomplete(_ error: RequestError) throws(RequestError) -> Bool {
        if isAtLimit { throw error }
        return false
    }

    /// Skips one CRLF, which some clients send after a body; false where more bytes are needed to tell.
    @inline(__always)
    private mutating func skipEmptyLine(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        guard position < end else { return false }
        guard bytes[position] == UInt8(ascii: "\r") else { return true }
        guard position + 1 < end else { return false }
        guard bytes[position + 1] == UInt8(ascii: "\n") else { throw .bareLineEnd }
        position += 2
        return position < end
    }
}

// MARK: - The request line

extension HeadScanner {
    /// `method SP request-target SP HTTP-version CRLF`; false where the bytes end first.
    @inline(__always)
    private mutating func requestLine(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        let start = position
        position = bytes.firstIndex(notIn: .token, from: start, to: end)
        guard position < end else { return false }
        guard bytes[position] == UInt8(ascii: " "), position > start else {
            throw bytes[position] == UInt8(ascii: "\n") ? .bareLineEnd : .malformedRequestLine
        }
        head.methodName = Extent(start, to: position)
        head.method = Method(bytes.extracting(start..<position))
        position += 1
        guard try target(bytes) else { return false }
        position += 1
        return try version(bytes)
    }

    /// The target, up to the space after it; false where the bytes end first.
    @inline(__always)
    private mutating func target(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        guard position < end else { return false }
        let start = position
        guard bytes[start] == UInt8(ascii: "/") else { return try otherTarget(bytes) }
        guard head.method != .connect else { throw .malformedTarget }
        guard try pathAndQuery(bytes) else { return false }
        guard bytes[position] == UInt8(ascii: " ") else { throw Self.targetError(bytes[position]) }
        head.target = Extent(start, to: position)
        return true
    }

    /// `path [ "?" query ]` from here to the first byte that neither can have; false where the bytes end first.
    private mutating func pathAndQuery(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        let start = position
        var queryStart: Int?
        while true {
            position = bytes.firstIndex(notIn: .target, from: position, to: end)
            guard position < end else { return false }
            if bytes[position] == UInt8(ascii: "%") {
                guard position + 2 < end else { return false }
                guard bytes[position + 1].hexadecimalValue != nil, bytes[position + 2].hexadecimalValue != nil else {
                    throw .malformedTarget
                }
            } else if bytes[position] == UInt8(ascii: "?") {
                queryStart = queryStart ?? position + 1
            } else {
                break
            }
            position += 1
        }
        if let queryStart { head.query = Extent(queryStart, to: position) }
        head.path = Extent(start, to: queryStart.map { $0 - 1 } ?? position)
        return true
    }

    /// A target in absolute, authority or asterisk form, up to the space after it; false where the bytes end first.
    private mutating func otherTarget(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        let start = position
        guard let space = (start..<end).first(where: { bytes[$0] <= 0x20 || bytes[$0] >= 0x7F }) else { return false }
        guard bytes[space] == UInt8(ascii: " "), space > start else { throw Self.targetError(bytes[space]) }
        if head.method == .connect {
            head.targetForm = .authority
            head.host = Extent(start, to: space)
            guard HostAndPort.isValid(bytes.extracting(start..<space), needsPort: true) else { throw .malformedTarget }
        } else if bytes.extracting(start..<space).equals("*") {
            guard head.method == .options else { throw .malformedTarget }
            head.targetForm = .asterisk
        } else {
            try absoluteTarget(bytes, to: space)
        }
        head.target = Extent(start, to: space)
        position = space
        return true
    }

    /// `("http" / "https") "://" authority path-abempty [ "?" query ]`, which ends at `space`.
    private mutating func absoluteTarget(_ bytes: Span<UInt8>, to space: Int) throws(RequestError) {
        let target = bytes.extracting(position..<space)
        guard let colon = (0..<target.count).first(where: { target[$0] == UInt8(ascii: ":") }),
            target.extracting(0..<colon).equalsIgnoringCase("http")
                || target.extracting(0..<colon).equalsIgnoringCase("https"),
            target.extracting(colon..<min(colon + 3, target.count)).equals("://")
        else { throw .malformedTarget }
        let authority = position + colon + 3
        let isDelimiter = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") }
        position = authority
        while position < space, !isDelimiter(bytes[position]) { position += 1 }
        head.targetForm = .absolute
        head.host = Extent(authority, to: position)
        guard HostAndPort.isValid(bytes.extracting(authority..<position)) else { throw .malformedTarget }
        _ = try pathAndQuery(bytes)
        guard position == space else { throw .malformedTarget }
    }

    /// What a byte that no target has means: the line ended before the version did, or the target is bad.
    private static func targetError(_ byte: UInt8) -> RequestError {
        switch byte {
        case UInt8(ascii: "\n"): .bareLineEnd
        case UInt8(ascii: "\r"), UInt8(ascii: " "): .malformedRequestLine
        default: .malformedTarget
        }
    }

    /// `"HTTP/" DIGIT "." DIGIT CRLF`; false where the bytes end first.
    @inline(__always)
    private mutating func version(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        let start = position
        let shape: StaticString = "HTTP/1.1\r\n"
        if end - start >= shape.utf8CodeUnitCount, bytes.extracting(start..<start + 10).equals(shape) {
            position += 10
            return true
        }
        while position < end, position - start < 10 {
            try Self.checkVersionByte(bytes[position], at: position - start)
            position += 1
        }
        guard position - start == 10 else { return false }
        guard bytes[start + 5] == UInt8(ascii: "1") else { throw .unsupportedVersion }
        if bytes[start + 7] == UInt8(ascii: "0") { head.version = .http10 }
        return true
    }

    private static func checkVersionByte(_ byte: UInt8, at offset: Int) throws(RequestError) {
        let isRight =
            switch offset {
            case 0...3: byte == [UInt8(ascii: "H"), UInt8(ascii: "T"), UInt8(ascii: "T"), UInt8(ascii: "P")][offset]
            case 4: byte == UInt8(ascii: "/")
            case 5, 7: byte.isDigit
            case 6: byte == UInt8(ascii: ".")
            case 8: byte == UInt8(ascii: "\r")
            default: byte == UInt8(ascii: "\n")
            }
        guard !isRight else { return }
        throw byte == UInt8(ascii: "\n") || offset == 9 ? .bareLineEnd : .malformedVersion
    }
}

// MARK: - Field lines

extension HeadScanner {
    /// Whether the empty line that ends the head stands here.
    @inline(__always)
    private func isAtEmptyLine(_ bytes: Span<UInt8>) -> Bool {
        end &- position >= 2 && bytes[position] == UInt8(ascii: "\r") && bytes[position &+ 1] == UInt8(ascii: "\n")
    }

    /// `field-name ":" OWS field-value OWS CRLF`; false where the bytes end first.
    private mutating func fieldLine(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        let start = position
        let nameEnd = bytes.firstIndex(notIn: .token, from: start, to: end)
        guard nameEnd < end else { return false }
        guard bytes[nameEnd] == UInt8(ascii: ":"), nameEnd > start else {
            return try lineWithoutName(bytes, start, nameEnd)
        }
        guard head.fieldCount < limits.fieldCount else { throw .tooManyFields }
        guard let value = try fieldValue(bytes, after: nameEnd) else { return false }
        head.lineCount &+= 1
        if let field = RequestField(bytes.extracting(start..<nameEnd)) { head.note(field, value: value) }
        return true
    }

    /// The value after the `colon`, and its line end; nil where the bytes end first.
    @inline(__always)
    private mutating func fieldValue(_ bytes: Span<UInt8>, after colon: Int) throws(RequestError) -> Extent? {
        var start = colon &+ 1
        while start < end, bytes[start].isOptionalWhitespace { start &+= 1 }
        let valueLimit = bytes.endOfFieldValue(from: start, to: end)
        guard valueLimit < end else { return nil }
        var valueEnd = valueLimit
        while valueEnd > start, bytes[valueEnd &- 1].isOptionalWhitespace { valueEnd &-= 1 }
        position = valueLimit
        guard try lineEnd(bytes, otherwise: .malformedFieldValue) else { return nil }
        return Extent(start, to: valueEnd)
    }

    /// A line that starts with no name and colon: an error, or the start of the empty one that ends the head.
    private func lineWithoutName(_ bytes: Span<UInt8>, _ start: Int, _ nameEnd: Int) throws(RequestError) -> Bool {
        let byte = bytes[nameEnd]
        guard byte != UInt8(ascii: "\n") else { throw .bareLineEnd }
        guard nameEnd == start else { throw .malformedFieldName }
        guard !byte.isOptionalWhitespace else { throw .foldedField }
        guard byte == UInt8(ascii: "\r") else { throw .malformedFieldName }
        guard start + 1 == end else { throw .bareLineEnd }
        return false
    }

    /// Steps over the CRLF that must stand here; false where the bytes end first.
    @inline(__always)
    private mutating func lineEnd(_ bytes: Span<UInt8>, otherwise error: RequestError) throws(RequestError) -> Bool {
        guard bytes[position] == UInt8(ascii: "\r") else {
            throw bytes[position] == UInt8(ascii: "\n") ? .bareLineEnd : error
        }
        guard position + 1 < end else { return false }
        guard bytes[position + 1] == UInt8(ascii: "\n") else { throw .bareLineEnd }
        position += 2
        return true
    }
}
