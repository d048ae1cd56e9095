"""One stretch of a recording being played, from its start until its end or until it is stopped. Never restarted."""

import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.errors import AudioFileError, UserError
from voice_interviewer.voice import watchdog
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.loudspeaker import LATENCY, Loudspeaker
from voice_interviewer.voice.sound_file import Samples, SoundFile
from voice_interviewer.voice.sound_queue import CHUNK_SECONDS, SoundQueue
from voice_interviewer.voice.timeline import Timeline
from voice_interviewer.voice.timestretch import stretched

_TAIL_SECONDS = LATENCY + 0.1
_SECONDS_BEFORE_START = LATENCY + 0.2
"""More than the sound card asks for before it begins: PortAudio wants a block or two beyond the latency."""

_LOOK_SECONDS = 0.1
"""How often to look whether the loudspeaker still runs."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What to play: from ``start`` to ``end`` seconds of the file, ``speed`` times as fast."""

    path: Path
    start: float
    end: float
    speed: float


class Playback:
    """Plays at once when made. Its thread reads and stretches ahead; PortAudio's thread takes what it needs."""

    def __init__(self, devices: PortAudioDevices, stretch: Stretch, device: str) -> None:
        """Raises NoSpeaker, AudioFileError."""
        self._stretch = stretch
        self._timeline = Timeline(stretch.start)
        self._problem: UserError | None = None
        self._stopped_at: float | None = None
        self._stopping = threading.Lock()
        with ExitStack() as undo:
            self._file = undo.enter_context(SoundFile(stretch.path))
            self._loudspeaker = Loudspeaker(devices, device)
            undo.callback(self._loudspeaker.close)
            shape = self._loudspeaker.sample_rate, self._loudspeaker.channels
            self._queue = SoundQueue(*shape, stretch.speed, self._timeline, _TAIL_SECONDS)
            self._chunks = self._read()
            self._feed_before_start()
            self._loudspeaker.play(self._queue.fill)
            undo.pop_all()
        threading.Thread(target=self._work, name="player", daemon=True).start()

    @property
    def playing(self) -> bool:
        return self._stopped_at is None and not self._timeline.over(time.monotonic())

    @property
    def position(self) -> float:
        """Seconds of the recording."""
        if self._stopped_at is not None:
            return self._stopped_at
        now = time.monotonic()
        return self._stretch.end if self._timeline.over(now) and self._problem is None else self._timeline.position(now)

    @property
    def problem(self) -> UserError | None:
        return self._problem or self._loudspeaker.notice

    def stop(self) -> float:
        """Be silent at once; returns the position. Safe to call twice, and from any thread."""
        with self._stopping:
            if self._stopped_at is None:
                self._stopped_at = self.position
        self._loudspeaker.close()
        return self._stopped_at

    def _read(self) -> Iterator[tuple[float, Samples]]:
        """The sound in chunks, each with the second of the recording that it begins with."""
        what, rate = self._stretch, self._loudspeaker.sample_rate
        step = round(CHUNK_SECONDS * rate)
        for piece in stretched(self._file.blocks(what.start, what.end, rate), rate, what.speed):
            for first in range(0, piece.samples.size, step):
                yield what.start + piece.start + first / rate * what.speed, piece.samples[first : first + step]

    def _feed_before_start(self) -> None:
        while self._queue.seconds_put < _SECONDS_BEFORE_START:
            chunk = next(self._chunks, None)
            if chunk is None:
                self._queue.finish()
                return
            self._queue.put(chunk[1], chunk[0], timeout=0)

    def _work(self) -> None:
        try:
            if self._feed():
                while self._goes_on():
                    self._loudspeaker.wait(_LOOK_SECONDS)
        finally:
            self.stop()
            self._file.close()

    def _feed(self) -> bool:
        """Put the rest of the sound into the queue; False where the loudspeaker was stopped or lost meanwhile."""
        try:
            for start, samples in self._chunks:
                while not self._queue.put(samples, start, timeout=_LOOK_SECONDS):
                    if not self._goes_on():
                        return False
        except AudioFileError as error:
            self._problem = error
        self._queue.finish()
        return True

    def _goes_on(self) -> bool:
        speaker = self._loudspeaker
        if self._stopped_at is not None or (speaker.ended and self._timeline.over(time.monotonic())):
            return False
        loss = watchdog.speaker_lost(speaker.name, speaker.seconds_since_call, speaker.ended)
        self._problem = self._problem or loss
        return loss is None
