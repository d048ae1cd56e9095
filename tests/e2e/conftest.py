"""What whole-app tests share: folders of their own, and answers cut from the sample that comes with the app."""

import os
from pathlib import Path

import pytest
import soundfile

from voice_interviewer.folders import shipped

XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder in which nobody has used the app, for this process and its children."""
    for name in XDG:
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    return tmp_path


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """The environment of a child process that uses that home."""
    return dict(os.environ)


@pytest.fixture(scope="session")
def short_answer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first half minute of the sample answer."""
    samples, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
    path = tmp_path_factory.mktemp("answer") / "short.wav"
    soundfile.write(path, samples[: 26 * rate], rate)
    return path
