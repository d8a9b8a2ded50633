import FoundationEssentials
import RecordFixtures
import Testing

@testable import Archive

/// The kernel has an event ready when the call that causes it returns: nothing here waits.
@Suite("Watching folders")
struct FolderWatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(["a.txt": "A.", "sub/b.txt": "B.", ".hidden/c.txt": "C."])
    }

    private func paths(_ changes: [FolderChange]) -> Set<String> {
        Set(
            changes.map { change in
                guard case .path(let path) = change else { return "everything" }
                return path == folder.path ? "." : String(path.dropFirst(folder.path.count + 1))
            })
    }

    private func move(_ from: String, _ to: String) throws {
        try FileManager.default.moveItem(atPath: folder.path(from), toPath: folder.path(to))
    }

    @Test("What is written and closed, moved and removed is told by its path, in folders below too")
    func changes() throws {
        var watch = FolderWatch(paths: [folder.path])
        let told1 = watch.changes()
        #expect(told1 == [])
        try folder.write(Array("A2.".utf8), to: "a.txt")
        let told2 = paths(watch.changes())
        #expect(told2 == ["a.txt"])
        try folder.write(Array("N.".utf8), to: "sub/new.txt")
        let told3 = paths(watch.changes())
        #expect(told3 == ["sub/new.txt"])
        try move("sub/b.txt", "b.txt")
        let told4 = paths(watch.changes())
        #expect(told4 == ["sub/b.txt", "b.txt"])
        try FileManager.default.removeItem(atPath: folder.path("b.txt"))
        let told5 = paths(watch.changes())
        #expect(told5 == ["b.txt"])
        let (isIncomplete, missing) = (watch.isIncomplete, watch.missingPaths)
        #expect(!isIncomplete && missing == [])
    }

    @Test("A file that is still written is not told; a link is, since nobody writes it")
    func unfinished() throws {
        var watch = FolderWatch(paths: [folder.path])
        let handle = try OpenFile(folder.path("half.txt"))
        handle.write("Half")
        let told6 = watch.changes()
        #expect(told6 == [])
        handle.close()
        let told7 = paths(watch.changes())
        #expect(told7 == ["half.txt"])
        try FileManager.default.linkItem(atPath: folder.path("a.txt"), toPath: folder.path("hard.txt"))
        try FileManager.default.createSymbolicLink(atPath: folder.path("soft.txt"), withDestinationPath: "a.txt")
        let told8 = paths(watch.changes())
        #expect(told8.isSuperset(of: ["hard.txt", "soft.txt"]))
    }

    @Test("Hidden files and folders are not told")
    func hidden() throws {
        var watch = FolderWatch(paths: [folder.path])
        try folder.write(Array("x".utf8), to: ".a.txt.swp")
        try folder.write(Array("x".utf8), to: ".hidden/d.txt")
        let told9 = watch.changes()
        #expect(told9 == [])
    }

    @Test("A new folder is told and watched, with those below it; one that moves is watched under its new name")
    func folders() throws {
        var watch = FolderWatch(paths: [folder.path])
        try folder.write(Array("D.".utf8), to: "new/deep/d.txt")
        let told10 = paths(watch.changes())
        #expect(told10.contains("new"))
        try folder.write(Array("E.".utf8), to: "new/deep/e.txt")
        let told11 = paths(watch.changes())
        #expect(told11 == ["new/deep/e.txt"])
        try move("new", "moved")
        let told12 = paths(watch.changes())
        #expect(told12 == ["new", "moved"])
        try folder.write(Array("F.".utf8), to: "moved/deep/f.txt")
        let told13 = paths(watch.changes())
        #expect(told13 == ["moved/deep/f.txt"])
    }

    @Test("Another version of a mounted folder of links is told as a change of the folder")
    func mountedVersions() throws {
        var watch = FolderWatch(paths: [folder.path])
        try FileManager.default.createSymbolicLink(atPath: folder.path("..data_tmp"), withDestinationPath: "sub")
        try move("..data_tmp", "..data")
        let told14 = paths(watch.changes())
        #expect(told14 == ["."])
    }

    @Test("Of a file that was named alone, a new one in its place is told, and no other in its folder")
    func namedFile() throws {
        var watch = FolderWatch(paths: [folder.path("a.txt")])
        try folder.write(Array("x".utf8), to: "other.txt")
        let told15 = watch.changes()
        #expect(told15 == [])
        try move("other.txt", "a2.txt")
        try FileManager.default.removeItem(atPath: folder.path("a.txt"))
        try move("a2.txt", "a.txt")
        let told16 = paths(watch.changes())
        #expect(told16 == ["a.txt"])
    }

    @Test("A folder that is gone is told as missing until it is back, and is watched then")
    func missing() throws {
        var watch = FolderWatch(paths: [folder.path("sub")])
        try FileManager.default.removeItem(atPath: folder.path("sub"))
        let told17 = paths(watch.changes())
        #expect(told17.contains("sub"))
        let missing1 = watch.missingPaths
        #expect(missing1 == [folder.path("sub")])
        let told18 = watch.watchMissing()
        #expect(!told18)
        try folder.write(Array("B.".utf8), to: "sub/b.txt")
        let told19 = watch.watchMissing()
        #expect(told19)
        let missing2 = watch.missingPaths
        #expect(missing2 == [])
        try folder.write(Array("B2.".utf8), to: "sub/b.txt")
        let told20 = paths(watch.changes())
        #expect(told20.contains("sub/b.txt"))
    }

    @Test("A survey tells what changed since another: new, changed and removed files")
    func survey() throws {
        let before = try #require(FolderSurvey(paths: [folder.path]))
        try folder.write(Array("A2 is longer.".utf8), to: "a.txt")
        try folder.write(Array("N.".utf8), to: "n.txt")
        try FileManager.default.removeItem(atPath: folder.path("sub/b.txt"))
        let after = try #require(FolderSurvey(paths: [folder.path]))
        #expect(paths(after.changes(since: before)) == ["a.txt", "n.txt", "sub/b.txt"])
        #expect(after.changes(since: after) == [])
        #expect(FolderSurvey(paths: [folder.path("gone")]) == nil)
    }
}
