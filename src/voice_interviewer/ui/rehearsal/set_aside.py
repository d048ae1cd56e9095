"""Recordings that the user threw away a moment ago. For a while they can be had back; then they are removed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from voice_interviewer.errors import UserError
from voice_interviewer.take import Take
from voice_interviewer.ui.rehearsal.answer_check import AnswerCheck
from voice_interviewer.ui.rehearsal.answer_recording import Recorded
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.wording import length

KEEP_MS = 60_000
"""Longer than the message that offers the way back is shown."""


class SetAside(QObject):
    """Holds what was thrown away; a crash meanwhile loses nothing, because it is still in the folder of recordings.

    Signals: none.
    """

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._held: list[Recorded] = []
        self._taken_back: set[Path] = set()
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.clear_away)

    def put(self, recorded: Recorded, what_happened: str) -> None:
        """Set a recording aside, say what happened, and offer it back."""
        if recorded.listening is not None:
            recorded.listening.abandon()
        self._held.append(recorded)
        self._timer.start()
        self._context.messages.info(what_happened, "Keep it after all", lambda: self.keep(recorded))

    def put_typed(self, take: Take, text: str, what_happened: str) -> None:
        """Say that a written answer was thrown away, and offer it back; its text lives as long as the offer."""
        self._context.messages.info(what_happened, "Keep it after all", lambda: self._keep_typed(take, text))

    def holds(self, path: Path) -> bool:
        """Whether that recording was thrown away, and can be had back or was."""
        return path in self._taken_back or any(recorded.path == path for recorded in self._held)

    def keep(self, recorded: Recorded) -> None:
        """Move it into the library after all."""
        if recorded not in self._held:
            self._context.messages.info("That recording is gone already.")
            return
        self._held.remove(recorded)
        self._taken_back.add(recorded.path)
        check = AnswerCheck(self._context, recorded.take, recorded.path, self)
        check.kept.connect(self._kept)
        check.failed.connect(partial(self._not_kept, recorded.path))
        check.keep_only()

    def _keep_typed(self, take: Take, text: str) -> None:
        check = AnswerCheck(self._context, take, None, self)
        check.checked.connect(self._kept_typed)
        check.failed.connect(self._failed)
        check.check_typed(text)

    @Slot()
    def clear_away(self) -> None:
        """Remove for good what nobody wanted back."""
        from voice_interviewer.voice import recovery

        held, self._held = self._held, []
        for recorded in held:
            recovery.finish(recorded.path)

    @Slot(object)
    def _kept(self, take: Take) -> None:
        self._context.messages.info(f"Kept in the history, not graded ({length(take.seconds)}).")

    @Slot(object)
    def _kept_typed(self, take: Take) -> None:
        del take
        self._context.messages.info("Kept in the history.")

    def _not_kept(self, path: Path, error: UserError) -> None:
        """It stays on disk: if it was interrupted, it is offered there again."""
        self._taken_back.discard(path)
        self._failed(error)

    @Slot(object)
    def _failed(self, error: UserError) -> None:
        self._context.messages.error(error)
