internal import Dispatch
package import Record
internal import Synchronization

/// How many documents a section of an image holds: enough for a few sections a core, few enough for one to be read at once.
private let documentsPerSection = 256

extension ImageWriter {
    /// Writes what was read: how many documents there are, the inventory, and the documents in their order.
    package mutating func append(_ inventory: Inventory, _ documents: [Document]) {
        append([UInt64(documents.count)])
        var encoder = ByteEncoder()
        encoder.append(inventory)
        append(encoder.bytes)
        for start in stride(from: 0, to: documents.count, by: documentsPerSection) {
            var encoder = ByteEncoder()
            for document in documents[start..<min(start + documentsPerSection, documents.count)] {
                encoder.append(document)
            }
            append(encoder.bytes)
        }
    }
}

extension ImageReader {
    /// Reads what was read before, on all cores.
    package mutating func read() throws(DamagedColumns) -> (inventory: Inventory, documents: [Document]) {
        guard let count = try next(UInt64.self).first, count < UInt32.max else { throw DamagedColumns() }
        let inventory = Mutex<Inventory?>(nil)
        let sectionCount = (Int(count) + documentsPerSection - 1) / documentsPerSection
        let sections = try split(1 + sectionCount)
        let documents = Mutex([[Document]](repeating: [], count: sectionCount))
        DispatchQueue.concurrentPerform(iterations: sections.count) { number in
            var section = sections[number]
            if number == 0 {
                let read = try? section.decoded { (decoder) throws(ByteDecoder.Malformed) in try decoder.inventory()
                }
                inventory.withLock { $0 = read }
            } else {
                let size = min(documentsPerSection, Int(count) - (number - 1) * documentsPerSection)
                let read = try? section.decoded { (decoder) throws(ByteDecoder.Malformed) in
                    try (0..<size).map { _ throws(ByteDecoder.Malformed) in try decoder.document() }
                }
                documents.withLock { $0[number - 1] = read ?? [] }
            }
        }
        let all = documents.withLock { Array($0.joined()) }
        guard let inventory = inventory.withLock({ $0 }), all.count == Int(count) else { throw DamagedColumns() }
        return (inventory, all)
    }

    /// What `decode` makes of all of the next section.
    mutating func decoded<Value>(
        _ decode: (inout ByteDecoder) throws(ByteDecoder.Malformed) -> Value
    ) throws -> Value {
        var decoder = ByteDecoder(try next(UInt8.self))
        let value = try decode(&decoder)
        guard decoder.isAtEnd else { throw ByteDecoder.Malformed() }
        return value
    }
}
