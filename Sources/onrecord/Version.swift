internal import CVersion

/// The version of this build.
enum Version {
    /// A semantic version; `0.0.0-development` where the build was not given one.
    static var current: String {
        // The C string is a constant of the program, ended by a zero.
        unsafe String(cString: onrecord_version())
    }
}
