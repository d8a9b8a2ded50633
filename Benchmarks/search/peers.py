"""Asks Tantivy and SQLite FTS5 the questions of a dump, in this process on one thread.

usage: peers.py FOLDER tantivy|fts5 [KIND…]     prints "kind, questions a second, matches" a line

What each does for a question is what OnRecord does: find all matches, count them, give the first twenty. Words, phrases
and word + speaker come by BM25; prefixes come newest first (by row, as neither peer scores them alike), speaker + topic
newest first, facets are the twenty most frequent speakers and topics of all matches. Tantivy keeps its index in memory, in one
segment; SQLite keeps its in memory too, with an index on speaker and on topic. Times are processor time of the process.
"""
import json, pathlib, sys, time

PAGE = 20


def rows(folder):
    for number, line in enumerate((folder / "statements.tsv").open()):
        day, speaker, topics, text = line.rstrip("\n").split("\t")
        yield number, int(day), speaker, topics.split(), text


def queries(folder):
    kinds = {}
    for line in (folder / "queries.tsv").open():
        kind, text = line.rstrip("\n").split("\t")
        kinds.setdefault(kind, []).append(text)
    return kinds


def parts(text):
    """The words of a question, and its fields."""
    fields = dict(part.split(":") for part in text.split() if ":" in part)
    return [part for part in text.split() if ":" not in part], fields


class Tantivy:
    def __init__(self, folder):
        import tantivy

        self.tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="whitespace", index_option="position")
        builder.add_text_field("speaker", tokenizer_name="raw", index_option="basic", fast=True)
        builder.add_text_field("topic", tokenizer_name="raw", index_option="basic", fast=True)
        builder.add_integer_field("row", fast=True, indexed=False)
        self.schema = builder.build()
        self.index = tantivy.Index(self.schema)
        self.index.register_tokenizer(
            "whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
        writer = self.index.writer(2_000_000_000, 1)
        for number, day, speaker, topics, text in rows(folder):
            writer.add_document(tantivy.Document(text=text, speaker=speaker, topic=topics, row=number))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()
        print(f"Tantivy {tantivy.__version__}, {self.searcher.num_segments} segment(s)", file=sys.stderr)

    def query(self, kind, text):
        q = self.tantivy.Query
        words, fields = parts(text)
        term = lambda field, value: q.term_query(self.schema, field, value, index_option=(
            "freq" if field == "text" else "basic"))
        if kind == "phrase":
            return q.phrase_query(self.schema, "text", text.strip('"').split())
        if kind == "prefix":
            return q.regex_query(self.schema, "text", text.rstrip("*") + ".*")
        must = [term("text", word) for word in words]
        # A filter does not count for the score.
        must += [q.const_score_query(term(field, value), 0.0) for field, value in fields.items()]
        if len(must) == 1:
            return must[0]
        return q.boolean_query([(self.tantivy.Occur.Must, part) for part in must])

    def ask(self, kind, text):
        query = self.query(kind, text)
        if kind in ("prefix", "speaker-topic", "facets"):
            found = self.searcher.search(query, PAGE, True, "row", 0, self.tantivy.Order.Asc)
        else:
            found = self.searcher.search(query, PAGE, True)
        if kind == "facets":
            terms = lambda field: {"terms": {"field": field, "size": PAGE}}
            self.searcher.aggregate(query, {"speaker": terms("speaker"), "topic": terms("topic")})
        return found.count


class FTS5:
    def __init__(self, folder):
        import sqlite3

        self.base = sqlite3.connect(":memory:")
        run = self.base.execute
        run("PRAGMA cache_size = -4000000")
        run("CREATE VIRTUAL TABLE words USING fts5(text, content='')")
        run("CREATE TABLE statement(id INTEGER PRIMARY KEY, speaker TEXT)")
        run("CREATE TABLE about(topic TEXT, id INTEGER, PRIMARY KEY (topic, id)) WITHOUT ROWID")
        for number, day, speaker, topics, text in rows(folder):
            run("INSERT INTO words(rowid, text) VALUES (?, ?)", (number, text))
            run("INSERT INTO statement VALUES (?, ?)", (number, speaker))
            for topic in topics:
                run("INSERT INTO about VALUES (?, ?)", (topic, number))
        run("CREATE INDEX said ON statement(speaker, id)")
        run("INSERT INTO words(words) VALUES ('optimize')")
        run("CREATE INDEX topical ON about(id, topic)")
        run("ANALYZE")
        print(f"SQLite {sqlite3.sqlite_version}", file=sys.stderr)

    def ask(self, kind, text):
        words, fields = parts(text)
        run = lambda sql, *values: self.base.execute(sql, values).fetchall()
        match = text if kind in ("phrase", "prefix") else " ".join(words)
        if kind == "speaker-topic":
            joined = "FROM statement s JOIN about a ON a.id = s.id WHERE s.speaker = ? AND a.topic = ?"
            run(f"SELECT s.id {joined} ORDER BY s.id LIMIT {PAGE}", fields["speaker"], fields["topic"])
            return run(f"SELECT count(*) {joined}", fields["speaker"], fields["topic"])[0][0]
        if kind == "word-speaker":
            joined = "FROM words JOIN statement s ON s.id = words.rowid WHERE words MATCH ? AND s.speaker = ?"
            run(f"SELECT words.rowid {joined} ORDER BY rank LIMIT {PAGE}", match, fields["speaker"])
            return run(f"SELECT count(*) {joined}", match, fields["speaker"])[0][0]
        order = "rowid" if kind in ("prefix", "facets") else "rank"
        run(f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY {order} LIMIT {PAGE}", match)
        if kind == "facets":
            for table, field in (("statement", "speaker"), ("about", "topic")):
                run(f"SELECT t.{field}, count(*) FROM words JOIN {table} t ON t.id = words.rowid WHERE words MATCH ? "
                    f"GROUP BY 1 ORDER BY 2 DESC LIMIT {PAGE}", match)
        return run("SELECT count(*) FROM words WHERE words MATCH ?", match)[0][0]


def main():
    folder = pathlib.Path(sys.argv[1])
    start = time.process_time()
    peer = {"tantivy": Tantivy, "fts5": FTS5}[sys.argv[2]](folder)
    print(f"built in {time.process_time() - start:.1f} s of processor time", file=sys.stderr)
    for kind, texts in queries(folder).items():
        if sys.argv[3:] and kind not in sys.argv[3:]:
            continue
        # A slow engine is asked fewer, so that a run ends: each question weighs the same.
        texts = texts[: 100] if sys.argv[2] == "fts5" else texts
        for text in texts[:50]:
            peer.ask(kind, text)
        start = time.process_time()
        total = sum(peer.ask(kind, text) for text in texts)
        print(f"{kind}\t{len(texts) / (time.process_time() - start):.0f}\t{total}\t{len(texts)}", flush=True)


main()
