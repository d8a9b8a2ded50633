internal import CGumbo

/// A web page as a tree in one array, parsed by gumbo as HTML5 has it.
///
/// The only file that touches gumbo's memory: the nodes are copied out and its tree is freed at once.
struct HTMLTree: Sendable {
    /// A node of the page.
    struct Node: Sendable {
        /// An element's name in lower case; nil for text.
        let name: String?
        /// An element's attributes, names in lower case.
        let attributes: [String: String]
        /// A text node's text.
        let text: String
        /// The node that contains this one; nil for the root.
        let parent: Int?
        /// The nodes within this one, in order.
        fileprivate(set) var children: [Int] = []
    }

    /// How deep elements may lie within each other; gumbo frees its tree by recursion, which a stack must hold.
    static let maximumDepth = 4000

    /// The nodes in the order of the page; the first is the root.
    private(set) var nodes: [Node] = []

    /// The `html` element.
    let root = 0

    /// Parses `page`, any bytes at all; fails where elements are nested too deep.
    init(_ page: [UInt8]) throws(HTMLProblem) {
        guard Self.depthBound(of: page) <= Self.maximumDepth else { throw .tooDeep }
        var options = unsafe kGumboDefaultOptions
        unsafe options.max_errors = 0
        // Gumbo reads the page during this call alone; its nodes live until the output is destroyed.
        let output = unsafe page.withUnsafeBytes { bytes in
            unsafe gumbo_parse_with_options(
                &options, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let output = unsafe output else { throw .unreadable }
        defer { unsafe gumbo_destroy_output(&options, output) }
        unsafe copy(output.pointee.root)
    }

    /// Copies the tree under `root` without recursion.
    private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
        var pending: [(node: UnsafeMutablePointer<GumboNode>, parent: Int?)] = unsafe [(root, nil)]
        while let (node, parent) = unsafe pending.popLast() {
            guard let copied = unsafe Self.node(node.pointee, parent: parent) else { continue }
            let index = nodes.count
            nodes.append(copied)
            if let parent { nodes[parent].children.append(index) }
            guard copied.name != nil else { continue }
            let children = unsafe node.pointee.v.element.children
            for position in (0..<Int(unsafe children.length)).reversed() {
                guard let child = unsafe children.data[position] else { continue }
                unsafe pending.append((child.assumingMemoryBound(to: GumboNode.self), index))
            }
        }
    }

    private static func node(_ node: GumboNode, parent: Int?) -> Node? {
        switch unsafe node.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            let element = unsafe node.v.element
            return Node(
                name: unsafe name(of: element), attributes: unsafe attributes(of: element), text: "", parent: parent)
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            return Node(name: nil, attributes: [:], text: unsafe String(cString: node.v.text.text), parent: parent)
        default:
            return nil
        }
    }

    private static func name(of element: GumboElement) -> String {
        guard unsafe element.tag == GUMBO_TAG_UNKNOWN else {
            return unsafe String(cString: gumbo_normalized_tagname(element.tag))
        }
        var original = unsafe element.original_tag
        unsafe gumbo_tag_from_original_text(&original)
        let bytes = unsafe UnsafeBufferPointer(start: original.data, count: original.length)
        return unsafe String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self).lowercased()
    }

    private static func attributes(of element: GumboElement) -> [String: String] {
        var attributes: [String: String] = [:]
        for position in 0..<Int(unsafe element.attributes.length) {
            guard let data = unsafe element.attributes.data[position] else { continue }
            let attribute = unsafe data.assumingMemoryBound(to: GumboAttribute.self).pointee
            unsafe attributes[String(cString: attribute.name)] = unsafe String(cString: attribute.value)
        }
        return attributes
    }

    /// An upper bound of the depth: start tags less end tags so far, without the elements that hold nothing.
    private static func depthBound(of page: [UInt8]) -> Int {
        var depth = 0
        var deepest = 0
        for (index, byte) in page.enumerated() where byte == UInt8(ascii: "<") && index + 1 < page.count {
            let next = page[index + 1]
            if next == UInt8(ascii: "/") {
                depth = max(0, depth - 1)
            } else if isLetter(next), !voidInitials.contains(next | 0x20) || !isVoid(page[(index + 1)...]) {
                depth += 1
                deepest = max(deepest, depth)
            }
        }
        return deepest
    }

    /// Elements without an end tag, or whose end tag pages leave out in long lists (HTML §13.1.2).
    private static let voidNames = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "li", "p",
        "option", "td", "tr",
    ].map { Array($0.utf8) }
    private static let voidInitials = Set(voidNames.compactMap(\.first))

    private static func isVoid(_ tag: ArraySlice<UInt8>) -> Bool {
        let name = tag.prefix(8).prefix(while: isLetter).map { $0 | 0x20 }
        return voidNames.contains(name)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// Why a page can't be read.
enum HTMLProblem: Error, CustomStringConvertible {
    /// Elements lie deeper than `HTMLTree.maximumDepth`.
    case tooDeep
    /// The parser found no memory.
    case unreadable

    /// What is wrong, and what was expected.
    var description: String {
        switch self {
        case .tooDeep: "elements are nested deeper than \(HTMLTree.maximumDepth): expected the page of an article"
        case .unreadable: "the HTML parser gave up: expected the page of an article"
        }
    }
}
