"""The level meter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.clock import FakeClock
from voice_interviewer.errors import DeviceLost
from voice_interviewer.ui.rehearsal.level_meter import FALL_DB_PER_SECOND, HOLD_SECONDS, LevelMeter, PeakHold, share
from voice_interviewer.ui.rehearsal.level_words import Level
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.ports import RecorderState, RecorderStatus


def status(level_db: float, problem: DeviceLost | None = None) -> RecorderStatus:
    return RecorderStatus(RecorderState.RECORDING, 1.0, level_db, level_db, False, problem)


@pytest.mark.parametrize(("level_db", "expected"), [(0.0, 1.0), (-30.0, 0.5), (-60.0, 0.0), (-120.0, 0.0), (3.0, 1.0)])
def test_the_bar_is_linear_in_decibels(level_db: float, expected: float) -> None:
    """From -60 dB at the left to full scale at the right, and never beyond."""
    assert share(level_db) == pytest.approx(expected)


def test_a_peak_is_held_and_then_falls_at_its_rate() -> None:
    """The eye needs time to read a peak."""
    peak = PeakHold()
    peak.hear(-10.0, 100.0)
    assert peak.hear(-50.0, 100.0 + HOLD_SECONDS) == -10.0
    assert peak.hear(-50.0, 100.0 + HOLD_SECONDS + 1.0) == pytest.approx(-10.0 - FALL_DB_PER_SECOND)


def test_a_peak_never_falls_below_the_level() -> None:
    """The held peak is the highest there is."""
    peak = PeakHold()
    peak.hear(-10.0, 0.0)
    assert peak.hear(-12.0, 60.0) == -12.0


def test_the_level_is_told_in_words(qtbot: QtBot, context: Context) -> None:
    """A bar alone says nothing to a screen reader, and little to a beginner."""
    clock = FakeClock()
    meter = LevelMeter(context.theme, clock=clock.now)
    qtbot.addWidget(meter)
    meter.show_status(status(-20.0))
    assert meter.level is Level.GOOD
    assert meter.sentence == "Good level"
    clock.advance(10)
    meter.show_status(status(-120.0))
    clock.advance(3)
    meter.show_status(status(-120.0))
    assert "No signal" in meter.sentence


def test_a_problem_of_the_recorder_is_told_in_its_own_words(qtbot: QtBot, context: Context) -> None:
    """The recorder knows more than the level does."""
    meter = LevelMeter(context.theme)
    qtbot.addWidget(meter)
    meter.show_status(status(-120.0, DeviceLost("“Desk microphone” gives silence.", "Is it muted?")))
    assert meter.sentence == "“Desk microphone” gives silence. Is it muted?"


def test_the_name_of_a_device_is_never_markup(qtbot: QtBot, context: Context) -> None:
    """It is what its maker called it."""
    meter = LevelMeter(context.theme)
    qtbot.addWidget(meter)
    assert [label.textFormat() for label in meter.findChildren(QLabel)] == [Qt.TextFormat.PlainText]
