"""The player of a take: play, jump, repeat, speed, and the waveform as its position slider."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError, for_user
from voice_interviewer.ui.anatomy.anatomy import Anatomy
from voice_interviewer.ui.player.peaks import read_peaks
from voice_interviewer.ui.player.playback import Playback
from voice_interviewer.ui.player.player_buttons import SPEEDS, PlayerButtons
from voice_interviewer.ui.player.player_keys import Action, PlayerKeys
from voice_interviewer.ui.player.waveform import STEP_SECONDS, Waveform
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import Key
from voice_interviewer.ui.shell.theme import SPACE

_GROWTH = 1.0
"""Seconds by which a key makes the chosen stretch longer or shorter."""

_LEAST_LEFT = 0.05
"""Seconds before the end of a stretch that a jump inside it may land on at the latest."""


class PlayerBar(QWidget):
    """Plays one recording. The sound device is held only while the bar can be seen.

    The keys are those of "A take: listening" in `shortcuts`, also for a page that hands them on through `handle_key`.
    Signals: ``moved(object)``, the second that is heard, or None when nothing plays; ``stood(float)``, the second where
    the playhead is, playing or not; also when another stretch is chosen.
    """

    moved = Signal(object)
    stood = Signal(float)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.playback = Playback(context, self)
        self.anatomy = Anatomy(0.0)
        """What is open."""
        self.waveform = Waveform(context.theme)
        self.buttons = PlayerButtons(context.theme)
        self.play_button, self.repeat_button = self.buttons.play, self.buttons.repeat
        self.time_label, self.problem_label = self.buttons.time, self.buttons.problem
        self.speed_box = self.buttons.speed
        self._context = context
        self._reading: CancelToken | None = None
        self._keys = PlayerKeys(self._actions())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.waveform)
        layout.addWidget(self.buttons)
        self._connect()

    def open(self, path: Path, seconds: float, anatomy: Anatomy | None = None) -> None:
        """Get a recording ready, stopped at its start; its waveform shows as soon as it has been read."""
        self._begin(anatomy or Anatomy(seconds), playable=True)
        self.playback.open(path, seconds)
        self._reading = self._context.tasks.run(
            lambda token, _report: read_peaks(path, cancel=token), self.waveform.show_peaks, self._cannot_draw
        )

    def show_marks(self, anatomy: Anatomy) -> None:
        """The same recording with other marks: something in it was corrected. What plays plays on."""
        self.anatomy = anatomy
        self.waveform.show_marks(anatomy)
        self.buttons.enable(self.waveform.isEnabled(), anatomy)

    def show_missing(self, why: str, seconds: float) -> None:
        """Nothing can be played; say why."""
        self._begin(Anatomy(seconds), playable=False)
        self.problem_label.setText(why)

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
        """Play from there to the end; inside a stretch that is repeated, to its end."""
        self.playback.play_from(seconds)

    def let_go(self) -> bool:
        """Give up the stretch that is chosen; False where none is."""
        chosen = self.playback.stretch is not None
        if chosen:
            self.playback.choose(None)
        return chosen

    def handle_key(self, event: QKeyEvent) -> bool:
        """Do what the key is for; False where it is for nothing here."""
        action = self._keys.action(event) if self.isVisible() else None
        if action is not None:
            action()
        return action is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.playback.release()

    def _actions(self) -> tuple[tuple[Key, Action], ...]:
        return (
            (shortcuts.PLAY, self.playback.toggle),
            (shortcuts.REWIND, self._go_back),
            (shortcuts.FORWARD, self._go_on),
            (shortcuts.SLOWER, self._go_slower),
            (shortcuts.FASTER, self._go_faster),
            (shortcuts.NEXT_FILLER, self._to_next_filler),
            (shortcuts.LAST_FILLER, self._to_last_filler),
            (shortcuts.NEXT_PART, self._to_next_part),
            (shortcuts.LAST_PART, self._to_last_part),
            (shortcuts.LOOP, self.repeat_button.click),
            (shortcuts.STRETCH_ON, self._stretch_on),
            (shortcuts.STRETCH_BACK, self._stretch_back),
        )

    def _connect(self) -> None:
        buttons, playback = self.buttons, self.playback
        buttons.play.clicked.connect(playback.toggle)
        buttons.back.clicked.connect(self._go_back)
        buttons.on.clicked.connect(self._go_on)
        buttons.last_part.clicked.connect(self._to_last_part)
        buttons.next_part.clicked.connect(self._to_next_part)
        buttons.last_filler.clicked.connect(self._to_last_filler)
        buttons.next_filler.clicked.connect(self._to_next_filler)
        buttons.repeat.clicked.connect(self._repeat)
        buttons.speed.currentIndexChanged.connect(self._set_speed)
        self.waveform.sought.connect(playback.seek)
        self.waveform.chosen.connect(self._play_chosen)
        self.waveform.extended.connect(playback.choose)
        playback.moved.connect(self._show_position)
        playback.playing_changed.connect(self._show_playing)
        playback.stretch_changed.connect(self._show_stretch)
        playback.failed.connect(self._show_problem)

    def _begin(self, anatomy: Anatomy, playable: bool) -> None:
        self.close_recording()
        self.anatomy = anatomy
        self.waveform.setEnabled(playable)
        self.waveform.setVisible(playable)
        self.waveform.show_recording(anatomy)
        self.buttons.enable(playable, anatomy)
        self.buttons.show_length(anatomy.seconds)
        self._show_stretch()

    @Slot()
    def _go_back(self) -> None:
        self._jump(-STEP_SECONDS)

    @Slot()
    def _go_on(self) -> None:
        self._jump(STEP_SECONDS)

    def _jump(self, seconds: float) -> None:
        """Within a stretch that is repeated no jump leads out of it."""
        place, stretch = self.playback.position + seconds, self.playback.stretch
        if self.playback.repeat and stretch is not None:
            place = min(max(stretch.start, place), stretch.end - _LEAST_LEFT)
        self.playback.seek(place)

    @Slot()
    def _to_next_filler(self) -> None:
        self._play_where(self.anatomy.next_filler(self.playback.position))

    @Slot()
    def _to_last_filler(self) -> None:
        self._play_where(self.anatomy.last_filler(self.playback.position))

    @Slot()
    def _to_next_part(self) -> None:
        self._play_where(self.anatomy.next_part(self.playback.position))

    @Slot()
    def _to_last_part(self) -> None:
        self._play_where(self.anatomy.last_part(self.playback.position))

    def _play_where(self, second: float | None) -> None:
        if second is not None:
            self.playback.play_from(second)

    def _go_slower(self) -> None:
        self.speed_box.setCurrentIndex(max(0, self.speed_box.currentIndex() - 1))

    def _go_faster(self) -> None:
        self.speed_box.setCurrentIndex(min(len(SPEEDS) - 1, self.speed_box.currentIndex() + 1))

    @Slot(int)
    def _set_speed(self, index: int) -> None:
        self.playback.set_speed(SPEEDS[index])

    @Slot(bool)
    def _repeat(self, repeat: bool) -> None:
        """What is chosen; else the sentence that is heard; else whatever sentence is played next."""
        heard = self.anatomy.sentence_at(self.playback.position)
        if repeat and self.playback.stretch is None and heard is not None:
            self._play_chosen(self.anatomy.sentences[heard].span)
        else:
            self.playback.set_repeat(repeat)

    @Slot(object)
    def _play_chosen(self, span: Span) -> None:
        self.playback.repeat = True
        self.playback.play_span(span)

    def _stretch_on(self) -> None:
        self.waveform.extend(_GROWTH)

    def _stretch_back(self) -> None:
        self.waveform.extend(-_GROWTH)

    @Slot(float)
    def _show_position(self, seconds: float) -> None:
        self.waveform.show_position(seconds)
        self.buttons.show_time(seconds)
        self.stood.emit(seconds)
        self.moved.emit(seconds if self.playback.playing else None)

    @Slot()
    def _show_stretch(self) -> None:
        self.repeat_button.setChecked(self.playback.repeat)
        self.waveform.show_stretch(self.playback.stretch, self.playback.repeat)
        self.stood.emit(self.playback.position)

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self.buttons.show_playing(playing)
        if playing:
            self.problem_label.clear()
        else:
            self.moved.emit(None)

    @Slot(object)
    def _show_problem(self, problem: UserError) -> None:
        self.problem_label.setText(str(problem))

    def _cannot_draw(self, error: Exception) -> None:
        self._show_problem(for_user(error))
