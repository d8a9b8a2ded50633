internal import Glibc

/// The one place where system calls are made again after a signal, and their failures become errors.
enum SystemCall {
    /// The result of `body`, called until no signal interrupts it; throws where it is negative.
    @inline(__always)
    @discardableResult
    static func run<Result: BinaryInteger>(_ name: StaticString, _ body: () -> Result) throws(SystemError) -> Result {
        while true {
            let result = body()
            if result >= 0 { return result }
            if errno != EINTR { throw SystemError(name) }
        }
    }
}
