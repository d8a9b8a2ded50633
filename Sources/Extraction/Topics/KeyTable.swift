/// A map from 64-bit keys, hashes already, to at most two numbers: open addressing with linear probing.
struct KeyTable: Sendable {
    private var keys: [UInt64]
    private var first: [Int32]
    private var second: [Int32]
    private var count = 0

    init() {
        keys = Array(repeating: 0, count: 1024)
        first = Array(repeating: 0, count: 1024)
        second = Array(repeating: 0, count: 1024)
    }

    /// The numbers of `key`; 0 where there is none.
    func pair(for key: UInt64) -> (Int32, Int32) {
        let slot = slot(of: key)
        return keys[slot] == key ? (first[slot], second[slot]) : (0, 0)
    }

    /// The first number of `key`; nil where there is none.
    func first(for key: UInt64) -> Int32? {
        let slot = slot(of: key)
        return keys[slot] == key ? first[slot] : nil
    }

    /// Adds `number` to `key`; a third one is dropped.
    mutating func add(_ number: Int32, for key: UInt64) {
        if count * 2 >= keys.count { grow() }
        let slot = slot(of: key)
        if keys[slot] == 0 {
            keys[slot] = key
            first[slot] = number
            count += 1
        } else if first[slot] != number, second[slot] == 0 {
            second[slot] = number
        }
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = self
        keys = Array(repeating: 0, count: old.keys.count * 2)
        first = Array(repeating: 0, count: old.keys.count * 2)
        second = first
        for index in old.keys.indices where old.keys[index] != 0 {
            let slot = slot(of: old.keys[index])
            keys[slot] = old.keys[index]
            first[slot] = old.first[index]
            second[slot] = old.second[index]
        }
    }
}
