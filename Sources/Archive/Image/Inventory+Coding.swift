internal import Record

extension ByteEncoder {
    /// Writes an inventory.
    mutating func append(_ inventory: Inventory) {
        append(list: inventory.entries.sorted { $0.key < $1.key }) { encoder, file in
            encoder.append(file.key)
            encoder.append(file.value.stamp) { encoder, stamp in
                for number in [stamp.device, stamp.file] { encoder.append(bits: UInt64(number)) }
                for number in [stamp.byteCount, stamp.modified, stamp.changed] {
                    encoder.append(bits: UInt64(bitPattern: Int64(number)))
                }
            }
            encoder.append(list: file.value.documents) { $0.append($1.description) }
            encoder.append(list: file.value.problems) { $0.append($1) }
        }
        append(list: inventory.names.contested.sorted()) { $0.append($1.description) }
    }
}

extension ByteDecoder {
    /// Reads an inventory.
    mutating func inventory() throws(Malformed) -> Inventory {
        var names = DocumentNames()
        let files = try list { (decoder) throws(Malformed) in
            let path = try decoder.text()
            let stamp = try decoder.optional { (decoder) throws(Malformed) in try decoder.stamp() }
            let documents = try decoder.list { (decoder) throws(Malformed) in try decoder.documentID() }
            let problems = try decoder.list { (decoder) throws(Malformed) in try decoder.problem(path: path) }
            names.keep(documents, path: path)
            return (path, Inventory.Entry(stamp: stamp, documents: documents, problems: problems))
        }
        names.contest(try list { (decoder) throws(Malformed) in try decoder.documentID() })
        return Inventory(Dictionary(files, uniquingKeysWith: { first, _ in first }), names)
    }

    private mutating func stamp() throws(Malformed) -> FileStamp {
        let (device, file) = (UInt(try bits()), UInt(try bits()))
        func time() throws(Malformed) -> Int { Int(Int64(bitPattern: try bits())) }
        return FileStamp(device: device, file: file, byteCount: try time(), modified: try time(), changed: try time())
    }

    private mutating func documentID() throws(Malformed) -> DocumentID {
        guard let id = DocumentID(try text()) else { throw Malformed() }
        return id
    }
}
