"""Asks a server for its resources in every form, and reads each with a program that others wrote.

usage: forms.py http://127.0.0.1:PORT"""
import csv, email.utils, gzip, io, json, sys, urllib.error, urllib.parse, urllib.request
import brotli, feedparser, rdflib
from pyld import jsonld

BASE = sys.argv[1]
SCHEMA, OA = "https://schema.org/", "http://www.w3.org/ns/oa#"
failures = []


def get(path, **fields):
    request = urllib.request.Request(BASE + path, headers={name.replace("_", "-"): value for name, value in fields.items()})
    with urllib.request.urlopen(request) as answer:
        return answer.headers, answer.read()


def get_json(path):
    return json.loads(get(path)[1])


def check(holds, what):
    if not holds:
        failures.append(what)


def no_network(url, options):
    raise RuntimeError(f"JSON-LD must need nothing from {url}")


jsonld.set_document_loader(no_network)


def lists_and_resources():
    """Paths of lists, and of one resource of each kind."""
    statement = get_json("/statements?limit=1")["items"][0]
    speaker, topic, document = (get_json(path)["items"][0]["url"] for path in ("/speakers", "/topics", "/documents"))
    lists = ["/statements", "/speakers", "/topics", "/documents", f"{speaker}/statements", f"{topic}/statements",
             f"{topic}/speakers", f"{document}/statements"]
    return lists, [statement["url"], speaker, topic, document]


def check_json_ld(path):
    headers, body = get(path + ".jsonld")
    check(headers["Content-Type"] == "application/ld+json", f"{path}: type {headers['Content-Type']}")
    expanded = jsonld.expand(json.loads(body))
    graph = rdflib.Graph().parse(data=json.dumps(expanded), format="json-ld")
    check(len(graph) > 2, f"{path}: {len(graph)} triples")
    for annotation in graph.subjects(rdflib.RDF.type, rdflib.URIRef(OA + "Annotation")):
        check((annotation, rdflib.URIRef(OA + "hasBody"), None) in graph, f"{path}: an annotation without a body")
        for target in graph.objects(annotation, rdflib.URIRef(OA + "hasTarget")):
            check_target(graph, target, path)
    for node in graph.subjects(rdflib.URIRef(SCHEMA + "text"), None):
        types = {str(kind) for kind in graph.objects(node, rdflib.RDF.type)}
        check(types and types <= {SCHEMA + "Quotation", SCHEMA + "Claim"}, f"{path}: a statement of type {types}")


def check_target(graph, target, path):
    """Both selectors of a target must choose the same words of the document's text."""
    source = str(graph.value(target, rdflib.URIRef(OA + "hasSource")))
    text = get(source.removeprefix(BASE))[1].decode()
    chosen = set()
    for selector in graph.objects(target, rdflib.URIRef(OA + "hasSelector")):
        start, end, exact = (graph.value(selector, rdflib.URIRef(OA + name)) for name in ("start", "end", "exact"))
        chosen.add(str(exact) if exact is not None else text[int(start):int(end)])
    check(len(chosen) == 1, f"{path}: selectors disagree: {chosen}")


def check_feeds(path):
    headers, body = get(path + ".atom")
    feed = feedparser.parse(body, response_headers={"content-type": headers["Content-Type"]})
    check(not feed.bozo, f"{path}.atom: {feed.get('bozo_exception')}")
    check(feed.version == "atom10" and feed.feed.id.startswith(BASE), f"{path}.atom: {feed.version} {feed.feed.get('id')}")
    for entry in feed.entries:
        check(entry.id and entry.title and entry.updated_parsed and entry.link, f"{path}.atom: an entry lacks something")
    check(len({entry.id for entry in feed.entries}) == len(feed.entries), f"{path}.atom: ids repeat")
    headers, body = get(path + ".jsonfeed")
    check(headers["Content-Type"] == "application/feed+json", f"{path}.jsonfeed: {headers['Content-Type']}")
    other = json.loads(body)
    check(other["version"] == "https://jsonfeed.org/version/1.1" and other["title"], f"{path}.jsonfeed: version, title")
    check([item["id"] for item in other["items"]] == [entry.id for entry in feed.entries], f"{path}: feeds differ")
    check(all(item.get("content_text") and item["url"].startswith("http") for item in other["items"]), f"{path}: items")


