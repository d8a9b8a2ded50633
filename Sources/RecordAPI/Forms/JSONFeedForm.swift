/// Lists as JSON Feeds (jsonfeed.org, version 1.1).
enum JSONFeedForm {
    /// Writes the list that `resource` is, or holds.
    static func render(_ resource: Resource, _ call: Call) throws(Problem) -> Answer {
        guard let feed = Feed(resource, call) else { throw .missing(.jsonFeed) }
        var answer = call.answer { json in
            json.object { json in
                json.field("version", "https://jsonfeed.org/version/1.1")
                json.field("title", feed.title)
                json.field("home_page_url", call.absolute(call.canonical))
                json.field("feed_url", call.absoluteSelf)
                json.field("next_url", feed.next.map(call.absolute))
                json.key("items")
                json.array { json in for entry in feed.entries { json.item(entry, call) } }
            }
        }
        answer.mediaType = .jsonFeed
        answer.link(next: feed.next)
        return answer
    }
}

extension JSONWriter {
    fileprivate mutating func item(_ entry: Feed.Entry, _ call: Call) {
        object { json in
            json.field("id", call.absolute(entry.path))
            json.field("url", call.absolute(entry.path))
            json.field("external_url", entry.source)
            json.field("title", entry.title)
            json.field("content_text", entry.text)
            json.field("date_published", RFC3339.text(entry.published))
            if let author = entry.author {
                json.key("authors")
                json.array { json in
                    json.object { json in
                        json.field("name", author.name)
                        json.field("url", call.absolute(author.path))
                    }
                }
            }
            json.field("tags", entry.tags.map(\.label))
            json.field("language", entry.language)
        }
    }
}
