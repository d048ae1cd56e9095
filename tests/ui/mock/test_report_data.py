"""What the report of an interview stands on."""

from dataclasses import replace
from pathlib import Path

import pytest

from support.example_interview import example_interview as one_at_a_bank
from support.examples import example_take
from support.held_interviews import hold
from support.mock_interviews import example_interview
from support.services import NOW, Fakes
from support.sounds import write_sound
from voice_interviewer.answer import Section
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import NotFound
from voice_interviewer.ui.mock.report_data import gather_report, grade_missing
from voice_interviewer.ui.shell.context import Context


def test_everything_that_was_answered_is_in_it(context: Context, fakes: Fakes) -> None:
    """With the scores that its takes have."""
    data = gather_report(context.services, hold(fakes))
    assert [result.take.id for result in data.report.answered if result.take] == [1, 2, 3]
    assert data.report.results[0].scores[Section.CONTEXT] == 4
    assert data.report.began == data.kept.began


def test_the_weakest_question_is_one_that_was_asked_whole(context: Context, fakes: Fakes) -> None:
    """Not the follow-up with its two points."""
    weakest = gather_report(context.services, hold(fakes)).weakest
    assert weakest is not None
    assert weakest.item.question_id == "q-alarm"


def test_a_take_in_the_bin_is_not_in_the_report(context: Context, fakes: Fakes) -> None:
    """Whoever threw it away does not want to see it; one that is gone for good is told of as well."""
    interview_id = hold(fakes)
    fakes.library.delete([1])
    fakes.library.purge([3])
    first, _, third, *_ = gather_report(context.services, interview_id).report.results
    assert (first.take, third.take) == (None, None)
    assert first.why_not_graded == third.why_not_graded == "Its recording is not in the library any more."


def test_a_take_that_the_interview_never_heard_of_is_in_it(context: Context, fakes: Fakes) -> None:
    """The app was killed between keeping the one and storing the other."""
    interview, takes = example_interview()
    late = example_take(question=replace(takes[0].question, text="What would you do without it?"))
    data = gather_report(context.services, hold(fakes, interview, [*takes, late]))
    assert data.report.results[4].take is not None


def test_what_a_strong_answer_covers_comes_from_the_bank(context: Context, fakes: Fakes) -> None:
    """For questions that are still in a pack."""
    kept = fakes.library.interviews.begin(one_at_a_bank(), NOW)
    first, follow_up, drift = gather_report(context.services, kept.id).report.results
    assert first.points[Section.CONTEXT]
    assert drift.points[Section.RISKS]
    assert not follow_up.points
    assert gather_report(context.services, kept.id).report.role == "MLOps engineer"


def test_answers_that_wait_can_be_graded(context: Context, fakes: Fakes, tmp_path: Path) -> None:
    """One after the other; how far it is, is told over all of them."""
    interview, takes = example_interview()
    interview_id = hold(fakes, interview, [])
    for take in takes:
        fakes.library.keep(replace(take, id=None, findings=None), write_sound(tmp_path / "answer.wav"))
    waiting = gather_report(context.services, interview_id).waiting
    assert [take.id for take in waiting] == [1, 2, 3]
    shares: list[float] = []
    grade_missing(context.services, waiting, CancelToken(), shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert gather_report(context.services, interview_id).waiting == ()


def test_an_interview_that_is_not_there(context: Context) -> None:
    """Is told of as such."""
    with pytest.raises(NotFound):
        gather_report(context.services, 99)
