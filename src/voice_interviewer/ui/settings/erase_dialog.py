"""Asks before everything is deleted, deletes it, and says what could not be."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QProgressBar, QWidget

from voice_interviewer.app import Services
from voice_interviewer.erasing import Erased, Holdings, named
from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.dialog_column import dialog_buttons, dialog_column
from voice_interviewer.ui.widgets.labels import heading, label
from voice_interviewer.ui.widgets.wording import count, megabytes

WORD = "DELETE"
"""Typed by hand: nobody presses this by mistake."""

WIDTH = 64 * SPACE


class EraseDialog(QDialog):
    """Nothing is deleted before the word stands there. Signals: ``erased()``: all is gone and the window may close."""

    erased = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.what = label("Looking what there is …")
        self.keep_models = QCheckBox(tr("Keep the speech models"))
        self.word = QLineEdit()
        self.problem = label("", "warning")
        self.progress = QProgressBar()
        self.cancel = button("&Cancel")
        self.delete = button("&Delete everything", "danger")
        self._over = False
        self._lay_out()
        self._connect()
        services = context.services
        context.tasks.run(lambda token, report: _look(services), self._show_what, self._not_looked)

    def reject(self) -> None:
        """Esc and Cancel; while it deletes there is no way back, and once it is over the window closes."""
        if self._over:
            self._close()
        elif self.cancel.isEnabled():
            super().reject()

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Delete everything for good"))
        self.word.setAccessibleName(f"{tr('Type this word to go on')}: {WORD}")
        self.word.setPlaceholderText(WORD)
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Deleting"))
        self.progress.hide()
        self.problem.hide()
        self.delete.setEnabled(False)
        dialog_column(
            self,
            heading("Delete everything for good?"),
            self.what,
            label("There is no undo and no copy elsewhere. The window closes afterwards."),
            self.keep_models,
            label("Type DELETE to go on:"),
            self.word,
            self.progress,
            self.problem,
            dialog_buttons(self.cancel, self.delete),
            narrowest=WIDTH - 6 * SPACE,
        )

    def _connect(self) -> None:
        self.word.textChanged.connect(self._typed)
        self.cancel.clicked.connect(self.reject)
        self.delete.clicked.connect(self._delete)

    def _show_what(self, found: tuple[int, Holdings]) -> None:
        takes, there = found
        self.what.setText(
            f"{count(takes, 'take')} with recordings, notes, plan and packs, the settings and the cache: "
            f"{megabytes(there.answers)}. Speech models: {megabytes(there.models)}."
        )
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))  # the words came later

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.delete.setEnabled(text.strip() == WORD)

    @Slot()
    def _delete(self) -> None:
        for control in (self.word, self.keep_models, self.cancel, self.delete):
            control.setEnabled(False)
        self.progress.show()
        services, keep = self._context.services, self.keep_models.isChecked()
        self._context.tasks.run(
            lambda _token, report: services.erase(keep, report), self._done, self._failed, self._show_progress
        )

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(1000 * share))

    def _done(self, erased: Erased) -> None:
        self._over = True
        if not erased.left and erased.key is None:
            self._close()
            return
        left = f"These could not be: {named(erased.left)}. Close what uses them and delete them by hand."
        said = [f"{count(erased.files, 'file')} deleted.", left if erased.left else "", str(erased.key or "")]
        self._say(" ".join(filter(None, said)))
        self.cancel.setText(tr("&Close the app"))
        self.cancel.setEnabled(True)
        self.cancel.setFocus()

    def _not_looked(self, error: Exception) -> None:
        """It can be deleted all the same."""
        if not isinstance(error, UserError):
            raise error
        self.what.setText(str(error))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._say(str(error))
        for control in (self.word, self.keep_models, self.cancel):
            control.setEnabled(True)
        self._typed(self.word.text())  # which stands there still: it can be tried again
        self.progress.hide()

    def _say(self, sentence: str) -> None:
        self.progress.hide()
        self.problem.setText(sentence)
        self.problem.setAccessibleName(sentence)
        self.problem.show()

    def _close(self) -> None:
        self.accept()
        self.erased.emit()


def _look(services: Services) -> tuple[int, Holdings]:
    return services.library.shelf.storage().takes, services.erasure.holdings()
