"""The port behind which speech becomes words."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from voice_interviewer.answer import Transcript
from voice_interviewer.cancel import CancelToken

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1, from the calling thread."""


class Transcriber(Protocol):
    """Writes down what was said. One call at a time; blocks its caller until done, so call it off the UI thread."""

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

    def warm_up(self) -> None:
        """Begin loading the model in the background; returns at once and never raises."""
        ...

    def close(self) -> None:
        """End the host process, if there is one. Safe to call twice."""
        ...
