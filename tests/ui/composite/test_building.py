"""Putting together in the background."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.immediate_tasks import ImmediateTaskRunner
from voice_interviewer.errors import UserError
from voice_interviewer.take import Take
from voice_interviewer.ui.composite.building import Building
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def building(qtbot: QtBot, context: Context) -> Building:
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    return Building(context, over)


def test_what_is_there_at_once_needs_no_dialog(qtbot: QtBot, building: Building) -> None:
    """It is handed over, and the next can begin."""
    with qtbot.waitSignal(building.made) as made:
        building.start(lambda report, token: example_take(id=5))
    assert made.args is not None
    assert made.args[0].id == 5
    assert not building.running
    assert building.dialog is None


def test_what_takes_longer_shows_how_far_it_is(qtbot: QtBot, building: Building, tasks: ImmediateTaskRunner) -> None:
    """And goes away when it is there; meanwhile nothing else is begun."""
    shares: list[int] = []

    def build(report: object, token: object) -> Take:
        assert callable(report)
        report(0.4)
        shares.append(building.dialog.bar.value() if building.dialog else -1)
        return example_take(id=5)

    tasks.held = True
    building.start(build)
    building.start(build)
    qtbot.waitUntil(lambda: building.dialog is not None)
    with qtbot.waitSignal(building.made):
        tasks.release()
    assert shares == [40]
    assert building.dialog is None


def test_it_can_be_called_off(qtbot: QtBot, building: Building, tasks: ImmediateTaskRunner) -> None:
    """By the dialog's button; nothing comes of it, also where the work ends later."""
    made: list[Take] = []
    building.made.connect(made.append)
    tasks.held = True
    building.start(lambda report, token: example_take(id=5))
    qtbot.waitUntil(lambda: building.dialog is not None)
    assert building.dialog is not None
    with qtbot.waitSignal(building.cancelled):
        building.dialog.cancel_button.click()
    tasks.release()
    assert made == []
    assert not building.running


def test_a_failure_is_told_and_a_mistake_of_ours_is_raised(qtbot: QtBot, building: Building) -> None:
    """Only what the user can act on is a message."""

    def refuse(report: object, token: object) -> Take:
        raise UserError("It cannot be.", "Try another.")

    def break_down(report: object, token: object) -> Take:
        raise KeyError("ours")

    with qtbot.waitSignal(building.failed):
        building.start(refuse)
    with pytest.raises(KeyError):
        building.start(break_down)
    assert not building.running
