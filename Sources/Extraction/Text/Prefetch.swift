internal import CLinux

extension Span where Element: BitwiseCopyable {
    /// Has the processor fetch the element at `position`, which has to be one, while it goes on.
    @unsafe
    @inline(__always)
    func prefetch(unchecked position: Int) {
        unsafe withUnsafeBufferPointer { elements in
            unsafe clinux_prefetch(elements.baseAddress.unsafelyUnwrapped + position)
        }
    }
}
