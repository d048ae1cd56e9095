"""The keys of a player, by the table of shortcuts."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from voice_interviewer.ui.player.player_keys import PlayerKeys
from voice_interviewer.ui.shell import shortcuts

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, again: bool = False) -> str:
    """What these keys would do."""
    table = (shortcuts.PLAY, shortcuts.REWIND, shortcuts.NEXT_FILLER, shortcuts.LAST_FILLER, shortcuts.STRETCH_BACK)
    done: list[str] = []
    keys = PlayerKeys((entry, partial(done.append, entry.does)) for entry in table)
    action = keys.action(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", again))
    if action is not None:
        action()
    return done[0] if done else ""


@pytest.mark.parametrize(
    ("key", "modifiers", "meant"),
    [
        (Qt.Key.Key_Space, NONE, shortcuts.PLAY),
        (Qt.Key.Key_K, NONE, shortcuts.PLAY),
        (Qt.Key.Key_Left, NONE, shortcuts.REWIND),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.KeypadModifier, shortcuts.REWIND),
        (Qt.Key.Key_Left, SHIFT, shortcuts.STRETCH_BACK),
        (Qt.Key.Key_F, NONE, shortcuts.NEXT_FILLER),
        (Qt.Key.Key_F, SHIFT, shortcuts.LAST_FILLER),
    ],
)
def test_every_way_to_press_a_key_means_it(key: Qt.Key, modifiers: Qt.KeyboardModifier, meant: shortcuts.Key) -> None:
    """Its other name, the pad of numbers, and with Shift the other direction."""
    assert pressed(key, modifiers) == meant.does


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_other_modifiers_are_somebody_elses(modifiers: Qt.KeyboardModifier) -> None:
    """Ctrl+F looks for a take."""
    assert pressed(Qt.Key.Key_F, modifiers) == ""


def test_a_key_that_is_held_down_plays_once_and_goes_back_on_and_on() -> None:
    """Play and Pause thirty times a second would end as it happens."""
    assert pressed(Qt.Key.Key_Space, again=True) == ""
    assert pressed(Qt.Key.Key_Left, again=True) == shortcuts.REWIND.does


def test_a_key_that_is_not_in_the_table_means_nothing() -> None:
    """The page may want it."""
    assert pressed(Qt.Key.Key_Q) == ""
