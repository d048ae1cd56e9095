"""Tags for one take, or for several at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.ui.history.bulk_work import BulkProgress
from voice_interviewer.ui.history.take_marks import TakeMarks
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.plain_tip import plain_tip
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out
from voice_interviewer.ui.widgets.wording import count

LONGEST = 60
"""Characters of a tag."""

_WIDEST = 36 * SPACE
"""Pixels of a tag in the list; a longer one is cut, and whole in its tooltip."""


@dataclass(frozen=True, slots=True)
class _Tagged:
    """Every tag in use with the number of the chosen takes that have it."""

    chosen: dict[str, int]
    in_use: tuple[str, ...]


class TagDialog(QDialog):
    """A field with completion, and the tags in use to tick. What is ticked is stored at once, so that closing in
    whatever way keeps it; a tag that only some of the takes have says how many, until it is pressed.

    Signals: those of QDialog. ``marks`` does the work, and tells what was changed.
    """

    def __init__(
        self, context: Context, take_ids: Sequence[int], marks: TakeMarks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._take_ids = list(take_ids)
        self._marks = marks
        self._looks = 0  # counts the looks, so that the answer to an older one is not taken for the newest
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Tags")
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText("A new tag, or one that is in use")
        self.field.setAccessibleName("Add a tag")
        self._known = QStringListModel(self)
        self._complete()
        self.add_button = QPushButton("&Add")
        self.add_button.setAccessibleName("Add the tag")
        self.add_button.setDefault(True)
        self.close_button = QPushButton("&Close")
        self.note = label("", "muted")
        self.boxes: list[QCheckBox] = []
        """One a tag in use."""
        self._list = QVBoxLayout()
        self._lay_out()
        self.add_button.clicked.connect(self._add)
        self.close_button.clicked.connect(self.accept)
        marks.work.progressed.connect(self._show_progress)
        marks.work.ended.connect(self._look)
        self._look()

    def _complete(self) -> None:
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(SPACE)
        adding.addWidget(self.field, stretch=1)
        adding.addWidget(self.add_button)
        inside = QWidget()
        inside.setLayout(self._list)
        self._list.setContentsMargins(0, 0, SPACE, 0)
        self._list.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.addWidget(self.note, stretch=1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        several = len(self._take_ids) > 1
        layout.addWidget(label(f"Tags of {count(len(self._take_ids), 'take')}" if several else "Tags", "question"))
        layout.addLayout(adding)
        layout.addWidget(area, stretch=1)
        layout.addLayout(foot)
        self.resize(56 * SPACE, 52 * SPACE)

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        look, services, ids = self._looks, self._context.services, self._take_ids
        self._context.tasks.run(
            lambda _token, _report: _tagged(services, ids),
            lambda tagged: self._looked(look, tagged),
            self._show_problem,
        )

    def _looked(self, look: int, tagged: _Tagged) -> None:
        """What was read while tags are stored may be older than those; another look follows that."""
        if look == self._looks and not self._marks.work.running:
            self._show(tagged)

    def _show(self, tagged: _Tagged) -> None:
        self._known.setStringList(list(tagged.in_use))
        shown = {box.accessibleName(): box for box in self.boxes}
        for tag in sorted({*tagged.in_use, *tagged.chosen}, key=str.casefold):
            box = shown.get(tag) or self._new_box(tag)
            number = tagged.chosen.get(tag, 0)
            self._show_number(box, tag, number)
            box.blockSignals(True)
            if number in (0, len(self._take_ids)):
                box.setTristate(False)
                box.setChecked(number > 0)
            else:
                box.setCheckState(Qt.CheckState.PartiallyChecked)
            box.blockSignals(False)
        empty = "" if self.boxes else "No tags yet. A tag is a word of your own, such as a company or a theme."
        self._say(empty)
        tab_as_laid_out(self)  # the boxes that are new, too

    def _show_number(self, box: QCheckBox, tag: str, number: int) -> None:
        """How many of the takes have the tag is said in words too, where it is only some of them."""
        some = 0 < number < len(self._take_ids)
        shown = self.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, _WIDEST)
        whole = f"{shown}  ·  {number:,} of {len(self._take_ids):,}" if some else shown
        box.setText(whole.replace("&", "&&"))  # one alone would be taken for the mark of a key
        box.setToolTip(plain_tip(tag) if shown != tag else "")

    def _new_box(self, tag: str) -> QCheckBox:
        box = QCheckBox()
        box.setAccessibleName(tag)
        box.clicked.connect(self._toggle)
        place = sum(known.accessibleName().casefold() < tag.casefold() for known in self.boxes)
        self.boxes.insert(place, box)
        self._list.insertWidget(place, box)
        return box

    @Slot()
    def _toggle(self) -> None:
        box = self.sender()
        if isinstance(box, QCheckBox):
            wanted = box.checkState() is not Qt.CheckState.Unchecked
            box.setTristate(False)
            box.setChecked(wanted)
            store = self._marks.tag if wanted else self._marks.untag
            store(self._take_ids, box.accessibleName())

    @Slot()
    def _add(self) -> None:
        """The typed tag; with an empty field Enter closes, as one expects of a dialog."""
        tag = self.field.text().strip()
        if not tag:
            self.accept()
            return
        under_way = self._marks.work.running  # then nothing more is stored, which is told, and the tag stays here
        self._marks.tag(self._take_ids, tag)
        if not under_way:
            self.field.clear()
        self.field.setFocus()

    @Slot(object)
    def _show_progress(self, progress: BulkProgress) -> None:
        if progress.share < 1.0:
            self._say(f"{progress.doing} {progress.share:.0%}")

    def _show_problem(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._say(str(error), "warning")

    def _say(self, text: str, role: str = "muted") -> None:
        self.note.setText(text)
        self.note.setProperty("role", role)
        self.note.style().polish(self.note)  # a style sheet looks at a property only then


def _tagged(services: Services, take_ids: Sequence[int]) -> _Tagged:
    """Counted over the takes themselves: those in the bin are in no list of tags."""
    shelf = services.library.shelf
    return _Tagged(shelf.tags_of(take_ids), tuple(tag for tag, _ in shelf.tags()))
