"""Brings question packs in that were dropped on the page or chosen in a dialog, with a way back."""

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from voice_interviewer.app import Services
from voice_interviewer.bank.importing import Arrival, Imported, bring_in, examine, take_out
from voice_interviewer.bank.pack_folder import SUFFIXES
from voice_interviewer.errors import PackError, UserError
from voice_interviewer.ui.home.replace_dialog import ReplaceDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.wording import count


class PackImport(QObject):
    """Takes one file after the other; what would be replaced is asked about first.

    Signals: ``changed()``, there are other packs now; ``refused(PackError)``, a file has mistakes. Other failures go
    to whoever shows errors.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._waiting: deque[Path] = deque()
        self._busy = False

    def choose(self) -> None:
        """Let the user choose files."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        dialog = QFileDialog(self._page, "Add a question pack", "", f"Question packs ({patterns})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take(map(Path, names)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, files: Iterable[Path]) -> None:
        """Bring these in."""
        self._waiting.extend(files)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._waiting:
            services, source = self._context.services, self._waiting.popleft()
            self._context.tasks.run(lambda _token, _report: _examine(services, source), self._arrived, self._failed)

    def _arrived(self, arrival: Arrival) -> None:
        if arrival.question:
            dialog = ReplaceDialog(arrival.question, self._page)
            dialog.accepted.connect(lambda: self._bring_in(arrival))
            dialog.rejected.connect(self._next)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        else:
            self._bring_in(arrival)

    def _bring_in(self, arrival: Arrival) -> None:
        self._context.tasks.run(lambda _token, _report: bring_in(arrival), self._came_in, self._failed)

    def _came_in(self, imported: Imported) -> None:
        self.changed.emit()
        self._context.messages.info(_said(imported), "Undo", lambda: self._take_out(imported))
        self._next()

    def _take_out(self, imported: Imported) -> None:
        def done(_: None) -> None:
            self.changed.emit()
            again = "is as it was before" if imported.backup is not None else "was taken out again"
            self._context.messages.info(f"“{imported.pack.title}” {again}.")

        self._context.tasks.run(lambda _token, _report: take_out(imported), done)

    def _failed(self, error: Exception) -> None:
        self._next()
        if isinstance(error, PackError):
            self.refused.emit(error)
        elif isinstance(error, UserError):
            self._context.messages.error(error)
        else:
            raise error


def pack_files(dragged: QMimeData) -> list[Path]:
    """The files among what is dragged that can be question packs."""
    files = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in SUFFIXES]


def _said(imported: Imported) -> str:
    pack = imported.pack
    questions = count(len(pack.questions), "question")
    if imported.backup is not None:
        return f"“{pack.title}” was replaced by version {pack.version}: {questions}."
    return f"“{pack.title}” was added: {questions}. Choose it as your role to practise with it."


def _examine(services: Services, source: Path) -> Arrival:
    return examine(source, services.folders.packs, services.fresh_bank())
