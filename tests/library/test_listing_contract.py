"""Filters and orders of lists, held by the real library and by the fake."""

from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.examples import example_abstention, example_findings, example_question, example_take
from support.fake_library import FakeLibrary
from support.mock_interviews import grade_of
from voice_interviewer.answer import Section
from voice_interviewer.folders import Folders
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.library.ports import Library
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.take import Findings, Mode, Source

NOON = example_take().created
OWN = example_question(id=None, pack=None, text="Why this company?")
DRIFT = example_question(id="detect-drift", text="How would you notice drift?")


def scored(*scores: int) -> Findings:
    """Findings with these section scores."""
    return example_findings(grade=grade_of(scores))


def kept(library: Library, **changes: Any) -> int:
    return library.keep(example_take(**changes)).id or 0


def listed(library: Library, among: TakeFilter, order: Order = Order.OLDEST, search: str = "") -> list[int]:
    """The ids, which must be as many as are counted."""
    found = [summary.id for summary in library.summaries(search, among=among, order=order)]
    assert library.count(search, among=among) == len(found)
    return found


@pytest.fixture(scope="module", params=["fake", "sqlite"])
def shelf_of_takes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Ten takes that differ in one thing each, an hour apart; for tests that leave them as they were."""
    folder: Path = tmp_path_factory.mktemp("shelf")
    folders = Folders(folder / "data", folder / "config", folder / "cache")
    library: Library = FakeLibrary(folders.data) if request.param == "fake" else SqliteLibrary(folders)
    for number, changes in enumerate(_CHANGES):
        kept(library, created=NOON + timedelta(hours=number), **changes)
    library.shelf.tag([3], "Acme")
    library.shelf.star([4])
    return library


_CHANGES: tuple[dict[str, Any], ...] = (
    {"question": OWN},
    {"question": DRIFT},
    {"findings": None},
    {"findings": example_findings(grade=example_abstention())},
    {"findings": scored(4, 4, 4, 4)},
    {"mode": Mode.REAL},
    {"interview": 7, "mode": Mode.REAL},
    {"source": Source.TYPED, "seconds": 0.0},
    {"source": Source.COMPOSITE},
    {"drill": Section.RISKS},
)


@pytest.mark.parametrize(
    ("among", "expected"),
    [
        (TakeFilter(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        (TakeFilter(question_text=OWN.text), [1]),
        (TakeFilter(question_ids=frozenset({"detect-drift", "unknown"})), [2]),
        (TakeFilter(question_ids=frozenset()), []),
        (TakeFilter(since=NOON + timedelta(hours=8)), [9, 10]),
        (TakeFilter(before=NOON + timedelta(hours=1)), [1]),
        (TakeFilter(since=NOON + timedelta(hours=1), before=NOON + timedelta(hours=3)), [2, 3]),
        (TakeFilter(least=16), [5]),
        (TakeFilter(least=0), [1, 2, 5, 6, 7, 8, 9, 10]),
        (TakeFilter(most=8), []),
        (TakeFilter(least=9, most=9), [1, 2, 6, 7, 8, 9, 10]),
        (TakeFilter(graded=False), [3]),
        (TakeFilter(graded=True), [1, 2, 4, 5, 6, 7, 8, 9, 10]),
        (TakeFilter(mode=Mode.REAL), [6, 7]),
        (TakeFilter(mode=Mode.REAL, in_interview=False), [6]),
        (TakeFilter(in_interview=True), [7]),
        (TakeFilter(interview=7), [7]),
        (TakeFilter(interview=8), []),
        (TakeFilter(source=Source.TYPED), [8]),
        (TakeFilter(source=Source.COMPOSITE), [9]),
        (TakeFilter(drill=True), [10]),
        (TakeFilter(drill=False, source=Source.MICROPHONE, in_interview=False), [1, 2, 3, 4, 5, 6]),
        (TakeFilter(starred=True), [4]),
        (TakeFilter(tag="acme"), [3]),
        (TakeFilter(tag="acm"), []),
        (TakeFilter(tag="acme", starred=True), []),
        (TakeFilter(in_bin=True), []),
    ],
)
def test_each_filter_narrows(shelf_of_takes: Library, among: TakeFilter, expected: list[int]) -> None:
    """Alone and together, and the number that is counted is the number that is listed."""
    assert listed(shelf_of_takes, among) == expected


def test_filters_and_words_hold_together(shelf_of_takes: Library) -> None:
    """A search looks only among what the filters let through."""
    assert listed(shelf_of_takes, TakeFilter(since=NOON + timedelta(hours=9)), search="loan") == [10]
    assert listed(shelf_of_takes, TakeFilter(tag="acme"), search="zebra") == []


def test_the_bin_is_a_list_of_its_own(shelf_of_takes: Library) -> None:
    """Filters hold there too."""
    shelf_of_takes.delete([4, 5])
    assert listed(shelf_of_takes, TakeFilter(in_bin=True)) == [4, 5]
    assert listed(shelf_of_takes, TakeFilter(in_bin=True, least=16)) == [5]
    assert listed(shelf_of_takes, TakeFilter(least=16)) == []
    shelf_of_takes.restore([4, 5])


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.NEWEST, [4, 3, 2, 1]),
        (Order.OLDEST, [1, 2, 3, 4]),
        (Order.BEST, [3, 2, 1, 4]),
        (Order.WEAKEST, [2, 1, 3, 4]),
        (Order.LONGEST, [2, 4, 1, 3]),
        (Order.SHORTEST, [4, 1, 2, 3]),
        (Order.QUESTION, [4, 2, 3, 1]),
    ],
)
def test_ties_and_what_is_missing(library: Library, order: Order, expected: list[int]) -> None:
    """Among equals the newest first; what has no score or length comes last, in either direction."""
    rows: tuple[tuple[Any, float, str], ...] = (
        (scored(1, 1, 1, 1), 30.0, "zeal"),
        (scored(4, 0, 0, 0), 60.0, "Beta"),
        (scored(4, 4, 4, 4), 0.0, "beta two"),
        (None, 30.0, "alpha"),
    )
    for number, (findings, seconds, text) in enumerate(rows):
        kept(
            library,
            created=NOON + timedelta(hours=number),
            findings=findings,
            seconds=seconds,
            question=example_question(text=text),
        )
    assert listed(library, TakeFilter(), order) == expected


def test_pages_of_every_order_fit_together(shelf_of_takes: Library) -> None:
    """No take is shown twice or left out where one page ends and the next begins."""
    for order in Order:
        whole = [summary.id for summary in shelf_of_takes.summaries(order=order)]
        pages = [shelf_of_takes.summaries(limit=3, offset=first, order=order) for first in range(0, 12, 3)]
        assert [summary.id for page in pages for summary in page] == whole


def test_a_line_shows_the_first_words_of_the_notes(library: Library) -> None:
    """On one line, cut where they are long."""
    kept(library, notes="say who\nsigns off " + "and why " * 40)
    [summary] = library.summaries()
    assert summary.notes.startswith("say who signs off and why")
    assert summary.notes.endswith("…")
    assert "\n" not in summary.notes


_filters = st.builds(
    TakeFilter,
    question_ids=st.sampled_from([None, frozenset({"detect-drift"}), frozenset()]),
    since=st.sampled_from([None, NOON + timedelta(hours=3)]),
    before=st.sampled_from([None, NOON + timedelta(hours=8)]),
    least=st.sampled_from([None, 0, 9, 16]),
    most=st.sampled_from([None, 9, 16]),
    graded=st.sampled_from([None, True, False]),
    mode=st.sampled_from([None, *Mode]),
    in_interview=st.sampled_from([None, True, False]),
    source=st.sampled_from([None, *Source]),
    drill=st.sampled_from([None, True, False]),
    starred=st.booleans(),
    tag=st.sampled_from(["", "ACME"]),
    in_bin=st.booleans(),
)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Library]:
    """The fake and the real library with the same takes, some of them in the bin."""
    folder: Path = tmp_path_factory.mktemp("both")
    made: tuple[Library, Library] = (
        FakeLibrary(folder / "fake"),
        SqliteLibrary(Folders(folder / "data", folder / "config", folder / "cache")),
    )
    for library in made:
        for number, changes in enumerate(_CHANGES * 2):
            kept(library, created=NOON + timedelta(hours=number % 7), **changes)
        library.shelf.tag([3, 5, 13], "Acme")
        library.shelf.star([4, 5, 13])
        library.delete([2, 13, 15])
    return made


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(among=_filters, order=st.sampled_from(Order), search=st.sampled_from(["", "loan", "acme", "zebra"]))
def test_fake_and_real_agree(both: tuple[Library, Library], among: TakeFilter, order: Order, search: str) -> None:
    """Whatever is combined, both list the same takes in the same order."""
    fake, real = both
    assert listed(fake, among, order, search) == listed(real, among, order, search)


def test_moments_of_other_zones_are_compared_as_moments(library: Library) -> None:
    """Not as what the clock on the wall said."""
    take_id = kept(library)
    same = NOON.astimezone(UTC)
    assert listed(library, TakeFilter(since=same)) == [take_id]
    assert listed(library, TakeFilter(before=same)) == []
