internal import Glibc

/// What the process as a whole must be told before it serves many connections.
package enum ProcessLimits {
    /// Raises the number of descriptors that may be open to what the system allows, and returns it.
    @discardableResult
    package static func raiseOpenFiles() -> Int {
        var limit = rlimit()
        // Each call reads or writes the one value it is given.
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0 }
        limit.rlim_cur = limit.rlim_max
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return Int(clamping: limit.rlim_cur)
    }

    /// The processors that this process may run on, at least one.
    package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Makes writing to a connection that is gone an error instead of a signal that ends the process.
    package static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)  // OpenSSL writes without MSG_NOSIGNAL
    }
}
