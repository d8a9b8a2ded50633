/// The documents of an index that is to be made, newest first, and where each comes from.
struct DocumentSources {
    /// Where a document comes from.
    enum Place {
        /// It was read: its position in `added`.
        case added(Int)
        /// An index before had it: its number there.
        case kept(Int)
    }

    /// What was read.
    let added: [AnnotatedDocument]
    /// The index before, where there is one.
    let kept: KeptIndex?
    /// The place of each document, by its number in the new index.
    let places: [Place]

    /// `documents` alone; of several with the same name the last counts.
    init(_ documents: [AnnotatedDocument]) {
        added = documents
        kept = nil
        places = Self.newestFirst(documents).map { .added($0.number) }
    }

    /// `documents`, and those of `index` that they do not replace and that are not named in `removed`.
    init(_ documents: [AnnotatedDocument], in index: RecordIndex, without removed: Set<DocumentID>) {
        added = documents
        kept = KeptIndex(index)
        let gone = Set(removed.union(documents.map(\.document.id)).compactMap { index.documentNumber(of: $0) })
        var places: [Place] = []
        places.reserveCapacity(index.documents.count + documents.count)
        var start = 0
        for (order, number) in Self.newestFirst(documents) {
            let end = Self.firstDocument(behind: order, of: index)
            for old in start..<end where !gone.contains(old) { places.append(.kept(old)) }
            places.append(.added(number))
            start = end
        }
        for old in start..<index.documents.count where !gone.contains(old) { places.append(.kept(old)) }
        self.places = places
    }

    /// The first document of `index` that comes behind the place of `order`.
    private static func firstDocument(behind order: Order, of index: RecordIndex) -> Int {
        var (low, high) = (0, index.documents.count)
        while low < high {
            let middle = (low + high) / 2
            if order < Order(index.documents[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The document with this number in the new index.
    func document(_ number: Int) -> Document {
        switch places[number] {
        case .added(let position): added[position].document
        case .kept(let number): kept?.index.documents[number] ?? added[number].document
        }
    }

    /// How many statements the document with this number has.
    func statementCount(_ number: Int) -> Int {
        switch places[number] {
        case .added(let position): added[position].statements.count
        case .kept(let number): kept?.index.statementCount(ofDocument: number) ?? 0
        }
    }

    /// The order of documents, with the name for those that are alike in it.
    private struct Order: Comparable {
        let order: DocumentOrder
        let id: DocumentID

        init(_ document: Document) {
            order = DocumentOrder(of: document)
            id = document.id
        }

        static func < (left: Order, right: Order) -> Bool {
            left.order != right.order ? left.order < right.order : left.id < right.id
        }
    }

    /// The positions of `documents`, newest first; of several with the same name only the last.
    private static func newestFirst(_ documents: [AnnotatedDocument]) -> [(order: Order, number: Int)] {
        var last: [DocumentID: Int] = [:]
        last.reserveCapacity(documents.count)
        for number in documents.indices { last[documents[number].document.id] = number }
        return last.values.map { (Order(documents[$0].document), $0) }.sorted { $0.0 < $1.0 }
    }
}

/// An index whose documents another takes over, number for number: no text is read again.
struct KeptIndex {
    let index: RecordIndex
    /// For each key of a word the numbers of its forms.
    let forms: ListColumn

    init(_ index: RecordIndex) {
        self.index = index
        forms = index.vocabulary.formsOfKeys()
    }
}
