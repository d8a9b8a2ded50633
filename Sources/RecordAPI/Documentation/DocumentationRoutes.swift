internal import CResources
internal import HTTPWire

/// The routes of the documentation for people.
enum DocumentationRoutes {
    static let table = [
        Route(
            "/docs", "getDocumentation", "Shows the documentation as a page, where each operation can be tried.",
            mediaType: .html, worksWithoutRecord: true, isOpen: true, answer: page),
        Route(
            "/docs/style.css", "getDocumentationStyle", "Gives the style of the documentation.", mediaType: .css,
            worksWithoutRecord: true, isOpen: true, answer: style),
        Route(
            "/docs/script.js", "getDocumentationScript", "Gives the script of the documentation.",
            mediaType: .javaScript, worksWithoutRecord: true, isOpen: true, answer: script),
    ]

    private static func page(_ call: Call) throws(Problem) -> Outcome {
        .answer(DocumentationPage.answer(call.service.routes, call))
    }

    private static func style(_ call: Call) throws(Problem) -> Outcome {
        // The function only hands out a constant of the binary.
        .answer(unsafe asset(onrecord_docs_css(), .css))
    }

    private static func script(_ call: Call) throws(Problem) -> Outcome {
        // The function only hands out a constant of the binary.
        .answer(unsafe asset(onrecord_docs_js(), .javaScript))
    }

    /// A file that the binary carries.
    private static func asset(_ resource: onrecord_resource, _ mediaType: MediaType) -> Answer {
        // The bytes are constants of the program, `count` of them.
        let bytes = unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
        return Answer(mediaType: mediaType, body: bytes)
    }
}
