"""How fast a library of 10,000 takes lists and searches, beside a plain scan with LIKE over the same database."""

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from support.examples import example_findings, example_question, example_take
from voice_interviewer import __version__
from voice_interviewer.folders import Folders
from voice_interviewer.library import records, shelf_records
from voice_interviewer.library.database import Database
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.take import Take

RUNS = 15
NOW = datetime(2026, 3, 5, tzinfo=UTC)

FILTERED = TakeFilter(
    question_ids=frozenset(f"question-{number}" for number in range(40)),
    since=NOW + timedelta(days=2),
    least=4,
    tag="Drift",
)
"""As in the window: a bucket, some days, a score and a tag."""


def keystroke(library: SqliteLibrary) -> None:
    """What the window asks when a letter is typed into the search while filters hold."""
    library.summaries("fea", limit=100, among=FILTERED)
    library.count("fea", among=FILTERED)


def takes(count: int) -> Iterator[Take]:
    """Takes a few minutes apart, in each a third of the words drawn from 3,000 rare ones."""
    draw = random.Random(1)
    findings = example_findings()
    for number in range(count):
        words = tuple(
            replace(word, text=f"term{draw.randrange(3000)}") if draw.random() < 1 / 3 else word
            for word in findings.transcript.words
        )
        transcript = replace(findings.transcript, words=words)
        created = NOW + timedelta(minutes=7 * number)
        tags = ("drift", f"company {number % 40}") if number % 3 == 0 else ()
        yield example_take(
            created=created,
            findings=replace(findings, transcript=transcript),
            question=example_question(id=f"question-{number % 140}"),
            tags=tags,
            notes="Say the number earlier, and who signs. " * (number % 4),
        )


def fill(database: Database, count: int) -> None:
    """Store the takes in one transaction: a commit for each would take minutes and is not what is measured."""
    with database.writing() as connection:
        for take in takes(count):
            take_id = records.insert_take(connection, take, None, __version__)
            shelf_records.star(connection, [take_id], take_id % 5 == 0)
            records.store_findings(connection, take, take_id, NOW)


def milliseconds(work: Callable[[], object]) -> float:
    """Median over the runs."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


def scan(path: Path, word: str) -> int:
    """How many takes hold the letters of a word anywhere, by reading every transcript."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT count(*) FROM findings WHERE transcript LIKE ?", (f"%{word}%",))
        return int(found.fetchone()[0])


def main(count: int = 10_000) -> None:
    """Fill a library, measure, print."""
    with tempfile.TemporaryDirectory() as name:
        folders = Folders(Path(name), Path(name), Path(name))
        library = SqliteLibrary(folders)
        fill(Database(folders.database, folders.data / "backups"), count)
        plain = milliseconds(lambda: scan(folders.database, "term77"))
        print(f"{count} takes, {folders.database.stat().st_size / 1e6:.0f} MB; plain scan {plain:.1f} ms")
        for title, work in {
            "open the library": lambda: SqliteLibrary(folders),
            "first page of 50": lambda: library.summaries(limit=50),
            "last page of 50": lambda: library.summaries(limit=50, offset=count - 50),
            "search, rare word": lambda: library.summaries("term77", limit=50),
            "search, word of every take": lambda: library.summaries("feature", limit=50),
            "search, one letter": lambda: library.summaries("t", limit=50),
            "count of a search": lambda: library.count("feature"),
            "first page, filtered and sorted": lambda: library.summaries(limit=100, among=FILTERED, order=Order.BEST),
            "a keystroke with filters": lambda: keystroke(library),
            "count with filters": lambda: library.count(among=FILTERED),
            "questions and tags to choose from": lambda: (library.shelf.questions(), library.shelf.tags()),
            "one take": lambda: library.take(count // 2),
            "keep one take": lambda: library.keep(example_take()),
        }.items():
            spent = milliseconds(work)
            print(f"{title:34s} {spent:7.1f} ms   {spent / plain:6.3f} of the scan")


if __name__ == "__main__":
    main()
