internal import Archive
internal import Configuration
internal import Dispatch
internal import Glibc
internal import HTTPServer
internal import Logging
internal import Record
internal import RecordAPI
internal import Synchronization
internal import Transport

/// A server with its documents: starts, reloads and stops both.
final class RecordService: Sendable {
    private let server: Server
    /// The server for operators.
    private let admin: Server?
    private let logs: ServiceLogs
    private let status = Mutex(LoadStatus())
    private let loader: RecordLoader
    private let publisher: RecordPublisher
    private let withdrawals: WithdrawalsKeeper
    private let api: API
    /// What all loops share of what they rendered.
    private let responses: SharedResponses
    /// Numbers of events start anew with each process: the time tells them apart.
    private let events = EventLog(name: String(time(nil), radix: 36))
    private let keys: ReadKeys?
    private let settings: Settings
    private let facts: ServiceFacts
    private let addresses: [String]
    private let paths: [String]
    private let watches: Bool
    private let logger: Logger
    private let failure = Mutex<Failure?>(nil)
    private let isStopping = Atomic(false)
    /// Loads run one after the other.
    private let loading = BackgroundThread()

    /// Binds the listeners, so that what is wrong with them is told at once; `knowledge` is what the first load reads by.
    init(_ settings: Settings, _ knowledge: KnowledgeLoader, logs: ServiceLogs) throws(Failure) {
        self.logs = logs
        logger = logs.logger
        self.settings = settings
        let file = WithdrawalsFile(settings) { [logger] in logger.warning("\($0)") }
        publisher = RecordPublisher(withdrawals: file?.read() ?? Withdrawals())
        withdrawals = WithdrawalsKeeper(file, publisher, logger: logger)
        keys = try KeysLoader.read(settings).map { ReadKeys($0) }
        paths = settings.texts(.documents)
        watches = settings.text(.watch) == "on"
        loader = RecordLoader(settings: settings, knowledge: knowledge, reporter: LoadReporter(logger))
        facts = ServiceFacts(version: Version.current, showsMetrics: settings.texts(.adminListen).isEmpty)
        api = API(
            service: facts, allowedOrigin: settings.text(.corsOrigin), publicURL: settings.text(.publicURL),
            asksForKeys: keys != nil, embedAncestors: settings.text(.embedAncestors), events: events)
        responses = SharedResponses(maximumByteCount: settings.integer(.responseCacheSize))
        var configuration = try ServerSettings.configuration(settings)
        configuration.problemResponse = { [api] problem in api.response(to: problem) }
        var adminConfiguration = try ServerSettings.adminConfiguration(settings)
        adminConfiguration?.problemResponse = configuration.problemResponse
        do {
            server = try Server(configuration)
            admin = try adminConfiguration.map { configuration throws(ServerError) in try Server(configuration) }
        } catch {
            throw Self.failure(error)
        }
        addresses = zip(server.endpoints, configuration.listeners).map { Self.name($0, usesTLS: $1.usesTLS) }
    }

