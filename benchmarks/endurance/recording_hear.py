"""Has the model hear the long recording, or its first minutes; `benchmarks.endurance.recording` calls it."""

import json
import sys
import threading
import time
from pathlib import Path

import psutil
import soundfile

from support.counting import MEBIBYTE, counted
from voice_interviewer.app import Services, build

LOOK = 0.5


def main(minutes: float) -> None:
    """Transcribe, with an eye on the memory of the host."""
    services = build()
    take = services.library.take(1)
    assert take.audio is not None
    part = _part(take.audio, services, minutes)
    before, host = counted({}).own, HostMemory()
    began = time.monotonic()
    with host:
        transcript = services.transcriber.transcribe(part)
    took = time.monotonic() - began
    services.close()
    after = counted({}).own
    found = {
        "minutes heard by the model": transcript.seconds / 60,
        "heard in, s": took,
        "words heard": float(len(transcript.words)),
        "the host's memory after the first minute of work, MiB": host.at_first,
        "the host's highest memory, MiB": host.most,
        "handles more after hearing": float(after.handles - before.handles),
        "threads more after hearing": float(after.threads - before.threads),
    }
    print(json.dumps(found))


class HostMemory:
    """Inside its block the resident memory of the children is looked at now and then."""

    def __init__(self) -> None:
        self.at_first = self.most = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        began = time.monotonic()
        while not self._over.wait(LOOK):
            now = sum(child.memory_info().rss for child in psutil.Process().children()) / MEBIBYTE
            self.most = max(self.most, now)
            if time.monotonic() - began < 60:
                self.at_first = max(self.at_first, now)


def _part(audio: Path, services: Services, minutes: float) -> Path:
    """The first minutes, in a file of their own; the whole file where that is all."""
    with soundfile.SoundFile(audio) as source:
        frames = round(60 * minutes * source.samplerate)
        if frames >= source.frames:
            return audio
        services.folders.cache.mkdir(parents=True, exist_ok=True)
        part = services.folders.cache / "part.flac"
        with soundfile.SoundFile(part, "w", source.samplerate, source.channels, "PCM_16") as target:
            while frames > 0 and len(block := source.read(min(frames, 65_536), dtype="int16")):
                target.write(block)
                frames -= len(block)
    return part


if __name__ == "__main__":
    main(float(sys.argv[1]))
