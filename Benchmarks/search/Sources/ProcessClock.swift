import Glibc

/// What this process prints.
enum ProcessOutput {
    /// Hands over what was printed so far.
    static func flush() { _ = fflush(nil) }  // nil: all that is open for writing
}

/// Readings of what this process used.
enum ProcessClock {
    /// Seconds of processor time of all threads.
    static var seconds: Double { read(CLOCK_PROCESS_CPUTIME_ID) }
    /// Seconds of processor time of this thread.
    static var threadSeconds: Double { read(CLOCK_THREAD_CPUTIME_ID) }
    /// Seconds on the wall.
    static var wallSeconds: Double { read(CLOCK_MONOTONIC) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        unsafe clock_gettime(clock, &time)  // fills the one value it is given
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Bytes of memory that lie in RAM now; 0 where /proc does not tell.
    static var residentBytes: Int {
        guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
        defer { unsafe fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard unsafe fgets(&line, 128, file) != nil else { return 0 }  // reads at most as much as the array holds
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (Int(text.split(separator: " ").dropFirst().first ?? "") ?? 0) * sysconf(Int32(_SC_PAGESIZE))
    }
}
