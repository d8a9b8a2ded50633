/// How the last loads went.
struct LoadStatus: Sendable {
    /// When the record was published, in seconds from 1970-01-01; nil before the first.
    var published: Int?
    /// How long the last load or update took.
    var seconds = 0.0
    /// How many things it skipped.
    var problemCount = 0
    /// How many loads and updates kept what was there before.
    var failureCount = 0
    /// Why the last of them did; nil where a later one went well.
    var failure: String?
    /// How many sources were found in the cache, and how many not.
    var hits = 0
    /// How many sources were not found in the cache.
    var misses = 0
}
