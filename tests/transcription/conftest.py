import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support import stand_in_host
from support.children import children
from support.downloads import CONTENT
from support.model_files import folders_in
from support.model_server import ModelServer, model_server
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.client import HostTranscriber, Preference

Make = Callable[..., HostTranscriber]


@pytest.fixture
def no_child_left() -> Iterator[None]:
    """Fails where the test leaves a process behind."""
    before = {child.pid for child in children()}
    yield
    left = [child for child in children() if child.pid not in before]
    assert left == []


@pytest.fixture
def make(tmp_path: Path, no_child_left: None) -> Iterator[Make]:
    """Builds transcribers that are closed when the test is over; none may leave a process."""
    made: list[HostTranscriber] = []

    def build(engine: str = "auto", model: str = "tiny.en", **how: object) -> HostTranscriber:
        made.append(HostTranscriber(folders_in(tmp_path), lambda: Preference(engine, model), **how))  # type: ignore[arg-type]  # passed on as they come
        return made[-1]

    yield build
    for transcriber in made:
        transcriber.close()


@pytest.fixture
def troubled(tmp_path: Path, make: Make) -> Make:
    """A transcriber whose host has the trouble of that name."""

    def build(trouble: str, **how: object) -> HostTranscriber:
        command = [sys.executable, "-P", str(stand_in_host.__file__), trouble, str(tmp_path / "starts")]
        return make(command=lambda: command, **how)

    return build


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """Gives out one model file."""
    monkeypatch.setenv("no_proxy", "*")
    with model_server() as server:
        server.files["/model.bin"] = CONTENT
        yield server


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where it is to arrive."""
    return tmp_path / "model.bin"


@pytest.fixture
def part(target: Path) -> Path:
    """Where it grows until it is whole."""
    return target.with_name("model.bin.part")


@pytest.fixture(scope="session")
def sample_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first sentences of the sample answer, about nine seconds."""
    sound, rate = soundfile.read(shipped("assets") / "sample_answer.flac", frames=9 * 22_050, dtype="int16")
    path = tmp_path_factory.mktemp("speech") / "start.wav"
    soundfile.write(path, np.asarray(sound), rate)
    return path
