/// The sockets that a service manager such as systemd hands over to the program it starts (sd_listen_fds(3)).
package enum HandedSockets {
    /// The descriptor of the first.
    private static let first = 3
    /// More than anybody hands over; a count beyond it is none.
    private static let most = 256

    /// The addresses that settings get from `environment`, where what it says is meant for the process `process`.
    ///
    /// LISTEN_FDS counts the sockets and LISTEN_FDNAMES names them: one called `tls` speaks TLS, one called `admin` is for
    /// operators, and all others are for plain HTTP.  Where there are any, they are all that plain HTTP is served on.
    package static func addresses(_ environment: [String: String], process: Int32) -> [Setting: [String]] {
        guard environment["LISTEN_PID"].flatMap({ Int32($0) }) == process,
            let count = environment["LISTEN_FDS"].flatMap({ Int($0) }), (1...most).contains(count)
        else { return [:] }
        let names = environment["LISTEN_FDNAMES"]?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        var addresses: [Setting: [String]] = [:]
        for index in 0..<count {
            let setting = names.indices.contains(index) ? setting(named: names[index]) : .listen
            addresses[setting, default: []].append("fd:\(first + index)")
        }
        if addresses[.listen] == nil { addresses[.listen] = ["none"] }
        return addresses
    }

    private static func setting(named name: Substring) -> Setting {
        switch name {
        case "tls": .tlsListen
        case "admin": .adminListen
        default: .listen
        }
    }
}
