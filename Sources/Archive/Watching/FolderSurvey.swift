/// How all files below some paths looked at one moment, to be compared with another: the way to notice changes where the
/// system can't watch a folder.
package struct FolderSurvey: Sendable {
    private let stamps: [String: FileStamp]

    /// Looks at all files at and below `paths`; nil where one is not there.
    package init?(paths: [String], limits: ReadingLimits = ReadingLimits()) {
        var tree = FileTree(limits: limits)
        for path in paths where path != "-" {
            guard (try? tree.add(path)) != nil else { return nil }
        }
        stamps = Dictionary(tree.files.map { ($0.path, $0.stamp) }, uniquingKeysWith: { $1 })
    }

    /// What changed since `old`.
    package func changes(since old: FolderSurvey) -> [FolderChange] {
        let changed = stamps.filter { old.stamps[$0.key] != $0.value }.keys
        let removed = old.stamps.keys.filter { stamps[$0] == nil }
        return (changed + removed).sorted().map(FolderChange.path)
    }
}
