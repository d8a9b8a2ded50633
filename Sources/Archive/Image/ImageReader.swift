internal import Dispatch
package import Record
internal import Synchronization

/// Reads the sections of an image one behind another; each is checked before anything of it is used.
package struct ImageReader: Sendable {
    private let file: CacheFile
    private let sections: [ImageTable.Section]
    private var position = 0

    /// Opens the image of `content` at `path`; nil where there is none for `fingerprint`, or it is damaged or another user's.
    package init?(path: String, of content: ImageContent = .record, fingerprint: SHA256Digest) {
        let head = CacheHead.image(of: content, fingerprint)
        guard let file = CacheFile(reading: path), file.isOwn, file.bytes(at: 0, count: head.count) == head,
            let table = ImageTable(file, headByteCount: head.count)
        else { return nil }
        self.file = file
        sections = table.sections(behind: head.count)
    }

    /// Takes away images in `folder` that are out of use, and drafts that were left behind; `path` is the image in use, `now`
    /// in seconds from 1970-01-01.
    package static func clean(_ folder: String, except path: String, now: Int) {
        CacheFolder.cleanDrafts(folder, now: now)
        CacheFolder.clean(folder, of: ".image", except: path)
    }

    /// The next `count` sections, for readers of their own.
    mutating func split(_ count: Int) throws(DamagedColumns) -> [ImageReader] {
        guard count >= 0, position + count <= sections.count else { throw DamagedColumns() }
        defer { position += count }
        return (position..<position + count).map { number in
            var reader = self
            reader.position = number
            return reader
        }
    }
}

extension ImageReader: ColumnSource {
    package mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(
        _ type: Value.Type
    ) throws(DamagedColumns) -> [Value] {
        guard position < sections.count, sections[position].byteCount.isMultiple(of: MemoryLayout<Value>.size) else {
            throw DamagedColumns()
        }
        let section = sections[position]
        position += 1
        var isSound = false
        // Integers have no padding and take any bits; where a block is not what it was, none of them is handed out.
        let values = unsafe [Value](unsafeUninitializedCapacity: section.byteCount / MemoryLayout<Value>.size) {
            buffer, count in
            isSound = unsafe read(section, into: UnsafeMutableRawBufferPointer(buffer))
            count = isSound ? buffer.count : 0
        }
        guard isSound else { throw DamagedColumns() }
        return values
    }

    /// Fills `memory`, which is as long as the section, on all cores; false where a block is damaged.
    private func read(_ section: ImageTable.Section, into memory: UnsafeMutableRawBufferPointer) -> Bool {
        let damageCount = Atomic<Int>(0)
        // Blocks are disjoint, and all are read when the call returns.
        nonisolated(unsafe) let memory = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[..<section.byteCount])
        @Sendable func readBlock(_ number: Int) {
            let range = section.range(ofBlock: number)
            let block = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[range])
            let count = unsafe file.read(into: block, at: section.offset + range.lowerBound)
            let isSound =
                unsafe count == block.count
                && ImageTable.check(UnsafeRawBufferPointer(block).bytes)
                    == section.checks[section.checks.startIndex + number]
            if !isSound { damageCount.add(1, ordering: .relaxed) }
        }
        if section.checks.count == 1 {
            readBlock(0)
        } else {
            DispatchQueue.concurrentPerform(iterations: section.checks.count) { readBlock($0) }
        }
        return damageCount.load(ordering: .relaxed) == 0
    }
}
