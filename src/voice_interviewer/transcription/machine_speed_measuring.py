"""Measures how fast this machine transcribes, with the real host on the sample answer."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

import psutil

from voice_interviewer.cancel import CancelToken
from voice_interviewer.folders import Folders, shipped
from voice_interviewer.transcription.client import HostTranscriber, Preference
from voice_interviewer.transcription.disk_refusals import refusals_of
from voice_interviewer.transcription.engine_choice import able_engines
from voice_interviewer.transcription.machine_speed import Measured
from voice_interviewer.transcription.models import ModelInfo, available
from voice_interviewer.transcription.ports import Progress
from voice_interviewer.transcription.process import host_command

FIRST_SECONDS = 6.0
"""Of speech, before the clock starts: the model is loaded and what compiles itself has done so."""
SECONDS = 40.0
"""Of speech that are timed: several chunks, and no long wait on a slow machine."""

_FOLDER = "voice-interviewer-"
"""How the name of the folder begins in which the sample lies meanwhile."""


def measurable(folders: Folders, models: Sequence[str] = ()) -> list[tuple[str, ModelInfo]]:
    """Every engine with every whole model that it can read, or with those of ``models``."""
    whole = [info for info in available(folders) if info.complete and (not models or info.name in models)]
    return [(engine, info) for info in whole for engine in able_engines(info)]


def measure(
    engine: str,
    model: str,
    folders: Folders,
    progress: Progress = lambda share: None,
    cancel: CancelToken | None = None,
    clock: Callable[[], float] = time.perf_counter,
    command: Callable[[], Sequence[str]] = host_command,
) -> Measured:
    """Transcribe the sample answer in a host of its own. Blocks, for about half a minute with tiny.en.

    Other work on the machine makes it slower, as it does in use. Raises ModelError, TranscriptionFailed, StorageError
    or Cancelled.
    """
    memory = _Peak()
    with _sample() as (first, timed), _host(engine, model, folders, command) as host:
        began = clock()
        host.transcribe(first, progress=lambda share: memory.look(), cancel=cancel)
        loaded = clock()

        def told(share: float) -> None:
            memory.look()
            progress(share)

        host.transcribe(timed, progress=told, cancel=cancel)
        rate = (clock() - loaded) / SECONDS
    return Measured(engine, model, rate, loaded - began, memory.bytes)


@contextmanager
def _host(engine: str, model: str, folders: Folders, command: Callable[[], Sequence[str]]) -> Iterator[HostTranscriber]:
    host = HostTranscriber(folders, lambda: Preference(engine, model), command=command)
    try:
        yield host
    finally:
        host.close()


@contextmanager
def _sample() -> Iterator[tuple[Path, Path]]:
    """The two stretches of the sample answer, as files. Raises StorageError."""
    place = Path(gettempdir())
    with refusals_of(place / _FOLDER):
        folder = TemporaryDirectory(prefix=_FOLDER, ignore_cleanup_errors=True)
    with folder:
        first, timed = Path(folder.name) / "first.wav", Path(folder.name) / "timed.wav"
        with refusals_of(first):
            _write_sample(first, timed)
        yield first, timed


def _write_sample(first: Path, timed: Path) -> None:
    """Raises OSError, which libsndfile would not do if it wrote the files itself."""
    import soundfile

    sound, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
    cut, end = round(FIRST_SECONDS * rate), round((FIRST_SECONDS + SECONDS) * rate)
    for path, part in ((first, sound[:cut]), (timed, sound[cut:end])):
        encoded = BytesIO()
        soundfile.write(encoded, part, rate, format="WAV")
        path.write_bytes(encoded.getvalue())


class _Peak:
    """The most memory that any child process which began after this used. Looked at with every sign of the host."""

    def __init__(self) -> None:
        self._before = {child.pid for child in psutil.Process().children()}
        self.bytes = 0

    def look(self) -> None:
        for child in psutil.Process().children():
            if child.pid not in self._before:
                self.bytes = max(self.bytes, _most_memory(child))


def _most_memory(process: psutil.Process) -> int:
    """The peak where the system keeps one (Linux, Windows), else what is used now."""
    try:
        status = Path(f"/proc/{process.pid}/status")
        if status.is_file():
            lines = status.read_text(encoding="ascii", errors="replace").splitlines()
            return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
        memory = process.memory_info()
        return int(getattr(memory, "peak_wset", memory.rss))
    except (OSError, psutil.Error):  # it ended between two looks
        return 0
