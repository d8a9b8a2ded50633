internal import Glibc

/// The time of day, as the system has it.
enum WallClock {
    /// Milliseconds since 1970-01-01.
    static var milliseconds: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)  // the kernel fills the structure
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
