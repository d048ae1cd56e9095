"""One of the two takes in the head of the page: which one it is, and the others that may stand in its place."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.comparison.result import Side
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.take import Source
from voice_interviewer.ui.compare.compare_data import SideData
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.named_list import NamedList
from voice_interviewer.ui.widgets.wording import day_and_time, length

_STAR = "★"
_SOURCES = {
    Source.MICROPHONE: "spoken",
    Source.FILE: "from a file",
    Source.TYPED: "typed",
    Source.COMPOSITE: "put together from takes",
}


class TakePicker(QWidget):
    """Signals: ``picked(int)``, the id of another take to stand here; ``take_wanted(int)``, to open this one."""

    picked = Signal(object)
    take_wanted = Signal(object)

    def __init__(self, theme: Theme, side: Side, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._side, self._now = theme, side, now
        self._shown: int | None = None
        self.title = label(side.value.capitalize(), "strong", wrap=False)
        self.box = NamedList(f"{side.value.capitalize()} take")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(10)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.open_button = QPushButton("Open")
        self.open_button.setProperty("kind", "quiet")
        self.open_button.setAccessibleName(f"Open the {side.value} take")
        self.facts = label("", "muted")
        self.question = label("", "strong")
        self._lay_out()
        self.box.activated.connect(self._pick)
        self.open_button.clicked.connect(self._open)

    def show_side(self, data: SideData | None, with_question: bool) -> None:
        """Show this take; ``with_question`` where the two answer different ones."""
        self._shown = data.take.id if data is not None else None
        self.box.clear()
        self.setVisible(data is not None)
        if data is None:
            return
        for entry in data.choices:
            self.box.addItem(choice(entry, self._now()), entry.id)
        if self.box.findData(self._shown) < 0:  # it lies in the bin, where lists do not look
            self.box.insertItem(0, f"{day_and_time(data.take.created, self._now())}  ·  in the bin", self._shown)
        self.box.setCurrentIndex(self.box.findData(self._shown))
        self.facts.setText(facts(data))
        self.question.setText(data.take.question.text)
        self.question.setVisible(with_question)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self.title)
        line.addWidget(self.box, stretch=1)
        below = QHBoxLayout()
        below.addWidget(self.facts, stretch=1)
        below.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(line)
        column.addWidget(self.question)
        column.addLayout(below)

    @Slot(int)
    def _pick(self, place: int) -> None:
        wanted = self.box.itemData(place)
        if wanted != self._shown:
            self.picked.emit(wanted)

    @Slot()
    def _open(self) -> None:
        if self._shown is not None:
            self.take_wanted.emit(self._shown)


def choice(entry: TakeSummary, now: datetime) -> str:
    """A take in the list: when, its scores, what else sets it apart."""
    scores = zip(Section, entry.scores, strict=True) if entry.scores else ()
    state = " ".join(f"{section.title[0]}{score}" for section, score in scores)
    parts = [day_and_time(entry.created, now), state or ("not graded" if entry.graded else "waiting")]
    if entry.drill is not None:
        parts.append(f"{entry.drill.title} only")
    if entry.source in {Source.TYPED, Source.COMPOSITE}:
        parts.append(_SOURCES[entry.source])
    return "  ·  ".join(parts) + (f"  {_STAR}" if entry.starred else "")


def facts(data: SideData) -> str:
    """How long it is and how it was answered, and whether it has a star."""
    take = data.take
    parts = [_SOURCES[take.source]]
    if data.spoken:
        parts.insert(0, length(take.seconds))
    if take.drill is not None:
        parts.append(f"{take.drill.title} only")
    if take.starred:
        parts.append(f"{_STAR} starred")
    return "  ·  ".join(parts)
