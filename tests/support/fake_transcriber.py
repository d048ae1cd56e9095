"""The fake of `voice_interviewer.transcription.ports.Transcriber`: it hears what the test tells it to hear."""

import threading
from collections.abc import Sequence
from pathlib import Path

from support.examples import example_transcript
from voice_interviewer.answer import Transcript
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, UserError
from voice_interviewer.transcription.ports import Progress


class FakeTranscriber:
    """Answers every call with ``transcript``, after telling of its progress."""

    def __init__(self, transcript: Transcript | None = None) -> None:
        self.transcript = transcript or example_transcript()
        self.problem: UserError | None = None
        """Raised by `transcribe` when set."""
        self.hold: threading.Event | None = None
        """When set, `transcribe` waits for it half-way, as a slow model would, unless it is cancelled."""
        self.heard: list[Path] = []
        """The files that were transcribed, in order."""
        self.warmed_up = 0
        self.closed = False

    def transcribe(
        self,
        audio: Path,
        *,
        vocabulary: Sequence[str] = (),
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> Transcript:
        del vocabulary
        token = cancel or CancelToken()
        token.raise_if_cancelled()
        if self.problem is not None:
            raise self.problem
        if not audio.is_file():
            raise AudioFileError(f"There is no file {audio}.", "Check its name.")
        tell = progress or (lambda _share: None)
        tell(0.5)
        self._wait(token)
        tell(1.0)
        self.heard.append(audio)
        return self.transcript

    def warm_up(self) -> None:
        self.warmed_up += 1

    def close(self) -> None:
        self.closed = True

    def _wait(self, token: CancelToken) -> None:
        if self.hold is None:
            return
        forget = token.on_cancel(self.hold.set)
        self.hold.wait(timeout=30)
        forget()
        token.raise_if_cancelled()
