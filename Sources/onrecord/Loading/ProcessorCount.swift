internal import Glibc

/// How many cores this process may use.
enum ProcessorCount {
    /// The cores that are there, at least one.
    static let available = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
