"""What is known before an interview."""

import pytest

from support.example_interview import example_interview, example_item
from support.examples import example_take
from support.services import NOW, Fakes
from voice_interviewer.answer import Section
from voice_interviewer.errors import LibraryError
from voice_interviewer.practice.interview.state import ItemKind, ItemState, Setup
from voice_interviewer.ui.mock.mock_data import gather, outlook
from voice_interviewer.ui.shell.context import Context


def test_at_first_there_are_roles_and_nothing_else(context: Context) -> None:
    """Nobody is told of what is not there."""
    data = gather(context.services)
    assert [pack.id for pack in data.packs] == ["mlops-engineer"]
    assert (data.interviews, data.unfinished) == ((), None)


def test_the_one_that_was_left_stands_apart(context: Context, fakes: Fakes) -> None:
    """Only the latest can be gone on with; earlier ones are in the list, over or not."""
    first = fakes.library.interviews.begin(example_interview(), NOW)
    fakes.library.interviews.begin(example_interview(), NOW)
    data = gather(context.services)
    assert data.unfinished is not None
    assert data.unfinished.kept.id == 2
    assert [entry.kept.id for entry in data.interviews] == [first.id]
    assert not data.interviews[0].over


def test_means_are_of_whole_questions(context: Context, fakes: Fakes) -> None:
    """A follow-up asks for a part."""
    for _ in range(2):
        fakes.library.keep(example_take(interview=1))
    items = (
        example_item(state=ItemState.ANSWERED, take=1),
        example_item(kind=ItemKind.FOLLOW_UP, state=ItemState.ANSWERED, take=2),
        example_item(state=ItemState.ANSWERED, take=99),
    )
    fakes.library.interviews.begin(example_interview(items=items), NOW)
    entry = gather(context.services).unfinished
    assert entry is not None
    assert entry.means == dict(zip(Section, (3.0, 3.0, 2.0, 1.0), strict=True))


def test_a_pack_that_has_gone_is_named_by_its_id(context: Context, fakes: Fakes) -> None:
    """And where nothing was graded there are no means."""
    kept = fakes.library.interviews.begin(example_interview(setup=Setup("gone", 5)), NOW)
    fakes.library.interviews.save(kept.id, kept.interview, NOW)
    [entry] = gather(context.services).interviews
    assert (entry.role, entry.means, entry.over) == ("gone", {}, True)


def test_the_outlook_holds_as_many_questions_as_fit(context: Context) -> None:
    """A role that has gone has none."""
    data = gather(context.services)
    assert len(outlook(data, Setup("mlops-engineer", 5), seed=0)) == 1
    assert len(outlook(data, Setup("mlops-engineer", 15), seed=0)) == 3
    assert outlook(data, Setup("gone", 15), seed=0) == ()


def test_a_library_that_cannot_be_read_is_not_hidden(context: Context, fakes: Fakes) -> None:
    """An interview could not be stored in it either."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    with pytest.raises(LibraryError):
        gather(context.services)


def test_the_outlook_goes_by_the_times_that_will_be_used(context: Context) -> None:
    """What is announced is what the interview will be."""
    context.services.settings.change(use_question_timers=False, think_seconds=90, answer_seconds=420)
    [item] = outlook(gather(context.services), Setup("mlops-engineer", 15), seed=0)
    assert (item.think_seconds, item.answer_seconds) == (90, 420)
