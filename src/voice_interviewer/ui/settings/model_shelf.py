"""Deletes speech models with a way back."""

from PySide6.QtCore import QObject, Signal

from voice_interviewer.transcription.model_bin import ModelBin, discard_part
from voice_interviewer.transcription.models import available
from voice_interviewer.ui.shell.context import Context


class ModelShelf(QObject):
    """Moves models to the bin in a worker and offers to undo it. Failures go to whoever shows errors.

    Signals: ``changed()``, other models are here now.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folders = context.services.folders

    def delete(self, name: str) -> None:
        """Move the user's own copy of a model to the bin, where it stays until the window closes."""
        folders = self._folders

        def work(_token: object, _report: object) -> None:
            for info in available(folders):
                if info.name == name and not info.packaged:
                    ModelBin(folders).delete(info)

        self._context.tasks.run(work, lambda _: self._say_deleted(name))

    def restore(self, name: str) -> None:
        """Take it out again."""
        folders = self._folders
        self._context.tasks.run(lambda _token, _report: ModelBin(folders).restore(name), lambda _: self._say_back(name))

    def discard(self, name: str) -> None:
        """Remove what was fetched of a model that is not whole."""
        folders = self._folders
        self._context.tasks.run(lambda _token, _report: discard_part(folders, name), lambda _: self.changed.emit())

    def _say_deleted(self, name: str) -> None:
        self.changed.emit()
        self._context.messages.info(f"Deleted the speech model {name}.", "Undo", lambda: self.restore(name))

    def _say_back(self, name: str) -> None:
        self.changed.emit()
        self._context.messages.info(f"Brought back the speech model {name}.")
