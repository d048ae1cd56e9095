"""What every journal promises, held by the real one and by the fake that other tests use in its place."""

import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.fake_journal import FakeJournal
from voice_interviewer.folders import Folders
from voice_interviewer.library.ports import Journal, Library
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.events import (
    ChecklistMarked,
    Event,
    Mark,
    Noted,
    PlanDropped,
    PlanSet,
    Predicted,
    QuestionMapped,
    ReadingNoted,
    ResourceAdded,
    ResourceJudged,
    TaskDone,
)

NOW = datetime(2026, 3, 5, 18, 42, 7, tzinfo=timezone(timedelta(hours=1)))
UNKNOWN = (999, -1, 10**30)

EVENTS: list[Event] = [
    PlanSet(interview=date(2026, 3, 19), minutes_a_day=20),
    PlanDropped(),
    TaskDone(task="summary-1", note="said it in two minutes"),
    ChecklistMarked(item="monitoring", mark=Mark.NEED_WORK),
    Predicted(take=12, context=3, architecture=2, operations=0, risks=4),
    QuestionMapped(question="detect-drift", bucket="data", right_bucket="monitoring", proxy_right=False),
    QuestionMapped(question="detect-drift", bucket="monitoring", right_bucket="monitoring"),
    ResourceAdded(resource="r1", title="Ein Buch über Modelle", link="https://example.org/book"),
    ResourceJudged(resource="r1", criteria=("hands-on", "recent")),
    ReadingNoted(title="The right to an explanation", note="\N{LEFT DOUBLE QUOTATION MARK}why\0\n"),
]


@pytest.fixture
def journal(library: Library) -> Journal:
    """An empty journal, once the fake and once the real one."""
    return library.journal


def tasks(journal: Journal) -> list[str]:
    """What the journal says was done."""
    return [noted.event.task for noted in journal.events() if isinstance(noted.event, TaskDone)]


def test_every_event_comes_back_as_it_went_in(journal: Journal) -> None:
    """Each kind with all its fields, numbered, in the order in which it was noted."""
    noted = [journal.note(event, NOW + timedelta(minutes=minute)) for minute, event in enumerate(EVENTS)]
    assert [entry.event for entry in noted] == EVENTS
    assert len({entry.id for entry in noted}) == len(EVENTS)
    assert journal.events() == noted


def test_an_event_keeps_the_day_on_which_it_was_noted(journal: Journal) -> None:
    """Half past midnight in Paris is that day's, though in UTC it is still the day before."""
    made = NOW.replace(hour=0, minute=30)
    journal.note(PlanDropped(), made)
    (noted,) = journal.events()
    assert (noted.at.isoformat(), noted.day) == (made.isoformat(), made.date())


def test_a_clock_that_was_moved_back_changes_no_order(journal: Journal) -> None:
    """What was noted last comes last: of two dates for the interview, the later wish counts."""
    journal.note(TaskDone(task="first"), NOW)
    journal.note(TaskDone(task="second"), NOW - timedelta(days=30))
    assert tasks(journal) == ["first", "second"]


def test_a_struck_event_is_gone_until_it_is_brought_back(journal: Journal) -> None:
    """It then stands where it stood before; striking twice, and unknown ids, change nothing."""
    first, second = (journal.note(TaskDone(task=task), NOW) for task in ("first", "second"))
    journal.strike([first.id, *UNKNOWN])
    journal.strike([first.id])
    assert journal.events() == [second]
    journal.unstrike([first.id, *UNKNOWN])
    journal.unstrike([first.id])
    assert journal.events() == [first, second]


def test_several_are_struck_at_once(journal: Journal) -> None:
    """And an empty choice is none."""
    noted = [journal.note(TaskDone(task=str(number)), NOW) for number in range(4)]
    journal.strike([noted[0].id, noted[2].id])
    journal.strike([])
    assert tasks(journal) == ["1", "3"]


def test_a_number_is_never_used_twice(journal: Journal) -> None:
    """Taking an event back makes no room for another."""
    first = journal.note(TaskDone(task="first"), NOW)
    journal.strike([first.id])
    assert journal.note(TaskDone(task="second"), NOW).id != first.id


def test_a_moment_needs_a_time_zone(journal: Journal) -> None:
    """A naive moment is a mistake of the caller: nobody could tell its day."""
    with pytest.raises(ValueError, match="time zone"):
        journal.note(PlanDropped(), NOW.replace(tzinfo=None))
    assert journal.events() == []


def test_any_thread_may_note(journal: Journal) -> None:
    """Eight threads that note and strike at once lose nothing."""

    def work(number: int) -> None:
        noted = [journal.note(TaskDone(task=f"{number}-{step}"), NOW) for step in range(5)]
        journal.strike([noted[0].id])

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(8)))
    assert sorted(tasks(journal)) == sorted(f"{number}-{step}" for number in range(8) for step in range(1, 5))


IDS = st.lists(st.integers(0, 8), max_size=3)
MOMENTS = st.integers(-(10**6), 10**6).map(
    lambda minutes: datetime(2026, 3, 5, tzinfo=UTC) + timedelta(minutes=minutes)
)
STEPS = st.lists(
    st.tuples(st.just("note"), st.sampled_from(EVENTS), MOMENTS)
    | st.tuples(st.sampled_from(["strike", "unstrike"]), IDS, st.none()),
    max_size=12,
)


def done(journal: Journal, steps: Sequence[tuple[str, object, object]]) -> list[list[Noted]]:
    """The events after each step."""
    seen = []
    for name, *arguments in steps:
        getattr(journal, name)(*[argument for argument in arguments if argument is not None])
        seen.append(journal.events())
    return seen


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_fake_and_real_agree_on_any_sequence(steps: list[tuple[str, object, object]]) -> None:
    """Whatever is noted, struck and brought back, after each step both hold the same."""
    with tempfile.TemporaryDirectory() as name:
        real = SqliteLibrary(Folders(Path(name), Path(name), Path(name))).journal
        assert done(real, steps) == done(FakeJournal(), steps)
