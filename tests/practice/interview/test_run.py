"""A mock interview under way."""

import msgspec
import pytest

from support.clock import FakeClock
from support.interviews import curveball, follow_up, interview, questions
from support.loose_clock import LooseClock
from voice_interviewer.practice.interview.events import IllegalInterviewEvent, InterviewEvent
from voice_interviewer.practice.interview.run import InterviewNudge, InterviewRun
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, ItemKind, ItemState


@pytest.fixture
def clock() -> FakeClock:
    """The clock of the interview."""
    return FakeClock()


@pytest.fixture
def run(clock: FakeClock) -> InterviewRun:
    """Three questions in five minutes."""
    return InterviewRun(interview(*questions(3)), clock)


def present_text(run: InterviewRun) -> str:
    """The question to answer now."""
    return run.present.text if run.present else ""


def next_text(run: InterviewRun) -> str:
    """The one after it."""
    return run.next.text if run.next else ""


def shown(run: InterviewRun) -> str:
    """How far it is, in words."""
    return run.progress.words if run.progress else ""


def test_question_by_question_to_the_end(run: InterviewRun) -> None:
    """Each answer brings the next question; the end is the caller's to say, since a follow-up may still come."""
    asked = []
    for take_id in (11, 12, 13):
        asked.append((present_text(run), next_text(run)))
        run.answered(take_id)
    assert asked == [("Question 1?", "Question 2?"), ("Question 2?", "Question 3?"), ("Question 3?", "")]
    assert run.present is None
    assert run.phase is InterviewPhase.RUNNING
    run.end()
    assert run.interview.phase is InterviewPhase.FINISHED
    assert [item.take for item in run.interview.items] == [11, 12, 13]
    assert not any(run.can(event) for event in InterviewEvent)


def test_a_skipped_question_stays_in_its_place(run: InterviewRun) -> None:
    """Unanswered, and followed by the next."""
    run.skip()
    assert present_text(run) == "Question 2?"
    assert run.interview.items[0].state is ItemState.SKIPPED
    assert not run.can(InterviewEvent.ASK_ON)


def test_a_follow_up_comes_right_after_the_answer(run: InterviewRun) -> None:
    """Before the next question, which waits its turn; then one more to the same answer."""
    run.answered(1)
    run.ask_on(follow_up("Who is paged?"))
    assert (present_text(run), next_text(run)) == ("Who is paged?", "Question 2?")
    run.answered(2)
    run.ask_on(follow_up("At which value?"))
    run.answered(3)
    texts = [item.text for item in run.interview.items]
    assert texts == ["Question 1?", "Who is paged?", "At which value?", "Question 2?", "Question 3?"]
    assert present_text(run) == "Question 2?"


def test_a_curveball_needs_something_to_change(run: InterviewRun) -> None:
    """An answer before it; a follow-up that was skipped in between does not take that away."""
    assert not run.can(InterviewEvent.CURVEBALL)
    run.answered(1)
    run.ask_on(follow_up())
    run.skip()
    run.throw_curveball(curveball())
    assert present_text(run) == "The budget is halved. What changes?"


def test_the_last_answer_can_be_asked_on(run: InterviewRun) -> None:
    """Although nothing waits any more."""
    for take_id in (1, 2, 3):
        run.answered(take_id)
    run.ask_on(follow_up("Last one?"))
    assert present_text(run) == "Last one?"


def test_what_is_put_in_must_be_what_it_is_called_and_wait(run: InterviewRun) -> None:
    """Anything else is a bug in the caller."""
    run.answered(1)
    with pytest.raises(ValueError, match="a curveball that waits, not a follow_up"):
        run.throw_curveball(follow_up())
    with pytest.raises(ValueError, match="that is answered"):
        run.ask_on(follow_up(state=ItemState.ANSWERED, take=7))


def test_one_take_answers_one_question(run: InterviewRun) -> None:
    """The same take twice would be a mistake that hides a lost one."""
    run.answered(1)
    with pytest.raises(ValueError, match="take 1 answers another question"):
        run.answered(1)
    assert present_text(run) == "Question 2?"


def test_progress_counts_the_questions_that_were_chosen(run: InterviewRun) -> None:
    """What is put in belongs to the question before it."""
    told = [shown(run)]
    run.answered(1)
    run.ask_on(follow_up())
    told.append(shown(run))
    run.answered(2)
    run.throw_curveball(curveball())
    told.append(shown(run))
    run.answered(3)
    told.append(shown(run))
    assert told == [
        "Question 1 of about 3, Warm-up",
        "Follow-up to question 1 of about 3, Warm-up",
        "Curveball after question 1 of about 3, Warm-up",
        "Question 2 of about 3, Warm-up",
    ]


