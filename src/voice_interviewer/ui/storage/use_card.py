"""What takes up room: the bar, a line for each thing, and what can be cleared."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from voice_interviewer.library.disk_use import DiskUse
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.storage.sizes import SHADES, Kind, Line, lines
from voice_interviewer.ui.storage.use_bar import UseBar
from voice_interviewer.ui.widgets.labels import Card, label
from voice_interviewer.ui.widgets.wording import megabytes

_SWATCH = 12

_CLEARING = {
    Kind.SOUND: "&Remove old recordings …",
    Kind.BACKUPS: "Delete &older copies …",
    Kind.STRAY: "Delete stra&y files …",
    Kind.SPEECH: "Delete spoken &questions …",
}
"""What can be cleared here. The bin has a list of its own; models are looked after in the settings."""


class UseCard(Card):
    """Signals: ``clear_wanted(Kind)``."""

    clear_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.total = label("", "figure")
        self.bar = UseBar(theme)
        self.buttons: dict[Kind, QPushButton] = {}
        """One a thing that can be cleared."""
        self._swatches: dict[Kind, QLabel] = {}
        self._sizes: dict[Kind, QLabel] = {}
        self._abouts: dict[Kind, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(self.total)
        self.body.addWidget(self.bar)
        self.body.addSpacing(SPACE)
        self.body.addLayout(self._grid)
        theme.changed.connect(self._show_swatches)

    def show_use(self, use: DiskUse) -> None:
        """Show what lies on disk now."""
        found = lines(use)
        self.total.setText(f"{megabytes(use.total)} in all")
        self.bar.show_lines(found)
        for row, line in enumerate(found):
            if line.kind not in self._sizes:
                self._add(row, line)
            self._sizes[line.kind].setText(megabytes(line.size))
            self._abouts[line.kind].setText(line.about)
            if line.kind in self.buttons:
                self.buttons[line.kind].setEnabled(line.size > 0)
        self._show_swatches()

    def _add(self, row: int, line: Line) -> None:
        swatch, size, about = QLabel(), label("", "strong", wrap=False), label("", "small")
        self._swatches[line.kind], self._sizes[line.kind], self._abouts[line.kind] = swatch, size, about
        words = QGridLayout()
        words.setSpacing(0)
        words.addWidget(label(line.title), 0, 0)
        words.addWidget(about, 1, 0)
        self._grid.addWidget(swatch, row, 0)
        self._grid.addLayout(words, row, 1)
        self._grid.addWidget(size, row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if line.kind in _CLEARING:
            button = QPushButton(_CLEARING[line.kind])
            button.setAccessibleName(_CLEARING[line.kind].replace("&", "").removesuffix(" …"))
            button.clicked.connect(self._clear)
            self.buttons[line.kind] = button
            self._grid.addWidget(button, row, 3)

    @Slot()
    def _clear(self) -> None:
        pressed = self.sender()
        self.clear_wanted.emit(next(kind for kind, button in self.buttons.items() if button is pressed))

    @Slot()
    def _show_swatches(self) -> None:
        for kind, swatch in self._swatches.items():
            picture = QPixmap(QSize(_SWATCH, _SWATCH) * 2)
            picture.setDevicePixelRatio(2)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(*SHADES[kind]))
            painter.drawRoundedRect(0, 0, _SWATCH, _SWATCH, 3, 3)
            painter.end()
            swatch.setPixmap(picture)
