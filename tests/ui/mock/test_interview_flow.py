"""A mock interview from its first question to its end."""

import pytest

from support.immediate_tasks import ImmediateTaskRunner
from support.interview_host import InterviewHost
from support.services import Fakes
from voice_interviewer.errors import LibraryError, ModelError
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.state import ItemKind, ItemState
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.messages import Message

ANSWERED, SKIPPED, WAITING = ItemState.ANSWERED, ItemState.SKIPPED, ItemState.WAITING


def test_the_first_question_is_asked_by_the_rules_that_were_agreed(host: InterviewHost) -> None:
    """Under the interview's number, so that its take belongs to it."""
    host.begin()
    [asked] = host.asked
    assert asked.rules is Rules.REAL
    assert asked.interview == host.live.id
    assert asked.asked.id == host.items[0].question_id
    assert not asked.hints.texts


def test_a_kept_answer_brings_a_follow_up_to_what_is_thin(host: InterviewHost) -> None:
    """The example's grade has one point for risks; nothing is asked before the user goes on."""
    host.begin()
    host.answer()
    assert host.standing() is Standing.BETWEEN
    assert host.states == [ANSWERED, WAITING]
    assert host.items[1].kind is ItemKind.FOLLOW_UP
    assert len(host.asked) == 1
    host.runner.next_question()
    assert host.asked[1].asked.text == host.items[1].text
    assert not host.asked[1].whole


def test_the_chosen_voice_asks_on(host: InterviewHost) -> None:
    """And is known to whoever announces it."""
    host.begin(voice=Voice.CFO)
    host.answer()
    assert host.live.voice is Voice.CFO
    host.runner.next_question()
    assert "A CFO asks" in host.asked[1].about


def test_a_whole_short_interview(host: InterviewHost, fakes: Fakes) -> None:
    """A question, its follow-up, the end; both answers are in the library, under its number."""
    host.begin()
    host.answer()
    host.runner.next_question()
    host.answer()
    assert host.standing() is Standing.OVER
    interview_id = host.live.id
    host.runner.end()
    assert host.ended == [interview_id]
    assert host.standing() is Standing.IDLE
    stored = fakes.library.interviews.interview(interview_id)
    assert stored.ended is not None
    assert [item.take for item in stored.interview.items] == [1, 2]
    assert {take.interview for take in fakes.library.past_takes()} == {interview_id}


def test_the_curveball_comes_first_and_once(host: InterviewHost) -> None:
    """It was asked for; after it the follow-up has its turn."""
    host.begin(curveball=True)
    host.answer()
    assert host.items[1].kind is ItemKind.CURVEBALL
    host.runner.next_question()
    host.answer()
    assert [item.kind for item in host.items] == [ItemKind.QUESTION, ItemKind.CURVEBALL, ItemKind.FOLLOW_UP]


def test_a_skipped_question_is_not_asked_on_about(host: InterviewHost, fakes: Fakes) -> None:
    """Nothing is kept, and the next question follows."""
    host.begin(15)
    host.rehearsal.asker.stop()
    host.rehearsal.skip()
    assert host.standing() is Standing.BETWEEN
    assert host.states == [SKIPPED, WAITING, WAITING]
    assert fakes.library.count() == 0


def test_a_skipped_answer_under_way_counts_as_skipped(host: InterviewHost) -> None:
    """Also from a pause of its recording."""
    host.begin(15)
    host.start_answering()
    host.rehearsal.pause_or_resume()
    host.rehearsal.skip()
    assert host.states[0] is SKIPPED
    assert host.live.running


def test_when_the_time_is_up_there_may_be_one_more(host: InterviewHost) -> None:
    """Nothing is cut off, and nothing is begun unasked."""
    host.begin(15)
    host.answer(took=1000.0)
    assert host.standing() is Standing.OVER
    assert host.states == [ANSWERED, WAITING, WAITING]
    host.runner.one_more()
    assert host.asked[1].asked.text == host.items[1].text
    host.answer()
    assert host.standing() is Standing.OVER


