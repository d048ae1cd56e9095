"""Lets one hear each of the short sounds with what it says: a sound has to be learnt before it tells anything."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.cues.cue_player import CuePlayer
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.voice.cues import Cue


class CueSounds(QWidget):
    """A button for each cue, heard on the chosen speaker at the chosen volume, whether cues are wanted or not.

    Signals: none.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cues = CuePlayer(context, self)
        self.buttons: dict[Cue, QPushButton] = _buttons()
        for cue, made in self.buttons.items():
            made.setAccessibleName(f"{tr('Hear the sound for')}: {made.text()}")
            made.clicked.connect(partial(self._cues.play_aloud, cue))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(label("How they sound:", "muted"))
        row = FlowLayout(spacing=SPACE)
        for made in self.buttons.values():
            row.addWidget(made)
        layout.addLayout(row)


def _buttons() -> dict[Cue, QPushButton]:
    return {
        Cue.BEGIN: button("Recording begins"),
        Cue.PAUSED: button("Paused"),
        Cue.RESUMED: button("Goes on"),
        Cue.STOPPED: button("Recording ended"),
        Cue.REMINDER: button("Reminder of the time"),
        Cue.READY: button("Feedback ready"),
        Cue.TROUBLE: button("Something went wrong"),
    }
