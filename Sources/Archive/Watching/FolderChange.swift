/// What changed below watched paths.
package enum FolderChange: Hashable, Sendable {
    /// A file or folder came, went, or was written to its end.
    case path(String)
    /// More changed than can be told.
    case everything
}
