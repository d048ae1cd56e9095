"""Seconds from Done to the transcript and to everything (findings graded and kept), beside a pass over the whole file.

A recording is played into the file of a growing answer at its own speed (the longest at four times that), while the
host listens, as in a rehearsal. Done comes with the last sample, and once more a second later: people breathe before
they press it. ``scripts/bench done_latency [FILE ...]`` feeds these recordings instead of the sample answer.
"""

import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import numpy as np
import psutil
import soundfile
from numpy.typing import NDArray

from voice_interviewer.answer import Transcript
from voice_interviewer.app import build
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.cancel import CancelToken
from voice_interviewer.folders import Folders, shipped
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.settings import SettingsStore
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.transcription.client import HostTranscriber
from voice_interviewer.transcription.ports import Listening, Progress
from voice_interviewer.voice.wav import GrowingWav

Sound: TypeAlias = NDArray[np.int16]

PLAN = ((30, 1), (120, 1), (300, 4))
"""Seconds of an answer, and how many times faster than life it is fed."""
SILENCES = (0.0, 1.0)
"""Seconds between the last sample and Done."""
TICK = 0.02
"""Seconds of the clock between two blocks, about those of a sound device."""


@dataclass(frozen=True)
class Outcome:
    """What one answer cost its speaker, in seconds after Done; memory of the host in MB."""

    transcript: float
    everything: float
    heard: Transcript
    memory: float = 0.0


def main(files: Sequence[str] = ()) -> None:
    """Print the table."""
    print("| answer | speed | Done after | to transcript | to everything | whole file after Done | host MB | words |")
    print("|---|---|---|---|---|---|---|---|")
    for file in files or (str(shipped("assets") / "sample_answer.flac"),):
        for seconds, speed in PLAN:
            for silence in SILENCES:
                print(row(Path(file), seconds, speed, silence), flush=True)


def row(file: Path, seconds: int, speed: int, silence: float) -> str:
    """One line of the table, measured."""
    with tempfile.TemporaryDirectory() as folder:
        sound, rate = answer(file, seconds)
        room = Room(Path(folder))
        live = room.answered(sound, rate, speed, silence)
        batch = room.afterwards()
        room.close()
    same = "the same" if live.heard == batch.heard else f"{len(live.heard.words)} and {len(batch.heard.words)}"
    return (
        f"| {seconds} s | {speed}x | {silence:g} s | {live.transcript:.2f} | {live.everything:.2f} "
        f"| {batch.everything:.2f} | {live.memory:.0f} | {same} |"
    )


def answer(file: Path, seconds: int) -> tuple[Sound, int]:
    """That many seconds of speech, repeated where the file is shorter, as 16-bit mono samples."""
    samples, rate = soundfile.read(file, dtype="int16", always_2d=True)
    times = -(-seconds * rate // len(samples))
    return np.tile(samples[:, 0], times)[: seconds * rate], rate


class Room:
    """A rehearsal without its window: what it does from the first sample to the kept findings."""

    def __init__(self, folder: Path) -> None:
        folders = Folders(folder / "data", folder / "config", folder / "cache")
        self._services = replace(
            build(),
            folders=folders,
            settings=SettingsStore(folders.settings),
            transcriber=HostTranscriber(folders),
            open_library=lambda: SqliteLibrary(folders),
            load_bank=lambda: load_packs([shipped("question_bank")]),
        )
        pack, question = self._services.bank.questions()[0]
        self._asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
        self._path = folders.recordings / "answer.wav"
        self._path.parent.mkdir(parents=True)
        self._take: Take | None = None
        self._services.transcriber.warm_up()

    def answered(self, sound: Sound, rate: int, speed: int, silence: float) -> Outcome:
        """Speak into the file, press Done, wait for the findings."""
        library, assessor = self._services.library, self._services.assessor
        wav = GrowingWav(self._path, rate)
        listening = Timed(assessor.listen(self._path, self._asked))
        with PeakMemory() as memory:
            feed(wav, sound, rate, speed)
            feed(wav, np.zeros(round(silence * rate), np.int16), rate, 1)
            done = time.perf_counter()
            wav.close()
            listening.end()
            kept = library.keep(Take(self._asked, datetime.now(UTC), wav.seconds, Source.MICROPHONE), self._path)
            self._take = assessor.assess(kept, listening=listening)
            everything = time.perf_counter() - done
        assert self._take.findings is not None
        return Outcome(listening.came - done, everything, self._take.findings.transcript, memory.peak)

    def afterwards(self) -> Outcome:
        """The same answer transcribed from its file, as if nobody had listened."""
        assert self._take is not None
        began = time.perf_counter()
        take = self._services.assessor.assess(replace(self._take, findings=None))
        assert take.findings is not None
        took = time.perf_counter() - began
        return Outcome(took, took, take.findings.transcript)

    def close(self) -> None:
        """End the host."""
        self._services.close()


def feed(wav: GrowingWav, sound: Sound, rate: int, speed: int) -> None:
    """Write the sound as a recorder would, at ``speed`` times its own."""
    began, block = time.perf_counter(), round(TICK * speed * rate)
    for first in range(0, len(sound), block):
        wav.write(sound[first : first + block].tobytes())
        ahead = (first + block) / rate / speed - (time.perf_counter() - began)
        time.sleep(max(0.0, ahead))


class Timed:
    """A `Listening` that notes when its transcript came."""

    def __init__(self, listening: Listening) -> None:
        self._listening = listening
        self.came = 0.0

    @property
    def text(self) -> str:
        return self._listening.text

    def end(self) -> None:
        self._listening.end()

    def transcript(self, progress: Progress | None = None, cancel: CancelToken | None = None) -> Transcript | None:
        heard = self._listening.transcript(progress, cancel)
        assert heard is not None, "the listening failed; see the host's report"
        self.came = time.perf_counter()
        return heard

    def abandon(self) -> None:
        self._listening.abandon()


class PeakMemory:
    """The most memory that the child processes held together, in MB, looked at every 20 ms."""

    def __init__(self) -> None:
        self.peak = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> "PeakMemory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        me = psutil.Process()
        while not self._over.wait(TICK):
            self.peak = max(self.peak, sum(child.memory_info().rss for child in me.children()) / 1e6)
