"""Hears one stretch in the left take, then in the right: two recordings of which one sounds at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.answer import Span
from voice_interviewer.comparison.result import Side
from voice_interviewer.ui.compare.compare_data import SideData
from voice_interviewer.ui.player.playback import Playback
from voice_interviewer.ui.shell.context import Context

_AT_END = 0.15
"""Seconds before its end at which a stretch counts as heard; a device may stop that early."""

STEP_SECONDS = 5.0
"""How far the keys for back and on go."""


class ABListening(QObject):
    """Plays as it was recorded, neither take made louder than it is.

    Signals: ``moved(Side, float)``, the second that is heard in a take; ``changed()``, something plays or nothing does;
    ``failed(UserError)``.
    """

    moved = Signal(object, float)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.playbacks = {side: Playback(context, self) for side in Side}
        self.active = Side.LEFT
        """The take that is heard, or was heard last."""
        self._open: set[Side] = set()
        self._waiting: list[Span] = []  # what is heard after the stretch that plays
        self._stretch: Span | None = None
        self._pausing = False
        left, right = self.playbacks[Side.LEFT], self.playbacks[Side.RIGHT]
        left.moved.connect(self._left_moved)
        right.moved.connect(self._right_moved)
        for playback in (left, right):
            playback.playing_changed.connect(self._playing_changed)
            playback.failed.connect(self.failed)

    @property
    def playing(self) -> Side | None:
        """The take that sounds, None in silence."""
        return next((side for side, playback in self.playbacks.items() if playback.playing), None)

    def open(self, side: Side, data: SideData | None) -> None:
        """Get a take ready; one that cannot be heard is only forgotten."""
        self._forget_stretch()
        if data is None or not data.audible or data.take.audio is None:
            self.playbacks[side].close()
            self._open.discard(side)
            return
        self._open.add(side)
        self.playbacks[side].open(data.take.audio, data.take.seconds)

    def can_play(self, side: Side) -> bool:
        """Whether there is something to be heard."""
        return side in self._open

    def play_spans(self, side: Side, spans: Sequence[Span]) -> None:
        """Play stretches one after the other; the other take falls silent."""
        if not spans or not self.can_play(side):
            return
        self._turn_to(side)
        self._stretch, *self._waiting = spans
        self.playbacks[side].play_span(self._stretch)

    def play_from(self, side: Side, second: float) -> None:
        """Play from there to the end; the other take falls silent."""
        if self.can_play(side):
            self._turn_to(side)
            self.playbacks[side].play_from(second)

    def toggle(self) -> None:
        """Pause, or play on where it was paused: to the end of the stretch, where one was chosen, and the next one."""
        if not self.can_play(self.active):
            return
        playback, held = self.playbacks[self.active], self._stretch
        if playback.playing:
            self._pause(playback)
        elif held is not None and held.start <= playback.position < held.end - _AT_END:
            playback.play_span(Span(playback.position, held.end))
        elif self._waiting:
            self._play_next()
        else:
            playback.toggle()

    def toggle_side(self, side: Side) -> None:
        """Pause this take where it plays; else play it on, the other one falling silent."""
        if self.active is side:
            self.toggle()
        else:
            self.play_from(side, self.playbacks[side].position)

    def step(self, seconds: float) -> None:
        """Go on in the take that is heard, or back."""
        self._forget_stretch()
        playback = self.playbacks[self.active]
        playback.seek(playback.position + seconds)

    def seek(self, side: Side, second: float) -> None:
        """Go there; with the other take playing, this one takes its place."""
        if self.playing is side.other:
            self.play_from(side, second)
            return
        self._forget_stretch()
        self.active = side
        self.playbacks[side].seek(second)

    def release(self) -> None:
        """Fall silent and give the sound device back."""
        self._forget_stretch()
        for playback in self.playbacks.values():
            playback.release()

    def _pause(self, playback: Playback) -> None:
        """Also at the very end of a stretch, where it would else go on with the next one."""
        self._pausing = True
        playback.pause()
        self._pausing = False

    def _play_next(self) -> None:
        self._stretch, *self._waiting = self._waiting
        self.playbacks[self.active].play_span(self._stretch)

    def _turn_to(self, side: Side) -> None:
        self._forget_stretch()
        self.active = side
        self.playbacks[side.other].release()  # two players may not hold one device

    def _forget_stretch(self) -> None:
        self._stretch, self._waiting = None, []

    @Slot(float)
    def _left_moved(self, second: float) -> None:
        self.moved.emit(Side.LEFT, second)

    @Slot(float)
    def _right_moved(self, second: float) -> None:
        self.moved.emit(Side.RIGHT, second)

    @Slot(bool)
    def _playing_changed(self, playing: bool) -> None:
        heard_out = self._stretch is not None and self.playbacks[self.active].position >= self._stretch.end - _AT_END
        if not playing and heard_out and not self._pausing:
            if self._waiting:
                self._play_next()
            else:
                self._stretch = None
        self.changed.emit()
