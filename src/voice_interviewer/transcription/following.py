"""Transcribes a recording while it is being made: reads the file as far as it goes, and again, until told it is whole.

The sound goes through the same steps as that of a finished file (`pipeline`), so the transcript is the same.
"""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from voice_interviewer.answer import Transcript
from voice_interviewer.errors import AudioFileError
from voice_interviewer.transcription.audio import RATE, MonoSound, Samples, decoded
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.listener import Listener
from voice_interviewer.transcription.wav_header import WavData, read_wav_header
from voice_interviewer.transcription.witnesses import NO_WITNESSES, Witnesses

_PIECE = 1.0
"""Seconds of sound taken in at once, so that other requests need not wait long."""

AHEAD_SHARE = 0.25
"""Hearing ahead, which may be for nothing, takes at most this share of the time that the recording lasts. It keeps a
large model on a slow machine from falling behind for it (tiny.en takes about 0.8 s, every five to ten seconds)."""


class GrowingSound:
    """A WAV file that another process writes; it may grow, and it is read in order, once."""

    def __init__(self, path: Path) -> None:
        """Opens the file. Raises AudioFileError where there is none.

        It stays open until `close`: where the system allows it, the recording can be removed before it was read.
        """
        self._path = path
        try:
            self._file: BinaryIO = path.open("rb")
        except OSError as error:
            raise AudioFileError(f"{path.name} cannot be read ({error.strerror}).", "Check the file.") from error
        self._layout: WavData | None = None
        self._sound: MonoSound | None = None
        self._read = 0
        """Bytes of sound read so far."""

    @property
    def share(self) -> float:
        """How much of what is there was read, 0 to 1."""
        there = os.fstat(self._file.fileno()).st_size - (self._layout.offset if self._layout else 0)
        return min(1.0, self._read / there) if there > 0 else 0.0

    def read(self) -> Samples | None:
        """The next piece of at most a second; None where nothing has come since the last. Raises AudioFileError."""
        try:
            layout = self._layout or self._look()
            if layout is None or self._sound is None:
                return None
            there = os.fstat(self._file.fileno()).st_size - layout.offset - self._read
            size = min(there, round(_PIECE * layout.rate) * layout.frame_size)
            data = self._file.read(size - size % layout.frame_size) if size >= layout.frame_size else b""
        except OSError as error:
            raise AudioFileError(f"{self._path.name} cannot be read ({error.strerror}).", "Check the file.") from error
        self._read += len(data)
        return self._sound.push(decoded(data, layout)) if data else None

    def finish(self) -> Samples:
        """What resampling held back. Raises AudioFileError where the file never held any sound."""
        if self._sound is None or not self._read:
            raise AudioFileError(f"{self._path.name} holds no sound.", "Record the answer again.")
        return self._sound.finish()

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
        self._file.close()

    def _look(self) -> WavData | None:
        """The layout, once the header is there; the file is left at its first sample."""
        layout = read_wav_header(self._path)
        if layout is not None:
            self._layout, self._sound = layout, MonoSound(layout.rate)
            self._file.seek(layout.offset)
        return layout


class Following:
    """One recording that is listened to while it grows."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        vocabulary: Sequence[str],
        clock: Callable[[], float] = time.monotonic,
        witnesses: Witnesses = NO_WITNESSES,
    ) -> None:
        """Raises AudioFileError."""
        self._growing = GrowingSound(path)
        self._listener = Listener(engine, vocabulary, alive=self._still_alive, witnesses=witnesses)
        self._progress: Callable[[float], None] | None = None
        self._clock = clock
        self._fed = 0.0
        self._spent_ahead = 0.0

    @property
    def text(self) -> str:
        """What was heard so far, a first reading at its end."""
        return self._listener.text

    def step(self) -> bool:
        """Take in the next piece of sound, or hear ahead; False where there is nothing to do before more is recorded.

        May take as long as the transcription of one chunk. Raises AudioFileError.
        """
        samples = self._growing.read()
        if samples is None:
            return self._hear_ahead()
        self._feed(samples)
        return True

    def finish(self, progress: Callable[[float], None]) -> Transcript:
        """The file is whole: hear the rest. ``progress`` is told the share done, 0 to 1. Raises AudioFileError."""
        self._progress = progress
        while (samples := self._growing.read()) is not None:
            self._feed(samples)
            self._still_alive()
        self._feed(self._growing.finish())
        transcript = self._listener.finish()
        progress(1.0)
        return transcript

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
        self._growing.close()

    def _feed(self, samples: Samples) -> None:
        self._listener.feed(samples)
        self._fed += len(samples) / RATE

    def _hear_ahead(self) -> bool:
        if self._spent_ahead > AHEAD_SHARE * self._fed:
            return False
        began = self._clock()
        heard = self._listener.hear_ahead()
        self._spent_ahead += self._clock() - began
        return heard

    def _still_alive(self) -> None:
        if self._progress is not None:
            self._progress(min(0.99, self._growing.share))
