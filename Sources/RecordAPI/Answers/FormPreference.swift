internal import HTTPWire

/// The forms that a client wants, the best first: an Accept field (RFC 9110 §12.5.1) as far as it matters here.
///
/// A value of eight bytes, so that answers can be kept by it: Accept fields that want the same are the same.
package struct FormPreference: Hashable, Sendable {
    /// Forms in order, four bits each, numbered from 1; 0 ends.
    private var order: UInt64 = 0

    /// The preference as a number.
    var bits: UInt64 { order }

    /// Whatever comes first.
    package static let any = FormPreference()

    private init() {}

    /// Reads the value of Accept.
    ///
    /// A form has the weight of the most specific range that it lies in. Of forms with the same weight those that are named
    /// come before those that a wildcard lets in, and the first named first; else the order is that of `AnswerForm`.
    package init(accept: Span<UInt8>) {
        if accept.equals("*/*") { return }
        var bids: [Bid] = []
        for form in AnswerForm.allCases {
            let bid = Bid(form, accept)
            if bid.weight > 0 { bids.append(bid) }
        }
        bids.sort { $0.precedes($1) }
        for bid in bids.reversed() { order = order << 4 | UInt64(bid.form.rawValue + 1) }
    }

    /// The form to give of `forms`, which a route has; its first where none is wanted, for an answer beats none.
    package func form(of forms: [AnswerForm]) -> AnswerForm? {
        var rest = order
        while rest > 0 {
            if let form = forms.first(where: { UInt64($0.rawValue + 1) == rest & 15 }) { return form }
            rest >>= 4
        }
        return forms.first
    }

    /// What an Accept field says of one form.
    private struct Bid {
        let form: AnswerForm
        var weight = 0
        /// The number of the range that decided.
        var place = 0
        /// 0 for `*/*`, 1 for a type with any subtype, 2 for the very type.
        var specificity = -1

        init(_ form: AnswerForm, _ accept: Span<UInt8>) {
            self.form = form
            let essence = form.mediaType.essence
            var items = WeightedItems()
            var number = 0
            while let item = items.next(in: accept) {
                number += 1
                guard let specificity = Self.specificity(accept.extracting(item.name), essence),
                    specificity > self.specificity
                else { continue }
                (self.specificity, weight, place) = (specificity, item.weight, number)
            }
        }

        func precedes(_ other: Bid) -> Bool {
            (other.weight, other.specificity, place, form.rawValue)
                < (weight, specificity, other.place, other.form.rawValue)
        }

        /// How exactly `range` names the media type `essence`; nil where it does not.
        private static func specificity(_ range: Span<UInt8>, _ essence: String) -> Int? {
            if range.equalsIgnoringCase(essence.utf8.span) { return 2 }
            if range.equals("*/*") { return 0 }
            guard range.count > 2, range[range.count - 1] == UInt8(ascii: "*"), essence.utf8.count > range.count else {
                return nil
            }
            let type = essence.utf8.span.extracting(0..<range.count - 1)
            return range.extracting(0..<range.count - 1).equalsIgnoringCase(type) ? 1 : nil
        }
    }
}
