"""Which keys can be chosen."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from voice_interviewer.ui.player.player_keys import PlayerKeys
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.key_choice import refusal
from voice_interviewer.ui.shell.shortcuts import FIXED, NAMES, Key, changeable, use


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (shortcuts.PLAN, ""),
        (shortcuts.PLAN, "Ctrl+C"),
        (shortcuts.PLAN, "Tab"),
        (shortcuts.PLAN, "Ctrl+K, Ctrl+P"),
        (shortcuts.PLAN, "Ctrl+6"),
        (shortcuts.PLAN, "P"),  # pauses a recording, and the plan's key works there too
        (shortcuts.PAUSE, "Ctrl+4"),
        (shortcuts.PAUSE, "N"),
        (shortcuts.SLOWER, "X"),  # "not a filler", on the same page in another group
        (shortcuts.TAG, "Ctrl+G"),  # the strip of a mock interview stands above that page
        (shortcuts.BREAK, "P"),
    ],
)
def test_what_is_needed_or_taken_is_refused(key: Key, wanted: str) -> None:
    """With a sentence."""
    assert refusal(key, wanted)


def test_a_key_of_another_page_is_free() -> None:
    """The two are never shown together."""
    assert refusal(shortcuts.SWAP, "P") == ""
    assert refusal(shortcuts.PLAN, "Ctrl+L") == ""


def test_enter_and_escape_and_rows_of_keys_stay() -> None:
    """They mean the same everywhere."""
    assert not any(changeable(key) for key in (shortcuts.GO_ON, shortcuts.BACK, *FIXED))
    use({"GO_ON": "Ctrl+L", "TELEPATHY": "Ctrl+T"})
    assert shortcuts.GO_ON.keys == shortcuts.GO_ON.usual


def test_the_keys_beside_the_first_stay() -> None:
    """F1 may go elsewhere; the question mark still helps."""
    use({"HELP": "F12"})
    assert shortcuts.HELP.keys == ("F12", "?")
    use({})
    assert shortcuts.HELP.keys == ("F1", "?")


def test_every_key_has_one_name() -> None:
    """By which the settings keep it."""
    named = [name for name, value in vars(shortcuts).items() if isinstance(value, Key)]
    assert sorted(named) == sorted(NAMES.values())


def test_a_player_that_is_open_takes_the_new_key() -> None:
    """It looks presses up by itself."""
    keys = PlayerKeys([(shortcuts.LOOP, lambda: None)])
    none = Qt.KeyboardModifier.NoModifier
    old, new = (QKeyEvent(QEvent.Type.KeyPress, key, none) for key in (Qt.Key.Key_R, Qt.Key.Key_W))
    assert keys.action(old) is not None
    use({"LOOP": "W"})
    assert keys.action(old) is None
    assert keys.action(new) is not None
    use({})


def test_a_taken_key_says_what_has_it() -> None:
    """So that one can look whether that may have another."""
    assert refusal(shortcuts.PLAN, "Ctrl+6") == "Ctrl+6 is taken: History"


@pytest.mark.parametrize("key", [key for key in NAMES if changeable(key)], ids=NAMES.get)
def test_the_usual_key_can_always_be_had_back(key: Key) -> None:
    """It clashes with none, wherever both work."""
    assert refusal(key, key.usual[0]) == ""