def check_tables(path):
    rows = list(csv.DictReader(io.StringIO(get(path + ".csv")[1].decode(), newline="")))
    lines = [json.loads(line) for line in get(path + ".ndjson")[1].splitlines()]
    total = get_json(path)["total"]
    check(len(rows) == len(lines) == total, f"{path}: {len(rows)} rows, {len(lines)} lines, {total} in all")
    check([row["id"] for row in rows] == [line["id"] for line in lines], f"{path}: tables differ")
    formulas = [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t\r") and cell]
    check(not formulas, f"{path}.csv: a spreadsheet would run {formulas[:1]}")


def check_pages(path):
    """Walking all pages gives each item once, in the order of the whole list."""
    whole = [line["id"] for line in map(json.loads, get(path + ".ndjson")[1].splitlines())]
    walked, page = [], f"{path}?limit=7"
    while page:
        answer = get_json(page)
        walked += [item["id"] for item in answer["items"]]
        page = answer.get("next")
    check(walked == whole, f"{path}: {len(walked)} items walked, {len(set(walked))} different, {len(whole)} in all")


def check_ninjs(path):
    document, text = get_json(path + ".ninjs"), get(path + "/text")[1].decode()
    check(document["standard"]["name"] == "ninjs" and document["uri"], f"{path}.ninjs: standard, uri")
    check(document["bodies"][0]["value"] == text and document["bodies"][0]["charcount"] == len(text), f"{path}.ninjs: body")


def check_codings(path):
    plain, tags = get(path)[1], set()
    for accepted, decode in (("identity", bytes), ("gzip", gzip.decompress), ("br", brotli.decompress)):
        headers, body = get(path, Accept_Encoding=accepted)
        coding = headers.get("Content-Encoding", "identity")
        check(coding == accepted, f"{path}: {coding} for {accepted}")
        check(decode(body) == plain, f"{path}: {accepted} is not the answer")
        check("Accept-Encoding" in headers["Vary"], f"{path}: Vary {headers['Vary']}")
        check(email.utils.parsedate_to_datetime(headers["Last-Modified"]), f"{path}: Last-Modified")
        tags.add(headers["ETag"])
        try:
            get(path, Accept_Encoding=accepted, If_None_Match=headers["ETag"])
            failures.append(f"{path}: no 304 for {accepted}")
        except urllib.error.HTTPError as error:
            check(error.code == 304, f"{path}: {error.code} for {accepted}")
    check(len(tags) == 3, f"{path}: tags {tags}")


def check_reconciliation():
    """What OpenRefine sends for a column of names."""
    manifest = get_json("/reconcile")
    check("0.2" in manifest["versions"] and manifest["identifierSpace"] and manifest["schemaSpace"], "/reconcile: manifest")
    speakers = [speaker for speaker in get_json("/speakers?limit=10")["items"]]
    queries = {f"q{number}": {"query": speaker["name"], "limit": 3} for number, speaker in enumerate(speakers)}
    body = urllib.parse.urlencode({"queries": json.dumps(queries)}).encode()
    answer = json.loads(urllib.request.urlopen(BASE + "/reconcile", body).read())
    for number, speaker in enumerate(speakers):
        first = answer[f"q{number}"]["result"][0]
        check(first["id"] == speaker["id"] and first["score"] == 100, f"/reconcile: {speaker['name']} is {first}")
    extend = json.dumps({"ids": [speakers[0]["id"]], "properties": [{"id": "statementCount"}]})
    columns = get_json("/reconcile?" + urllib.parse.urlencode({"extend": extend}))
    value = columns["rows"][speakers[0]["id"]]["statementCount"][0]["str"]
    check(value == str(speakers[0]["statementCount"]), f"/reconcile: {value} statements")


def main():
    lists, resources = lists_and_resources()
    for path in lists + resources:
        check_json_ld(path)
    for path in lists + resources[1:]:
        check_feeds(path)
    for path in lists:
        check_tables(path)
        check_pages(path)
        check_codings(path)
    check_ninjs(resources[3])
    check_reconciliation()
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"forms: {len(lists)} lists and {len(resources)} resources, {len(failures)} failures")
    sys.exit(bool(failures))


main()
