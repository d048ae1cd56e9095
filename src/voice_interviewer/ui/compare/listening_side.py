"""One take at the foot of the page: its name, where it stands, its waveform in the colours of its sections."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.comparison.result import Side
from voice_interviewer.errors import UserError
from voice_interviewer.ui.anatomy.anatomy import Anatomy, anatomy_of
from voice_interviewer.ui.compare.compare_data import SideData
from voice_interviewer.ui.player.peaks import read_peaks
from voice_interviewer.ui.player.player_button import PlayerButton
from voice_interviewer.ui.player.waveform import Waveform
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import ICON, SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.wording import clock

GONE = "The recording is not there."
TYPED = "This answer was typed."


class ListeningSide(QWidget):
    """Signals: ``sought(float)``, a second that the user went to; ``chosen(Span)``, a stretch that was drawn;
    ``toggled()``, play or pause.
    """

    sought = Signal(float)
    chosen = Signal(object)
    toggled = Signal()

    def __init__(self, context: Context, side: Side) -> None:
        super().__init__()
        self._context, self._side = context, side
        self._name = side.value.capitalize()
        self._seconds = 0.0
        self._playing = False
        self._reading: CancelToken | None = None
        self.waveform = Waveform(context.theme)
        self.waveform.setAccessibleName(f"Position in the {side.value} take")
        self.play_button = PlayerButton()
        self.play_button.setIconSize(QSize(ICON, ICON))
        self.time_label = QLabel()
        self.absent_label = label("", "muted")
        self._lay_out()
        self.waveform.sought.connect(self.sought)
        self.waveform.chosen.connect(self.chosen)
        self.play_button.clicked.connect(self.toggled)
        context.theme.changed.connect(self._show_icon)
        self._show_icon()

    def open(self, data: SideData | None) -> None:
        """Show this take from its start; its waveform comes as soon as it has been read."""
        if self._reading is not None:
            self._reading.cancel()
        self.setVisible(data is not None)
        if data is None:
            return
        take, audible = data.take, data.audible
        self._seconds = take.seconds
        self.waveform.show_recording(
            anatomy_of(take.findings, take.seconds) if take.findings is not None else Anatomy(take.seconds)
        )
        self.waveform.setEnabled(audible)
        self.play_button.setEnabled(audible)
        self.absent_label.setText("" if audible else GONE if data.spoken else TYPED)
        self.show_position(0.0)
        if audible and take.audio is not None:
            self._read(take.audio)

    def show_position(self, second: float) -> None:
        """Move the playhead."""
        self.waveform.show_position(second)
        heard = f"  {clock(second)} / {clock(self._seconds)}" if self.play_button.isEnabled() else ""
        self.time_label.setText(f"{self._name}{heard}")

    def show_playing(self, playing: bool) -> None:
        """Whether this take is heard."""
        self._playing = playing
        self._show_icon()

    def _read(self, path: Path) -> None:
        self._reading = self._context.tasks.run(
            lambda token, _report: read_peaks(path, cancel=token), self.waveform.show_peaks, self._cannot_draw
        )

    def _cannot_draw(self, error: Exception) -> None:
        """Whoever opens the same file to play it says what is wrong with it; once is enough."""
        if not isinstance(error, UserError):
            raise error

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self.play_button)
        line.addWidget(self.time_label)
        line.addWidget(self.absent_label, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(line)
        column.addWidget(self.waveform)

    @Slot()
    def _show_icon(self) -> None:
        self.play_button.setIcon(self._context.theme.icon("pause" if self._playing else "play"))
        name = f"{'Pause' if self._playing else 'Play'} the {self._side.value} take"
        self.play_button.setAccessibleName(name)
        self.play_button.setToolTip(name)
