internal import CLinux
internal import Glibc

/// How many cores this process may use.
enum ProcessorCount {
    /// The cores that the process may run on, at least one: in a container those of its set.
    static let available: Int = {
        let usable = Int(clinux_usable_core_count())
        return usable > 0 ? usable : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }()
}
