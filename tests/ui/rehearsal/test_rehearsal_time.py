"""Extra time and a hidden clock, as the page shows them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.rehearsal_pages import press, rehearsal_of, text
from support.services import Fakes, example_bank
from voice_interviewer.practice.session import NO_LIMITS, Limits
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context


@pytest.mark.parametrize(
    ("extra", "limits"),
    [("1", Limits(20, 120)), ("1.5", Limits(30, 180)), ("2", Limits(40, 240)), ("open", NO_LIMITS)],
)
def test_the_limits_are_those_of_the_question_with_extra_time(
    context: Context, aside: SetAside, extra: str, limits: Limits
) -> None:
    """Half as much again, twice as much, or none."""
    context.services.settings.change(extra_time=extra)
    assignment = from_bank(example_bank().question("detect-drift"), context.services.settings.current)
    assert Rehearsal(context, assignment, aside).session.limits == limits


@pytest.mark.parametrize(("hidden", "shown"), [(False, True), (True, False)])
def test_the_clock_is_hidden_while_somebody_speaks(
    page: RehearsalPage, context: Context, fakes: Fakes, qtbot: QtBot, hidden: bool, shown: bool
) -> None:
    """And only then: think time counts down as before."""
    context.services.settings.change(hide_clock=hidden)
    page.begin(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    rehearsal_of(page).asker.stop()
    assert "0:20" in text(page)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(Qt.Key.Key_Return)
    assert ("0:00" in text(page)) is shown
    fakes.recorder.stop()
