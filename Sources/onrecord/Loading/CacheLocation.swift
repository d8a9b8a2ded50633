internal import Configuration
internal import FoundationEssentials

/// Where the cache lies.
enum CacheLocation {
    /// The folder that `settings` name; with 'auto' the one that systemd gives a service (`CacheDirectory=`), else the one
    /// for caches by the XDG Base Directory Specification; nil for none.
    static func folder(
        _ settings: Settings, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String? {
        guard let text = settings.text(.cache), text != "auto" else {
            return settings.text(.cache) == nil ? nil : automaticFolder(environment)
        }
        return text
    }

    private static func automaticFolder(_ environment: [String: String]) -> String? {
        // systemd names all of a service's folders, with colons between them.
        if let own = environment["CACHE_DIRECTORY"]?.split(separator: ":").first { return String(own) }
        // The specification has paths that are not absolute ignored.
        if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") { return "\(caches)/onrecord" }
        guard let home = environment["HOME"], home.hasPrefix("/"), home != "/" else { return nil }
        return "\(home)/.cache/onrecord"
    }
}
