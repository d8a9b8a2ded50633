/// A speaker as one document or more know it: what statements of the same source share.
struct IdentityEntry: Equatable, Sendable {
    /// The number of the speaker.
    let speaker: UInt32
    /// The number of the name's string.
    let name: UInt32
    /// The number of the role's string, or `.max`.
    let role: UInt32
    /// What sort of speaker it is.
    let kind: SpeakerKind

    /// A hash of what tells speakers apart.
    var hash: UInt64 { ByteHash.step(UInt64(speaker) << 32 | UInt64(name), UInt64(role)) }
}

/// A time and place that statements share; strings by number, `.max` where there is none.
struct ContextEntry: Equatable, Sendable {
    /// Year, month and day by their bits; 0 for none.
    let packedDate: UInt32
    let dateText: UInt32
    let place: UInt32
    let event: UInt32

    init(date: CalendarDate?, dateText: UInt32, place: UInt32, event: UInt32) {
        packedDate = date.map { UInt32($0.year) << 9 | UInt32($0.month ?? 0) << 5 | UInt32($0.day ?? 0) } ?? 0
        self.dateText = dateText
        self.place = place
        self.event = event
    }

    init(packedDate: UInt32, dateText: UInt32, place: UInt32, event: UInt32) {
        self.packedDate = packedDate
        self.dateText = dateText
        self.place = place
        self.event = event
    }

    /// A hash of all of it.
    var hash: UInt64 {
        ByteHash.step(UInt64(packedDate) << 32 | UInt64(dateText), UInt64(place) << 32 | UInt64(event))
    }

    var date: CalendarDate? {
        let (month, day) = (Int(packedDate >> 5 & 15), Int(packedDate & 31))
        return CalendarDate(
            year: Int(packedDate >> 9), month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    }
}

/// A name with the number of statements that have it.
package struct Counted<Value: Sendable>: Sendable {
    /// What is counted.
    package let value: Value
    /// How many statements have it.
    package let count: Int

    /// Joins a value and its count.
    package init(_ value: Value, count: Int) {
        self.value = value
        self.count = count
    }
}
