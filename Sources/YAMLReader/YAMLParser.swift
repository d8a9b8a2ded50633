/// Reads one YAML text into a tree of nodes.
///
/// Stricter than YAML 1.1 where leniency hides mistakes: a key may stand only once in a mapping, keys are plain texts,
/// aliases are refused (a few lines of them can stand for gigabytes), and depth and size are bounded.
package struct YAMLParser {
    /// The most bytes that a YAML text may have.
    package static let maximumByteCount = 16 << 20
    /// How deep sequences and mappings may lie within each other.
    package static let maximumDepth = 32

    private let file: String

    /// Reads `text`, which errors call `file`; nil where it holds no value at all.
    package static func parse(_ text: [UInt8], file: String) throws(YAMLError) -> YAMLNode? {
        guard text.count <= maximumByteCount else {
            throw YAMLError(
                file: file, mark: YAMLMark(line: 1, column: 1),
                message: "\(text.count) bytes are over the limit of \(maximumByteCount) bytes for a YAML file")
        }
        var stream = YAMLEventStream(text: text, file: file)
        return try YAMLParser(file: file).document(&stream)
    }

    private func document(_ stream: inout YAMLEventStream) throws(YAMLError) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let (event, mark) = try stream.next()
            switch event {
            case .streamEnd: return root
            case .other: continue
            default:
                guard root == nil else { throw error(mark, "expected one YAML document, found a second one") }
                root = try node(event, mark, &stream, depth: 0)
            }
        }
    }

    private func node(
        _ event: YAMLEventStream.Event, _ mark: YAMLMark, _ stream: inout YAMLEventStream, depth: Int
    ) throws(YAMLError) -> YAMLNode {
        guard depth < Self.maximumDepth else { throw error(mark, "nested deeper than \(Self.maximumDepth) levels") }
        switch event {
        case .scalar(let text, let isPlain): return YAMLNode(content: .scalar(text, isPlain: isPlain), mark: mark)
        case .sequenceStart: return YAMLNode(content: .sequence(try items(&stream, depth: depth + 1)), mark: mark)
        case .mappingStart: return YAMLNode(content: .mapping(try entries(&stream, depth: depth + 1)), mark: mark)
        case .alias: throw error(mark, "aliases (*name) are not supported: write the value out")
        case .sequenceEnd, .mappingEnd, .streamEnd, .other: throw error(mark, "expected a value")
        }
    }

    private func items(_ stream: inout YAMLEventStream, depth: Int) throws(YAMLError) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while true {
            let (event, mark) = try stream.next()
            if case .sequenceEnd = event { return items }
            items.append(try node(event, mark, &stream, depth: depth))
        }
    }

    private func entries(_ stream: inout YAMLEventStream, depth: Int) throws(YAMLError) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var lines: [String: Int] = [:]
        while true {
            let (event, mark) = try stream.next()
            if case .mappingEnd = event { return entries }
            guard case .scalar(let key, _) = event else { throw error(mark, "expected a key, a plain text before ':'") }
            if let line = lines.updateValue(mark.line, forKey: key) {
                throw error(mark, "'\(key)' stands here a second time; the first is on line \(line)")
            }
            let (valueEvent, valueMark) = try stream.next()
            let value = try node(valueEvent, valueMark, &stream, depth: depth)
            entries.append(YAMLEntry(key: key, mark: mark, value: value))
        }
    }

    private func error(_ mark: YAMLMark, _ message: String) -> YAMLError {
        YAMLError(file: file, mark: mark, message: message)
    }
}
