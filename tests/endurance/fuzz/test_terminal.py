"""What is typed: words of a command line, searches, tags and days. It ends in an exit code, never in a traceback."""

import io
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_question, example_take
from support.fuzz import fuzz, watched
from support.fuzz_texts import clean_texts, odd_texts
from support.services import Fakes, fake_parts, fake_services
from voice_interviewer.cli.main import run
from voice_interviewer.folders import Folders
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.library.search import match_query
from voice_interviewer.library.sqlite_library import SqliteLibrary

pytestmark = pytest.mark.harsh

NOW = datetime(2026, 3, 5, tzinfo=UTC)

COMMANDS = (
    "history list {}", "history list --since {}", "history list --until {}", "history list --question {}",
    "history list --tag {} {}", "history list --limit {}", "history list --least {} --json", "history show {}",
    "history export {} --format {}", "history delete {}", "history delete --undo {}", "history tag {} {}",
    "history note {} {}", "history star {}", "history grade {}", "plan show {}", "plan set {}", "plan done {}",
    "plan note {}", "plan export {}", "progress show", "progress export {}", "settings show {}", "settings set {} {}",
    "settings reset {}", "corrections add {} {}", "corrections remove {}", "corrections list", "questions list {}",
    "questions show {}", "questions check {}", "questions import {}", "practice next {}", "practice map {}",
    "mock list", "mock show {}", "mock report {}", "mock start {}", "compare {} {}", "composite {} {}", "import {}",
    "transcribe {}", "grade {}", "grade --jsonl {}", "exam {}", "mentor pack {}", "mentor import {}", "opinion show {}",
    "storage show", "storage clear {}", "models list", "models import {}", "say {}", "{} {}", "{}", "erase {}",
)  # fmt: skip
"""What stands where {} is, is any text; half of the time a number of a take, a day, or a file that is there."""

LIKELY = (
    "1",
    "2",
    "-1",
    "0",
    "99999999999999999999",
    "1.5",
    "2026-03-05",
    "0000-00-00",
    "+9",
    "txt",
    "json",
    "--help",
    "-",
)


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Fakes]:
    """Fakes with two takes."""
    folder = tmp_path_factory.mktemp("terminal")
    fakes = fake_parts(folder)
    for number in range(2):
        fakes.library.keep(example_take(created=NOW + timedelta(days=number)))
    return folder, fakes


@fuzz(40)
@given(data=st.data(), line=st.sampled_from(COMMANDS))
def test_any_words_end_in_an_exit_code(part: int, parts: tuple[Path, Fakes], data: st.DataObject, line: str) -> None:
    """Said on fakes, in a folder of their own; nobody is asked anything that they could not answer by nothing."""
    folder, fakes = parts
    typed = data.draw(st.lists(_words(), min_size=2, max_size=2))
    words = _filled(line, typed)
    with watched("command lines", repr(words)), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        fakes.transcriber.closed = False
        with _typing_nothing(), chdir(folder):  # what is typed may be the name of a file to write
            code = run(words, lambda: fake_services(folder, fakes))
        assert code in range(131)


def _words() -> st.SearchStrategy[str]:
    """Any bytes, as the system hands them over; no NUL, which it lets through nowhere, and no way out of the folder."""

    def handed_over(text: str) -> str:
        data = text.replace("\0", "").replace("/", "∕").encode("utf-8", "surrogatepass")
        return data.decode("utf-8", "surrogateescape")

    return st.sampled_from(LIKELY) | odd_texts(60).map(handed_over)


def _filled(line: str, typed: list[str]) -> list[str]:
    rest = iter(typed)
    return [next(rest) if word == "{}" else word for word in line.split()]


class _typing_nothing:  # noqa: N801 -- reads as what happens
    """Standard input is empty, as for a command in a pipe."""

    def __enter__(self) -> None:
        self._was = sys.stdin
        sys.stdin = io.TextIOWrapper(io.BytesIO())

    def __exit__(self, *_: object) -> None:
        sys.stdin = self._was


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> SqliteLibrary:
    """The real one, with a take that holds what is looked for."""
    folder = tmp_path_factory.mktemp("search")
    library = SqliteLibrary(Folders(folder / "data", folder / "config", folder / "cache"), now=lambda: NOW)
    library.keep(example_take(tags=("hard",), notes="Drift."))
    library.keep(example_take(question=example_question(id=None, text="Why?"), created=NOW))
    return library


@fuzz(150)
@given(
    search=odd_texts(200), tag=clean_texts(60), order=st.sampled_from(Order), limit=st.none() | st.integers(1, 2**70)
)
def test_any_search_finds_or_does_not(
    part: int, library: SqliteLibrary, search: str, tag: str, order: Order, limit: int | None
) -> None:
    """FTS5 takes no word of it for its own, and a list is as long as its count."""
    with watched("searches", repr((search, tag))):
        found = library.summaries(search, order=order)
        assert len(found) == library.count(search)
        assert len(library.summaries(search, limit)) <= len(found)
        library.summaries(search, among=TakeFilter(tag=tag, question_text=tag))
        if not match_query(search):
            assert len(found) == 2


@fuzz(60)
@given(tag=clean_texts(80), notes=clean_texts(300))
def test_what_is_jotted_down_is_kept(part: int, library: SqliteLibrary, tag: str, notes: str) -> None:
    """Tags and notes of any kind, as they were written; no window and no terminal hands over halves of characters."""
    with watched("tags and notes", repr((tag, notes))):
        library.shelf.note(1, notes)
        assert library.take(1).notes == notes
        library.shelf.tag([1], tag)
        kept = library.take(1).tags
        assert all(kept)
        library.shelf.untag([1], tag)
        assert library.take(1).tags == ("hard",) or tag.casefold().split() == ["hard"]
