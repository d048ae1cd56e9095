"""Packs an answer for a mentor: what goes in, what that means, and where the file goes."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)

from voice_interviewer.app import Services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import for_user
from voice_interviewer.report.mentor.contents import size
from voice_interviewer.report.mentor.making import write_pack
from voice_interviewer.report.mentor.page import Points, pack_name
from voice_interviewer.report.mentor.remembered import Remembered, RememberedChoices
from voice_interviewer.take import Take
from voice_interviewer.ui.sharing.mentor_form import MentorForm
from voice_interviewer.ui.sharing.saving import open_outside
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.dialog_column import dialog_column
from voice_interviewer.ui.widgets.dialog_foot import dialog_foot
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.tab_order import in_reading_order

ABOUT = (
    "Somebody you trust hears your answer and marks it, in any browser, without this app and without the internet. "
    "They send a small file back, and their marks stand beside ours."
)
_SIZE = (84 * SPACE, 84 * SPACE)
_ROOM = 6 * SPACE
"""That stays free around the dialog on a small window."""


@dataclass(frozen=True, slots=True)
class _Known:
    remembered: Remembered
    points: Points


def choices_file(services: Services) -> RememberedChoices:
    """Where it is remembered what was chosen last."""
    return RememberedChoices(services.folders.config / "mentor-pack.json")


class MentorDialog(QDialog):
    """Esc and Cancel stop the packing, or close. Signals: ``import_requested()``; those of QDialog."""

    import_requested = Signal()

    def __init__(self, context: Context, take: Take, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._take = take
        self._points: Points = {}
        self._task: CancelToken | None = None
        self.form: MentorForm | None = None
        """There as soon as it is known what was chosen last and what the bank holds."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("For a mentor")
        self._build()
        self._lay_out()
        self._connect()
        self._show_packing(False)
        services = context.services
        context.tasks.run(lambda _token, _report: _known(services, take), self._show_form, self._show_problem)

    def reject(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._show_packing(False)
            self._show_note("Stopped; nothing was written.")
        else:
            super().reject()

    def _build(self) -> None:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.note = label("")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName("Progress of packing")
        self.import_button = _button("&Import marks …")
        self.cancel_button = _button("Cancel")
        self.save_button = _button("&Save as …")
        self.save_button.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        buttons = dialog_foot(self.import_button, self.bar, self.cancel_button, self.save_button)
        title = label("For a mentor", "question")
        layout = dialog_column(self, title, label(ABOUT), self.area, self.note, buttons, narrowest=0)
        layout.setStretchFactor(self.area, 1)
        page = self.parentWidget()
        high = min(_SIZE[1], page.window().height() - _ROOM) if page is not None else _SIZE[1]
        self.resize(_SIZE[0], max(60 * SPACE, high))

    def _connect(self) -> None:
        self.import_button.clicked.connect(self.import_requested)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._ask)

    def _show_form(self, known: _Known) -> None:
        self._points = known.points
        possible = any(known.points.values())
        self.form = MentorForm(self._context.theme, self._take, known.remembered, possible)
        self.area.setWidget(self.form)
        self._show_packing(False)
        self.form.questions.added.connect(self._order)
        self._order()
        self.form.name.setFocus()

    @Slot()
    def _order(self) -> None:
        """Let the Tab key go through the form, which came after the buttons, and then to them."""
        if self.form is not None:
            buttons = (self.import_button, self.cancel_button, self.save_button)
            for before, after in pairwise((*in_reading_order(self.form), *buttons)):
                self.setTabOrder(before, after)

    @Slot()
    def _ask(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, "Save for a mentor", folder, "Web page (*.html)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(".html")
        dialog.selectFile(pack_name(self._take))
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, name: str) -> None:
        """Write the pack to the file of that name."""
        if self.form is None:
            return
        path = Path(name)
        self._show_note("")
        self._show_packing(True)
        token = self._context.tasks.run(
            self._work(path), lambda written: self._saved(path, written), self._show_problem, self._show_progress
        )
        self._task = token if self.bar.isVisibleTo(self) else None  # where tasks run at once, all is over by now

    def _work(self, path: Path) -> Callable[[CancelToken, Callable[[float], None]], int]:
        """What a worker is to do; it may not look at this dialog."""
        assert self.form is not None
        take, points, choices, offered = self._take, self._points, self.form.choices, self.form.questions.offered
        file = choices_file(self._context.services)

        def work(token: CancelToken, report: Callable[[float], None]) -> int:
            written = write_pack(take, choices, points, path, report, token)
            file.save(choices, offered)
            return written

        return work

    def _saved(self, path: Path, written: int) -> None:
        self._task = None
        self._show_packing(False)
        self._context.messages.info(
            f"Saved {path.name} ({size(written)}) for your mentor.", "Open folder", lambda: open_outside(path.parent)
        )
        self.accept()

    def _show_problem(self, error: Exception) -> None:
        self._task = None
        self._show_packing(False)
        self._show_note(str(for_user(error)), "warning")

    def _show_progress(self, share: float) -> None:
        self.bar.setValue(round(100 * share))

    def _show_note(self, text: str, role: str = "muted") -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.note.setProperty("role", role)
        self.note.style().polish(self.note)  # a style sheet looks at a property only then

    def _show_packing(self, packing: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(packing)
        self.note.setVisible(bool(self.note.text()))
        self.save_button.setEnabled(self.form is not None and not packing)
        self.import_button.setEnabled(not packing)
        self.area.setEnabled(not packing)
        self.cancel_button.setText("S&top" if packing else "Cancel")
        self.cancel_button.setAccessibleName("Stop" if packing else "Cancel")


def _known(services: Services, take: Take) -> _Known:
    """Reads the bank and a file."""
    return _Known(choices_file(services).load(), services.assessor.expected(take.question).points)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text.replace("&", "").removesuffix(" …"))
    button.setAutoDefault(False)  # Enter in the field of an own question adds it and nothing else
    return button
