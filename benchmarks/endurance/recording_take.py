"""Records for hours, in a hurry, and keeps the answer; `benchmarks.endurance.recording` calls it."""

import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from benchmarks.three_minutes import repeated
from support.counting import MEBIBYTE, counted
from support.heavy_recording import HurriedSound, blocks_of
from voice_interviewer.app import build
from voice_interviewer.folders import shipped
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.voice import recovery
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.ports import Recording
from voice_interviewer.voice.recorder import SoundDeviceRecorder

PATIENCE = 3600.0
LOOK = 0.05


class Memory:
    """The highest resident memory of this process inside the block, and how much that is above its beginning."""

    def __init__(self) -> None:
        self.grown = 0.0

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Looks twenty times a second."""
        over, process = threading.Event(), psutil.Process()
        before = process.memory_info().rss

        def look() -> None:
            while not over.wait(LOOK):
                self.grown = max(self.grown, (process.memory_info().rss - before) / MEBIBYTE)

        thread = threading.Thread(target=look)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def main(hours: float, speech: str) -> None:
    """Record, keep, give it words."""
    services, found = build(), {}
    asked = AskedQuestion("Explain model drift and data drift.", "explain")
    services.library.count()
    before = counted({}).own
    path = recovery.begin(services.folders.recordings, asked, services.now())
    blocks, memory, began = _blocks(speech), Memory(), time.monotonic()
    with memory.watched():
        recording = _recorded(path, 3600 * hours, blocks)
    found["minutes recorded"] = recording.seconds / 60
    found["recorded in a hurry, s"] = time.monotonic() - began
    found["memory grown while recording, MiB"] = memory.grown
    found["WAV, MB"] = path.stat().st_size / 1e6
    memory, began = Memory(), time.monotonic()
    with memory.watched():
        kept = services.library.keep(Take(asked, services.now(), recording.seconds, Source.MICROPHONE), path)
    recovery.finish(path)
    found["kept as FLAC, s"] = time.monotonic() - began
    found["memory grown while keeping, MiB"] = memory.grown
    assert kept.audio is not None
    assert kept.id is not None
    found["FLAC, MB"] = kept.audio.stat().st_size / 1e6
    once = services.transcriber.transcribe(shipped("assets") / "sample_answer.flac")
    transcript, began = repeated(once, recording.seconds), time.monotonic()
    findings = services.assessor.findings_of(transcript, asked)
    found["words of a transcript as long as that"] = float(len(transcript.words))
    found["observed and graded, s"] = time.monotonic() - began
    began = time.monotonic()
    services.library.add_findings(kept.id, findings)
    found["findings kept, s"] = time.monotonic() - began
    services.close()
    after = counted({}).own
    found["handles more than before"] = float(after.handles - before.handles)
    found["threads more than before"] = float(after.threads - before.threads)
    print(json.dumps(found))


def _recorded(path: Path, seconds: float, blocks: list[bytes]) -> Recording:
    recorder: SoundDeviceRecorder
    sound = HurriedSound(seconds, blocks, lambda: recorder.status().seconds)
    recorder = SoundDeviceRecorder(PortAudioDevices(sound))
    recorder.start(path)
    assert sound.given.wait(PATIENCE)
    recording = recorder.stop()
    assert recording is not None
    return recording


def _blocks(speech: str) -> list[bytes]:
    """All recordings below the folder, one after the other; without one the sample answer."""
    files = sorted(path for path in Path(speech).rglob("*") if path.suffix in {".wav", ".flac"}) if speech else []
    return [block for file in files or [shipped("assets") / "sample_answer.flac"] for block in blocks_of(file)]


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2])
