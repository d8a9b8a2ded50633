internal import CResources
internal import Record

/// A file that pages need and the binary carries, served under the hash of its content and so for good.
struct Asset: Sendable {
    /// The name without the hash: "pages.css".
    let name: String
    /// What it is.
    let mediaType: MediaType
    /// The content.
    let bytes: [UInt8]
    /// The name with the hash: "pages.1f0c….css".
    let hashedName: String

    /// Where it is served.
    var path: String { "/assets/\(hashedName)" }

    private init(_ name: String, _ mediaType: MediaType, _ resource: onrecord_resource) {
        self.name = name
        self.mediaType = mediaType
        // The bytes are constants of the program, `count` of them.
        bytes = unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
        let parts = name.split(separator: ".")
        let hash = SHA256Digest(of: bytes).description.prefix(Self.hashCount)
        hashedName = "\(parts[0]).\(hash).\(parts[1])"
    }

    /// How many hexadecimal digits of the digest tell versions apart: 64 bits.
    private static let hashCount = 16

    // Each function only hands out a constant of the binary.
    static let pagesStyle = unsafe Asset("pages.css", .css, onrecord_pages_css())
    static let pagesScript = unsafe Asset("pages.js", .javaScript, onrecord_pages_js())
    static let embedScript = unsafe Asset("embed.js", .javaScript, onrecord_embed_js())
    static let frameScript = unsafe Asset("frame.js", .javaScript, onrecord_frame_js())
    static let icon = unsafe Asset("icon.svg", .svg, onrecord_icon_svg())

    /// All of them.
    static let all = [pagesStyle, pagesScript, embedScript, frameScript, icon]
}
