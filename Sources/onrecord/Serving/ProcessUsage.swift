internal import FoundationEssentials
internal import Glibc

/// What the process takes of the machine.
enum ProcessUsage {
    /// The memory that is resident, in bytes; 0 where the system does not tell.
    static var residentByteCount: Int {
        guard let text = try? String(contentsOf: URL(filePath: "/proc/self/statm"), encoding: .utf8) else { return 0 }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    /// The open descriptors; 0 where the system does not tell.
    static var openDescriptorCount: Int {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count ?? 1) - 1
    }

    /// The time of all cores together that it took, in seconds.
    static var cpuSeconds: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)  // the kernel fills the structure
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
