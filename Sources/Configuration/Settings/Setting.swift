/// A setting of the server: one name in flags (`--tls-cert`), environment (`ONRECORD_TLS_CERT`) and the YAML file
/// (`tls-cert`).
package enum Setting: String, CaseIterable, Sendable {
    case documents, topics, speakers
    case documentSize = "document-size"
    case cache
    case cacheSize = "cache-size"
    case watch
    case listen
    case tlsListen = "tls-listen"
    case sharePorts = "share-ports"
    case tlsCert = "tls-cert"
    case tlsKey = "tls-key"
    case tlsProfile = "tls-profile"
    case keys
    case publicURL = "public-url"
    case corsOrigin = "cors-origin"
    case embedAncestors = "embed-ancestors"
    case loops
    case connections
    case connectionsPerAddress = "connections-per-address"
    case requestsPerConnection = "requests-per-connection"
    case requestLineSize = "request-line-size"
    case headerSize = "header-size"
    case headerCount = "header-count"
    case bodySize = "body-size"
    case responseCacheSize = "response-cache-size"
    case bodyRate = "body-rate"
    case headerTimeout = "header-timeout"
    case tlsHandshakeTimeout = "tls-handshake-timeout"
    case keepAliveTimeout = "keep-alive-timeout"
    case writeTimeout = "write-timeout"
    case writeRate = "write-rate"
    case drainTimeout = "drain-timeout"
    case logLevel = "log-level"
    case logFormat = "log-format"
    case accessLog = "access-log"
    case serverTiming = "server-timing"
    case adminListen = "admin-listen"

    /// The setting's name in flags and in the YAML file.
    package var name: String { rawValue }

    /// The setting's name in the environment.
    package var environmentName: String {
        "ONRECORD_" + rawValue.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    /// What values it takes.
    package var kind: SettingKind { specification.kind }

    /// The values it has where nobody sets it.
    package var defaults: [String] { specification.defaults }

    /// What it does, in a sentence.
    package var help: String { specification.help }
}

/// What a setting takes, what it is by default and what it does.
struct SettingSpecification {
    let kind: SettingKind
    let defaults: [String]
    let help: String

    init(_ kind: SettingKind, _ defaults: [String], _ help: String) {
        self.kind = kind
        self.defaults = defaults
        self.help = help
    }
}

extension Setting {
    /// The table of all settings: the only place that says what they take.
    var specification: SettingSpecification {
        switch self {
        case .documents: .init(.paths, [], "Files and folders to serve; paths on the command line take their place.")
        case .topics: .init(.path, [], "The file of topics; without one the built-in taxonomy is used.")
        case .speakers: .init(.path, [], "The file of known speakers; without one the built-in registry is used.")
        case .documentSize: .init(.bytes(1...(64 << 20)), ["64MiB"], "The most bytes of one document.")
        case .cache:
            .init(
                .path, ["auto"],
                "The folder for what was extracted before; 'auto' for this user's folder of caches, 'none' for none.")
        case .cacheSize:
            .init(.bytes((1 << 20)...(1 << 40)), ["2GiB"], "The most bytes of the file in that folder.")
        case .watch: .init(.choice(["on", "off"]), ["on"], "Whether changes of documents are read while serving.")
        case .listen: .init(.addresses, ["127.0.0.1:8080"], "Addresses to serve plain HTTP on; 'none' for none.")
        case .tlsListen: .init(.addresses, [], "Addresses to serve HTTP over TLS on.")
        case .sharePorts:
            .init(
                .choice(["on", "off"]), ["off"],
                "Whether another server may listen on the same ports, so that it can take over.")
        case .tlsCert: .init(.path, [], "The certificate chain for TLS, in PEM, the server's own first.")
        case .tlsKey: .init(.path, [], "The private key of the certificate, in PEM.")
        case .tlsProfile:
            .init(.choice(["intermediate", "modern"]), ["intermediate"], "Mozilla's TLS profile to follow.")
        case .keys: .init(.path, [], "The file of read keys; with one, who has none is refused.")
        case .publicURL:
            .init(.url, [], "How the world names this server; without it feeds take the host of each request.")
        case .corsOrigin: .init(.text, ["*"], "The Access-Control-Allow-Origin of answers; 'none' to leave it out.")
        case .embedAncestors:
            .init(.text, ["*"], "The sites that may frame embeds, as CSP names them; 'none' for none.")
        case .loops: .init(.count(0...256), ["0"], "Event loops, each a thread; 0 for one a core.")
        case .connections: .init(.count(1...1_000_000), ["10000"], "The most connections open at once.")
        case .connectionsPerAddress:
            .init(.count(1...1_000_000), ["10000"], "The most connections of one client address.")
        case .requestsPerConnection:
            .init(.count(1...1_000_000_000), ["10000"], "Requests that a connection may carry before it is closed.")
        case .requestLineSize: .init(.bytes(256...65536), ["8KiB"], "The longest request line; over it 414.")
        case .headerSize: .init(.bytes(1024...(1 << 20)), ["32KiB"], "The largest header section; over it 431.")
        case .headerCount: .init(.count(8...1000), ["100"], "The most header fields of a request; over it 431.")
        case .bodySize: .init(.bytes(0...(1 << 30)), ["1MiB"], "The largest request body; over it 413.")
        case .responseCacheSize:
            .init(
                .bytes(0...(1 << 40)), ["64MiB"],
                "The most bytes of answers that each loop keeps, and all share, twice while a record is published.")
        case .bodyRate: .init(.bytes(1...(1 << 30)), ["512"], "The slowest that a body may come, in bytes a second.")
        case .headerTimeout:
            .init(.seconds(1...3600), ["10s"], "How long a request's header section may take in total.")
        case .tlsHandshakeTimeout: .init(.seconds(1...3600), ["10s"], "How long a TLS handshake may take.")
        case .keepAliveTimeout:
            .init(.seconds(1...86400), ["75s"], "How long a connection may stay idle between requests.")
        case .writeTimeout: .init(.seconds(1...3600), ["30s"], "How long a client may take none of its answer.")
        case .writeRate:
            .init(
                .bytes(1...(1 << 30)), ["512"],
                "The slowest that a client may take its answer after that long, in bytes a second.")
        case .drainTimeout: .init(.seconds(0...3600), ["30s"], "How long a stop waits for answers in flight.")
        case .logFormat:
            .init(
                .choice(["text", "json"]), ["text"],
                "How messages are logged: as text on standard error or as JSON lines on standard output.")
        case .accessLog:
            .init(
                .choice(["off", "json", "combined"]), ["off"],
                "A line for each request on standard output; one in 100 from 1000 a second and loop on.")
        case .serverTiming:
            .init(.choice(["on", "off"]), ["off"], "Whether answers say how long they took, in Server-Timing.")
        case .adminListen:
            .init(
                .addresses, [],
                "Addresses for operators alone: metrics, which leave the others, log level and reload.")
        case .logLevel:
            .init(
                .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]), ["info"],
                "The least severe messages to log.")
        }
    }
}