def test_nothing_is_asked_while_an_answer_is_graded(host: InterviewHost, tasks: ImmediateTaskRunner) -> None:
    """What it is graded at says whether somebody asks on."""
    host.begin()
    host.start_answering()
    host.runner.asked.kept.connect(lambda _: setattr(tasks, "held", True))
    host.rehearsal.done()
    assert host.standing() is Standing.KEPT
    host.runner.next_question()
    assert len(host.asked) == 1
    tasks.release()
    assert host.standing() is Standing.BETWEEN
    assert host.items[1].kind is ItemKind.FOLLOW_UP


def test_one_need_not_wait_for_a_follow_up(host: InterviewHost, tasks: ImmediateTaskRunner) -> None:
    """The answer is graded all the same; a follow-up that comes too late is not put in."""
    host.begin(15)
    host.start_answering()
    host.runner.asked.kept.connect(lambda _: setattr(tasks, "held", True))
    host.rehearsal.done()
    host.runner.go_without()
    assert host.standing() is Standing.BETWEEN
    tasks.release()
    assert [item.kind for item in host.items] == [ItemKind.QUESTION] * 3


def test_the_report_waits_for_the_last_answer(host: InterviewHost, tasks: ImmediateTaskRunner) -> None:
    """Unless somebody is in a hurry."""
    host.begin(follow_ups=False)
    host.start_answering()
    host.runner.asked.kept.connect(lambda _: setattr(tasks, "held", True))
    host.rehearsal.done()
    host.runner.end()
    assert host.standing() is Standing.ENDING
    tasks.release()
    assert host.ended == [1]


def test_whoever_is_in_a_hurry_sees_the_report_at_once(host: InterviewHost, tasks: ImmediateTaskRunner) -> None:
    """As soon as the interview itself is stored."""
    host.begin(follow_ups=False)
    host.start_answering()
    host.runner.asked.kept.connect(lambda _: setattr(tasks, "held", True))
    host.rehearsal.done()
    tasks.held = False
    host.runner.end()
    assert host.ended == []
    host.runner.hurry()
    assert host.ended == [1]


def test_an_answer_that_cannot_be_graded_does_not_stop_it(host: InterviewHost, fakes: Fakes) -> None:
    """It is kept, and the report tells."""
    fakes.transcriber.problem = ModelError("The model is broken.", "Choose another.")
    host.begin(15)
    host.answer()
    assert host.standing() is Standing.BETWEEN
    assert host.states == [ANSWERED, WAITING, WAITING]


def test_a_typed_answer_counts_like_a_spoken_one(host: InterviewHost) -> None:
    """It belongs to the interview, and can be asked on about."""
    host.begin()
    host.rehearsal.type_answer()
    host.rehearsal.hand_in("We watch drift and page the engineer on call.")
    assert host.states == [ANSWERED, WAITING]


def test_practice_shows_the_answer_before_it_goes_on(host: InterviewHost) -> None:
    """Hints are there, and a second try is a take like any other."""
    host.begin(15, rules=Rules.PRACTICE)
    assert host.asked[0].hints.texts
    host.answer()
    assert host.rehearsal.stage is Stage.READY
    assert host.standing() is Standing.BETWEEN
    before = host.items
    host.rehearsal.try_again()
    host.answer()
    assert host.items == before


def test_practice_waits_for_the_guess(host: InterviewHost) -> None:
    """Whoever is asked to guess is not led away from it."""
    host.context.services.settings.change(predict_scores=True)
    host.begin(15, rules=Rules.PRACTICE)
    host.answer()
    assert host.rehearsal.stage is Stage.PREDICTING
    assert host.standing() is Standing.KEPT
    host.rehearsal.result.skip_guess()
    assert host.standing() is Standing.BETWEEN


def test_an_interview_that_cannot_be_stored_does_not_begin(
    host: InterviewHost, fakes: Fakes, posted: list[Message]
) -> None:
    """One sentence says why."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    host.begin()
    assert host.standing() is Standing.IDLE
    assert host.asked == []
    assert [message.text for message in posted] == ["The library is locked."]


@pytest.mark.parametrize("rules", Rules)
def test_ending_early_leaves_the_rest_unasked(host: InterviewHost, fakes: Fakes, rules: Rules) -> None:
    """What waits, waits for the report to tell."""
    host.begin(15, rules=rules)
    host.runner.end()
    assert host.rehearsal.stage is Stage.LEFT
    stored = fakes.library.interviews.interview(1)
    assert stored.ended is not None
    assert [item.state for item in stored.interview.items] == [WAITING] * 3
