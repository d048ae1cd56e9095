"""Choosing other keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.settings.key_row import KeyRow
from voice_interviewer.ui.settings.keys_card import KeysCard
from voice_interviewer.ui.settings.setting_changes import SettingChanges
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import HOME, PLAN, PROGRESS, Key


@pytest.fixture
def card(qtbot: QtBot, context: Context) -> Iterator[KeysCard]:
    card = KeysCard(context, SettingChanges(context))
    qtbot.addWidget(card)
    card.groups[0].unfold()
    yield card
    shortcuts.use({})


def row(card: KeysCard, key: Key) -> KeyRow:
    return next(row for row in card.groups[0].rows if row.key == key)


def choose(row: KeyRow, keys: str) -> None:
    assert row.field is not None
    row.field.setKeySequence(QKeySequence(keys))
    row.field.editingFinished.emit()


def test_a_new_key_is_stored_and_holds(card: KeysCard, context: Context) -> None:
    """Only the change is stored."""
    choose(row(card, PLAN), "Ctrl+L")
    assert context.services.settings.current.keys == {"PLAN": "Ctrl+L"}
    assert PLAN.keys == ("Ctrl+L",)
    assert not card.reset.isHidden()


def test_the_field_takes_a_key_that_is_pressed(card: KeysCard, context: Context, qtbot: QtBot) -> None:
    """As a user chooses it."""
    field = row(card, PLAN).field
    assert field is not None
    with qtbot.waitSignal(field.editingFinished):
        QTest.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert context.services.settings.current.keys == {"PLAN": "Ctrl+L"}


def test_a_key_that_is_taken_is_refused(card: KeysCard, context: Context) -> None:
    """With what it does, and the old one stays."""
    taken = row(card, PLAN)
    choose(taken, PROGRESS.usual[0])
    assert "Progress" in taken.problem.text()
    assert not taken.problem.isHidden()
    assert taken.field is not None
    assert taken.field.keySequence().toString() == PLAN.usual[0]
    assert context.services.settings.current.keys == {}


def test_the_usual_key_is_no_change(card: KeysCard, context: Context) -> None:
    """Choosing it again forgets the change."""
    choose(row(card, PLAN), "Ctrl+L")
    choose(row(card, PLAN), PLAN.usual[0])
    assert context.services.settings.current.keys == {}


def test_one_key_is_set_back(card: KeysCard, context: Context) -> None:
    """The others stay changed."""
    choose(row(card, PLAN), "Ctrl+L")
    choose(row(card, HOME), "Ctrl+K")
    row(card, PLAN).reset.click()
    assert context.services.settings.current.keys == {"HOME": "Ctrl+K"}


def test_a_usual_key_that_something_else_has_now_stays_where_it_is(card: KeysCard, context: Context) -> None:
    """Setting back must not give one key two meanings."""
    choose(row(card, PLAN), "Ctrl+L")
    choose(row(card, HOME), PLAN.usual[0])
    row(card, PLAN).reset.click()
    assert context.services.settings.current.keys == {"PLAN": "Ctrl+L", "HOME": PLAN.usual[0]}
    assert "Home" in row(card, PLAN).problem.text()


def test_all_keys_are_set_back(card: KeysCard, context: Context) -> None:
    """In one step."""
    choose(row(card, PLAN), "Ctrl+L")
    card.reset.click()
    assert context.services.settings.current.keys == {}
    assert PLAN.keys == PLAN.usual
    assert card.reset.isHidden()


def test_a_window_that_is_open_takes_the_new_key(card: KeysCard, qtbot: QtBot) -> None:
    """The old key does nothing any more."""
    window = QWidget()
    qtbot.addWidget(window)
    pressed: list[str] = []
    shortcuts.bind(window, PLAN, lambda: pressed.append("plan"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    choose(row(card, PLAN), "Ctrl+L")
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["plan"]
