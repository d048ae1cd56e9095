"""What the history is narrowed to, in words and for the library."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from support.examples import example_bank_question
from support.services import NOW, example_bank
from voice_interviewer.bank.question import Bucket
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.shelf_port import TakenQuestion
from voice_interviewer.take import Mode, Source
from voice_interviewer.ui.history.filters import (
    NONE,
    Filters,
    Graded,
    Period,
    Query,
    Rules,
    Sort,
    chips,
    nothing_found,
    take_filter,
)

KNOWN = TakenQuestion(example_bank_question().id, "How would you …?", 3)
OWN = TakenQuestion(None, "Why us?", 1)


def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=NOW.tzinfo)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (NONE, TakeFilter()),
        (Filters(question=KNOWN), TakeFilter(question_ids=frozenset({KNOWN.id or ""}))),
        (Filters(question=OWN), TakeFilter(question_text="Why us?")),
        (Filters(bucket=Bucket.MONITORING), TakeFilter(question_ids=frozenset({"detect-drift"}))),
        (Filters(bucket=Bucket.DATA), TakeFilter(question_ids=frozenset())),
        (Filters(question=KNOWN, bucket=Bucket.MONITORING), TakeFilter(question_ids=frozenset())),
        (Filters(least=3, most=12), TakeFilter(least=3, most=12)),
        (Filters(rules=Rules.REAL), TakeFilter(mode=Mode.REAL, in_interview=False)),
        (Filters(rules=Rules.INTERVIEW), TakeFilter(in_interview=True)),
        (Filters(sort=Sort.PART), TakeFilter(drill=True)),
        (Filters(sort=Sort.COMPOSITE), TakeFilter(source=Source.COMPOSITE)),
        (Filters(graded=Graded.NO), TakeFilter(graded=False)),
        (Filters(tag="drift", starred=True), TakeFilter(tag="drift", starred=True)),
        (Filters(period=Period.TODAY), TakeFilter(since=midnight(NOW.date()))),
        (Filters(period=Period.WEEK), TakeFilter(since=midnight(NOW.date() - timedelta(days=6)))),
        (
            Filters(period=Period.BETWEEN, first=date(2026, 3, 1), last=date(2026, 3, 2)),
            TakeFilter(since=midnight(date(2026, 3, 1)), before=midnight(date(2026, 3, 3))),
        ),
        (Filters(period=Period.BETWEEN), TakeFilter()),
    ],
)
def test_the_library_is_asked_for_it(filters: Filters, expected: TakeFilter) -> None:
    """Each filter alone; days begin at midnight where the user is, and the last day counts whole."""
    assert take_filter(filters, example_bank(), NOW) == expected


ALL_SET = Filters(
    question=OWN,
    bucket=Bucket.DEPLOYMENT,
    period=Period.BETWEEN,
    first=date(2026, 3, 1),
    last=date(2026, 3, 6),
    least=2,
    rules=Rules.PRACTICE,
    sort=Sort.TYPED,
    graded=Graded.YES,
    tag="drift",
    starred=True,
)


def test_every_filter_has_a_chip_that_takes_it_away() -> None:
    """One press each leads back to every take."""
    left, pressed = ALL_SET, 0
    while shown := chips(left, NOW):
        left, pressed = shown[-1].without, pressed + 1
    assert (left, pressed) == (NONE, 9)


def test_chips_say_what_holds() -> None:
    """In the order in which it is offered."""
    assert [chip.text for chip in chips(ALL_SET, NOW)] == [
        "“Why us?”",
        "Deployment and CI/CD",
        "1 March to Today",
        "Score 2 to 16 of 16",
        "Practice",
        "Typed",
        "Graded",
        "Tag: drift",
        "Starred",
    ]


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 3, 1), None, "From 1 March"),
        (None, date(2026, 3, 1), "Until 1 March"),
        (date(2026, 3, 1), date(2026, 3, 1), "1 March"),
    ],
)
def test_an_open_end_is_said_so(first: date | None, last: date | None, text: str) -> None:
    """And a single day is named once."""
    filters = Filters(period=Period.BETWEEN, first=first, last=last)
    assert chips(filters, NOW)[0].text == text


def test_a_long_question_is_cut() -> None:
    """A chip as long as the window would push the others away."""
    filters = Filters(question=TakenQuestion(None, "Why? " * 60, 1))
    assert len(chips(filters, NOW)[0].text) < 45


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Query("zebra"), "No take fits the words “zebra”."),
        (Query(filters=Filters(starred=True)), "No take fits the filter: Starred."),
        (
            Query("zebra", Filters(starred=True, tag="drift")),
            "No take fits the words “zebra” and the filters: Tag: drift, Starred.",
        ),
    ],
)
def test_nothing_found_says_why(query: Query, text: str) -> None:
    """The words and the filters that hold, so that one sees which to take away."""
    assert nothing_found(query, NOW) == text


def test_an_order_narrows_nothing() -> None:
    """Only words and filters do."""
    assert not Query().narrowed
    assert Query("x").narrowed
    assert Query(filters=replace(NONE, starred=True)).narrowed
