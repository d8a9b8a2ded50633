import Archive
import Record
import RecordFixtures
import Testing

@Suite("Reading documents")
struct SourceReaderTests {
    private func read(
        _ paths: [String], limits: ReadingLimits = ReadingLimits()
    ) throws -> (documents: [Document], problems: [String]) {
        var reader = try SourceReader(paths: paths, limits: limits)
        var names = DocumentNames()
        var documents: [Document] = []
        var problems: [String] = []
        while let step = reader.next() {
            do throws(ReadingProblem) {
                switch step {
                case .problem(let problem): throw problem
                case .source(let source):
                    let bytes = try source.bytes(limit: limits.documentByteCount)
                    for outcome in SourceParser.outcomes(of: source, bytes) {
                        switch outcome {
                        case .problem(let problem): problems.append(problem.description)
                        case .document(var read):
                            try names.name(&read, of: source)
                            documents.append(read.document)
                        }
                    }
                }
            } catch {
                problems.append(error.description)
            }
        }
        return (documents, problems)
    }

    @Test("Plain text keeps its exact text and takes the first line apart as headline")
    func plainText() throws {
        let folder = try TemporaryFolder(["storm.txt": "Storm hits\r\n\r\n“Stay in,” she said.\r\n"])
        let (documents, problems) = try read([folder.path("storm.txt")])
        #expect(problems == [])
        #expect(documents.map(\.id.description) == ["storm"])
        #expect(documents.first?.title == "Storm hits")
        #expect(documents.first?.text == DocumentText("Storm hits\r\n\r\n“Stay in,” she said.\r\n"))
    }

    @Test("Front matter gives date, publisher, URL and language, and is no part of the text")
    func frontMatter() throws {
        let text =
            "---\ndate: 2023-02-10\npublisher: 'The Wire: East'\nurl: https://x.example/1\nlanguage: en\ntags: [a]\n---\n\nHead\n\nBody.\n"
        let folder = try TemporaryFolder(["a.txt": text])
        let document = try #require(try read([folder.path]).documents.first)
        #expect(document.published?.description == "2023-02-10")
        #expect(document.publisher == "The Wire: East")
        #expect(document.url == "https://x.example/1")
        #expect(document.language == "en")
        #expect(document.text == DocumentText("Head\n\nBody.\n"))
    }

