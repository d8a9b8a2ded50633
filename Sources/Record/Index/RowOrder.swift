/// The order of rows: newest first, undated last, those of a day in the order they are given.
enum RowOrder {
    private static let digitBits = 11

    /// The positions in `days` by descending day, by a radix sort from the least digit on.
    static func newestFirst(_ days: [Int32]) -> [UInt32] {
        var order = (0..<UInt32(days.count)).map { $0 }
        var keys = days.map { ~(UInt32(bitPattern: $0) ^ 1 << 31) }
        var (movedOrder, movedKeys) = (order, keys)
        for shift in stride(from: 0, to: UInt32(32), by: digitBits) {
            var ends = [Int](repeating: 0, count: 1 << digitBits)
            for key in keys { ends[digit(key, shift)] += 1 }
            if ends.contains(days.count) { continue }
            var start = 0
            for digit in ends.indices { (ends[digit], start) = (start, start + ends[digit]) }
            GivingWay.forEach(keys.indices) { position in
                let key = keys[position]
                let place = ends[digit(key, shift)]
                ends[digit(key, shift)] += 1
                movedKeys[place] = key
                movedOrder[place] = order[position]
            }
            swap(&order, &movedOrder)
            swap(&keys, &movedKeys)
        }
        return order
    }

    private static func digit(_ key: UInt32, _ shift: UInt32) -> Int { Int(key >> shift) & (1 << digitBits - 1) }
}
