"""Uses a client that openapi-python-client made of the server's description.

usage: client.py FOLDER http://127.0.0.1:PORT     the client is the package `record_client` in FOLDER"""
import sys

sys.path.insert(0, sys.argv[1])
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
topic = get_topic.sync(list_topics.sync(client=client).items[0].id, client=client)
assert list_topic_speakers.sync(topic.id, client=client).total >= len(topic.speakers) > 0
assert suggest.sync(client=client, q=speaker.name[:3]).items
assert list_documents.sync(client=client).total > 0
assert reconcile.sync(client=client) is not None

problem = list_statements.sync(client=client, q="(open")
assert isinstance(problem, Problem) and problem.parameter == "q" and problem.status == 400
print("client: every kind of operation works")
