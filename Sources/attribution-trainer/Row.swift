import Extraction
import Glibc

/// A number for each label and each way in which a segment can end, as `AttributionLabel` places them.
///
/// Four vectors of eight, since the compiler turns operations on wider ones into loops over their numbers.
struct Row {
    private var parts: (SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>)

    /// The same number everywhere.
    @inline(__always)
    init(repeating value: Float = 0) {
        let part = SIMD8(repeating: value)
        parts = (part, part, part, part)
    }

    @inline(__always)
    private init(_ a: SIMD8<Float>, _ b: SIMD8<Float>, _ c: SIMD8<Float>, _ d: SIMD8<Float>) { parts = (a, b, c, d) }

    /// The number at `place`, 0 to 31.
    @inline(__always)
    subscript(place: Int) -> Float {
        get {
            switch place >> 3 {
            case 0: parts.0[place & 7]
            case 1: parts.1[place & 7]
            case 2: parts.2[place & 7]
            default: parts.3[place & 7]
            }
        }
        set {
            switch place >> 3 {
            case 0: parts.0[place & 7] = newValue
            case 1: parts.1[place & 7] = newValue
            case 2: parts.2[place & 7] = newValue
            default: parts.3[place & 7] = newValue
            }
        }
    }

    /// The sum of the numbers.
    @inline(__always)
    var sum: Float { ((parts.0 + parts.1) + (parts.2 + parts.3)).sum() }

    /// The greatest of the numbers.
    @inline(__always)
    var top: Float { pointwiseMax(pointwiseMax(parts.0, parts.1), pointwiseMax(parts.2, parts.3)).max() }

    /// The square roots.
    @inline(__always)
    var roots: Row {
        Row(parts.0.squareRoot(), parts.1.squareRoot(), parts.2.squareRoot(), parts.3.squareRoot())
    }

    /// e to the power of each number, none over 30.
    var exponentials: Row {
        var row = self
        for place in 0..<AttributionLabel.rowWidth { row[place] = expf(min(30, self[place])) }
        return row
    }

    @inline(__always)
    static func + (left: Row, right: Row) -> Row {
        Row(
            left.parts.0 + right.parts.0, left.parts.1 + right.parts.1, left.parts.2 + right.parts.2,
            left.parts.3 + right.parts.3)
    }

    @inline(__always)
    static func * (left: Row, right: Row) -> Row {
        Row(
            left.parts.0 * right.parts.0, left.parts.1 * right.parts.1, left.parts.2 * right.parts.2,
            left.parts.3 * right.parts.3)
    }

    @inline(__always)
    static func / (left: Row, right: Row) -> Row {
        Row(
            left.parts.0 / right.parts.0, left.parts.1 / right.parts.1, left.parts.2 / right.parts.2,
            left.parts.3 / right.parts.3)
    }

    @inline(__always)
    static func * (left: Row, right: Float) -> Row { left * Row(repeating: right) }

    @inline(__always)
    static func += (left: inout Row, right: Row) { left = left + right }

    @inline(__always)
    static func *= (left: inout Row, right: Row) { left = left * right }
}
