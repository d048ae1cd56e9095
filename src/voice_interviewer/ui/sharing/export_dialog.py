"""Saves takes as files, or copies one: the format, what it holds, a look at what comes out, and where it goes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.report.export_files import Exported
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.report.options import Subject
from voice_interviewer.report.text import WIDTH as LINE
from voice_interviewer.ui.sharing.choices_panel import WIDTH as PANEL
from voice_interviewer.ui.sharing.choices_panel import ChoicesPanel
from voice_interviewer.ui.sharing.export_choices import ExportMemory, Target
from voice_interviewer.ui.sharing.export_work import Preview, load_subject, preview_of, write_export
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.dialog_foot import dialog_foot
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.wording import count

PREVIEW_CHARACTERS = 20_000
"""As much as anybody looks at; the whole of a three-hour answer would only be slow."""

_BESIDE = PANEL + 13 * SPACE
"""Room for the choices, the margins and the scroll bar, so that a line of the text format stays one line."""


class ExportDialog(QDialog):
    """Exports the takes of these ids: one to a file that the user names, several to a folder, a table or a ZIP.

    Signals: those of QDialog. What was written is told in the message bar.
    """

    def __init__(self, context: Context, take_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._take_ids = list(take_ids)
        self._subject: Subject | None = None
        self._text = ""
        self._saving = False
        self._memory = ExportMemory(context.services.folders.config / "export.json")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Export")
        self._build()
        self._lay_out()
        self._connect()
        self._show_saving(False)
        self._show_note("Reading the take …")
        services, first, options = context.services, self._take_ids[0], self.panel.choices.options
        self._previewing = CancelToken()
        self._task = context.tasks.run(
            lambda _token, _report: load_subject(services, first, options), self._loaded, self._show_problem
        )

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

    def done(self, result: int) -> None:
        """Close, in whatever way; what is still under way is called off, since nobody is left to be told."""
        self._task.cancel()
        self._previewing.cancel()
        super().done(result)

    def _build(self) -> None:
        several = len(self._take_ids) > 1
        self.panel = ChoicesPanel(self._memory.load(), several)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName("Preview")
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setTabChangesFocus(True)
        self.note = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName("Progress of exporting")
        self.copy_button = QPushButton("&Copy")
        if several:
            self.copy_button.hide()
        self.cancel_button = QPushButton("Cancel")
        self.save_button = QPushButton("&Save as …")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        for button in (self.copy_button, self.cancel_button, self.save_button):
            button.setAccessibleName(button.text().replace("&", "").removesuffix(" …"))

    def _lay_out(self) -> None:
        several = len(self._take_ids) > 1
        middle = QHBoxLayout()
        middle.setSpacing(2 * SPACE)
        middle.addWidget(self.panel)
        middle.addWidget(self.preview, stretch=1)
        buttons = dialog_foot(self.copy_button, self.bar, self.cancel_button, self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(label(f"Export {count(len(self._take_ids), 'take')}" if several else "Export", "question"))
        layout.addLayout(middle, stretch=1)
        layout.addWidget(self.note)
        layout.addLayout(buttons)
        self.preview.ensurePolished()
        self.resize(self.preview.fontMetrics().horizontalAdvance("0" * LINE) + _BESIDE, 95 * SPACE)

    def _connect(self) -> None:
        self.panel.changed.connect(self._show_choices)
        self.copy_button.clicked.connect(self._copy)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._ask)

    def _loaded(self, subject: Subject) -> None:
        self._subject = subject
        self._show_saving(False)
        self.panel.focus_format()
        self._show_choices()

    @Slot()
    def _show_choices(self) -> None:
        """Show what comes out of the choices."""
        choices = self.panel.choices
        self.save_button.setText("&Save to a folder …" if choices.to_folder(len(self._take_ids)) else "&Save as …")
        self._previewing.cancel()
        self._text = ""
        if self._subject is None or not choices.keys:
            self.preview.clear()
            self._show_saving(False)
            return
        subject, key = replace(self._subject, options=choices.options), choices.keys[0]
        self._show_note("")
        self._previewing = self._context.tasks.run(
            lambda _token, _report: preview_of(subject, key), self._show_preview, self._show_unseen
        )

    def _show_preview(self, preview: Preview) -> None:
        first = "Preview of the first one. " if len(self._take_ids) > 1 else ""
        self._text = preview.text
        self.preview.setPlainText(preview.text[:PREVIEW_CHARACTERS])
        self._allow()
        if not self._saving:
            self._show_note((first + preview.note).strip())

    def _show_unseen(self, error: Exception) -> None:
        """There is nothing to look at; a file that is being written says itself what is wrong."""
        self.preview.clear()
        if not self._saving or not isinstance(error, UserError):
            self._show_problem(error)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._show_note("Copied.")

    @Slot()
    def _ask(self) -> None:
        if self._subject is None:
            return
        takes, choices = len(self._take_ids), self.panel.choices
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(choices.folder) if choices.folder and Path(choices.folder).is_dir() else Path(documents)
        suggested = folder / choices.suggested(self._subject.take, takes)
        self.ask_path(self, suggested, choices.to_folder(takes), self._save)

    def _save(self, place: Path) -> None:
        self._show_saving(True)
        self._task = self._context.tasks.run(self._work(place), self._saved, self._show_problem, self._show_progress)

    def _work(self, place: Path) -> Callable[[CancelToken, Callable[[float], None]], Exported]:
        """What a worker is to do; it may not look at this dialog."""
        services, ids, memory = self._context.services, list(self._take_ids), self._memory
        folder = place if self.panel.choices.to_folder(len(ids)) else place.parent
        choices = replace(self.panel.choices, folder=str(folder))

        def work(token: CancelToken, report: Callable[[float], None]) -> Exported:
            exported = write_export(services, ids, choices, place, report, token)
            memory.save(choices)
            return exported

        return work

    def _saved(self, exported: Exported) -> None:
        thing = "file" if self.panel.choices.target is Target.ZIP else "take"
        left_out = (
            f" {count(len(exported.left_out), thing)} left out: {exported.left_out[0]}" if exported.left_out else ""
        )
        if not exported.paths:
            self._show_problem(exported.left_out[0])
            return
        first = exported.paths[0]
        where = first if len(exported.paths) == 1 else first.parent
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
        self._saving = saving
        self._allow()

    def _allow(self) -> None:
        """What can be done now: nothing while a file is written, whatever is looked at meanwhile."""
        ready = self._subject is not None and not self._saving
        self.panel.allow(ready)
        self.save_button.setEnabled(ready and bool(self.panel.choices.keys))
        self.copy_button.setEnabled(ready and bool(self._text) and FORMATS[self.panel.choices.keys[0]].is_text)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