    /// Serves until a signal ends it.
    ///
    /// - Throws: `Failure` where the first load gave nothing to serve.
    func run() throws(Failure) {
        let signals: SignalDuty
        do {
            signals = SignalDuty(try ProcessSignals()) { [self] in obey($0) }
            try loading.start()
        } catch {
            throw Failure(.unavailable, "the server cannot be started: \(error)")
        }
        defer { logs.writer.flush() }
        addMetrics()
        let ended = DispatchSemaphore(value: 0)
        DispatchQueue(label: "onrecord.server").async { [self] in
            serve(obeying: signals)
            ended.signal()
        }
        if let admin { DispatchQueue(label: "onrecord.admin").async { [self] in serve(admin) } }
        loadAndWatch()
        ended.wait()
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    private func serve(obeying signals: SignalDuty) {
        do {
            let tellsTiming = settings.text(.serverTiming) == "on"
            let cacheByteCount = settings.integer(.responseCacheSize)
            try server.run(obeying: signals) { [publisher, api, facts, keys, logs, responses] _ in
                RecordHandler(
                    publisher: publisher, api: api, service: facts, keys: keys, log: logs.accessLog,
                    tellsTiming: tellsTiming, cacheByteCount: cacheByteCount, shared: responses)
            }
        } catch {
            failure.withLock { $0 = Self.failure(error) }
        }
    }

    /// Serves operators; where that fails, the public is served all the same.
    private func serve(_ admin: Server) {
        let controls = AdminControls(
            logLevel: { [logs] in logs.level.level.rawValue },
            setLogLevel: { [logs] text in
                guard let level = Logger.Level(rawValue: text) else { return false }
                logs.level.level = level
                return true
            },
            reload: { [self] in loading.async { [self] in reload() } },
            failure: { [self] in status.withLock { $0.failure } })
        do {
            try admin.run { [publisher, api, facts] _ in
                AdminHandler(publisher: publisher, service: facts, api: api, controls: controls)
            }
        } catch {
            logger.error("operators are not served: \(error)")
        }
    }

    private func addMetrics() {
        facts.add { [server] in OperatingMetrics.families(server.statistics) }
        facts.add { [events] in OperatingMetrics.families(events) }
        facts.add { [weak self] in self?.operatingFamilies ?? [] }
    }

    private var operatingFamilies: [MetricFamily] {
        var status = status.withLock { $0 }
        (status.hits, status.misses) = loader.cacheCounts
        return OperatingMetrics.families(
            status, version: Version.current, droppedLogLineCount: logs.writer.buffer.droppedCount)
    }

    private static func failure(_ error: ServerError) -> Failure {
        Failure(error.kind == .unavailable ? .unavailable : .badConfiguration, error.description)
    }

    /// Does what a signal asks for; a second one to stop cuts what the first let finish.
    private func obey(_ signal: ProcessSignals.Signal) {
        switch signal {
        case .reload: loading.async { [self] in reload() }
        case .stop:
            let wasStopping = isStopping.exchange(true, ordering: .relaxed)
            logger.info(wasStopping ? "stopping at once" : "stopping: finishing what is in flight")
            server.stop(gracefully: !wasStopping)
            admin?.stop(gracefully: !wasStopping)
        }
    }

    /// Loads first, and watches from before that on, so that no change comes between.
    private func loadAndWatch() {
        guard watches else { return loading.async { [self] in loadFirst() } }
        let watch = RecordWatch(paths: paths, logger: logger)
        DispatchQueue(label: "onrecord.watching").async { [self] in
            watch.run(
                isReady: { loading.async { [self] in loadFirst() } },
                changed: { due in loading.async { [self] in update(due) } })
        }
    }

    private func loadFirst() {
        do {
            let loaded = try loader.load(mayBeEmpty: true)
            // What is done for the next start is not to keep from serving.
            loading.giveWay()
            publish(loaded)
            if loaded.index.documents.isEmpty {
                logger.warning(
                    "there is no document in \(paths.joined(separator: ", ")) yet: \(watches ? "what comes there is read" : "send SIGHUP when there is")"
                )
            }
            logger.info("serving on \(addresses.joined(separator: ", "))")
            if let admin {
                logger.info(
                    "for operators on \(admin.endpoints.map { Self.name($0, usesTLS: false) }.joined(separator: ", "))")
            }
        } catch {
            failure.withLock { $0 = error }
            server.stop(gracefully: true)
        }
    }

    private func reload() {
        do {
            try server.reloadTLS()
            if let read = try KeysLoader.read(settings) { keys?.replace(with: read) }
            try publish(loader.load())
        } catch let failure as Failure {
            tellStale(failure)
        } catch {
            tellStale(Failure(.badConfiguration, "\(error)"))
        }
    }

    private func update(_ due: ChangeCollector.Due) {
        do throws(Failure) {
            switch due {
            case .everything: try publish(loader.load())
            case .paths(let paths): try loader.update(paths).map(publish)
            }
        } catch {
            tellStale(error)
        }
    }

    private func tellStale(_ failure: Failure) {
        let reason = failure.message ?? "no document could be read"
        status.withLock { status in
            status.failureCount += 1
            status.failure = reason
        }
        logger.error("not reloaded, serving what was there before: \(reason)")
    }

    private func publish(_ loaded: LoadedRecord) {
        let before = (record: publisher.snapshot?.index, withdrawals: publisher.withdrawals)
        let now = time(nil)
        let difference = publisher.publish(loaded.index, changing: loaded.changed, at: now) { [responses, api] in
            responses.prepare(for: $0, by: api)
        }
        status.withLock { status in
            status.published = now
            status.seconds = loaded.duration / .seconds(1)
            status.problemCount = loaded.intake.problemCount
            status.failure = nil
        }
        withdrawals.keep(loaded.index, new: loaded.changed == nil ? nil : difference, unlike: before.withdrawals)
        if let difference, let record = before.record {
            events.add(difference, from: record, to: loaded.index, at: now)
        }
        // Loops that have nothing to do take up the new record, too.
        server.wakeStreams()
        reclaim()
        logger.info("\(loaded.summary)")
        // Behind what is waiting: changes come first.
        if before.record == nil { loading.async { [withdrawals] in withdrawals.noteMissing(at: now) } }
        loading.async { [loader] in loader.keepImage() }
    }

    /// Frees the records that were replaced, once no loop and no download reads them.
    private func reclaim() {
        loading.async(after: Self.reclaimInterval) { [self] in
            if publisher.reclaim() > 0 { reclaim() }
        }
    }

    /// How often it is looked whether what was replaced is still read.
    private static let reclaimInterval = DispatchTimeInterval.milliseconds(500)

    private static func name(_ endpoint: Endpoint, usesTLS: Bool) -> String {
        switch endpoint {
        case .address(let address): "\(usesTLS ? "https" : "http")://\(address)"
        case .unix(let path): "unix:\(path)"
        case .inherited(let descriptor): "descriptor \(descriptor)"
        }
    }
}
