"""One rehearsal from question to review, with its timers."""

from collections.abc import Callable

import pytest

from support.clock import FakeClock
from voice_interviewer.errors import DeviceLost, ModelError
from voice_interviewer.practice.phases import Event, IllegalEvent, Phase
from voice_interviewer.practice.session import Limits, Nudge, Session

LIMITS = Limits(think_seconds=30, answer_seconds=120)
LOST = DeviceLost("The microphone went away.", "Plug it in again.")


@pytest.fixture
def clock() -> FakeClock:
    """The clock of the rehearsal."""
    return FakeClock()


@pytest.fixture
def session(clock: FakeClock) -> Session:
    """A rehearsal whose question is being asked."""
    return Session(LIMITS, clock)


def phase_of(session: Session) -> Phase:
    """The phase, asked anew: the type checker takes a property that was compared once to stay as it is."""
    return session.phase


def test_the_usual_way(session: Session, clock: FakeClock) -> None:
    """Asked, thought, answered, checked, reviewed."""
    phases = [session.phase]
    for step in (session.asked, session.begin_answer, session.pause, session.resume, session.done, session.checked):
        clock.advance(1)
        step()
        phases.append(session.phase)
    assert phases == [
        Phase.ASKING,
        Phase.THINKING,
        Phase.ANSWERING,
        Phase.PAUSED,
        Phase.ANSWERING,
        Phase.CHECKING,
        Phase.REVIEW,
    ]
    assert session.state.checked
    assert session.state.failure is None


def test_the_question_need_not_be_heard_to_its_end(session: Session) -> None:
    """Whoever knows it answers at once; no think time is used."""
    session.begin_answer()
    assert phase_of(session) is Phase.ANSWERING
    assert session.thought == 0


def test_an_answer_can_be_finished_while_paused(session: Session) -> None:
    """People pause to find that they are done."""
    session.begin_answer()
    session.pause()
    session.done()
    assert phase_of(session) is Phase.CHECKING


def test_think_time_runs_down_and_beyond(session: Session, clock: FakeClock) -> None:
    """Only while thinking, and never below what can be read: negative means over."""
    clock.advance(100)
    assert session.think_left == 30
    session.asked()
    clock.advance(12)
    assert session.think_left == 18
    clock.advance(23)
    assert session.think_left == -5
    session.begin_answer()
    clock.advance(50)
    assert session.think_left == -5


@pytest.mark.parametrize(
    ("seconds", "nudge"), [(0, None), (29.9, None), (30, Nudge.THINKING_OVER), (600, Nudge.THINKING_OVER)]
)
def test_the_reminder_to_begin(session: Session, clock: FakeClock, seconds: float, nudge: Nudge | None) -> None:
    """When think time is over; the answer is still the user's to begin."""
    session.asked()
    clock.advance(seconds)
    assert session.nudge is nudge
    assert phase_of(session) is Phase.THINKING


def test_answer_time_stands_still_in_a_pause(session: Session, clock: FakeClock) -> None:
    """However long it is, and however often."""
    session.begin_answer()
    for _ in range(3):
        clock.advance(10)
        session.pause()
        clock.advance(1000)
        assert session.answered == pytest.approx(session.limits.answer_seconds - session.answer_left)
        session.resume()
    assert session.answered == 30
    assert session.answer_left == 90
    session.done()
    clock.advance(1000)
    assert session.answer_left == 90


@pytest.mark.parametrize(
    ("seconds", "nudge"),
    [
        (0, None),
        (104.9, None),
        (105, Nudge.TIME_NEARLY_UP),
        (119.9, Nudge.TIME_NEARLY_UP),
        (120, Nudge.OVER_TIME),
        (900, Nudge.OVER_TIME),
    ],
)
def test_reminders_while_answering(session: Session, clock: FakeClock, seconds: float, nudge: Nudge | None) -> None:
    """At 15 seconds before the end and at the end; a pause keeps the reminder, and nothing is ever cut off."""
    session.begin_answer()
    clock.advance(seconds)
    assert session.nudge is nudge
    session.pause()
    assert session.nudge is nudge
    session.resume()
    assert phase_of(session) is Phase.ANSWERING
    session.done()
    assert session.nudge is None


