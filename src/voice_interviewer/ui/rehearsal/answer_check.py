"""Keeps an answer in the library and has it graded. Keeping comes first: whatever happens then, the answer is safe."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import for_user
from voice_interviewer.take import Source, Take
from voice_interviewer.transcription.ports import Listening
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Report


class AnswerCheck(QObject):
    """One answer on its way into the library and through the grader.

    Signals: ``kept(Take)``; ``progressed(float)``, the share of the transcription that is done; ``checked(Take)`` with
    its findings; ``failed(UserError)``, after which `check` goes on from where it stopped.
    """

    kept = Signal(object)
    progressed = Signal(object)
    checked = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        take: Take,
        recording: Path | None,
        parent: QObject | None = None,
        listening: Listening | None = None,
    ) -> None:
        """``listening`` is to the recording, if it was listened to while it was made."""
        super().__init__(parent)
        self._services = context.services
        self._tasks = context.tasks
        self._recording = recording
        self._listening = listening
        self._token: CancelToken | None = None
        self._text: str | None = None
        self.take = take
        """The answer as far as it got; it has an id once it is kept."""
        self.running = False

    @property
    def heard_speech(self) -> bool:
        """False where the recording turned out to hold no words."""
        findings = self.take.findings
        return self.take.source is Source.TYPED or findings is None or findings.transcript.heard_speech

    @property
    def is_kept(self) -> bool:
        """Whether the library has it."""
        return self.take.id is not None

    def keep_only(self) -> None:
        """Keep it, to be graded some other time."""
        self._begin(self._keep, self._on_kept_only)

    def check(self) -> None:
        """Keep it, if that was not done yet, then transcribe and grade it; call it again after a failure."""
        if self._text is not None:
            self.check_typed(self._text)
        elif self.is_kept:
            self._assess()
        else:
            if self._listening is not None:
                self._listening.end()  # the rest is heard while the answer is being kept
            self._begin(self._keep, self._on_kept)

    def check_typed(self, text: str) -> None:
        """Grade a written answer and keep it with its grade."""
        self._text = text
        self._begin(lambda token, report: self._keep_typed(text), self._on_typed)

    def stop(self) -> None:
        """Stop transcribing, at once; the answer stays kept. While it is being kept there is nothing to stop."""
        if self._token is not None and self.is_kept:
            self._token.cancel()
            self._token, self.running = None, False

    def _begin(self, work: Callable[[CancelToken, Report], Take], done: Callable[[Take], None]) -> None:
        self.running = True
        token = self._tasks.run(work, done, self._on_failed, self._on_progress)
        # With a runner that works at once, the next step may have begun and set its own token by now.
        if self.running and self._token is None:
            self._token = token

    def _assess(self) -> None:
        self._token = None
        listening, self._listening = self._listening, None
        self._begin(lambda token, report: self._graded(token, report, listening), self._on_checked)

    def _keep(self, token: CancelToken, report: Report) -> Take:
        """In a worker."""
        del token, report
        kept = self._services.library.keep(self.take, self._recording)
        self._clear_away()
        return kept

    def _graded(self, token: CancelToken, report: Report, listening: Listening | None) -> Take:
        """In a worker."""
        try:
            return self._services.assessor.assess(self.take, report, token, listening)
        finally:
            self._clear_away()  # Windows may have refused before, while the recording was still being listened to

    def _clear_away(self) -> None:
        """Remove the recording that is in the library now."""
        if self._recording is not None:
            from voice_interviewer.voice import recovery

            recovery.finish(self._recording)

    def _keep_typed(self, text: str) -> Take:
        """In a worker."""
        findings = self._services.assessor.typed(text, self.take.question)
        return self._services.library.keep(replace(self.take, findings=findings))

    def _on_kept_only(self, take: Take) -> None:
        self.take, self.running, self._token = take, False, None
        self.kept.emit(take)

    def _on_kept(self, take: Take) -> None:
        self.take = take
        self.kept.emit(take)
        self._assess()

    def _on_typed(self, take: Take) -> None:
        self.take = take
        self.kept.emit(take)
        self._on_checked(take)

    def _on_progress(self, share: float) -> None:
        self.progressed.emit(share)

    def _on_checked(self, take: Take) -> None:
        self.take, self.running, self._token = take, False, None
        self.checked.emit(take)

    def _on_failed(self, error: Exception) -> None:
        self.running, self._token = False, None
        self.failed.emit(for_user(error))
