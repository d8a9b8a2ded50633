// swift-tools-version: 6.2
import PackageDescription

/// What only a release is compiled with, since SwiftPM refuses such flags in the dependencies of others.
///
/// The optimizer is handed each module whole, not a file at a time: 4 % more documents a second in `scripts/bench extraction`.
let releaseSettings: [SwiftSetting] =
    Context.environment["ONRECORD_RELEASE"] == nil
    ? [] : [.unsafeFlags(["-Xfrontend", "-enable-single-module-llvm-emission"])]

/// What every Swift target of this package is compiled with.
let swiftSettings: [SwiftSetting] =
    releaseSettings + [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableExperimentalFeature("Lifetimes"),  // `@_lifetime`: a request is a view of the bytes it came in
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]

/// A module of the product: `Sources/<name>`, tested by `Tests/<name>Tests`.
///
/// The order of the calls below is the layering: a module may depend only on those above it (checked by `RepositoryTests`).
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], testSupport: [Target.Dependency] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings),
        .testTarget(
            name: name + "Tests", dependencies: [.byName(name: name)] + dependencies + testSupport,
            swiftSettings: swiftSettings),
    ]
}

/// A C library of the system, found with pkg-config.
func system(_ name: String, pkgConfig: String? = nil, apt: [String] = []) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: apt.isEmpty ? nil : [.apt(apt)])
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// The version that the program tells: `scripts/version` prints it, builds of a release hand it over.
let version = Context.environment["ONRECORD_VERSION"] ?? "0.0.0-development"

let systemLibraries = [
    system("CLinux"),
    system("COpenSSL", pkgConfig: "openssl", apt: ["libssl-dev"]),
    system("CYAML", pkgConfig: "yaml-0.1", apt: ["libyaml-dev"]),
    system("CGumbo", pkgConfig: "gumbo", apt: ["libgumbo-dev"]),
    system("CZlib", pkgConfig: "zlib", apt: ["zlib1g-dev"]),
    system("CBrotli", pkgConfig: "libbrotlienc", apt: ["libbrotli-dev"]),
]

let modules =
    [Target.target(name: "CResources")]
    + module("HTTPWire")
    + module("Transport", ["CLinux", "COpenSSL"])
    + module("HTTPServer", ["HTTPWire", "Transport"], testSupport: ["COpenSSL", "ServerFixtures"])
    + module("Record", ["CLinux", "COpenSSL"], testSupport: ["RecordFixtures"])
    + module("Extraction", ["Record", "CResources", "CLinux"])
    + module("JSONReader")
    + module("YAMLReader", ["Record", "CYAML"])
    + module("Archive", ["Record", "JSONReader", "YAMLReader", "CGumbo", "CLinux"], testSupport: ["RecordFixtures"])
    + module("Configuration", ["Record", "YAMLReader", "CResources"])
    + module("Compression", ["CZlib", "CBrotli"])
    + module(
        "RecordAPI", ["HTTPWire", "HTTPServer", "Record", "JSONReader", "Compression", "CResources"],
        testSupport: ["RecordFixtures", "ServerFixtures", "Transport"])

let commands: [Target] = [
    .target(name: "CVersion", cSettings: [.define("ONRECORD_VERSION", to: "\"\(version)\"")]),
    .executableTarget(
        name: "onrecord",
        dependencies: [
            "CLinux", "HTTPWire", "Transport", "HTTPServer", "Record", "Extraction", "Archive", "Configuration",
            "RecordAPI", "CVersion", argumentParser, logging,
        ],
        swiftSettings: swiftSettings),
    .executableTarget(
        name: "echo-server", dependencies: ["HTTPWire", "Transport", "HTTPServer", argumentParser],
        swiftSettings: swiftSettings),
    .executableTarget(
        name: "hello-server", dependencies: ["HTTPServer"], path: "Examples/hello-server",
        swiftSettings: swiftSettings),
    .executableTarget(
        name: "find-statements", dependencies: ["Record", "Extraction"], path: "Examples/find-statements",
        swiftSettings: swiftSettings),
    .executableTarget(
        name: "attribution-trainer", dependencies: ["Record", "Extraction"], swiftSettings: swiftSettings),
    .executableTarget(
        name: "search-benchmark",
        dependencies: ["HTTPWire", "Transport", "HTTPServer", "Record", "RecordAPI", argumentParser],
        path: "Benchmarks/search/Sources",
        swiftSettings: swiftSettings),
    .target(
        name: "RecordFixtures", dependencies: ["Record"], path: "Tests/RecordFixtures", swiftSettings: swiftSettings),
    .target(
        name: "ServerFixtures", dependencies: ["HTTPServer", "Transport"], path: "Tests/ServerFixtures",
        swiftSettings: swiftSettings),
    .testTarget(name: "onrecordTests", dependencies: ["onrecord", "RecordFixtures"], swiftSettings: swiftSettings),
    .testTarget(name: "RepositoryTests", dependencies: ["Configuration"], swiftSettings: swiftSettings),
]

/// Fuzz targets, which need a compiler flag for the whole build: `scripts/fuzz` asks for them.
let fuzzing: [Target] =
    Context.environment["FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "fuzz-http", dependencies: ["HTTPWire", "Transport", "HTTPServer"], path: "Fuzz/Sources/fuzz-http",
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "fuzz-extraction", dependencies: ["Record", "Extraction"], path: "Fuzz/Sources/fuzz-extraction",
            swiftSettings: swiftSettings),
    ]

let package = Package(
    name: "OnRecord",
    products: [
        .executable(name: "onrecord", targets: ["onrecord"]),
        .library(name: "HTTPServer", targets: ["HTTPServer", "HTTPWire", "Transport"]),
        .library(name: "Extraction", targets: ["Extraction", "Record"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: systemLibraries + modules + commands + fuzzing
)