    @Test("A web page gives its article: headline and paragraphs, without what stands around it")
    func page() throws {
        let page = """
            <!doctype html><html lang="en-GB"><head><title>Levee holds | River Post</title>
            <meta property="article:published_time" content="2023-05-04T06:00:00+0200">
            <meta property="og:site_name" content="River Post"><link rel="canonical" href="https://river.example/levee">
            </head><body><nav><p>Home</p></nav><article><h1>Levee  holds</h1>
            <p>The water fell &amp; the <b>levee</b> held.</p><aside><p>Read also</p></aside>
            <p>“We slept,”<br>said Ada Moor.</p><ul><li>One</li></ul><script>var x</script></article>
            <footer><p>Imprint</p></footer></body></html>
            """
        let folder = try TemporaryFolder(["levee.html": page])
        let document = try #require(try read([folder.path]).documents.first)
        #expect(document.title == "Levee holds")
        #expect(
            document.text
                == DocumentText(
                    "Levee holds\n\nThe water fell & the levee held.\n\n“We slept,”\n\nsaid Ada Moor.\n\nOne"))
        #expect(document.published?.description == "2023-05-04T06:00:00+02:00")
        #expect(document.publisher == "River Post")
        #expect(document.url == "https://river.example/levee")
        #expect(document.language == "en-GB")
    }

    @Test("A page without article markup gives the element with most paragraphs; JSON-LD tells its date")
    func unmarkedPage() throws {
        let page = """
            <html><head><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Vote",
            "datePublished": "2024-01-02", "publisher": {"name": "Gazette"}}]}</script></head><body>
            <div><p>Menu</p></div><div><p>The council voted on Tuesday to keep the library.</p><p>It was close.</p></div>
            """
        let folder = try TemporaryFolder(["vote.htm": page])
        let document = try #require(try read([folder.path]).documents.first)
        #expect(
            document.text == DocumentText("Vote\n\nThe council voted on Tuesday to keep the library.\n\nIt was close."))
        #expect(document.published?.description == "2024-01-02")
        #expect(document.publisher == "Gazette")
    }

    @Test(
        "ninjs of every version gives headline and body",
        arguments: [
            #"{"uri": "urn:a", "headline": "H", "body_text": "B.", "versioncreated": "2023-01-02T03:04:05Z"}"#,
            #"[{"uri": "urn:a", "headlines": [{"value": "H"}], "bodies": [{"contenttype": "text/plain", "value": "B."}], "versioncreated": "2023-01-02T03:04:05+00:00"}]"#,
            #"{"items": [{"uri": "urn:a", "headlines": [{"value": "H"}], "bodies": [{"contenttype": "text/html", "value": "<p>B.</p>"}], "versioncreated": "2023-01-02T03:04Z"}]}"#,
        ])
    func ninjs(json: String) throws {
        let folder = try TemporaryFolder(["a.json": json])
        let document = try #require(try read([folder.path]).documents.first)
        #expect(document.id.description == "urn:a")
        #expect(document.title == "H")
        #expect(document.text == DocumentText("H\n\nB."))
        #expect(document.published?.description == "2023-01-02T03:04:" + (json.contains("04:05") ? "05Z" : "00Z"))
    }

    @Test("JSON Lines gives a document a line; a bad line is told with its number and skipped")
    func lines() throws {
        let folder = try TemporaryFolder([
            "wire.jsonl": """
            {"id": "a", "text": "One.", "date": "2023-01-01"}

            {"id": 7, "text": "Two.", "title": "T", "date": "soon", "url": "javascript:x"}
            {"id": "c"}
            not json
            {"id": "a", "text": "Again."}
            {"id": "e", "text": 5}
            {"id": "f", "text": " "}
            """
        ])
        let (documents, problems) = try read([folder.path])
        #expect(documents.map(\.id.description) == ["a", "7"])
        #expect(documents.last?.text == DocumentText("Two."))
        #expect(documents.last?.url == nil)
        let file = folder.path("wire.jsonl")
        #expect(
            problems == [
                "\(file):3: the date 'soon' is left out: expected one such as 2023-02-10 or 2023-02-10T18:05:00Z",
                "\(file):3: the url 'javascript:x' is left out: expected one such as https://www.example.org/article",
                "\(file):4: expected an object with \"id\" and \"text\", \"text\" is missing",
                "\(file):5: expected a JSON object: the line is not JSON",
                "\(file):6: the id 'a' is taken by \(file):1: give each document an id of its own",
                "\(file):7: \"text\" takes a text",
                "\(file):8: is empty: expected the text of an article",
            ])
    }

    @Test(
        "A bad file among good ones is told and skipped; the rest is read",
        arguments: [
            ("b.txt", [], "is empty: expected the text of an article"),
            ("b.txt", [0x41, 0x00], "is a binary file (NUL at byte 1): expected text in UTF-8"),
            (
                "b.txt", [0x41, 0xE9, 0x41],
                "is not UTF-8 at byte 1: convert it (iconv -f WINDOWS-1252 -t UTF-8, for instance)"
            ),
            ("b.txt", [0xFF, 0xFE, 0x41, 0x00], "is UTF-16: convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)"),
            ("b.pdf", [0x41], "is skipped: files ending in txt, html, json, jsonl are read in folders"),
            ("b.html", Array("<p></p>".utf8), "holds no paragraphs: expected the page of an article"),
            ("b.json", Array("{".utf8), "is not JSON: "),
            ("b.json", Array("{}".utf8), "has no body: expected ninjs, or an object with \"text\""),
            ("b.txt", Array("---\nb: [\n---\nText.".utf8), "front matter: "),
            (
                "b.txt", Array(repeating: 0x41, count: 2000),
                "is over the limit of 1000 bytes for a document: split it, or raise document-size"
            ),
            (
                "b.jsonl", Array(repeating: 0x41, count: 2000),
                "the line is over the limit of 1000 bytes for a document: split it, or raise document-size"
            ),
            (
                "b.html", Array(String(repeating: "<b>", count: HTMLTreeDepth.over).utf8).prefix(999) + [],
                "holds no paragraphs: expected the page of an article"
            ),
        ] as [(String, [UInt8], String)])
    func badFile(name: String, bytes: [UInt8], message: String) throws {
        let folder = try TemporaryFolder(["a.txt": "Good.", "z/c.txt": "Good too."])
        try folder.write(bytes, to: name)
        var limits = ReadingLimits()
        limits.documentByteCount = 1000
        let (documents, problems) = try read([folder.path], limits: limits)
        #expect(documents.map(\.id.description) == ["a", "z-c"])
        #expect(problems.count == 1)
        #expect(problems.first?.contains(message) == true, "\(problems)")
        #expect(problems.first?.hasPrefix(folder.path(name)) == true)
    }

    @Test("Elements nested without end are refused before they can exhaust the stack")
    func deepPage() throws {
        let folder = try TemporaryFolder(["deep.html": String(repeating: "<div>", count: HTMLTreeDepth.over) + "x"])
        let (documents, problems) = try read([folder.path])
        #expect(documents.isEmpty)
        #expect(problems.first?.contains("nested deeper") == true)
    }

    @Test("A path that is not there is an error before anything is read")
    func missing() throws {
        let error = #expect(throws: ReadingProblem.self) { _ = try SourceReader(paths: ["/nonexistent/x"]) }
        #expect(error?.description == "/nonexistent/x: there is no such file or folder")
        #expect(error?.consequence == .noInput)
    }

    @Test("Hidden files, read-me files and what lies in hidden folders are no documents")
    func ignored() throws {
        let folder = try TemporaryFolder([".x.txt": "No.", "README.md": "No.", ".git/a.txt": "No.", "yes.txt": "Yes."])
        let (documents, problems) = try read([folder.path])
        #expect(documents.map(\.id.description) == ["yes"])
        #expect(problems == [])
    }

    @Test("Two files that make the same name get names of their own")
    func sameStem() throws {
        let folder = try TemporaryFolder(["storm.html": "<p>One.</p>", "storm.txt": "Two."])
        #expect(try read([folder.path]).documents.map(\.id.description) == ["storm", "storm-txt"])
    }

    @Test(
        "The format of a file without a telling name is told by its first bytes",
        arguments: [
            ("Just text.", "Just text."), ("  <p>Hello there.</p>", "Hello there."),
            (#"{"uri": "a", "headline": "H", "body_text": "B."}"# + "\n", "B."),
            ("{\n \"id\": \"a\", \"text\": \"B.\"}", "B."),
        ])
    func sniffed(text: String, contains: String) throws {
        let folder = try TemporaryFolder(["unknown": text])
        let document = try #require(try read([folder.path("unknown")]).documents.first)
        #expect(document.text.slice(document.text.span).hasSuffix(contains))
    }
}

/// More elements within each other than are read.
private enum HTMLTreeDepth {
    static let over = 50_000
}