def test_without_think_time_the_reminder_comes_at_once(clock: FakeClock) -> None:
    """It still forces nothing."""
    session = Session(Limits(think_seconds=0, answer_seconds=60), clock)
    session.asked()
    assert session.nudge is Nudge.THINKING_OVER
    assert phase_of(session) is Phase.THINKING


def test_a_recording_cut_short_is_checked_for_what_it_holds(session: Session, clock: FakeClock) -> None:
    """The page can say what went wrong, through to the review."""
    session.begin_answer()
    clock.advance(43)
    session.recording_failed(LOST, kept_seconds=42.5)
    assert phase_of(session) is Phase.CHECKING
    session.checked()
    assert phase_of(session) is Phase.REVIEW
    assert session.state.checked
    assert session.state.failure is not None
    assert (session.state.failure.problem, session.state.failure.kept_seconds) == (LOST, 42.5)


def test_a_recording_that_holds_nothing_leads_back_to_thinking(session: Session, clock: FakeClock) -> None:
    """With the reason, and with fresh timers; the next try clears the reason."""
    session.asked()
    clock.advance(20)
    session.begin_answer()
    clock.advance(5)
    session.recording_failed(LOST, kept_seconds=0)
    assert phase_of(session) is Phase.THINKING
    assert (session.thought, session.answered) == (0, 0)
    lost = session.state
    session.begin_answer()
    assert lost.failure is not None
    assert session.state.failure is None
    assert session.state.attempt == 2


def test_a_failed_check_can_be_tried_again(session: Session) -> None:
    """The take is in review without findings until it works."""
    session.begin_answer()
    session.done()
    session.check_failed(ModelError("No model.", "Download one."), kept_seconds=60)
    assert phase_of(session) is Phase.REVIEW
    failed = session.state
    session.check_again()
    again = session.state
    session.checked()
    assert failed.failure is not None
    assert again.failure is None
    assert [state.checked for state in (failed, again, session.state)] == [False, False, True]


def test_another_attempt_begins_anew(session: Session, clock: FakeClock) -> None:
    """Think time and answer time are full again; findings of the last attempt do not count for it."""
    session.asked()
    clock.advance(10)
    session.begin_answer()
    clock.advance(50)
    session.done()
    session.checked()
    clock.advance(300)
    session.retry()
    assert phase_of(session) is Phase.THINKING
    assert (session.think_left, session.answer_left) == (30, 120)
    assert not session.state.checked
    clock.advance(4)
    session.begin_answer()
    clock.advance(6)
    assert (session.thought, session.answered, session.state.attempt) == (4, 6, 2)


def test_starting_over_in_mid_answer(session: Session, clock: FakeClock) -> None:
    """A botched beginning need not be finished."""
    session.begin_answer()
    clock.advance(9)
    session.retry()
    assert phase_of(session) is Phase.THINKING
    assert session.answered == 0


def test_nothing_follows_once_abandoned(session: Session) -> None:
    """Every event is refused, and the buttons know it beforehand."""
    session.abandon()
    assert not any(session.can(event) for event in Event)
    with pytest.raises(IllegalEvent):
        session.asked()


def test_what_can_be_done_is_what_is_accepted(session: Session) -> None:
    """A button that is enabled works, one that is not would have been refused; a refusal changes nothing."""
    session.asked()
    actions: dict[Event, Callable[[], None]] = {
        Event.ASKED: session.asked,
        Event.PAUSE: session.pause,
        Event.RESUME: session.resume,
        Event.DONE: session.done,
        Event.CHECKED: session.checked,
        Event.CHECK_AGAIN: session.check_again,
        Event.RETRY: session.retry,
    }
    before = session.state
    for event, action in actions.items():
        assert not session.can(event)
        with pytest.raises(IllegalEvent):
            action()
    assert session.state is before
    assert session.can(Event.BEGIN_ANSWER)
    assert session.can(Event.ABANDON)
