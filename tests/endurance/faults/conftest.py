"""What the faults share: a disk that can be filled, and the app's services on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.faults_scene import Scene, make_template, put_scene
from support.small_disk import SmallDisk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk of this test's own; only in a process with mounts of its own."""
    disk = SmallDisk(tmp_path / "disk")
    yield disk
    disk.remove()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with takes, made once for each file."""
    return make_template(tmp_path_factory.mktemp("made") / "template")


@pytest.fixture
def scene(template: Path, tmp_path: Path) -> Scene:
    """The app on a copy of that home."""
    (tmp_path / "home").mkdir()
    return put_scene(template, tmp_path / "home", tmp_path)
