internal import CLinux

extension RecordIndex {
    /// Has the processor fetch what tells of the statements at `rows`, all at once.
    ///
    /// A statement lies in some thirty places, as good as always far from the next one's: read one after another, each place of
    /// each statement of a page would be waited for.
    package func prefetch(_ rows: [Int]) {
        for row in rows { columns.prefetch(row) }
        for row in rows {
            documents.prefetch(Int(columns.documents[row]))
            columns.spans.prefetchSpans(of: row)
            topicLists.lists.prefetch(Int(columns.topicLists[row]))
            let context = columns.contexts[row]
            if context != .max { contexts.prefetch(Int(context)) }
        }
        for row in rows { documents.prefetchObjects(of: Int(columns.documents[row])) }
        for row in rows { prefetchWords(of: row) }
    }

    /// Has the processor fetch what the document of the statement at `row` says there: source, cue, content and what is around them.
    private func prefetchWords(of row: Int) {
        let spans = columns.spans.all(of: row)
        guard let first = spans.first, let last = spans.last else { return }
        let start = max(0, min(first.start, last.start) - Self.quoteMargin)
        documents[Int(columns.documents[row])].text.utf8.prefetch(start..<max(first.end, last.end) + Self.quoteMargin)
    }

    /// How many bytes around a statement are told with it, or more.
    private static let quoteMargin = 32
}

extension Array {
    /// Has the processor fetch the element at `position`; nothing where there is none.
    @inline(__always)
    func prefetch(_ position: Int) {
        guard indices.contains(position) else { return }
        unsafe withUnsafeBufferPointer { elements in
            // The element lies in the array.
            let element = unsafe UnsafeRawPointer(elements.baseAddress.unsafelyUnwrapped + position)
            for offset in stride(from: 0, to: MemoryLayout<Element>.size, by: CacheLine.byteCount) {
                unsafe clinux_prefetch(element + offset)
            }
        }
    }

    /// Has the processor fetch the elements in `range`, those that there are of its first `maximumByteCount` bytes.
    ///
    /// Where they are those of a text that is not all ASCII, what stands at a place of it stands behind: then it is what follows that
    /// is fetched too late, as it would be without.
    func prefetch(_ range: Range<Int>, maximumByteCount: Int = 1024) {
        let range = range.clamped(to: indices)
        unsafe withUnsafeBufferPointer { elements in
            guard let start = elements.baseAddress else { return }
            // All bytes lie in the array.
            let first = unsafe UnsafeRawPointer(start + range.lowerBound)
            let count = Swift.min(range.count * MemoryLayout<Element>.stride, maximumByteCount)
            for offset in stride(from: 0, to: count, by: CacheLine.byteCount) { unsafe clinux_prefetch(first + offset) }
        }
    }

    /// Has the processor fetch the beginnings of the objects that the element at `position` holds, such as texts.
    ///
    /// Each word of the element is taken for the address of one: nothing is read there, and a processor that is to fetch what is
    /// no memory does nothing.
    func prefetchObjects(of position: Int) {
        guard indices.contains(position) else { return }
        unsafe withUnsafeBufferPointer { elements in
            // All words that are read lie in the element.
            let element = unsafe UnsafeRawPointer(elements.baseAddress.unsafelyUnwrapped + position)
            for offset in stride(from: 0, to: MemoryLayout<Element>.size - 7, by: 8) {
                let word = unsafe element.load(fromByteOffset: offset, as: UInt.self) & CacheLine.addressMask
                guard let object = unsafe UnsafeRawPointer(bitPattern: word) else { continue }
                unsafe clinux_prefetch(object)
                unsafe clinux_prefetch(object + CacheLine.byteCount)
            }
        }
    }
}

/// How memory is fetched.
private enum CacheLine {
    /// How many bytes are fetched at once.
    static let byteCount = 64
    /// The bits of an address; a string keeps others of its own above.
    static let addressMask: UInt = (1 << 48) - 1
}
