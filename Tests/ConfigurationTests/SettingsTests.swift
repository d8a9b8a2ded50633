import Configuration
import Testing
import YAMLReader

@Suite("Settings")
struct SettingsTests {
    @Test("Flags win over the environment, the environment over the file, the file over the defaults")
    func precedence() throws {
        let file = try SettingsFile(Array("connections: 5\nloops: 3\nlisten: '*:1'\n".utf8), path: "c/onrecord.yaml")
        let settings = try Settings(
            flags: [.connections: ["7"]], environment: ["ONRECORD_CONNECTIONS": "6", "ONRECORD_LOOPS": "4"], file: file)
        #expect(settings.integer(.connections) == 7)
        #expect(settings.integer(.loops) == 4)
        #expect(settings.texts(.listen) == ["*:1"])
        #expect(settings.origin(.listen) == .file("c/onrecord.yaml", line: 3))
        #expect(settings.integer(.bodySize) == 1 << 20)
    }

    @Test(
        "Sockets handed over to this process are served on by their names, whatever the file says",
        arguments: [
            (["LISTEN_PID": "7", "LISTEN_FDS": "1"], ["fd:3"], ["*:2"], []),
            (["LISTEN_PID": "7", "LISTEN_FDS": "3", "LISTEN_FDNAMES": "web:tls:admin"], ["fd:3"], ["fd:4"], ["fd:5"]),
            (["LISTEN_PID": "7", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "tls"], ["fd:4"], ["fd:3"], []),
            (["LISTEN_PID": "7", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "tls:tls"], [], ["fd:3", "fd:4"], []),
            (["LISTEN_PID": "7", "LISTEN_FDS": "2", "ONRECORD_LISTEN": "*:3"], ["*:3"], ["*:2"], []),
            (["LISTEN_PID": "8", "LISTEN_FDS": "1"], ["*:1"], ["*:2"], []),
            (["LISTEN_FDS": "1"], ["*:1"], ["*:2"], []),
            (["LISTEN_PID": "7", "LISTEN_FDS": "0"], ["*:1"], ["*:2"], []),
            (["LISTEN_PID": "7", "LISTEN_FDS": "-1"], ["*:1"], ["*:2"], []),
            (["LISTEN_PID": "7", "LISTEN_FDS": "9999999999999999999"], ["*:1"], ["*:2"], []),
        ] as [([String: String], [String], [String], [String])])
    func handedSockets(environment: [String: String], plain: [String], tls: [String], admin: [String]) throws {
        let file = try SettingsFile(Array("listen: '*:1'\ntls-listen: '*:2'\n".utf8), path: "onrecord.yaml")
        let sockets = HandedSockets.addresses(environment, process: 7)
        let settings = try Settings(flags: [:], environment: environment, sockets: sockets, file: file)
        #expect(settings.texts(.listen) == plain)
        #expect(settings.texts(.tlsListen) == tls)
        #expect(settings.texts(.adminListen) == admin)
        let flagged = try Settings(flags: [.listen: ["*:9"]], environment: environment, sockets: sockets, file: file)
        #expect(flagged.texts(.listen) == ["*:9"])
    }

    @Test("Paths in the file are taken from the folder that it lies in")
    func paths() throws {
        let file = try SettingsFile(
            Array("documents: [documents, /abs]\ntopics: topics.yaml\n".utf8), path: "Config/onrecord.yaml")
        let settings = try Settings(flags: [:], environment: [:], file: file)
        #expect(settings.texts(.documents) == ["Config/documents", "/abs"])
        #expect(settings.text(.topics) == "Config/topics.yaml")
    }

    @Test("Lists in the environment are written with commas")
    func environmentList() throws {
        let settings = try Settings(flags: [:], environment: ["ONRECORD_LISTEN": "[::1]:1, *:2"], file: nil)
        #expect(settings.texts(.listen) == ["[::1]:1", "*:2"])
    }

    @Test("The word none stands for no value")
    func none() throws {
        let settings = try Settings(flags: [.listen: ["none"], .corsOrigin: ["none"]], environment: [:], file: nil)
        #expect(settings.texts(.listen) == [])
        #expect(settings.text(.corsOrigin) == nil)
    }

    @Test(
        "A wrong value is told with where it was set and what was expected",
        arguments: [
            (.connections, "many", "flag --connections takes a number from 1 to 1000000, found 'many'"),
            (.connections, "0", "flag --connections takes a number from 1 to 1000000, found '0'"),
            (.connections, "+5", "flag --connections takes a number from 1 to 1000000, found '+5'"),
            (
                .bodySize, "1 MB",
                "flag --body-size takes a size such as 8KiB or 1MiB, from 0 to 1073741824 bytes, found '1 MB'"
            ),
            (
                .bodySize, "99999999999999999999",
                "flag --body-size takes a size such as 8KiB or 1MiB, from 0 to 1073741824 bytes, found '99999999999999999999'"
            ),
            (
                .bodySize, "9223372036854775807KiB",
                "flag --body-size takes a size such as 8KiB or 1MiB, from 0 to 1073741824 bytes, found '9223372036854775807KiB'"
            ),
            (
                .headerTimeout, "10ms",
                "flag --header-timeout takes a time such as 10s or 2m, from 1s to 3600s, found '10ms'"
            ),
            (.tlsProfile, "old", "flag --tls-profile takes one of intermediate, modern, found 'old'"),
        ] as [(Setting, String, String)])
    func wrong(setting: Setting, value: String, message: String) {
        let error = #expect(throws: SettingsError.self) {
            try Settings(flags: [setting: [value]], environment: [:], file: nil)
        }
        #expect(error?.description == message)
    }

    @Test("A wrong value in the file is told with its line")
    func wrongInFile() throws {
        let file = try SettingsFile(Array("\nloops: lots\n".utf8), path: "onrecord.yaml")
        let error = #expect(throws: SettingsError.self) { try Settings(flags: [:], environment: [:], file: file) }
        #expect(error?.description == "onrecord.yaml:2: 'loops' takes a number from 0 to 256, found 'lots'")
    }

    @Test("An unknown name in the file is refused with the nearest one")
    func unknown() {
        let error = #expect(throws: YAMLError.self) { try SettingsFile(Array("listne: x".utf8), path: "o.yaml") }
        #expect(error?.description == "o.yaml:1:1: unknown key 'listne': did you mean 'listen'?")
    }

    @Test("Every default is a value that its setting takes", arguments: Setting.allCases)
    func defaults(setting: Setting) throws {
        let flags = setting.defaults.isEmpty ? [:] : [setting: setting.defaults]
        _ = try Settings(flags: flags, environment: [:], file: nil)
    }

    @Test("The listing reads back as the same settings")
    func listing() throws {
        let settings = try Settings(
            flags: [.listen: ["[::1]:1", "*:2"], .tlsCert: ["it's.pem"]], environment: [:], file: nil)
        let file = try SettingsFile(Array(settings.listing.utf8), path: "x.yaml")
        let again = try Settings(flags: [:], environment: [:], file: file)
        for setting in Setting.allCases { #expect(again.texts(setting) == settings.texts(setting)) }
    }
}
