"""What schemathesis has to know beyond the description: values of the formats that are this API's own, and which
parameters go together only in ways that OpenAPI can't say."""
import datetime, json, urllib.parse
import schemathesis
from hypothesis import strategies as st

LONGEST_QUERY = 7000    # bytes; the setting request-line-size is 8 KiB
REPEATABLE = {"speaker", "topic", "document", "publisher", "kind", "stance", "role", "place", "language"}
WORDS = st.sampled_from(["air", "defense", "rates", "harbor", "said", "Stoltenberg", "2023", "café"])


def dates():
    day = st.dates(min_value=datetime.date(1990, 1, 1), max_value=datetime.date(2030, 12, 31)).map(str)
    return st.one_of(day, day.map(lambda text: text[:7]), day.map(lambda text: text[:4]), day.map("{}T12:30:00Z".format))


def searches():
    term = st.one_of(
        WORDS, WORDS.map(lambda word: word + "*"), WORDS.map(lambda word: "-" + word),
        st.tuples(WORDS, WORDS).map('"{0[0]} {0[1]}"'.format), st.tuples(WORDS, WORDS).map("({0[0]} OR {0[1]})".format),
        st.sampled_from(["speaker:stoltenberg", "topic:air-defense", "kind:direct", "after:2023-01"]))
    return st.lists(term, min_size=1, max_size=4).map(" ".join)


schemathesis.openapi.format("date-or-part", dates())
schemathesis.openapi.format("cursor", st.just("from-no-list"))
schemathesis.openapi.format("search", searches())


def is_consistent(query):
    """The dependencies between parameters that their descriptions tell."""
    query = query or {}
    if len(urllib.parse.urlencode(query, doseq=True)) > LONGEST_QUERY:
        return False  # 414 is no answer to a wrong value
    if query.get("pretty") == "" or query.get("highlight") == "":
        return False  # short for true, as allowEmptyValue tells
    if not str(query.get("cursor", "0")).isdigit():
        return False  # only the list itself gives out a good one: forms.py walks them
    if query.get("sort") == "relevance" and "q" not in query:
        return False
    first, last = (str(query.get(name, ""))[:10] for name in ("from", "to"))
    return not (first and last and first[: len(last)] > last[: len(first)])


def is_told_apart(values):
    """Queries and forms have no types: one value of a repeatable parameter, or true in the place of a text, is no mistake."""
    return all(isinstance(value, list) for name, value in (values or {}).items() if name in REPEATABLE)


@schemathesis.hook
def filter_case(context, case):
    is_form = (case.media_type or "").startswith("application/x-www-form-urlencoded") and isinstance(case.body, dict)
    return is_consistent(case.query) and is_told_apart(case.query) and (not is_form or is_told_apart(case.body))


def reconciliation():
    """Batches of queries and extensions, as JSON texts."""
    query = st.fixed_dictionaries(
        {"query": WORDS}, optional={"limit": st.integers(1, 100), "type": st.sampled_from(["person", "organization"])})
    batches = st.dictionaries(st.text("abcq0123456789", min_size=1, max_size=5), query, max_size=5)
    extensions = st.fixed_dictionaries({
        "ids": st.lists(st.sampled_from(["stoltenberg", "nobody"]), max_size=3),
        "properties": st.lists(st.sampled_from([{"id": "role"}, {"id": "kind"}, {"id": "topic"}]), max_size=3)})
    return batches.map(json.dumps), extensions.map(json.dumps)


BATCHES, EXTENSIONS = reconciliation()
schemathesis.openapi.format("reconciliation-queries", BATCHES)
schemathesis.openapi.format("reconciliation-extension", EXTENSIONS)
