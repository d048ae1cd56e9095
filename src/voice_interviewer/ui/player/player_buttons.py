"""What stands below the waveform: play, jumps by seconds, sections and fillers, the time, repeat and speed."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from voice_interviewer.ui.anatomy.anatomy import Anatomy
from voice_interviewer.ui.player.player_button import PlayerButton
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.shortcuts import Key
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.named_list import NamedList
from voice_interviewer.ui.widgets.wording import clock

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class PlayerButtons(QWidget):
    """Only looks and hints; what a press does is up to whoever holds them. No signals of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._playing = False
        self._seconds = 0.0
        self.play = _button("Play", shortcuts.PLAY)
        self.back = _button("Back 5 seconds", shortcuts.REWIND)
        self.on = _button("On 5 seconds", shortcuts.FORWARD)
        self.last_part = _button("Section before", shortcuts.LAST_PART)
        self.next_part = _button("Next section", shortcuts.NEXT_PART)
        self.last_filler = _button("Filler before", shortcuts.LAST_FILLER)
        self.next_filler = _button("Next filler", shortcuts.NEXT_FILLER)
        self.repeat = _button("Repeat", shortcuts.LOOP)
        self.repeat.setCheckable(True)
        self.time = QLabel()
        self.problem = label("", "warning")
        self.problem.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.speed = _speed_box()
        self._part_name, self._filler_name = label("Section", "small", wrap=False), label("Filler", "small", wrap=False)
        self._lay_out()
        self._show_hints()
        theme.changed.connect(self._show_icons)
        self._show_icons()

    def showEvent(self, event: QShowEvent) -> None:
        """With the keys that hold now."""
        super().showEvent(event)
        self._show_hints()

    def enable(self, enabled: bool, anatomy: Anatomy) -> None:
        """Whether anything can be played, and to what one can jump."""
        for widget in (self.play, self.back, self.on, self.repeat, self.speed):
            widget.setEnabled(enabled)
        for part in (self.last_part, self._part_name, self.next_part):
            part.setEnabled(enabled and bool(anatomy.turns))
        for filler in (self.last_filler, self._filler_name, self.next_filler):
            filler.setEnabled(enabled and bool(anatomy.fillers))

    def show_length(self, seconds: float) -> None:
        """The length of the recording, standing at its start."""
        self._seconds = seconds
        widest = "0" * len(clock(seconds))
        self.time.setFixedWidth(self.time.fontMetrics().horizontalAdvance(f"{widest} / {widest}") + SPACE)
        self.show_time(0.0)

    def show_time(self, seconds: float) -> None:
        """The second that is heard; the label is touched only when it says something else."""
        text = f"{clock(seconds)} / {clock(self._seconds)}"
        if text != self.time.text():
            self.time.setText(text)

    def show_playing(self, playing: bool) -> None:
        """What a press of the first button does now."""
        self._playing = playing
        self._show_icons()

    def _show_hints(self) -> None:
        """Those with several keys in them; the others follow the keys by themselves."""
        self.repeat.setToolTip(_repeat_hint())
        self.speed.setToolTip(_speed_hint())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        for widget in (self.play, self.back, self.on, self.time):
            row.addWidget(widget)
        row.addWidget(self.problem, stretch=1)
        for group in (
            (self.last_part, self._part_name, self.next_part),
            (self.last_filler, self._filler_name, self.next_filler),
        ):
            row.addLayout(_together(*group))
            row.addSpacing(SPACE)
        row.addWidget(self.repeat)
        row.addWidget(self.speed)

    @Slot()
    def _show_icons(self) -> None:
        icons = {
            self.play: "pause" if self._playing else "play",
            self.back: "rewind",
            self.on: "fast-forward",
            self.last_part: "chevron-left",
            self.next_part: "chevron-right",
            self.last_filler: "chevron-left",
            self.next_filler: "chevron-right",
            self.repeat: "repeat",
        }
        for button, name in icons.items():
            button.setIcon(self._theme.icon(name))
        self.play.setAccessibleName("Pause" if self._playing else "Play")


def _button(name: str, key: Key) -> QToolButton:
    button = PlayerButton()
    button.setIconSize(QSize(ICON, ICON))
    button.setAccessibleName(name)
    button.setToolTip(key.hint_of_all)
    return button


def _repeat_hint() -> str:
    return (
        f"{shortcuts.LOOP.hint}. Choose a stretch by dragging over the waveform, "
        f"or from the playhead with {shortcuts.STRETCH_ON.shown} and {shortcuts.STRETCH_BACK.shown}; Esc lets it go."
    )


def _speed_hint() -> str:
    return f"Speed; the pitch stays ({shortcuts.SLOWER.shown} slower, {shortcuts.FASTER.shown} faster)"


def _speed_box() -> QComboBox:
    box = NamedList("Speed")
    box.addItems([f"{speed:g}×" for speed in SPEEDS])
    box.setCurrentIndex(SPEEDS.index(1.0))
    # Letters look for an entry in a box that has the focus; who chose with the mouse goes on with the player's keys.
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return box


def _together(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE // 2)
    for widget in widgets:
        row.addWidget(widget)
    return row
