"""Rehearsals under the real rules, with hints, predictions and skipping; and clocks that go back."""

import pytest

from support.clock import FakeClock
from support.loose_clock import LooseClock
from voice_interviewer.errors import DeviceLost, ModelError
from voice_interviewer.practice.hints import Hints
from voice_interviewer.practice.phases import Event, IllegalEvent, Phase
from voice_interviewer.practice.rules import Rules
from voice_interviewer.practice.session import Limits, Session

LIMITS = Limits(think_seconds=30, answer_seconds=120)
LOST = DeviceLost("The microphone went away.", "Plug it in again.")
HINTS = Hints(("First.", "Second."))


@pytest.fixture
def clock() -> FakeClock:
    """The clock of the rehearsal."""
    return FakeClock()


def phase_of(session: Session) -> Phase:
    """The phase, asked anew: the type checker takes a property that was compared once to stay as it is."""
    return session.phase


def real(clock: FakeClock, **wanted: bool) -> Session:
    """A rehearsal under the real rules."""
    return Session(LIMITS, clock, Rules.REAL, HINTS, **wanted)


def reviewed(session: Session) -> Session:
    """The same after an answer that was checked."""
    for step in (session.begin_answer, session.done, session.checked):
        step()
    return session


def test_in_the_real_thing_there_is_one_take_and_no_hint(clock: FakeClock) -> None:
    """Neither while answering nor afterwards; the same take can still be checked again."""
    session = real(clock)
    allowed = []
    for step in (session.asked, session.begin_answer, session.done, session.checked):
        allowed += [event for event in (Event.HINT, Event.RETRY) if session.can(event)]
        step()
    assert not allowed
    with pytest.raises(IllegalEvent):
        session.retry()
    session.check_again()
    assert phase_of(session) is Phase.CHECKING


def test_practice_becomes_the_real_thing_before_an_answer(clock: FakeClock) -> None:
    """And practice again; the think time so far counts on."""
    session = Session(LIMITS, clock, hints=HINTS)
    session.asked()
    clock.advance(10)
    session.go_by(Rules.REAL)
    assert not session.can(Event.HINT)
    assert session.think_left == 20
    session.go_by(Rules.PRACTICE)
    assert session.can(Event.HINT)


@pytest.mark.parametrize("settle", ["next_hint", "begin_answer"])
def test_a_hint_and_an_answer_settle_the_rules(clock: FakeClock, settle: str) -> None:
    """Whoever has seen a hint cannot say that there was none."""
    session = Session(LIMITS, clock, hints=HINTS)
    before = session.rules_open
    getattr(session, settle)()
    assert (before, session.rules_open) == (True, False)
    with pytest.raises(RuntimeError, match="settled"):
        session.go_by(Rules.REAL)


def test_starting_over_does_not_open_the_rules_again(clock: FakeClock) -> None:
    """There was a first take by then."""
    session = Session(LIMITS, clock, hints=HINTS)
    session.begin_answer()
    session.retry()
    assert not session.rules_open


def test_a_real_answer_that_was_lost_may_begin_again(clock: FakeClock) -> None:
    """Nothing of it is on disk, so there is no take yet."""
    session = real(clock)
    session.begin_answer()
    session.recording_failed(LOST, kept_seconds=0)
    session.begin_answer()
    assert phase_of(session) is Phase.ANSWERING
    session.recording_failed(LOST, kept_seconds=3)
    assert phase_of(session) is Phase.CHECKING


@pytest.mark.parametrize("rules", Rules)
@pytest.mark.parametrize("steps", [[], ["asked"], ["begin_answer"], ["begin_answer", "pause"]])
def test_a_question_can_be_skipped_until_it_is_answered(clock: FakeClock, rules: Rules, steps: list[str]) -> None:
    """That ends it; a finished answer cannot be skipped any more."""
    session = Session(LIMITS, clock, rules)
    for step in steps:
        getattr(session, step)()
    session.skip()
    assert phase_of(session) is Phase.SKIPPED
    assert not any(session.can(event) for event in Event)
    assert not reviewed(Session(LIMITS, clock, rules)).can(Event.SKIP)


def test_hints_come_one_by_one_and_are_remembered(clock: FakeClock) -> None:
    """Until there are none left; another attempt does not make them unseen, and the clock does not mind."""
    session = Session(LIMITS, clock, hints=HINTS)
    session.asked()
    clock.advance(4)
    assert session.next_hint() == "First."
    clock.advance(3)
    assert session.thought == 7
    session.begin_answer()
    session.retry()
    assert session.hints_shown == ("First.",)
    assert session.next_hint() == "Second."
    assert not session.can(Event.HINT)
    with pytest.raises(IllegalEvent):
        session.next_hint()


def test_a_result_stays_hidden_until_it_was_predicted(clock: FakeClock) -> None:
    """It is there, and shows once the user has said what they expect, or that they will not."""
    session = Session(LIMITS, clock, predict=True)
    reviewed(session)
    hidden = (session.phase, session.state.checked, session.revealed)
    session.predicted()
    assert hidden == (Phase.PREDICTING, True, False)
    assert (session.phase, session.state.predicted, session.revealed) == (Phase.REVIEW, True, True)
    session.retry()
    reviewed(session)
    session.prediction_skipped()
    assert (session.state.predicted, session.revealed) == (False, True)


def test_a_result_that_was_seen_is_not_predicted(clock: FakeClock) -> None:
    """Checking the same answer again, after a correction, leads straight back to the review."""
    session = Session(LIMITS, clock, predict=True)
    reviewed(session)
    session.predicted()
    session.check_again()
    session.checked()
    assert session.revealed


def test_nothing_is_predicted_where_nothing_was_graded(clock: FakeClock) -> None:
    """Neither after a failed check nor of an answer that was too short; a later grade is."""
    session = Session(LIMITS, clock, predict=True)
    session.begin_answer()
    session.done()
    session.check_failed(ModelError("No model.", "Download one."), kept_seconds=60)
    assert phase_of(session) is Phase.REVIEW
    session.check_again()
    session.checked(graded=False)
    assert session.revealed
    session.check_again()
    session.checked()
    assert phase_of(session) is Phase.PREDICTING


def test_a_clock_that_goes_back_costs_no_time() -> None:
    """What was counted stays, and counting goes on from there."""
    loose = LooseClock()
    session = Session(LIMITS, loose)
    session.begin_answer()
    loose.move(20)
    assert session.answered == 20
    loose.move(-7200)
    assert session.answered == 20
    loose.move(5)
    session.done()
    assert session.answered == 25
