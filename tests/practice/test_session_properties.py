"""Any order of events, any passing of time, any rules: the session stays lawful and keeps the right time."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.loose_clock import LooseClock
from support.sequences import in_parts, many_sequences
from voice_interviewer.errors import DeviceLost, TranscriptionFailed
from voice_interviewer.practice.hints import Hints
from voice_interviewer.practice.phases import Event, IllegalEvent, Phase
from voice_interviewer.practice.rules import Rules
from voice_interviewer.practice.session import NEARLY_UP_SECONDS, Limits, Nudge, Session

LIMITS = Limits(think_seconds=30, answer_seconds=60)
HINTS = Hints(("One.", "Two.", "Three."))
ENDS = {Event.ABANDON, Event.SKIP}

# Quarters of a second, so that sums of floats are exact; below zero, the clock is put back.
MOMENTS = st.integers(-40, 200).map(lambda quarters: quarters / 4)
Step = tuple[float, Event, bool]
"""Seconds that pass, what happens then, and whether a check that succeeds finds a grade."""
STEPS = st.lists(st.tuples(MOMENTS, st.sampled_from(Event), st.booleans()), max_size=40)


@dataclass
class Diary:
    """What the times and the counts should be, kept by hand: every moment is booked on the phase it passes in."""

    thought: float = 0.0
    answered: float = 0.0
    attempt: int = 0
    hints: int = 0
    takes: int = 0
    """Answers that were finished, or of which something is on disk."""
    guessed: bool = False
    """Whether a prediction of this attempt was given or declined."""

    def pass_time(self, phase: Phase, seconds: float) -> None:
        passed = max(0.0, seconds)
        self.thought += passed if phase is Phase.THINKING else 0
        self.answered += passed if phase is Phase.ANSWERING else 0

    def note(self, event: Event) -> None:
        if event in {Event.ASKED, Event.RETRY, Event.LOST}:
            self.thought = self.answered = 0.0
            self.guessed = False
        self.attempt += event is Event.BEGIN_ANSWER
        self.hints += event is Event.HINT
        self.takes += event in {Event.DONE, Event.CUT_SHORT}
        self.guessed |= event in {Event.PREDICTED, Event.PREDICTION_SKIPPED}


def send(session: Session, event: Event, graded: bool) -> None:
    """Call the method that stands for an event."""
    gone = DeviceLost("The microphone went away.")
    methods: dict[Event, Callable[[], object]] = {
        Event.ASKED: session.asked,
        Event.BEGIN_ANSWER: session.begin_answer,
        Event.HINT: session.next_hint,
        Event.PAUSE: session.pause,
        Event.RESUME: session.resume,
        Event.DONE: session.done,
        Event.CUT_SHORT: lambda: session.recording_failed(gone, kept_seconds=3.0),
        Event.LOST: lambda: session.recording_failed(gone, kept_seconds=0.0),
        Event.CHECKED: lambda: session.checked(graded),
        Event.CHECK_FAILED: lambda: session.check_failed(TranscriptionFailed("It died."), kept_seconds=3.0),
        Event.CHECK_AGAIN: session.check_again,
        Event.PREDICTED: session.predicted,
        Event.PREDICTION_SKIPPED: session.prediction_skipped,
        Event.RETRY: session.retry,
        Event.SKIP: session.skip,
        Event.ABANDON: session.abandon,
    }
    methods[event]()


def lawful(session: Session, diary: Diary) -> None:
    """What must hold in every state."""
    state, phase = session.state, session.phase
    answering = phase in {Phase.ANSWERING, Phase.PAUSED}
    kept = Diary(session.thought, session.answered, state.attempt, len(session.hints_shown), diary.takes, diary.guessed)
    assert kept == diary
    assert not (state.checked and phase not in {Phase.PREDICTING, Phase.REVIEW})
    assert session.revealed == (state.checked and phase is Phase.REVIEW)
    assert not (phase is Phase.REVIEW and not state.checked and state.failure is None)
    assert not (phase is Phase.PREDICTING and (not state.checked or diary.guessed))
    assert (state.predicted is not None) == diary.guessed
    assert not (answering and (state.failure or state.attempt == 0))
    assert session.rules is Rules.PRACTICE or (diary.takes <= 1 and not diary.hints)


def nudges_rightly(session: Session) -> None:
    """A reminder shows when its time has come, and only then."""
    answering = session.phase in {Phase.ANSWERING, Phase.PAUSED}
    thinking_over = session.phase is Phase.THINKING and session.think_left <= 0
    nearly = answering and 0 < session.answer_left <= NEARLY_UP_SECONDS
    assert (session.nudge is Nudge.THINKING_OVER) == thinking_over
    assert (session.nudge is Nudge.OVER_TIME) == (answering and session.answer_left <= 0)
    assert (session.nudge is Nudge.TIME_NEARLY_UP) == nearly


def walk(rules: Rules, predict: bool, steps: list[Step], skip_misfits: bool) -> None:
    """Take the steps one by one, comparing with a diary; an event that does not fit is refused, or left out."""
    clock, diary = LooseClock(), Diary()
    session = Session(LIMITS, clock, rules, HINTS, predict)
    for seconds, event, graded in steps:
        clock.move(seconds)
        diary.pass_time(session.phase, seconds)
        if session.can(event):
            send(session, event, graded)
            diary.note(event)
            assert not (predict and graded and event is Event.CHECKED and session.revealed and not diary.guessed)
        elif not skip_misfits:
            before = session.state
            with pytest.raises(IllegalEvent):
                send(session, event, graded)
            assert session.state is before
        lawful(session, diary)
        nudges_rightly(session)


@in_parts
@many_sequences
@given(rules=st.sampled_from(Rules), predict=st.booleans(), steps=STEPS)
def test_any_events_in_any_order(part: int, rules: Rules, predict: bool, steps: list[Step]) -> None:
    """Most of them do not fit; those are refused and change nothing."""
    del part
    walk(rules, predict, steps, skip_misfits=False)


@st.composite
def lawful_walks(draw: st.DrawFn) -> tuple[Rules, bool, list[Step]]:
    """Only events that fit, and seldom an end: such walks get far."""
    rules, predict = draw(st.sampled_from(Rules)), draw(st.booleans())
    session = Session(LIMITS, LooseClock(), rules, HINTS, predict)
    steps = []
    for _ in range(draw(st.integers(0, 40))):
        fitting = [event for event in Event if session.can(event)]
        if not fitting:
            break
        lasting = [event for event in fitting if event not in ENDS]
        event = draw(st.sampled_from(lasting * 20 + [event for event in fitting if event in ENDS]))
        graded = draw(st.booleans())
        send(session, event, graded)
        steps.append((draw(MOMENTS), event, graded))
    return rules, predict, steps


@in_parts
@many_sequences
@given(given_walk=lawful_walks())
def test_long_rehearsals_keep_the_time(part: int, given_walk: tuple[Rules, bool, list[Step]]) -> None:
    """Many attempts, pauses and failures in a row."""
    del part
    walk(*given_walk, skip_misfits=True)
