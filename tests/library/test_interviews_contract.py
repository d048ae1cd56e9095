"""What every store of mock interviews promises, held by the real one and by the fake."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from support.example_interview import example_interview, example_item
from support.examples import example_take
from voice_interviewer.errors import NotFound
from voice_interviewer.library.ports import Interviews, KeptInterview, Library
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, ItemState, Setup
from voice_interviewer.practice.rules import Rules

NOW = datetime(2026, 3, 5, 18, 42, 7, tzinfo=timezone(timedelta(hours=1)))
UNKNOWN = (999, -1, 10**30)


@pytest.fixture
def interviews(library: Library) -> Interviews:
    """No interview yet, once in the fake and once in the real library."""
    return library.interviews


def ids(kept: list[KeptInterview]) -> list[int]:
    """Their numbers."""
    return [entry.id for entry in kept]


@pytest.mark.parametrize(
    "interview",
    [
        example_interview(),
        example_interview(phase=InterviewPhase.PAUSED, elapsed=0.0, items=()),
        example_interview(setup=Setup("data-engineer", 5, rules=Rules.PRACTICE, follow_ups=False, curveball=True)),
        example_interview(items=(example_item(text="Où vont les modèles ?", state=ItemState.SKIPPED),)),
    ],
    ids=["running", "empty", "practice", "skipped"],
)
def test_an_interview_comes_back_as_it_went_in(interviews: Interviews, interview: Interview) -> None:
    """Its setup, every question with what became of it, and when it began where it began."""
    kept = interviews.begin(interview, NOW)
    assert kept == KeptInterview(kept.id, NOW, None, interview) == interviews.interview(kept.id)
    assert interviews.interviews() == [kept]
    assert interviews.interview(kept.id).began.isoformat() == NOW.isoformat()


def test_it_is_saved_as_it_goes_on(interviews: Interviews) -> None:
    """The latest state counts, and no other interview changes."""
    other, kept = interviews.begin(example_interview(), NOW), interviews.begin(example_interview(), NOW)
    further = example_interview(elapsed=300.0, phase=InterviewPhase.PAUSED)
    interviews.save(kept.id, further)
    assert interviews.interview(kept.id) == replace(kept, interview=further)
    assert interviews.interview(other.id) == other


def test_it_ends(interviews: Interviews) -> None:
    """With its moment, in the zone in which that was; saved again without one, it stays over."""
    kept = interviews.begin(example_interview(), NOW)
    over = example_interview(phase=InterviewPhase.FINISHED)
    ended = (NOW + timedelta(minutes=14)).astimezone(timezone(timedelta(hours=-7)))
    interviews.save(kept.id, over, ended)
    interviews.save(kept.id, over)
    read = interviews.interview(kept.id)
    assert read == KeptInterview(kept.id, NOW, ended, over)
    assert read.ended is not None
    assert read.ended.isoformat() == ended.isoformat()


@pytest.mark.parametrize("number", UNKNOWN)
def test_unknown_interviews_are_not_found(interviews: Interviews, number: int) -> None:
    """Reading or saving one that is not there says so."""
    with pytest.raises(NotFound, match=str(number)):
        interviews.interview(number)
    with pytest.raises(NotFound, match=str(number)):
        interviews.save(number, example_interview())
    assert interviews.interviews() == []


def test_the_newest_comes_first(interviews: Interviews) -> None:
    """By when they began, and by number within one moment."""
    begun = [interviews.begin(example_interview(), NOW + timedelta(days=day)).id for day in (5, 0, 9, 9)]
    assert ids(interviews.interviews()) == [begun[3], begun[2], begun[0], begun[1]]


def test_the_bin(interviews: Interviews) -> None:
    """A deleted interview leaves the list, can still be opened and saved, and comes back whole."""
    kept, stays = interviews.begin(example_interview(), NOW), interviews.begin(example_interview(), NOW)
    interviews.delete([kept.id, *UNKNOWN])
    interviews.delete([kept.id])
    assert interviews.interviews() == [stays]
    assert interviews.interview(kept.id) == kept
    interviews.restore([kept.id, *UNKNOWN])
    assert interviews.interviews() == [stays, kept]


def test_the_one_under_way_is_found(interviews: Interviews) -> None:
    """After a crash it can be taken up again where it stood; once it is over there is none."""
    assert interviews.unfinished() is None
    kept = interviews.begin(example_interview(), NOW)
    interviews.save(kept.id, example_interview(elapsed=300.0))
    assert interviews.unfinished() == replace(kept, interview=example_interview(elapsed=300.0))
    interviews.save(kept.id, example_interview(phase=InterviewPhase.FINISHED), NOW + timedelta(minutes=15))
    assert interviews.unfinished() is None


def test_only_the_latest_can_be_under_way(interviews: Interviews) -> None:
    """An older one without an end was left, and is not offered for ever; nor is one in the bin, until it is back."""
    interviews.begin(example_interview(), NOW)
    latest = interviews.begin(example_interview(), NOW + timedelta(days=1))
    assert interviews.unfinished() == latest
    interviews.delete([latest.id])
    assert interviews.unfinished() is None
    interviews.restore([latest.id])
    assert interviews.unfinished() == latest
    interviews.save(latest.id, example_interview(), NOW + timedelta(days=2))
    assert interviews.unfinished() is None


def test_a_clock_that_was_moved_back_hides_nothing(interviews: Interviews) -> None:
    """The latest is the one that was begun last, whatever the clock said."""
    interviews.begin(example_interview(), NOW)
    last = interviews.begin(example_interview(), NOW - timedelta(days=30))
    assert interviews.unfinished() == last


def test_a_moment_needs_a_time_zone(interviews: Interviews) -> None:
    """A naive moment is a mistake of the caller, and changes nothing."""
    with pytest.raises(ValueError, match="time zone"):
        interviews.begin(example_interview(), NOW.replace(tzinfo=None))
    assert interviews.interviews() == []
    kept = interviews.begin(example_interview(), NOW)
    with pytest.raises(ValueError, match="time zone"):
        interviews.save(kept.id, example_interview(elapsed=300.0), NOW.replace(tzinfo=None))
    assert interviews.interviews() == [kept]


def test_takes_of_a_deleted_interview_stay(library: Library) -> None:
    """An answer belongs to its user, not to its interview."""
    kept = library.interviews.begin(example_interview(), NOW)
    library.keep(example_take(interview=kept.id))
    library.interviews.delete([kept.id])
    assert [summary.interview for summary in library.summaries()] == [kept.id]
