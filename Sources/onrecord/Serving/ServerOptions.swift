internal import ArgumentParser
internal import Configuration

/// The flags that only a server has.
struct ServerOptions: ParsableArguments {
    @Option(help: Setting.watch.argumentHelp) var watch: String?
    @Option(help: Setting.listen.argumentHelp) var listen: [String] = []
    @Option(help: Setting.tlsListen.argumentHelp) var tlsListen: [String] = []
    @Option(help: Setting.sharePorts.argumentHelp) var sharePorts: String?
    @Option(help: Setting.tlsCert.argumentHelp) var tlsCert: String?
    @Option(help: Setting.tlsKey.argumentHelp) var tlsKey: String?
    @Option(help: Setting.tlsProfile.argumentHelp) var tlsProfile: String?
    @Option(help: Setting.keys.argumentHelp) var keys: String?
    @Option(name: .customLong("public-url"), help: Setting.publicURL.argumentHelp) var publicURL: String?
    @Option(help: Setting.corsOrigin.argumentHelp) var corsOrigin: String?
    @Option(help: Setting.loops.argumentHelp) var loops: String?
    @Option(help: Setting.connections.argumentHelp) var connections: String?
    @Option(help: Setting.connectionsPerAddress.argumentHelp) var connectionsPerAddress: String?
    @Option(help: Setting.requestsPerConnection.argumentHelp) var requestsPerConnection: String?
    @Option(help: Setting.requestLineSize.argumentHelp) var requestLineSize: String?
    @Option(help: Setting.headerSize.argumentHelp) var headerSize: String?
    @Option(help: Setting.headerCount.argumentHelp) var headerCount: String?
    @Option(help: Setting.bodySize.argumentHelp) var bodySize: String?
    @Option(help: Setting.bodyRate.argumentHelp) var bodyRate: String?
    @Option(help: Setting.headerTimeout.argumentHelp) var headerTimeout: String?
    @Option(help: Setting.tlsHandshakeTimeout.argumentHelp) var tlsHandshakeTimeout: String?
    @Option(help: Setting.keepAliveTimeout.argumentHelp) var keepAliveTimeout: String?
    @Option(help: Setting.writeTimeout.argumentHelp) var writeTimeout: String?
    @Option(help: Setting.writeRate.argumentHelp) var writeRate: String?
    @Option(help: Setting.drainTimeout.argumentHelp) var drainTimeout: String?
    @Option(help: Setting.logLevel.argumentHelp) var logLevel: String?
    @Option(help: Setting.logFormat.argumentHelp) var logFormat: String?
    @Option(help: Setting.accessLog.argumentHelp) var accessLog: String?
    @Option(help: Setting.serverTiming.argumentHelp) var serverTiming: String?
    @Option(help: Setting.adminListen.argumentHelp) var adminListen: [String] = []

    /// The values that the flags give.
    var flags: [Setting: [String]] {
        let single: [Setting: String?] = [
            .watch: watch, .sharePorts: sharePorts, .tlsCert: tlsCert, .tlsKey: tlsKey, .tlsProfile: tlsProfile,
            .keys: keys,
            .publicURL: publicURL,
            .corsOrigin: corsOrigin,
            .loops: loops,
            .connections: connections, .connectionsPerAddress: connectionsPerAddress,
            .requestsPerConnection: requestsPerConnection, .requestLineSize: requestLineSize, .headerSize: headerSize,
            .headerCount: headerCount, .bodySize: bodySize, .bodyRate: bodyRate, .headerTimeout: headerTimeout,
            .tlsHandshakeTimeout: tlsHandshakeTimeout, .keepAliveTimeout: keepAliveTimeout, .writeTimeout: writeTimeout,
            .writeRate: writeRate, .drainTimeout: drainTimeout, .logLevel: logLevel, .logFormat: logFormat,
            .accessLog: accessLog,
            .serverTiming: serverTiming,
        ]
        let several: [Setting: [String]] = [.listen: listen, .tlsListen: tlsListen, .adminListen: adminListen]
        return single.compactMapValues { $0.map { [$0] } }.merging(several) { $1 }
    }
}