def test_a_single_question_is_not_about_one(clock: FakeClock) -> None:
    """Nobody counts to one."""
    run = InterviewRun(interview(*questions(1)), clock)
    assert shown(run) == "Question 1, Warm-up"
    run.answered(1)
    assert run.progress is None


def test_time_runs_but_not_in_a_pause(run: InterviewRun, clock: FakeClock) -> None:
    """Nor after the end."""
    clock.advance(60)
    run.pause()
    clock.advance(1000)
    assert (run.elapsed, run.left) == (60, 240)
    run.resume()
    clock.advance(30)
    run.end()
    clock.advance(1000)
    assert run.elapsed == 90


@pytest.mark.parametrize(
    ("seconds", "nudge"),
    [
        (0, None),
        (239, None),
        (240, InterviewNudge.TIME_NEARLY_UP),
        (299, InterviewNudge.TIME_NEARLY_UP),
        (300, InterviewNudge.OVER_TIME),
    ],
)
def test_reminders_of_the_agreed_minutes(
    run: InterviewRun, clock: FakeClock, seconds: float, nudge: InterviewNudge | None
) -> None:
    """A minute before the end and at the end; the present question stays whatever the time."""
    clock.advance(seconds)
    assert run.nudge is nudge
    assert present_text(run) == "Question 1?"
    run.end()
    assert run.nudge is None


def test_over_time_no_question_is_begun_unless_one_more_is_wanted(run: InterviewRun, clock: FakeClock) -> None:
    """And after that one more, it is over time again."""
    clock.advance(310)
    run.answered(1)
    assert (run.present, next_text(run)) == (None, "Question 2?")
    assert not any(run.can(event) for event in (InterviewEvent.ASK_ON, InterviewEvent.SKIP, InterviewEvent.ANSWERED))
    run.one_more()
    assert present_text(run) == "Question 2?"
    assert not run.can(InterviewEvent.ONE_MORE)
    run.answered(2)
    assert run.present is None
    run.end()
    assert [item.state for item in run.interview.items][-1] is ItemState.WAITING


def test_a_question_begun_in_time_is_not_cut_off(run: InterviewRun, clock: FakeClock) -> None:
    """Also when the interview is stored and taken up again while it is being answered."""
    clock.advance(290)
    run.answered(1)
    clock.advance(120)
    again = InterviewRun(stored(run), FakeClock())
    assert present_text(again) == present_text(run) == "Question 2?"
    assert again.elapsed == 410


def test_after_a_crash_it_goes_on_at_the_same_question(run: InterviewRun, clock: FakeClock) -> None:
    """With the answers there are, and with the time that had passed; the time in between does not count."""
    clock.advance(50)
    run.answered(7)
    run.ask_on(follow_up("Why?"))
    clock.advance(20)
    again = InterviewRun(stored(run), FakeClock(3.0))
    assert (present_text(again), again.elapsed) == ("Why?", 70)
    assert again.interview.items[0].take == 7


def test_an_answer_that_is_kept_late_still_counts(run: InterviewRun) -> None:
    """Somebody pauses while the recording is being stored."""
    run.pause()
    run.answered(5)
    assert run.interview.items[0].take == 5
    assert run.phase is InterviewPhase.PAUSED


def test_a_clock_that_goes_back_costs_no_time() -> None:
    """What was counted stays."""
    loose = LooseClock()
    run = InterviewRun(interview(*questions(1)), loose)
    loose.move(30)
    assert run.elapsed == 30
    loose.move(-86_400)
    assert run.elapsed == 30
    loose.move(10)
    assert run.elapsed == 40


def test_an_event_that_does_not_fit_is_refused_by_name(run: InterviewRun) -> None:
    """And changes nothing."""
    before = run.interview
    with pytest.raises(IllegalInterviewEvent, match="that is running cannot take the event resume"):
        run.resume()
    assert run.interview is before


def test_kinds_are_kept_when_stored(run: InterviewRun) -> None:
    """Everything in it is plain."""
    run.answered(1)
    run.throw_curveball(curveball())
    loaded = stored(run)
    assert loaded == run.interview
    assert loaded.items[1].kind is ItemKind.CURVEBALL


def stored(run: InterviewRun) -> Interview:
    """The interview as it is read back."""
    return msgspec.json.decode(msgspec.json.encode(run.to_resume()), type=Interview)
