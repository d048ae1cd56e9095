"""The app's own ears, asked as ``voice-interviewer transcribe --json`` asks them."""

import hashlib
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import psutil

from benchmarks.ears.cost import cpu_seconds, peak_mib
from benchmarks.ears.heard import Cost, Heard, HeardSpan
from voice_interviewer.answer import Transcript
from voice_interviewer.delivery.observe import observe
from voice_interviewer.folders import Folders, platform_folders, shipped
from voice_interviewer.report.json_delivery import transcription_json
from voice_interviewer.transcription.client import HostTranscriber, Preference
from voice_interviewer.transcription.models import PACKAGED_MODEL

_HEARING = ("answer.py", "transcription", "delivery", "report/json_delivery.py")
"""What takes part in hearing, below the package."""


class OurEars:
    """A loaded host. Its cost is that of the host alone, which is all that the model, the witnesses and pauses take."""

    def __init__(self, engine: str, folders: Folders) -> None:
        self._transcriber = HostTranscriber(folders, lambda: Preference(engine, PACKAGED_MODEL))

    def warm_up(self) -> None:
        """Load the model and hear something, so that no clip pays for either."""
        self._transcriber.transcribe(shipped("assets") / "sample_answer.flac")

    def transcribe(self, path: Path) -> tuple[Transcript, Cost]:
        """What a sound file holds and what hearing it cost."""
        host = _host()
        used, began = cpu_seconds(host), time.perf_counter()
        transcript = self._transcriber.transcribe(path)
        wall = time.perf_counter() - began
        host = _host()
        return transcript, Cost(cpu_seconds(host) - used, wall, peak_mib(host))

    def close(self) -> None:
        """End the host."""
        self._transcriber.close()


@contextmanager
def our_ears(engine: str) -> Iterator[OurEars]:
    """The ears with one engine, loaded and warm."""
    ears = OurEars(engine, platform_folders())
    try:
        ears.warm_up()
        yield ears
    finally:
        ears.close()


def hear_all(engine: str, paths: Iterable[Path]) -> Iterator[Heard]:
    """What the ears make of each file, in order."""
    with our_ears(engine) as ears:
        for path in paths:
            transcript, cost = ears.transcribe(path)
            yield heard_by_app(transcript, cost)


def heard_by_app(transcript: Transcript, cost: Cost) -> Heard:
    """What the app tells of a transcript: words, filled pauses and silent pauses, as its JSON has them."""
    told = transcription_json(transcript, observe(transcript), "")
    heard = msgspec.convert(told, Heard)
    speech = tuple(HeardSpan(span.start, span.end) for span in transcript.speech)
    return msgspec.structs.replace(heard, speech=speech, cost=cost)


def version(engine: str) -> str:
    """Changes with the engine, with every change to the code that hears, and with every weight of our own."""
    package = Path(__file__).resolve().parents[2] / "src" / "voice_interviewer"
    roots = [*(package / part for part in _HEARING), *_weights()]
    files = (file for root in roots for file in ([root] if root.is_file() else root.rglob("*.py")))
    digest = hashlib.sha256(engine.encode())
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _weights() -> list[Path]:
    return [file for kind in ("*.json", "*.npz") for file in shipped("assets").glob(kind)]


def _host() -> psutil.Process:
    children = psutil.Process().children()
    return next(child for child in children if any("transcription.host" in word for word in child.cmdline()))
