package import Record

/// Writes an image section by section beside the one that is there, and puts it in its place once it is whole.
package struct ImageWriter: ~Copyable {
    private let file: CacheFile?
    private let path: String
    private let limit: Int
    private var table = ImageTable()
    private var offset: Int
    private var failure: String?

    private var draft: String { path + ".draft" }

    /// Starts an image of `content` for `fingerprint` at `path`, of at most `limit` bytes.
    package init(path: String, of content: ImageContent = .record, fingerprint: SHA256Digest, limit: Int) {
        let head = CacheHead.image(of: content, fingerprint)
        self.path = path
        self.limit = limit
        offset = head.count
        var opened: CacheFile?
        do throws(CacheFile.Failure) {
            let draft = try CacheFile(path: path + ".draft")
            if !draft.isWritable || !draft.isOwn {
                failure = "another process or user writes it"
            } else {
                try draft.truncate(to: 0)
                try draft.write(head, at: 0)
                opened = draft
            }
        } catch {
            failure = error.reason
        }
        file = opened
    }

    /// Puts the image in its place; returns what went wrong, and then what was there before stays.
    package consuming func finish() -> String? {
        guard let file, failure == nil else { return dropped(failure) }
        do throws(CacheFile.Failure) {
            try file.write(table.bytes, at: offset)
            try CacheFile.rename(draft, to: path)
            return nil
        } catch {
            return dropped(error.reason)
        }
    }

    private func dropped(_ reason: String?) -> String? {
        if file != nil { CacheFile.remove(draft) }
        return reason
    }
}

extension ImageWriter: ColumnSink {
    package mutating func append(_ bytes: RawSpan) {
        guard let file, failure == nil else { return }
        guard offset + bytes.byteCount <= limit else {
            failure = "it would take more than \(limit) bytes (cache-size)"
            return
        }
        var checks: [UInt64] = []
        do throws(CacheFile.Failure) {
            for start in stride(from: 0, to: bytes.byteCount, by: ImageTable.blockByteCount) {
                let end = min(start + ImageTable.blockByteCount, bytes.byteCount)
                let block = bytes.extracting(start..<end)
                checks.append(ImageTable.check(block))
                try file.write(block, at: offset + start)
            }
            table.append(byteCount: bytes.byteCount, checks: checks)
            offset += bytes.byteCount
        } catch {
            failure = error.reason
        }
    }
}
