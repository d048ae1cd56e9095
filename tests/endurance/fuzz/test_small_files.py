"""The small files that the app keeps for itself, and people edit: each is read, or counts as nothing."""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_question, example_take, example_transcript
from support.fuzz import fuzz, watched
from support.fuzz_bytes import mutate
from support.fuzz_json import spoilt_json
from voice_interviewer.delivery.observe import observe
from voice_interviewer.folders import Folders
from voice_interviewer.jargon.corrections import corrected
from voice_interviewer.jargon.corrections_file import CorrectionsFile
from voice_interviewer.jargon.own_words import OwnWordsFile
from voice_interviewer.library.rows import take_row
from voice_interviewer.report.mentor.remembered import RememberedChoices
from voice_interviewer.settings.option import Option
from voice_interviewer.settings.store import SettingsStore
from voice_interviewer.transcription.checksums import matches_checksum
from voice_interviewer.transcription.download_part import PartFile
from voice_interviewer.transcription.machine_speed import SpeedStore, fastest_first
from voice_interviewer.transcription.network_use import started
from voice_interviewer.transcription.origin import origin_of
from voice_interviewer.ui.sharing.export_choices import ExportMemory
from voice_interviewer.voice.recovery import left_behind
from voice_interviewer.voice.wav import header

pytestmark = pytest.mark.harsh

RATE = {"engine": "faster-whisper", "model": "tiny.en", "rate": 0.1, "load_seconds": 1.0, "peak_bytes": 1}
NOTE = {
    "question": msgspec.to_builtins(example_question()),
    "created": "2026-03-05T18:42:07+01:00",
    "pid": 2**22 - 1,
    "process_started": 0.0,
    "mode": "real",
    "notes": "So.",
    "drill": "risks",
}
GOOD: Mapping[str, Any] = {
    "settings.json": {"language": "", "think_seconds": 30, "keys": {"rehearse.done": "Ctrl+D"}, "voice_rate": 160},
    "corrections.json": [{"heard": "cube flow", "right": "Kubeflow"}, {"heard": "ml flow", "right": "MLflow"}],
    "own_words.json": ["basically", "you know"],
    "20260305T184207-abcdef01.json": NOTE,
    "machine_speed.json": {"machine": "this", "measured": [RATE]},
    "checksums.json": {"weights.bin": {"state": [1, 2], "sha256": "0" * 64}},
    "origin.json": {"source": "https://example.com", "sha256": "0" * 64, "vouched": True},
    "weights.bin.part.json": {"validator": '"etag"', "total": 100},
    "export.json": {"target": "zip", "key": "txt", "zipped": ["html"], "options": {"fillers": "kept", "notes": True}},
    "mentor-pack.json": {"choices": {"name": "Jana", "questions": ["What next?"]}, "own": ["Where lost?"]},
    "first-start.txt": "2026-03-05",
}


def _settings(path: Path) -> None:
    store = SettingsStore(path)
    for key, value in asdict(store.current).items():
        Option("", key, "").read(value)
    store.change()


def _corrections(path: Path) -> None:
    corrected(example_transcript().words, CorrectionsFile(path).all())
    CorrectionsFile(path).add("cube flow", "Kubeflow")


def _own_words(path: Path) -> None:
    observe(example_transcript(), OwnWordsFile(path).all())
    OwnWordsFile(path).remove("basically")


def _note(path: Path) -> None:
    """Beside a recording that is always offered, with its question or without it, and can be kept."""
    path.with_suffix(".wav").write_bytes(header(8_000, 16_000) + bytes(16_000))
    path.with_name("other.wav").write_bytes(header(8_000, 16_000) + bytes(16_000))
    with suppress(ValueError, RecursionError):
        if _names_us(json.loads(path.read_bytes())):
            return
    left = left_behind(path.parent)
    assert len(left) == 2
    for one in left:
        take_row(one.take, None, "1")


def _names_us(note: object) -> bool:
    """Whether it says that a living process is recording."""
    pid = note.get("pid") if isinstance(note, dict) else None
    return isinstance(pid, int) and (pid == os.getpid() or (0 < pid < 2**31 and psutil.pid_exists(pid)))


def _speed(path: Path) -> None:
    store = SpeedStore(path.parent, "this")
    fastest_first(["auto", "faster-whisper"], "tiny.en", store.measured())
    store.keep(msgspec.convert(RATE, type(store.measured()[0])) if store.measured() else _measured())


def _measured() -> Any:
    from voice_interviewer.transcription.machine_speed import Measured

    return msgspec.convert(RATE, Measured)


def _checksums(path: Path) -> None:
    weights = path.with_name("weights.bin")
    weights.write_bytes(b"x")
    assert matches_checksum(weights, "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", path.parent)


def _part(path: Path) -> None:
    with PartFile(path.with_name("weights.bin")) as part:
        assert part.size == 0
        assert part.complete in (True, False)
        assert isinstance(part.validator, str)


def _export(path: Path) -> None:
    memory = ExportMemory(path)
    choices = memory.load()
    assert choices.keys
    choices.suggested(example_take(), 2)
    assert choices.meaningful
    memory.save(choices)
    assert memory.load() == choices


def _mentor(path: Path) -> None:
    remembered = RememberedChoices(path)
    remembered.save(remembered.load().choices)


def _started(path: Path) -> None:
    today = date(2026, 3, 5)
    assert started(Folders(path.parent, path.parent, path.parent), today).year


READERS: Mapping[str, Callable[[Path], object]] = {
    "settings.json": _settings,
    "corrections.json": _corrections,
    "own_words.json": _own_words,
    "20260305T184207-abcdef01.json": _note,
    "machine_speed.json": _speed,
    "checksums.json": _checksums,
    "origin.json": lambda path: origin_of(path.parent),
    "weights.bin.part.json": _part,
    "export.json": _export,
    "mentor-pack.json": _mentor,
    "first-start.txt": _started,
}


@pytest.mark.parametrize("name", GOOD)
@fuzz(25)
@given(random=st.randoms(use_true_random=False), any_bytes=st.none() | st.binary(max_size=60))
def test_any_file_is_read_or_counts_as_nothing(
    part: int, name: str, tmp_path_factory: pytest.TempPathFactory, random: Any, any_bytes: bytes | None
) -> None:
    """Told where its content was the user's, else passed over; the app starts and goes on in any case."""
    folder = tmp_path_factory.mktemp("small")
    good = GOOD[name]
    text = mutate(good.encode(), random) if isinstance(good, str) else spoilt_json(good, random)
    data = text if any_bytes is None else any_bytes
    (folder / name).write_bytes(data)
    with watched(f"files {name}", data):
        READERS[name](folder / name)
