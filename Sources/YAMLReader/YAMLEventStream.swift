internal import CYAML

/// The events of one YAML text, read by libyaml.
///
/// The only file that touches libyaml's memory. It is safe to use because it owns the parser and a copy of the text,
/// copies what an event carries, and frees the event at once.
@safe
struct YAMLEventStream: ~Copyable {
    /// What libyaml reports, as far as configuration needs it.
    enum Event {
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case alias
        case streamEnd
        /// Starts and ends of streams and documents, which carry nothing.
        case other
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>
    private let file: String

    /// Starts reading `text`, which errors call `file`.
    init(text bytes: [UInt8], file: String) {
        unsafe parser = .allocate(capacity: 1)
        unsafe text = .allocate(capacity: bytes.count)
        _ = unsafe text.initialize(from: bytes)
        self.file = file
        // Fails only without memory, where the process can't go on.
        precondition(unsafe yaml_parser_initialize(parser) == 1, "libyaml found no memory")
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe text.deallocate()
    }

    /// Reads the next event and where it starts.
    mutating func next() throws(YAMLError) -> (event: Event, mark: YAMLMark) {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
        // The event's strings live until it is deleted: they are copied before.
        defer { unsafe yaml_event_delete(&event) }
        return (unsafe Self.convert(event), unsafe YAMLMark(event.start_mark))
    }

    private static func convert(_ event: yaml_event_t) -> Event {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(
                unsafe String(decoding: bytes, as: UTF8.self), isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_ALIAS_EVENT: return .alias
        case YAML_STREAM_END_EVENT: return .streamEnd
        default: return .other
        }
    }

    private func syntaxError() -> YAMLError {
        // libyaml's texts are static; `problem` is set whenever parsing failed but for want of memory.
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "not YAML"
        let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) + ": " } ?? ""
        return YAMLError(file: file, mark: unsafe YAMLMark(parser.pointee.problem_mark), message: context + problem)
    }
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: mark.line + 1, column: mark.column + 1)
    }
}
