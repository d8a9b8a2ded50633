"""Uses a client that openapi-python-client made of the server's description.

usage: client.py FOLDER http://127.0.0.1:PORT     the client is the package `record_client` in FOLDER"""
import enum, importlib, inspect, json, pkgutil, sys, typing, urllib.request

sys.path.insert(0, sys.argv[1])
import record_client.api
from record_client import Client
from record_client.api.checking import check_quotation, check_quotation_by_post
from record_client.api.documents import get_document, get_document_text, list_documents
from record_client.api.reconciliation import reconcile
from record_client.api.service import get_readiness
from record_client.api.speakers import compare_speakers, get_speaker, get_speaker_timeline, list_speakers
from record_client.api.statements import get_statement, list_statements, suggest
from record_client.api.topics import get_topic, list_topic_speakers, list_topics
from record_client.models import CheckQuotationByPostJsonBody, ListStatementsKindItem, ListStatementsSort, Problem

client = Client(base_url=sys.argv[2], raise_on_unexpected_status=True)

assert get_readiness.sync(client=client).status == "ready"
statements = list_statements.sync(client=client, limit=5, sort=ListStatementsSort.OLDEST,
                                 kind=[ListStatementsKindItem.DIRECT, ListStatementsKindItem.MIXED])
assert statements.total >= len(statements.items) == 5
statement = statements.items[0]
assert get_statement.sync(statement.id, client=client) == statement

document = get_document.sync(statement.document.id, client=client)
text = get_document_text.sync_detailed(document.id, client=client).content.decode()
for span in statement.attribution.content:
    assert text[span.start:span.end] == span.text

quote = statement.attribution.content[0].text
found = check_quotation.sync(client=client, quote=quote)
assert found.verdict == "verbatim", found.verdict
posted = check_quotation_by_post.sync(client=client, body=CheckQuotationByPostJsonBody(quote=quote))
assert posted.verdict == "verbatim" and posted.matches == found.matches

speakers = list_speakers.sync(client=client).items
speaker = get_speaker.sync(speakers[0].id, client=client)
assert speaker.statement_count == speakers[0].statement_count
assert get_speaker_timeline.sync(speaker.id, client=client).buckets
sides = compare_speakers.sync(client=client, speaker=[speakers[0].id, speakers[1].id]).sides
assert [side.speaker.id for side in sides] == [speakers[0].id, speakers[1].id]
topics = list_topics.sync(client=client).items
topic = get_topic.sync(topics[0].id, client=client)
assert list_topic_speakers.sync(topic.id, client=client).total >= len(topic.speakers) > 0
assert suggest.sync(client=client, q=speaker.name[:3]).items
assert list_documents.sync(client=client).total > 0
assert reconcile.sync(client=client) is not None

problem = list_statements.sync(client=client, q="(open")
assert isinstance(problem, Problem) and problem.parameter == "q" and problem.status == 400


def names():
    """A value of each parameter that names something on the record, in operations on documents and topics as on others."""
    topic = topics[0].id
    return {"id": statement.id, "slug": speaker.id, "topic": topic, "name": "unknown-parameter", "speaker": [speakers[0].id, speakers[1].id],
            "url_query": f"{sys.argv[2]}/statements/{statement.id}", "/documents": {"id": document.id}, "/topics": {"slug": topic}}


def argument(name, parameter, path, operation):
    """A value for a parameter of a generated function: a name on the record, or the example of the description."""
    if name == "body":
        example = operation["requestBody"]["content"]["application/json"]["example"]
        model = next(kind for kind in typing.get_args(parameter.annotation) if hasattr(kind, "from_dict"))
        return model.from_dict(example)
    known = names()
    known |= known.get("/" + path.split("/")[1], {})
    if name in known:
        return known[name]
    example = next(item["example"] for item in operation["parameters"] if item["name"] == name)
    is_choice = isinstance(parameter.annotation, type) and issubclass(parameter.annotation, enum.Enum)
    return parameter.annotation(example) if is_choice else example


def call_every_operation():
    description = json.load(urllib.request.urlopen(sys.argv[2] + "/openapi.json"))
    operations = {"".join("_" + letter.lower() if letter.isupper() else letter for letter in operation["operationId"]): (path, operation)
                  for path, methods in description["paths"].items() for operation in methods.values()}
    for module in pkgutil.walk_packages(record_client.api.__path__, "record_client.api."):
        name = module.name.split(".")[-1]
        if module.ispkg or name in ("stream_events", "get_asset"):  # one has no end, the names of the others are the pages'
            continue
        path, operation = operations[name]
        call = importlib.import_module(module.name).sync_detailed
        arguments = {name: argument(name.rstrip("_"), parameter, path, operation)
                     for name, parameter in inspect.signature(call).parameters.items()
                     if name == "body" or name != "client" and parameter.default is inspect.Parameter.empty}
        reply = call(client=client, **arguments)
        assert reply.status_code == 200, f"{name}: {reply.status_code} {reply.content}"
        assert reply.parsed is not None, f"{name}: {reply.headers['content-type']} is not read"


call_every_operation()
print("client: every operation works")
