"""Any order of events, any passing of time: the session stays lawful and keeps the right time."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.clock import FakeClock
from voice_interviewer.errors import DeviceLost, TranscriptionFailed
from voice_interviewer.practice.phases import Event, IllegalEvent, Phase
from voice_interviewer.practice.session import NEARLY_UP_SECONDS, Limits, Nudge, Session

LIMITS = Limits(think_seconds=30, answer_seconds=60)

# Quarters of a second, so that sums of floats are exact.
MOMENTS = st.integers(0, 200).map(lambda quarters: quarters / 4)
STEPS = st.lists(st.tuples(MOMENTS, st.sampled_from(Event)), max_size=40)


@dataclass
class Diary:
    """What the times and the attempts should be, kept by hand: every moment is booked on the phase it passes in."""

    thought: float = 0.0
    answered: float = 0.0
    attempt: int = 0

    def pass_time(self, phase: Phase, seconds: float) -> None:
        self.thought += seconds if phase is Phase.THINKING else 0
        self.answered += seconds if phase is Phase.ANSWERING else 0

    def note(self, event: Event) -> None:
        if event in {Event.RETRY, Event.LOST}:
            self.thought = self.answered = 0.0
        if event is Event.BEGIN_ANSWER:
            self.attempt += 1


def send(session: Session, event: Event) -> None:
    """Call the method that stands for an event."""
    gone = DeviceLost("The microphone went away.")
    methods: dict[Event, Callable[[], None]] = {
        Event.ASKED: session.asked,
        Event.BEGIN_ANSWER: session.begin_answer,
        Event.PAUSE: session.pause,
        Event.RESUME: session.resume,
        Event.DONE: session.done,
        Event.CUT_SHORT: lambda: session.recording_failed(gone, kept_seconds=3.0),
        Event.LOST: lambda: session.recording_failed(gone, kept_seconds=0.0),
        Event.CHECKED: session.checked,
        Event.CHECK_FAILED: lambda: session.check_failed(TranscriptionFailed("It died."), kept_seconds=3.0),
        Event.CHECK_AGAIN: session.check_again,
        Event.RETRY: session.retry,
        Event.ABANDON: session.abandon,
    }
    methods[event]()


def lawful(session: Session) -> None:
    """What must hold in every state."""
    state = session.state
    answering = session.phase in {Phase.ANSWERING, Phase.PAUSED}
    assert session.thought >= 0
    assert session.answered >= 0
    assert not (state.checked and session.phase is not Phase.REVIEW)
    assert not (session.phase is Phase.REVIEW and not state.checked and state.failure is None)
    assert not (answering and (state.failure or state.attempt == 0))
    assert (session.nudge is Nudge.THINKING_OVER) == (session.phase is Phase.THINKING and session.think_left <= 0)
    assert (session.nudge is Nudge.OVER_TIME) == (answering and session.answer_left <= 0)
    nearly = answering and 0 < session.answer_left <= NEARLY_UP_SECONDS
    assert (session.nudge is Nudge.TIME_NEARLY_UP) == nearly


def walk(steps: list[tuple[float, Event]], skip_misfits: bool) -> None:
    """Take the steps one by one, comparing with a diary; an event that does not fit is refused, or left out."""
    clock, diary = FakeClock(), Diary()
    session = Session(LIMITS, clock)
    for seconds, event in steps:
        clock.advance(seconds)
        diary.pass_time(session.phase, seconds)
        if session.can(event):
            send(session, event)
            diary.note(event)
        elif not skip_misfits:
            before = session.state
            with pytest.raises(IllegalEvent):
                send(session, event)
            assert session.state is before
        lawful(session)
        assert Diary(session.thought, session.answered, session.state.attempt) == diary


@settings(deadline=None, max_examples=1200)
@given(STEPS)
def test_any_events_in_any_order(steps: list[tuple[float, Event]]) -> None:
    """Most of them do not fit; those are refused and change nothing."""
    walk(steps, skip_misfits=False)


@st.composite
def lawful_steps(draw: st.DrawFn) -> list[tuple[float, Event]]:
    """Only events that fit, and seldom the end: such walks get far."""
    session = Session(LIMITS, FakeClock())
    steps = []
    for _ in range(draw(st.integers(0, 40))):
        fitting = [event for event in Event if session.can(event)]
        lasting = [event for event in fitting if event is not Event.ABANDON]
        event = draw(st.sampled_from(lasting * 20 + [Event.ABANDON] * (Event.ABANDON in fitting)))
        send(session, event)
        steps.append((draw(MOMENTS), event))
        if session.phase is Phase.ABANDONED:
            break
    return steps


@settings(deadline=None, max_examples=1200)
@given(lawful_steps())
def test_long_rehearsals_keep_the_time(steps: list[tuple[float, Event]]) -> None:
    """Many attempts, pauses and failures in a row."""
    walk(steps, skip_misfits=True)
