"""Deletes mock interviews with a way back; their answers stay in the history."""

from PySide6.QtCore import QObject, Signal

from voice_interviewer.ui.shell.context import Context


class InterviewBin(QObject):
    """Moves them to the library's bin in a worker. Failures go to whoever shows errors. Signals: ``changed()``."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def delete(self, interview_id: int) -> None:
        """Move it to the bin."""
        services = self._context.services
        self._context.tasks.run(
            lambda _token, _report: services.library.interviews.delete([interview_id]),
            lambda _: self._say_deleted(interview_id),
        )

    def restore(self, interview_id: int) -> None:
        """Take it out again."""
        services = self._context.services
        self._context.tasks.run(
            lambda _token, _report: services.library.interviews.restore([interview_id]),
            lambda _: self._say("Brought the interview back."),
        )

    def _say_deleted(self, interview_id: int) -> None:
        self.changed.emit()
        text = "Deleted the interview; its answers are still in the history."
        self._context.messages.info(text, "Undo", lambda: self.restore(interview_id))

    def _say(self, text: str) -> None:
        self.changed.emit()
        self._context.messages.info(text)
