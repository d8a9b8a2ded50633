internal import Record

/// Speakers or topics in the order that `sort` asks for, and what they are sorted by.
struct RankedNumbers {
    /// The numbers, the most statements first or by slug.
    let numbers: [UInt32]
    /// How many statements a number has in this list.
    let count: (Int) -> Int
    /// The slug of a number.
    let slug: (Int) -> Slug
}

extension Call {
    /// Whether a list of names comes by slug rather than with the most statements first.
    var isByName: Bool { parameters["sort"] == "name" }

    /// The list of `ranked`, which is in the order that `sort` asks for, with the page that is asked for.
    func rankedList(_ ranked: RankedNumbers) throws(Problem) -> NumberedList {
        let byName = isByName
        let request = try PageRequest(parameters) { cursor in
            switch cursor {
            case .ranked: !byName
            case .named: byName
            default: false
            }
        }
        let start = ranked.position(behind: request.cursor)
        let page = ranked.numbers[start...].prefix(request.limit).map(Int.init)
        let isLast = start + page.count == ranked.numbers.count
        let next =
            isLast
            ? nil
            : page.last.map { last -> Cursor in
                byName
                    ? .named(ranked.slug(last))
                    : .ranked(count: UInt32(clamping: ranked.count(last)), slug: ranked.slug(last))
            }
        return NumberedList(
            all: OrderedNumbers(listed: ranked.numbers),
            page: ListPage(items: page, total: ranked.numbers.count, next: next))
    }

    /// The first page of the list within a resource.
    func firstPage(_ limit: Parameter) throws(Problem) -> PageRequest {
        try PageRequest(parameters, limit: limit) { _ in false }
    }
}

extension RankedNumbers {
    /// The first position behind the place that `cursor` tells; 0 without one.
    fileprivate func position(behind cursor: Cursor?) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(Int(numbers[middle]), cursor) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func isBehind(_ number: Int, _ cursor: Cursor?) -> Bool {
        switch cursor {
        case .ranked(let count, let slug):
            self.count(number) != Int(count) ? self.count(number) < Int(count) : self.slug(number) > slug
        case .named(let slug): self.slug(number) > slug
        default: true
        }
    }
}
