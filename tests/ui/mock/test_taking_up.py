"""Going on with an interview after the app was ended, by whatever way."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from support.example_interview import example_interview
from support.examples import example_take
from support.immediate_tasks import ImmediateTaskRunner
from support.interview_host import InterviewHost
from support.services import NOW, Fakes, fake_context, fake_services
from voice_interviewer.errors import LibraryError, NotFound, UserError
from voice_interviewer.library.ports import Library
from voice_interviewer.practice.interview.state import InterviewPhase, ItemState
from voice_interviewer.take import AskedQuestion, Mode
from voice_interviewer.ui.mock.interview_start import new_interview, taken_up
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


def crashed(host: InterviewHost) -> InterviewHost:
    """The same library and a new run of the app."""
    return InterviewHost(host.context, host.fakes)


def test_a_killed_app_goes_on_at_the_same_question(host: InterviewHost) -> None:
    """With what was answered before."""
    host.begin(15)
    host.answer()
    host.runner.next_question()
    question = host.asked[-1].asked
    after = crashed(host)
    after.runner.take_up(1)
    assert [asked.asked for asked in after.asked] == [question]
    assert after.states[0] is ItemState.ANSWERED


def test_an_answer_that_was_kept_in_the_last_moment_counts(host: InterviewHost, fakes: Fakes) -> None:
    """The take is in the library, and the interview never heard of it: it is not asked again."""
    host.begin(15)
    item = host.items[0]
    asked = AskedQuestion(item.text, item.question_kind, item.question_id, item.pack)
    fakes.library.keep(example_take(question=asked, interview=1, mode=Mode.REAL))
    after = crashed(host)
    wanted: list[str] = []
    after.runner.table_wanted.connect(lambda: wanted.append("table"))
    after.runner.take_up(1)
    assert after.items[0].take == 1
    assert after.standing() is Standing.BETWEEN
    assert wanted == ["table"]
    after.runner.next_question()
    assert after.asked[0].asked.text == after.items[1].text


def test_one_that_is_over_but_was_not_ended_shows_the_way_to_its_report(host: InterviewHost) -> None:
    """There is nothing left to ask."""
    host.begin(follow_ups=False)
    host.answer()
    after = crashed(host)
    after.runner.take_up(1)
    assert after.standing() is Standing.OVER


def test_it_can_be_ended_instead(host: InterviewHost, fakes: Fakes) -> None:
    """Without asking anything."""
    host.begin(15)
    after = crashed(host)
    after.runner.take_up(1, to_end_it=True)
    assert after.asked == []
    assert after.ended == [1]
    assert fakes.library.interviews.interview(1).ended is not None


def test_one_that_was_ended_elsewhere_is_not_gone_on_with(
    host: InterviewHost, fakes: Fakes, posted: list[Message]
) -> None:
    """In a terminal, while the window was open."""
    host.begin(15)
    host.runner.pause()
    fakes.library.interviews.save(1, host.live.interview, NOW)
    host.runner.look_whether_ended()
    assert host.standing() is Standing.IDLE
    crashed(host).runner.take_up(1)
    assert [message.text for message in posted] == ["This mock interview has ended."]


def test_a_library_that_cannot_be_read_is_told_of(host: InterviewHost, fakes: Fakes, posted: list[Message]) -> None:
    """And the interview can be taken up later."""
    host.begin(15)
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    after = crashed(host)
    after.runner.take_up(1)
    assert after.standing() is Standing.IDLE
    fakes.library.failure = None
    after.runner.take_up(1)
    assert after.standing() is Standing.ASKED
    assert [message.text for message in posted] == ["The library is locked."]


def test_a_new_one_ends_the_one_that_was_left(context: Context, fakes: Fakes) -> None:
    """As it stands; nothing of it is lost."""
    left = fakes.library.interviews.begin(example_interview(), NOW)
    new_interview(context.services, replace(left.interview.setup, minutes=5), seed=1)
    ended = fakes.library.interviews.interview(left.id)
    assert ended.ended == NOW
    assert ended.interview == replace(left.interview, phase=InterviewPhase.FINISHED)


def test_the_users_own_times_hold_where_they_hold_everywhere(context: Context) -> None:
    """Whoever needs more time has it here too."""
    context.services.settings.change(use_question_timers=False, think_seconds=90, answer_seconds=240)
    kept = new_interview(context.services, example_interview().setup, seed=1)
    assert {(item.think_seconds, item.answer_seconds) for item in kept.interview.items} == {(90, 240)}


def test_a_role_that_has_gone_is_one_clear_sentence(context: Context) -> None:
    """And nothing is stored."""
    with pytest.raises(NotFound, match="questions of this role"):
        new_interview(context.services, replace(example_interview().setup, pack="gone"), seed=1)
    assert context.services.library.interviews.interviews() == []


def test_a_finished_interview_is_not_taken_up(context: Context, fakes: Fakes) -> None:
    """Whatever asked for it."""
    over = fakes.library.interviews.begin(example_interview(phase=InterviewPhase.FINISHED), NOW)
    with pytest.raises(UserError, match="has ended"):
        taken_up(context.services, over.id)


def test_a_mistake_of_ours_leaves_no_interview_on_its_way(
    qapp: QApplication, tmp_path: Path, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """One can begin again after the crash dialog."""

    def broken() -> Library:
        raise ZeroDivisionError

    context = fake_context(qapp, fake_services(tmp_path, fakes, open_library=broken), tasks)
    host = InterviewHost(context, fakes)
    with pytest.raises(ZeroDivisionError):
        host.begin()
    assert host.standing() is Standing.IDLE
