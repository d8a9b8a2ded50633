internal import HTTPWire
internal import Record

/// The routes of what other people's pages show.
enum EmbedRoutes {
    static let table = [
        Route(
            "/embed.js", "getEmbedScript", "Gives the script of the custom elements that other pages embed.",
            mediaType: .javaScript, worksWithoutRecord: true, isOpen: true, answer: script),
        Route(
            "/embed/demo", "getEmbedDemo", "Shows what can be embedded, each with the code to copy.", mediaType: .html,
            answer: demo),
        Route(
            "/embed/statements/{id}", "getStatementFrame", "Gives a statement as a page for a frame.",
            path: [Parameters.statementID], [theme], mediaType: .html, answer: frame),
        Route(
            "/statements/{id}/card.svg", "getStatementCard", "Gives a statement as a picture, 1,200 by 630.",
            path: [Parameters.statementID], mediaType: .svg, answer: card),
        Route(
            "/oembed", "getEmbed", "Tells how to embed a statement (oEmbed 1.0).", [url, format, maxWidth, maxHeight],
            answer: describe
        ).alsoGiving([.xml]),
    ]

    private static let theme = Parameter(
        "theme", .choice(["light", "dark"]), "The colors; those of the reader's system unless told.", example: "dark")
    private static let url = Parameter(
        "url", .name, "The address of a statement on this server.", example: ExampleRecord.statementURL,
        isRequired: true)
    private static let format = Parameter(
        "format", .choice(["json", "xml"]), "The form of the answer; JSON unless told.", example: "xml")
    private static let maxWidth = Parameter(
        "maxwidth", .integer(1...10_000, standard: 560), "The most pixels in width.", example: "400")
    private static let maxHeight = Parameter(
        "maxheight", .integer(1...10_000, standard: 320), "The most pixels in height.", example: "300")
    /// What a frame takes at most, in CSS pixels.
    private static let frameSize = (width: 560, height: 320)

    private static func script(_ call: Call) throws(Problem) -> Outcome {
        .answer(Answer(mediaType: .javaScript, body: Asset.embedScript.bytes))
    }

    private static func demo(_ call: Call) throws(Problem) -> Outcome { .answer(EmbedDemoPage.answer(call)) }

    private static func frame(_ call: Call) throws(Problem) -> Outcome {
        switch try call.statement() {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let row):
            return .answer(EmbedFrame.answer(call.index.statement(at: row), theme: call.parameters[theme.name], call))
        }
    }

    private static func card(_ call: Call) throws(Problem) -> Outcome {
        switch try call.statement() {
        case .elsewhere(let answer): return .answer(answer)
        case .here(let row):
            let picture = StatementPicture.write(call.index.statement(at: row), in: call.index)
            return .answer(Answer(mediaType: .svg, body: picture))
        }
    }

    private static func describe(_ call: Call) throws(Problem) -> Outcome {
        guard let statement = call.statement(at: call.parameters[url.name] ?? "") else {
            throw Problem(
                .notOnRecord, "Give the address of a statement on this server: \(call.absolute("/statements/…")).",
                parameter: url.name)
        }
        let embed = Embed(
            statement, width: min(call.parameters.integer(maxWidth), frameSize.width),
            height: min(call.parameters.integer(maxHeight), frameSize.height), call)
        var answer = call.parameters[format.name] == "xml" ? embed.xml : embed.json
        answer.namesHost = true
        return .answer(answer)
    }
}

extension Call {
    /// The statement whose page `url`, an absolute address of this server, is; nil for any other.
    fileprivate func statement(at url: String) -> StatementView? {
        let prefix = absolute("/statements/")
        // A page may name the address that it is seen under with either scheme.
        let rest = [prefix, prefix.replacingScheme].lazy.filter { url.hasPrefix($0) }.first.map {
            url.dropFirst($0.count)
        }
        guard let rest else { return nil }
        guard let id = StatementID(String(rest.prefix { $0 != "?" && $0 != "#" })) else { return nil }
        return index.statement(snapshot?.withdrawals.statements[id]?.successor ?? id)
    }
}

extension String {
    /// The address with https for http, or the other way round.
    fileprivate var replacingScheme: String {
        hasPrefix("https:") ? "http:" + dropFirst("https:".count) : "https:" + dropFirst("http:".count)
    }
}
