internal import CLinux
internal import Glibc

extension Descriptor {
    /// Reads as much as has come and fits into `buffer` after its first `offset` bytes.
    @inline(__always)
    func read(into buffer: inout MutableSpan<UInt8>, after offset: Int) -> ReadOutcome {
        precondition(offset < buffer.count, "no room to read into")
        while true {
            // The kernel writes no more than it is told that there is room for.
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe clinux_receive(number, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
            }
            if count > 0 { return .bytes(count) }
            if count == 0 { return .ended }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .blocked(on: .input)
            default: return .failed
            }
        }
    }

    /// Writes as much of `bytes` as there is room for; a peer that is gone is an error, not a signal.
    @inline(__always)
    func write(_ bytes: Span<UInt8>) -> WriteOutcome {
        while true {
            // The kernel reads no more than it is told that there is.
            let count = unsafe bytes.withUnsafeBytes {
                unsafe clinux_send(number, $0.baseAddress, $0.count)
            }
            if count > 0 { return .bytes(count) }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .blocked(on: .output)
            default: return .failed
            }
        }
    }

    /// Writes as much of `bytes`, and of `more` after them, as there is room for, without joining the two in memory.
    func write(_ bytes: Span<UInt8>, then more: Span<UInt8>) -> WriteOutcome {
        while true {
            // The kernel reads no more of either than it is told that there is, and only writes to what it receives into.
            let count = unsafe bytes.withUnsafeBytes { first in
                unsafe more.withUnsafeBytes { second in
                    unsafe clinux_send_both(number, first.baseAddress, first.count, second.baseAddress, second.count)
                }
            }
            if count > 0 { return .bytes(count) }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .blocked(on: .output)
            default: return .failed
            }
        }
    }

    /// Sends the end of the stream after what was written.
    func shutDownWriting() {
        shutdown(number, Int32(SHUT_WR))  // fails only where the peer is gone, which the next read tells
    }
}
