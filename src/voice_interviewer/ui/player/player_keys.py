"""Which key does what for a player: the table of `shortcuts`, asked for one press."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from voice_interviewer.ui.shell.shortcuts import Key

Action = Callable[[], object]


class PlayerKeys:
    """Handed the presses that nobody else wanted, so that what is typed into a field stays there."""

    def __init__(self, actions: Iterable[tuple[Key, Action]]) -> None:
        self._actions = tuple(actions)

    def action(self, event: QKeyEvent) -> Action | None:
        """What is to be done; None where the press means nothing here. The keys are asked for anew: they may change."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = _name(QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))))
        found = (action for key, action in self._actions if pressed in (_name(QKeySequence(keys)) for keys in key.keys))
        return next(found, None)


def _name(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
