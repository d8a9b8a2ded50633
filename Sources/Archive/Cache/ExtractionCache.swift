package import Record
internal import Synchronization

/// Keeps what was read and found before, so that a restart does not do it again.
///
/// One file in a folder: a head that names the form and everything that extraction depends on beside the documents, then
/// entries, added at the end. Every part has a check, and what fails it is done anew; a file of other knowledge, another
/// program or another user is never read. Nothing that goes wrong here costs more than a line: documents are read all the
/// same.
package final class ExtractionCache: Sendable {
    /// An entry's place in the file.
    private struct Entry {
        let offset: Int
        let contentCount: Int
        var isUsed = false
        var byteCount: Int { CacheRecord.headByteCount + contentCount }
    }

    private struct State {
        var isOpen = false
        var file: CacheFile?
        var entries: [CacheKey: Entry] = [:]
        var end = 0
        var pending: [UInt8] = []
        var hitCount = 0
        var missCount = 0
        /// Damaged entries are told once: a bad disk has many.
        var hasToldDamage = false
    }

    /// How many bytes are collected before they are written.
    private static let batchByteCount = 4 << 20
    /// The unused part of a file that is worth writing it anew: more than this, and several times what is used.
    private static let wasteByteCount = 64 << 20
    private static let wasteRatio = 4

    private let head: [UInt8]
    private let folder: String
    private let path: String
    private let limit: Int
    private let warn: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// Takes the cache in `folder` for documents that are read by what `fingerprint` is the digest of.
    ///
    /// It is opened when it is first asked: a start that takes up an image has no need of it.
    /// `limit` is the most bytes of the file. `warn` is told what goes wrong.
    package init(folder: String, fingerprint: SHA256Digest, limit: Int, warn: @escaping @Sendable (String) -> Void) {
        head = CacheHead.extractions(fingerprint)
        path = "\(folder)/\(fingerprint.description.prefix(16)).extractions"
        self.limit = limit
        self.warn = warn
        self.folder = folder
    }

    /// How often an entry was there, and how often not.
    package var counts: (hits: Int, misses: Int) { state.withLock { ($0.hitCount, $0.missCount) } }

    /// What came of the source with this key, which lies at `path`; nil where it is not known.
    package func outcomes(of key: SHA256Digest, path: String) -> [ReadOutcome]? {
        let (file, entry) = state.withLock { state in
            openOnce(&state)
            return (state.file, state.entries[CacheKey(key)])
        }
        let outcomes = file.flatMap { file in entry.flatMap { read($0, in: file, key, path) } }
        state.withLock { state in
            if outcomes == nil { state.missCount += 1 } else { state.hitCount += 1 }
            if outcomes != nil { state.entries[CacheKey(key)]?.isUsed = true }
        }
        return outcomes
    }

    private func read(_ entry: Entry, in file: CacheFile, _ key: SHA256Digest, _ place: String) -> [ReadOutcome]? {
        let bytes = file.bytes(at: entry.offset, count: entry.byteCount)
        guard bytes.count == entry.byteCount,
            let record = CacheRecord(head: Array(bytes[..<CacheRecord.headByteCount])), record.key == CacheKey(key),
            record.holds(bytes[CacheRecord.headByteCount...])
        else {
            tellDamage(at: entry.offset)
            return nil
        }
        var decoder = ByteDecoder(bytes, from: CacheRecord.headByteCount)
        do {
            let outcomes = try decoder.list { (decoder) throws(ByteDecoder.Malformed) in
                try decoder.outcome(path: place)
            }
            return decoder.isAtEnd ? outcomes : nil
        } catch {
            tellDamage(at: entry.offset)
            return nil
        }
    }

    private func tellDamage(at offset: Int) {
        let isKnown = state.withLock { state in
            defer { state.hasToldDamage = true }
            return state.hasToldDamage
        }
        if !isKnown { warn("\(path) is damaged at byte \(offset): damaged entries are left out, and made anew") }
    }

    /// The entry that keeps `outcomes`, to be inserted; nil where nothing is worth keeping.
    package static func record(_ key: SHA256Digest, _ outcomes: [ReadOutcome]) -> [UInt8]? {
        let hasDocument = outcomes.contains { if case .document = $0 { true } else { false } }
        guard hasDocument else { return nil }
        var encoder = ByteEncoder()
        encoder.append(list: outcomes) { $0.append($1) }
        return CacheRecord.bytes(key, encoder.bytes)
    }

    /// Keeps an entry that `record` made.
    package func insert(_ record: [UInt8]) {
        guard let head = CacheRecord(head: Array(record.prefix(CacheRecord.headByteCount))) else { return }
        state.withLock { state in
            openOnce(&state)
            let offset = state.end + state.pending.count
            guard state.file?.isWritable == true, offset + record.count <= limit else { return }
            state.pending += record
            state.entries[head.key] = Entry(offset: offset, contentCount: head.contentCount, isUsed: true)
            if state.pending.count >= Self.batchByteCount { flush(&state) }
        }
    }

    /// Writes what is not written yet; at the end of a full load also leaves out what that had no use for, where it is much.
    package func finish(isFullLoad: Bool) {
        state.withLock { state in
            guard state.isOpen else { return }
            flush(&state)
            guard isFullLoad, state.file?.isWritable == true else { return }
            let used = state.entries.values.reduce(0) { $0 + ($1.isUsed ? $1.byteCount : 0) }
            let waste = state.end - used
            let isWasteful = waste > Self.wasteByteCount && waste > Self.wasteRatio * used
            if isWasteful || state.end > limit / 10 * 9 { compact(&state) }
            for key in state.entries.keys { state.entries[key]?.isUsed = false }
        }
    }

    private func flush(_ state: inout State) {
        guard !state.pending.isEmpty, let file = state.file else { return }
        do throws(CacheFile.Failure) {
            try file.write(state.pending, at: state.end)
            state.end += state.pending.count
        } catch {
            warn("\(path) can't be written, so that the next start reads more documents anew: \(error.reason)")
            // Half an entry at the end would be found by its check; without it the next one can follow.
            try? file.truncate(to: state.end)
            let end = state.end
            state.entries = state.entries.filter { $1.offset < end }
        }
        state.pending.removeAll()
    }
}

