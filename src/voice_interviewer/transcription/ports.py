"""The port behind which speech becomes words."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from voice_interviewer.answer import Transcript
from voice_interviewer.cancel import CancelToken

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1, from the calling thread."""


class Listening(Protocol):
    """One recording that is transcribed while it is being made. `text` and `end` belong to one thread.

    A failure is never told here: the recording is there, and `Transcriber.transcribe` says what is wrong, if it is.
    """

    @property
    def text(self) -> str:
        """What was heard so far. Its end is a first reading and may change; stays as it is after `end`."""
        ...

    def end(self) -> None:
        """The recording is whole: hear the rest of it. Returns at once; safe to call twice."""
        ...

    def transcript(self, progress: Progress | None = None, cancel: CancelToken | None = None) -> Transcript | None:
        """The same transcript as that of the finished file, soon after the end, however long the recording.

        None where listening went wrong or was abandoned: transcribe the file then. Blocks; `end` is implied. To be
        asked for once. Raises Cancelled, at once.
        """
        ...

    def abandon(self) -> None:
        """The recording is not wanted. Returns at once; safe to call twice, and from any thread."""
        ...


class Transcriber(Protocol):
    """Writes down what was said. `transcribe` does one file at a time and blocks: call it off the UI thread."""

    def transcribe(
        self,
        audio: Path,
        *,
        vocabulary: Sequence[str] = (),
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> Transcript:
        """Transcribe a sound file of any rate and channel count. The file is never changed.

        Silence, noise and music give a transcript without words. Raises AudioFileError, ModelError,
        TranscriptionFailed, Cancelled (at once, whatever the model is doing).
        """
        ...

    def listen(self, audio: Path, *, vocabulary: Sequence[str] = ()) -> Listening:
        """Begin to transcribe a WAV file that is being recorded; returns at once and never raises.

        The file is there already, and may be removed after `Listening.transcript`, or before it where the system
        lets open files be removed. A file that is transcribed meanwhile goes first; the listening catches up. One
        recording is listened to at a time: beginning another abandons the last.
        """
        ...

    def warm_up(self) -> None:
        """Begin loading the model in the background; returns at once and never raises."""
        ...

    def close(self) -> None:
        """End the host process, if there is one. Safe to call twice."""
        ...
