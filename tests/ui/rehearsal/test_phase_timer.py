"""The big time of a phase."""

import pytest
from pytestqt.qtbot import QtBot

from support.clock import FakeClock
from voice_interviewer.practice.session import NO_LIMITS, Limits, Session
from voice_interviewer.ui.rehearsal.phase_timer import PhaseTimer


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(clock: FakeClock) -> Session:
    session = Session(Limits(think_seconds=30, answer_seconds=180), clock)
    session.asked()
    return session


@pytest.fixture
def timer(qtbot: QtBot) -> PhaseTimer:
    timer = PhaseTimer()
    qtbot.addWidget(timer)
    return timer


@pytest.mark.parametrize(("after", "time"), [(0, "0:30"), (7, "0:23"), (30, "0:00"), (95, "0:00")])
def test_think_time_counts_down_to_zero(
    timer: PhaseTimer, session: Session, clock: FakeClock, after: float, time: str
) -> None:
    """And never below: there is no debt."""
    clock.advance(after)
    timer.show_thinking(session)
    assert timer.time == time


@pytest.mark.parametrize(("after", "time"), [(0, "0:00"), (59.9, "0:59"), (61, "1:01"), (3700, "1:01:40")])
def test_answer_time_counts_up(timer: PhaseTimer, session: Session, clock: FakeClock, after: float, time: str) -> None:
    """In whole seconds that have passed."""
    session.begin_answer()
    clock.advance(after)
    timer.show_answering(session)
    assert timer.time == time


def test_reminders_are_soft(timer: PhaseTimer, session: Session, clock: FakeClock) -> None:
    """Words, in a warmer colour; no sound and no end."""
    session.begin_answer()
    clock.advance(170)
    timer.show_answering(session)
    assert "Nearly time" in timer.words
    clock.advance(30)
    timer.show_answering(session)
    assert "nothing is cut off" in timer.words


def test_a_pause_reminds_of_nothing_else(timer: PhaseTimer, session: Session, clock: FakeClock) -> None:
    """Whoever pauses knows the time."""
    session.begin_answer()
    clock.advance(200)
    session.pause()
    timer.show_answering(session, paused=True)
    assert timer.words == "Nothing is being recorded"


def test_a_hidden_clock_leaves_only_the_reminders(timer: PhaseTimer, session: Session, clock: FakeClock) -> None:
    """No running time to look at; the end is still told."""
    session.begin_answer()
    timer.show_answering(session, hides_clock=True)
    assert not timer.shows_time
    assert timer.words == ""
    clock.advance(170)
    timer.show_answering(session, hides_clock=True)
    assert timer.words.startswith("Nearly time")
    timer.show_answering(session)
    assert timer.shows_time


def test_without_limits_time_only_counts_up(timer: PhaseTimer, clock: FakeClock) -> None:
    """Nothing runs out."""
    session = Session(NO_LIMITS, clock)
    session.asked()
    clock.advance(65)
    timer.show_thinking(session)
    assert (timer.time, timer.words) == ("1:05", "Think as long as you like.")
    session.begin_answer()
    clock.advance(600)
    timer.show_answering(session)
    assert (timer.time, timer.words) == ("10:00", "Take the time you need")
