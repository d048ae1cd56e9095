"""One item of the checklist: what it asks for, what the takes show, and how the user marks themselves."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.programme.checklist import MARK_TITLES, CheckedItem, Shown
from voice_interviewer.programme.events import Mark
from voice_interviewer.report.programme_parts import SHOWN_TITLES
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.segments import Segments
from voice_interviewer.ui.widgets.sign import Sign
from voice_interviewer.ui.widgets.take_link import TakeLink, take_named

SIGNS = {
    Shown.SHOWN: ("circle-check", "good"),
    Shown.PARTLY: ("circle-dot", "warning"),
    Shown.THIN: ("circle-dot", "muted"),
    Shown.NOT_TRIED: ("circle", "muted"),
}
DISAGREES = ("triangle-alert", "warning")


class ChecklistRow(QWidget):
    """Signals: ``marked(str, Mark)``, the item's id and the mark that was chosen; ``take_wanted(int)``."""

    marked = Signal(str, object)
    take_wanted = Signal(object)

    def __init__(self, theme: Theme, checked: CheckedItem) -> None:
        super().__init__()
        self.item_id = checked.item.id
        self.marks: Segments[Mark] = Segments(checked.item.title, list(MARK_TITLES.items()))
        self.marks.picked.connect(self._on_picked)
        self.shown = label("")
        self.link: TakeLink | None = None
        self._sign = Sign(theme, *SIGNS[checked.shown])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * SPACE)
        row.addLayout(self._words(theme, checked), stretch=1)
        row.addWidget(self.marks, alignment=Qt.AlignmentFlag.AlignTop)
        self.show_checked(checked)

    def show_checked(self, checked: CheckedItem) -> None:
        """Show how it stands now; the takes are still the same."""
        self.marks.show_value(checked.mark)
        self._sign.show_icon(*(DISAGREES if checked.disagrees else SIGNS[checked.shown]))
        self.shown.setText(f"{SHOWN_TITLES[checked.shown]}: {_lower(checked.sentence)}")

    def _words(self, theme: Theme, checked: CheckedItem) -> QVBoxLayout:
        shown = QHBoxLayout()
        shown.setSpacing(SPACE)
        shown.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        shown.addWidget(self.shown, stretch=1)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(label(checked.item.title, "strong"))
        words.addWidget(label(checked.item.text, "muted"))
        words.addLayout(shown)
        if checked.takes:
            self.link = TakeLink(theme, checked.takes[-1].id, take_named(checked.takes[-1]))
            self.link.take_wanted.connect(self.take_wanted)
            words.addWidget(self.link)
        return words

    @Slot(object)
    def _on_picked(self, mark: Mark) -> None:
        self.marked.emit(self.item_id, mark)


def _lower(sentence: str) -> str:
    """A sentence that goes on after a colon."""
    return sentence[:1].lower() + sentence[1:]
