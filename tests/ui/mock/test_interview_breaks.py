"""Breaks in a mock interview, and leaving it for a while."""

from support.immediate_tasks import ImmediateTaskRunner
from support.interview_host import InterviewHost
from support.rehearsals import recordings
from support.services import Fakes, example_bank
from voice_interviewer.practice.interview.state import InterviewPhase, ItemState
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.voice.ports import RecorderState


def test_a_break_while_thinking_asks_the_question_again(host: InterviewHost, fakes: Fakes) -> None:
    """No time goes by meanwhile."""
    host.begin()
    host.runner.pause()
    assert host.standing() is Standing.PAUSED
    fakes.clock.advance(500)
    left = host.live.run.left
    host.runner.go_on()
    assert host.standing() is Standing.ASKED
    assert [asked.asked for asked in host.asked] == [host.asked[0].asked] * 2
    assert host.live.run.left == left


def test_a_break_while_answering_pauses_the_recording(host: InterviewHost, fakes: Fakes) -> None:
    """And going on resumes it; the answer is one."""
    host.begin()
    host.start_answering()
    host.runner.pause()
    assert fakes.recorder.status().state is RecorderState.PAUSED
    assert not host.live.running
    host.runner.go_on()
    assert fakes.recorder.status().state is RecorderState.RECORDING
    assert host.live.running


def test_pausing_the_recording_stops_the_interviews_clock(host: InterviewHost, fakes: Fakes) -> None:
    """Whichever key is pressed, it is one pause."""
    host.begin()
    host.start_answering()
    host.rehearsal.pause_or_resume()
    left = host.live.run.left
    fakes.clock.advance(100)
    host.rehearsal.pause_or_resume()
    assert host.live.run.left == left


def test_a_break_between_two_questions(host: InterviewHost) -> None:
    """Going on asks the next one."""
    host.begin()
    host.answer()
    host.runner.pause()
    assert host.standing() is Standing.PAUSED
    host.runner.go_on()
    assert host.asked[-1].asked.text == host.items[1].text


def test_what_is_decided_in_a_break_is_asked_after_it(host: InterviewHost, tasks: ImmediateTaskRunner) -> None:
    """The grade comes when it comes."""
    host.begin()
    host.start_answering()
    host.runner.asked.kept.connect(lambda _: setattr(tasks, "held", True))
    host.rehearsal.done()
    host.runner.pause()
    tasks.release()
    assert host.standing() is Standing.PAUSED
    assert len(host.items) == 2
    host.runner.go_on()
    assert host.asked[-1].asked.text == host.items[1].text


def test_leaving_the_page_while_thinking_is_a_break(host: InterviewHost) -> None:
    """The voice stops, and the question will be asked again."""
    host.begin()
    host.runner.step_away()
    assert host.standing() is Standing.PAUSED
    assert host.rehearsal.stage is Stage.LEFT
    host.runner.come_back()
    assert host.standing() is Standing.PAUSED


def test_leaving_the_page_while_typing_keeps_the_words(host: InterviewHost) -> None:
    """Only the clock stands still until one is back."""
    host.begin()
    host.rehearsal.type_answer()
    host.runner.step_away()
    assert host.standing() is Standing.ASKED
    assert not host.live.running
    host.runner.come_back()
    assert host.live.running


def test_reading_the_feedback_of_a_practice_interview_takes_no_time(host: InterviewHost, fakes: Fakes) -> None:
    """The next question lets it go by again."""
    host.begin(15, rules=Rules.PRACTICE)
    host.answer()
    host.runner.step_away()
    left = host.live.run.left
    fakes.clock.advance(300)
    host.runner.come_back()
    fakes.clock.advance(300)
    assert host.live.run.left == left
    host.runner.next_question()
    assert host.live.running


def test_another_question_takes_the_table(host: InterviewHost) -> None:
    """The interview waits, and goes on at the same place."""
    host.begin()
    first = host.asked[0].asked
    other = from_bank(example_bank().question("disagreement"), host.context.services.settings.current)
    host.rehearse_something_else(other)
    assert host.standing() is Standing.PAUSED
    assert not host.runner.at_table
    host.answer()
    assert host.live.interview.items[0].state is ItemState.WAITING
    host.runner.take_up(host.live.id)
    assert host.asked[-1].asked == first
    assert host.runner.at_table


def test_closing_stores_the_time_that_went_by(host: InterviewHost, fakes: Fakes) -> None:
    """And then nothing would be lost."""
    host.begin()
    fakes.clock.advance(42)
    rested = [host.runner.at_rest]
    host.runner.rest()
    rested.append(host.runner.at_rest)
    assert rested == [False, True]
    stored = fakes.library.interviews.interview(1).interview
    assert (stored.phase, stored.elapsed) == (InterviewPhase.PAUSED, 42.0)


def test_nothing_of_a_break_leaves_a_recording_behind(host: InterviewHost) -> None:
    """A break while thinking has nothing to keep."""
    host.begin()
    host.runner.pause()
    host.runner.end()
    assert recordings(host.context) == []


def test_an_answer_that_is_being_kept_counts_when_the_table_is_taken(
    host: InterviewHost, tasks: ImmediateTaskRunner
) -> None:
    """Its question is not asked again."""
    host.begin(15)
    host.start_answering()
    answered = host.rehearsal

    def hold_back() -> None:
        if answered.stage is Stage.CHECKING and not tasks.waiting:
            tasks.held = True

    answered.changed.connect(hold_back)
    answered.done()
    assert answered.stage is Stage.CHECKING
    host.rehearse_something_else(
        from_bank(example_bank().question("disagreement"), host.context.services.settings.current)
    )
    tasks.release()
    assert host.live.interview.items[0].take == 1
    assert host.standing() is Standing.PAUSED


def test_an_answer_thrown_away_is_a_break(host: InterviewHost) -> None:
    """The question is asked again."""
    host.begin()
    host.start_answering()
    host.rehearsal.leave()
    assert host.standing() is Standing.PAUSED
    assert not host.live.running
    host.runner.go_on()
    assert host.asked[1].asked == host.asked[0].asked