extension ExtractionCache {
    private func openOnce(_ state: inout State) {
        guard !state.isOpen else { return }
        state.isOpen = true
        do throws(CacheFile.Failure) {
            try CacheFile.makeFolder(folder)
            CacheFolder.clean(folder, of: ".extractions", except: path)
            try open(&state)
        } catch {
            warn("documents are read without a cache: \(path): \(error.reason)")
        }
    }

    private func open(_ state: inout State) throws(CacheFile.Failure) {
        var file = try CacheFile(path: path)
        if !file.isOwn {
            warn("\(path) may have been written by another user: it is made anew")
            CacheFile.remove(path)
            file = try CacheFile(path: path)
        }
        if file.bytes(at: 0, count: head.count) != head {
            // Another process may be about to write it.
            guard file.isWritable else { return }
            if file.byteCount > 0 { warn("\(path) is damaged at its start: it is made anew") }
            try file.truncate(to: 0)
            try file.write(head, at: 0)
        }
        state.file = file
        state.end = head.count
        scan(&state, file)
    }

    /// Finds the entries of `file`; what stands behind a damaged one is cut off, since nothing tells where the next starts.
    private func scan(_ state: inout State, _ file: CacheFile) {
        let total = file.byteCount
        state.entries.reserveCapacity(total / Self.expectedByteCount)
        while state.end < total {
            let head = file.bytes(at: state.end, count: CacheRecord.headByteCount)
            guard let record = CacheRecord(head: head),
                state.end + CacheRecord.headByteCount + record.contentCount <= total
            else {
                warn("\(path) is damaged or cut off at byte \(state.end): what stood from there on is made anew")
                if file.isWritable { try? file.truncate(to: state.end) }
                return
            }
            let entry = Entry(offset: state.end, contentCount: record.contentCount)
            state.entries[record.key] = entry
            state.end += entry.byteCount
        }
    }

    /// What an entry takes, about: a news report and its statements.
    private static let expectedByteCount = 3000

    /// Writes the used entries into a file of their own, which then takes the place of the old one.
    private func compact(_ state: inout State) {
        guard let old = state.file else { return }
        do throws(CacheFile.Failure) {
            let draft = path + ".draft"
            CacheFile.remove(draft)
            let file = try CacheFile(path: draft)
            try file.write(head, at: 0)
            var end = head.count
            var entries: [CacheKey: Entry] = [:]
            for (key, entry) in state.entries.sorted(by: { $0.value.offset < $1.value.offset }) where entry.isUsed {
                try file.write(old.bytes(at: entry.offset, count: entry.byteCount), at: end)
                entries[key] = Entry(offset: end, contentCount: entry.contentCount, isUsed: true)
                end += entry.byteCount
            }
            try CacheFile.rename(draft, to: path)
            (state.file, state.entries, state.end) = (file, entries, end)
        } catch {
            warn("\(path) can't be written anew without what is out of use: \(error.reason)")
        }
    }
}
