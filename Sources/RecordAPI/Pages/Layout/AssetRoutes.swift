internal import HTTPWire

/// The route of the files that pages need.
enum AssetRoutes {
    static let table = [
        Route(
            "/assets/{name}", "getAsset", "Gives a style, script or picture of the web pages.",
            path: [
                Parameter(
                    "name", .choice(Asset.all.map(\.hashedName)), "The file's name with its hash.",
                    example: Asset.icon.hashedName)
            ], mediaType: .svg, worksWithoutRecord: true, isOpen: true, answer: asset
        ).alsoGiving([.css, .javaScript])
    ]

    private static func asset(_ call: Call) throws(Problem) -> Outcome {
        guard let asset = Asset.all.first(where: { $0.hashedName == call.path[0] }) else {
            throw Problem(.notOnRecord, "There is no file '\(call.path[0])'; pages name those that there are.")
        }
        var answer = Answer(mediaType: asset.mediaType, body: asset.bytes, caching: .immutable)
        answer.fields[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        return .answer(answer)
    }
}
