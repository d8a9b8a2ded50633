import Testing

@Suite("Layering")
struct LayeringTests {
    /// The modules of the product from the lowest up; a module may import only those before it in its row.
    ///
    /// The design's picture as data: what each module may know.
    private static let allowed: [(module: String, imports: Set<String>)] = [
        ("HTTPWire", []),
        ("Transport", ["CLinux", "COpenSSL", "Glibc", "Synchronization"]),
        ("HTTPServer", ["HTTPWire", "Transport", "Glibc", "Synchronization"]),
        ("Record", ["CLinux", "COpenSSL", "Glibc", "Synchronization"]),
        ("Extraction", ["Record", "CResources", "CLinux", "Synchronization"]),
        ("JSONReader", ["FoundationEssentials"]),
        ("YAMLReader", ["Record", "CYAML"]),
        (
            "Archive",
            [
                "Record", "JSONReader", "YAMLReader", "CGumbo", "CLinux", "Dispatch", "FoundationEssentials", "Glibc",
                "Synchronization",
            ]
        ),
        ("Configuration", ["Record", "YAMLReader", "CResources"]),
        ("Compression", ["CZlib", "CBrotli"]),
        (
            "RecordAPI",
            [
                "HTTPWire", "HTTPServer", "Record", "JSONReader", "Compression", "CResources", "FoundationEssentials",
                "Synchronization",
            ]
        ),
    ]

    @Test("A module imports only what lies below it", arguments: allowed)
    func imports(module: String, allowed: Set<String>) throws {
        let files = Repository.swiftFiles(below: "Sources/\(module)")
        #expect(!files.isEmpty)
        for file in files {
            for line in try Repository.lines(file) {
                guard let imported = Self.importedModule(line) else { continue }
                #expect(allowed.contains(imported), "\(file) imports \(imported)")
            }
        }
    }

    @Test("Every module of the package has a row, so that none escapes the check")
    func rows() throws {
        let folders = Set(
            Repository.files(below: "Sources").compactMap {
                $0.split(separator: "/").dropFirst().first.map(String.init)
            })
        let systemLibraries = folders.filter { $0.hasPrefix("C") && $0.dropFirst().first?.isUppercase == true }
        let commands: Set = ["onrecord", "echo-server", "attribution-trainer"]
        #expect(folders.subtracting(systemLibraries).subtracting(commands) == Set(Self.allowed.map(\.module)))
    }

    @Test("No file imports all of Foundation: FoundationEssentials is a quarter of its size")
    func foundation() throws {
        for file in Repository.swiftFiles(below: "Sources") {
            #expect(try !Repository.lines(file).contains { Self.importedModule($0) == "Foundation" }, "\(file)")
        }
    }

    private static func importedModule(_ line: Substring) -> String? {
        let words = line.split(separator: " ").drop {
            ["internal", "package", "public", "private", "@testable", "@_exported"].contains($0)
        }
        guard words.first == "import", let name = words.dropFirst().last else { return nil }
        return String(name.prefix { $0 != "." })
    }
}
