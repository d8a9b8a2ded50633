/// libFuzzer's driver: calls `target` with inputs until the time given in the arguments is over.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// Where the program starts: the package manager gives every executable's entry point the name of its target.
@_cdecl("fuzz_extraction_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var count = count
    var arguments = unsafe arguments
    // The driver reads the arguments, which live as long as the program.
    return unsafe runDriver(&count, &arguments) { unsafe fuzz($0, $1) }
}
