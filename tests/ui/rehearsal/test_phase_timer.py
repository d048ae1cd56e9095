"""The big time of a phase."""

import pytest
from pytestqt.qtbot import QtBot

from support.clock import FakeClock
from voice_interviewer.practice.session import Limits, Session
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
