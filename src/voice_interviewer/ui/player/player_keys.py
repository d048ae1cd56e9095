"""Which key does what for a player: the table of `shortcuts`, asked for one press."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from voice_interviewer.ui.shell.shortcuts import LOOP, PLAY, Key

Action = Callable[[], object]

_SWITCHES = frozenset({PLAY, LOOP})
"""Held down for long, they do it once; the others go on and on."""


class PlayerKeys:
    """Handed the presses that nobody else wanted, so that what is typed into a field stays there."""

    def __init__(self, actions: Iterable[tuple[Key, Action]]) -> None:
        self._actions = tuple(actions)

    def action(self, event: QKeyEvent) -> Action | None:
        """What is to be done; None where the press means nothing here. The keys are asked for anew: they may change."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = _name(QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))))
        for key, action in self._actions:
            if pressed in (_name(QKeySequence(keys)) for keys in key.keys):
                return _nothing if key in _SWITCHES and event.isAutoRepeat() else action
        return None


def _nothing() -> None:
    """The key means something here, and has done it."""


def _name(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
