"""Saves takes as files, or copies one: the format, a look at what comes out, and where it goes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.app import Services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.formats import FORMATS, export_name, render
from voice_interviewer.report.text import WIDTH as LINE
from voice_interviewer.take import Take
from voice_interviewer.ui.history.export_writer import Exported, export_take, export_takes
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.wording import count

PREVIEW_CHARACTERS = 20_000
"""As much as anybody looks at; the whole of a three-hour answer would only be slow."""

_BESIDE = 38 * SPACE
"""Room for the formats, the margins and the scroll bar, so that a line of the text format stays one line."""


class ExportDialog(QDialog):
    """Exports the takes of these ids: one to a file that the user names, several to a folder.

    Signals: those of QDialog. What was written is told in the message bar.
    """

    def __init__(self, context: Context, take_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._take_ids = list(take_ids)
        self._take: Take | None = None
        self._beside = Beside()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Export")
        self._build()
        self._lay_out()
        self._connect()
        self._show_saving(False)
        services, first = context.services, self._take_ids[0]
        self._task = context.tasks.run(lambda _token, _report: _load(services, first), self._loaded, self._show_problem)

    @classmethod
    def ask_path(cls, parent: QWidget, suggested: Path, folder: bool, chosen: Callable[[Path], None]) -> None:
        """Let the user name a file, or with ``folder`` a folder, and call ``chosen`` with it; Cancel calls nothing."""
        dialog = QFileDialog(parent, "Export to a folder" if folder else "Export as", str(suggested.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(suggested.suffix)
            dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.open()

    @property
    def key(self) -> str:
        """The chosen format."""
        return list(FORMATS)[self.formats.checkedId()]

    def done(self, result: int) -> None:
        """Close, in whatever way; what is still under way is called off, since nobody is left to be told."""
        self._task.cancel()
        super().done(result)

    def _build(self) -> None:
        self.formats = QButtonGroup(self)
        for place, form in enumerate(FORMATS.values()):
            self.formats.addButton(QRadioButton(f"{form.title} ({form.ending})"), place)
        self.formats.button(0).setChecked(True)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName("Preview")
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setTabChangesFocus(True)
        self.note = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName("Progress of exporting")
        several = len(self._take_ids) > 1
        self.copy_button = QPushButton("&Copy")
        self.copy_button.setVisible(not several)
        self.cancel_button = QPushButton("Cancel")
        self.save_button = QPushButton("&Save to a folder …" if several else "&Save as …")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        for button in (self.copy_button, self.cancel_button, self.save_button):
            button.setAccessibleName(button.text().replace("&", "").removesuffix(" …"))

    def _lay_out(self) -> None:
        several = len(self._take_ids) > 1
        formats = QVBoxLayout()
        formats.setSpacing(int(1.5 * SPACE))
        formats.addWidget(label("Format", "heading"))
        for button in self.formats.buttons():
            formats.addWidget(button)
        formats.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(3 * SPACE)
        middle.addLayout(formats)
        middle.addWidget(self.preview, stretch=1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.bar, stretch=1)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(label(f"Export {count(len(self._take_ids), 'take')}" if several else "Export", "question"))
        layout.addLayout(middle, stretch=1)
        layout.addWidget(self.note)
        layout.addLayout(buttons)
        self.preview.ensurePolished()
        self.resize(self.preview.fontMetrics().horizontalAdvance("0" * LINE) + _BESIDE, 65 * SPACE)

    def _connect(self) -> None:
        self.formats.idToggled.connect(self._show_preview)
        self.copy_button.clicked.connect(self._copy)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._ask)

    def _loaded(self, loaded: tuple[Take, Beside]) -> None:
        self._take, self._beside = loaded
        self._show_preview()

    @Slot()
    def _show_preview(self) -> None:
        if self._take is None:
            return
        self._show_note("Preview of the first one." if len(self._take_ids) > 1 else "")
        try:
            text = render(self._take, self.key, beside=self._beside)
        except UserError as error:
            self.preview.clear()
            self._show_problem(error)
        else:
            self.preview.setPlainText(text[:PREVIEW_CHARACTERS])
        self._show_saving(False)

    @Slot()
    def _copy(self) -> None:
        if self._take is not None:
            QGuiApplication.clipboard().setText(render(self._take, self.key, beside=self._beside))
            self._show_note("Copied.")

    @Slot()
    def _ask(self) -> None:
        if self._take is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / export_name(self._take, self.key)
        self.ask_path(self, suggested, len(self._take_ids) > 1, self._save)

    def _save(self, place: Path) -> None:
        self._show_saving(True)
        self._task = self._context.tasks.run(self._work(place), self._saved, self._show_problem, self._show_progress)

    def _work(self, place: Path) -> Callable[[CancelToken, Callable[[float], None]], Exported]:
        """What a worker is to do; it may not look at this dialog."""
        services, ids, key = self._context.services, list(self._take_ids), self.key
        take, beside = self._take, self._beside

        def work(token: CancelToken, report: Callable[[float], None]) -> Exported:
            if take is not None and len(ids) == 1:
                return export_take(take, key, place, beside)
            return export_takes(services.library, ids, key, place, report, token, services.assessor.beside)

        return work

    def _saved(self, exported: Exported) -> None:
        left_out = (
            f" {count(len(exported.left_out), 'take')} left out: {exported.left_out[0]}" if exported.left_out else ""
        )
        if not exported.paths:
            self._show_problem(exported.left_out[0])
            return
        first = exported.paths[0]
        where = first if len(self._take_ids) == 1 else first.parent
        self._context.messages.info(
            f"Exported to {where}.{left_out}", "Open folder", lambda: _open_folder(first.parent)
        )
        self.accept()

    def _show_problem(self, error: Exception) -> None:
        self._show_saving(False)
        if not isinstance(error, UserError):
            raise error
        self._show_note(str(error), "warning")

    def _show_note(self, text: str, role: str = "muted") -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.note.setProperty("role", role)
        self.note.style().polish(self.note)  # a style sheet looks at a property only then

    def _show_progress(self, share: float) -> None:
        self.bar.setValue(round(100 * share))

    def _show_saving(self, saving: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(saving)
        ready = self._take is not None and not saving
        for button in self.formats.buttons():
            button.setEnabled(ready)
        self.save_button.setEnabled(ready)
        self.copy_button.setEnabled(ready and bool(self.preview.toPlainText()))


def _load(services: Services, take_id: int) -> tuple[Take, Beside]:
    take = services.library.take(take_id)
    return take, services.assessor.beside(take)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
