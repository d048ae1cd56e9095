"""The player of a take: play, jump, repeat, speed, and the waveform as its position slider."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.ui.player.peaks import read_peaks
from voice_interviewer.ui.player.playback import Playback
from voice_interviewer.ui.player.waveform import STEP_SECONDS, Waveform
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import ICON, SPACE
from voice_interviewer.ui.widgets.wording import clock

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class PlayerBar(QWidget):
    """Plays one recording. The sound device is held only while the bar can be seen.

    Keys, also for a page that hands them on through `handle_key`: Space or K plays and pauses, J and L or the arrows go
    5 s back and on, the square brackets change the speed.
    Signals: ``moved(object)``, the second that is heard, or None when nothing plays.
    """

    moved = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.playback = Playback(context, self)
        self._context = context
        self._seconds = 0.0
        self._reading: CancelToken | None = None
        self._build()
        self._lay_out()
        self._connect()
        self._show_icons()

    def open(
        self,
        path: Path,
        seconds: float,
        fillers: Sequence[tuple[str, Span]] = (),
        pauses: Sequence[Span] = (),
    ) -> None:
        """Get a recording ready, stopped at its start; its waveform shows as soon as it has been read."""
        self.close_recording()
        self._enable(True)
        self._seconds = seconds
        self.playback.open(path, seconds)
        self.waveform.show_recording(seconds, fillers, pauses)
        self._show_time(0.0)
        self._reading = self._context.tasks.run(
            lambda token, _report: read_peaks(path, cancel=token), self.waveform.show_peaks, self._cannot_draw
        )

    def show_missing(self, why: str, seconds: float) -> None:
        """Nothing can be played; say why."""
        self.close_recording()
        self._seconds = seconds
        self.waveform.show_recording(seconds, (), ())
        self._show_time(0.0)
        self.problem_label.setText(why)
        self._enable(False)

    def close_recording(self) -> None:
        """Stop, give the sound device back and forget what was wrong."""
        if self._reading is not None:
            self._reading.cancel()
        self.playback.close()
        self.problem_label.clear()

    def play_span(self, span: Span) -> None:
        """Play a stretch; with Repeat pressed, again and again."""
        self.playback.play_span(span)

    def play_from(self, seconds: float) -> None:
        """Play from there to the end."""
        self.playback.play_from(seconds)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Do what the key is for; False where it is for nothing here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.isVisible():
            return False
        actions = {
            Qt.Key.Key_Space: self.playback.toggle,
            Qt.Key.Key_K: self.playback.toggle,
            Qt.Key.Key_J: self._go_back,
            Qt.Key.Key_Left: self._go_back,
            Qt.Key.Key_L: self._go_on,
            Qt.Key.Key_Right: self._go_on,
            Qt.Key.Key_BracketLeft: self._go_slower,
            Qt.Key.Key_BracketRight: self._go_faster,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is not None:
            action()
        return action is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.playback.release()

    def _build(self) -> None:
        self.waveform = Waveform(self._context.theme)
        self.play_button = self._button("Play", "Play or pause (Space or K)")
        self.back_button = self._button("Back 5 seconds", "Back 5 s (J or ←)")
        self.on_button = self._button("On 5 seconds", "On 5 s (L or →)")
        self.repeat_button = self._button("Repeat", "Repeat the sentence that plays")
        self.repeat_button.setCheckable(True)
        self.time_label = QLabel()
        self.problem_label = QLabel()
        self.problem_label.setProperty("role", "warning")
        self.problem_label.setWordWrap(True)
        self.speed_box = QComboBox()
        self.speed_box.setAccessibleName("Speed")
        self.speed_box.setToolTip("Speed; the pitch stays ([ slower, ] faster)")
        self.speed_box.addItems([f"{speed:g}×" for speed in SPEEDS])
        self.speed_box.setCurrentIndex(SPEEDS.index(1.0))

    def _button(self, name: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(ICON, ICON))
        button.setAccessibleName(name)
        button.setToolTip(hint)
        return button

    def _enable(self, enabled: bool) -> None:
        for widget in (
            self.waveform,
            self.play_button,
            self.back_button,
            self.on_button,
            self.repeat_button,
            self.speed_box,
        ):
            widget.setEnabled(enabled)

    def _lay_out(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(SPACE)
        for widget in (self.play_button, self.back_button, self.on_button, self.time_label):
            controls.addWidget(widget)
        controls.addWidget(self.problem_label, stretch=1)
        controls.addWidget(self.repeat_button)
        controls.addWidget(self.speed_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.waveform)
        layout.addLayout(controls)

    def _connect(self) -> None:
        self.play_button.clicked.connect(self.playback.toggle)
        self.back_button.clicked.connect(self._go_back)
        self.on_button.clicked.connect(self._go_on)
        self.repeat_button.toggled.connect(self._set_repeat)
        self.speed_box.currentIndexChanged.connect(self._set_speed)
        self.waveform.sought.connect(self.playback.seek)
        self.playback.moved.connect(self._show_position)
        self.playback.playing_changed.connect(self._show_playing)
        self.playback.failed.connect(self._show_problem)
        self._context.theme.changed.connect(self._show_icons)

    @Slot()
    def _go_back(self) -> None:
        self.playback.seek(self.playback.position - STEP_SECONDS)

    @Slot()
    def _go_on(self) -> None:
        self.playback.seek(self.playback.position + STEP_SECONDS)

    def _go_slower(self) -> None:
        self.speed_box.setCurrentIndex(max(0, self.speed_box.currentIndex() - 1))

    def _go_faster(self) -> None:
        self.speed_box.setCurrentIndex(min(len(SPEEDS) - 1, self.speed_box.currentIndex() + 1))

    @Slot(int)
    def _set_speed(self, index: int) -> None:
        self.playback.set_speed(SPEEDS[index])

    @Slot(bool)
    def _set_repeat(self, repeat: bool) -> None:
        self.playback.repeat = repeat

    @Slot(float)
    def _show_position(self, seconds: float) -> None:
        self.waveform.show_position(seconds)
        self._show_time(seconds)
        self.moved.emit(seconds if self.playback.playing else None)

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self._show_icons()
        if playing:
            self.problem_label.clear()
        else:
            self.moved.emit(None)

    @Slot(object)
    def _show_problem(self, problem: UserError) -> None:
        self.problem_label.setText(str(problem))

    def _cannot_draw(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._show_problem(error)

    def _show_time(self, seconds: float) -> None:
        self.time_label.setText(f"{clock(seconds)} / {clock(self._seconds)}")

    @Slot()
    def _show_icons(self) -> None:
        playing = self.playback.playing
        icons = {
            self.play_button: "pause" if playing else "play",
            self.back_button: "rewind",
            self.on_button: "fast-forward",
            self.repeat_button: "repeat",
        }
        for button, name in icons.items():
            button.setIcon(self._context.theme.icon(name))
        self.play_button.setAccessibleName("Pause" if playing else "Play")
