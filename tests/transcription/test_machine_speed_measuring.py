"""Measuring with the real host."""

from pathlib import Path

import pytest

from support.limits import no_file_larger_than
from support.model_files import folders_in, write_checkpoint, write_folder
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, StorageError
from voice_interviewer.transcription.engine_choice import AUTO, FASTER, OPENAI, choose
from voice_interviewer.transcription.machine_speed import Measured, SpeedStore
from voice_interviewer.transcription.machine_speed_measuring import measurable, measure


def test_what_can_be_measured(tmp_path: Path) -> None:
    """Every whole model with every engine that can read it; broken ones are left out."""
    folders = folders_in(tmp_path)
    write_checkpoint(folders.models / "base.en.pt")
    write_folder(folders.models / "small.en", b"cut")
    pairs = [(engine, info.name) for engine, info in measurable(folders)]
    assert pairs == [(OPENAI, "base.en"), (FASTER, "tiny.en"), (OPENAI, "tiny.en")]
    assert [engine for engine, _ in measurable(folders, ["tiny.en"])] == [FASTER, OPENAI]


def test_auto_takes_what_was_measured_to_be_faster(tmp_path: Path) -> None:
    """A graphics card makes openai-whisper the faster one; only measuring can tell."""
    folders = folders_in(tmp_path)
    store = SpeedStore(folders.cache)
    store.keep(Measured(FASTER, "tiny.en", 0.3, 1.0, 1))
    assert choose(AUTO, "tiny.en", folders).engine == FASTER
    store.keep(Measured(OPENAI, "tiny.en", 0.1, 1.0, 1))
    assert choose(AUTO, "tiny.en", folders).engine == OPENAI
    assert choose(FASTER, "tiny.en", folders).engine == FASTER


@pytest.mark.usefixtures("no_child_left")
def test_a_measurement_called_off_leaves_nothing(tmp_path: Path) -> None:
    """No host stays behind, and nothing is claimed to have been measured."""
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        measure(FASTER, "tiny.en", folders_in(tmp_path), cancel=cancel)


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """There is no room for the sample answer."""
    with no_file_larger_than(1_000), pytest.raises(StorageError):
        measure(FASTER, "tiny.en", folders_in(tmp_path))


@pytest.mark.model
@pytest.mark.usefixtures("no_child_left")
def test_this_machine_is_measured(tmp_path: Path) -> None:
    """With the packaged model: a rate, a loading time and a peak such as a Whisper model has."""
    shares: list[float] = []
    found = measure(FASTER, "tiny.en", folders_in(tmp_path), shares.append)
    assert (found.engine, found.model) == (FASTER, "tiny.en")
    assert 0 < found.rate < 20
    assert found.load_seconds > 0
    assert 100_000_000 < found.peak_bytes < 4_000_000_000
    assert shares[-1] == 1.0
