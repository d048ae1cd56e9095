"""The fake of `voice_interviewer.transcription.ports`: it hears what the test tells it to hear."""

import threading
from collections.abc import Sequence
from pathlib import Path

from support.examples import example_transcript
from voice_interviewer.answer import Transcript
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled, UserError
from voice_interviewer.transcription.ports import Progress


class FakeTranscriber:
    """Answers every call with ``transcript``, after telling of its progress."""

    def __init__(self, transcript: Transcript | None = None) -> None:
        self.transcript = transcript or example_transcript()
        self.problem: UserError | None = None
        """Raised by `transcribe` when set; listening then fails."""
        self.hold: threading.Event | None = None
        """When set, transcribing waits for it half-way, as a slow model would, unless it is cancelled."""
        self.first_reading = ""
        """What is heard of a recording while it is made."""
        self.vocabularies: list[tuple[str, ...]] = []
        """What each call was told to listen for, in order."""
        self.heard: list[Path] = []
        """The files that were transcribed when they were whole, in order."""
        self.listenings: list[FakeListening] = []
        """To every recording that was listened to, in order."""
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
        self.vocabularies.append(tuple(vocabulary))
        token = cancel or CancelToken()
        self._refuse(token)
        if not audio.is_file():
            raise AudioFileError(f"There is no file {audio}.", "Check its name.")
        self.write(progress, token)
        self.heard.append(audio)
        return self.transcript

    def listen(self, audio: Path, *, vocabulary: Sequence[str] = ()) -> "FakeListening":
        if self.listenings and not self.listenings[-1].ended:
            self.listenings[-1].abandon()
        self.listenings.append(FakeListening(self, audio, tuple(vocabulary)))
        return self.listenings[-1]

    def warm_up(self) -> None:
        self.warmed_up += 1

    def close(self) -> None:
        self.closed = True

    def write(self, progress: Progress | None, token: CancelToken) -> None:
        """Take as long as it takes, and tell of it."""
        tell = progress or (lambda _share: None)
        tell(0.5)
        self._wait(token)
        tell(1.0)

    def _refuse(self, token: CancelToken) -> None:
        token.raise_if_cancelled()
        if self.closed:
            raise Cancelled
        if self.problem is not None:
            raise self.problem

    def _wait(self, token: CancelToken) -> None:
        if self.hold is None:
            return
        forget = token.on_cancel(self.hold.set)
        self.hold.wait(timeout=30)
        forget()
        token.raise_if_cancelled()


class FakeListening:
    """Hears the transcriber's ``first_reading`` meanwhile and its ``transcript`` in the end."""

    def __init__(self, transcriber: FakeTranscriber, audio: Path, vocabulary: tuple[str, ...]) -> None:
        self.audio = audio
        self.vocabulary = vocabulary
        self.ended = False
        self.abandoned = False
        self._transcriber = transcriber
        self._deaf = not audio.is_file() or transcriber.closed

    @property
    def text(self) -> str:
        return "" if self._deaf or self.abandoned else self._transcriber.first_reading

    def end(self) -> None:
        self.ended = True

    def transcript(self, progress: Progress | None = None, cancel: CancelToken | None = None) -> Transcript | None:
        token = cancel or CancelToken()
        token.raise_if_cancelled()
        self.end()
        if self._deaf or self.abandoned or self._transcriber.problem is not None:
            return None
        self._transcriber.write(progress, token)
        return self._transcriber.transcript

    def abandon(self) -> None:
        self.abandoned = True
