internal import CLinux
internal import Glibc

/// One event of a watch, as the kernel writes it (inotify(7)).
struct WatchEvent {
    /// The watch that it belongs to.
    let number: Int32
    /// What lies in the watched folder and changed; nil where the folder itself did.
    let name: String?
    private let mask: UInt32

    private static let headByteCount = 16

    /// Takes the first event off `bytes`; nil where there is none.
    init?(_ bytes: inout ArraySlice<UInt8>) {
        guard bytes.count >= Self.headByteCount else { return nil }
        func word(_ offset: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(bytes[bytes.startIndex + offset + $1]) << UInt32(8 * $1) }
        }
        number = Int32(truncatingIfNeeded: word(0))
        mask = word(4)
        let rest = bytes.dropFirst(Self.headByteCount)
        let field = rest.prefix(Int(word(12)))
        let characters = field.prefix { $0 != 0 }
        name = characters.isEmpty ? nil : String(decoding: characters, as: UTF8.self)
        bytes = rest.dropFirst(field.count)
    }

    /// Whether `flag` is set.
    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
}
