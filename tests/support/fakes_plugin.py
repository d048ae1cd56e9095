"""Fixtures of the app on fakes: what every room of the tests begins with that needs more than one part of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.services import Fakes, fake_parts, fake_services
from voice_interviewer.app import Services


@pytest.fixture
def fakes(tmp_path: Path) -> Iterator[Fakes]:
    """The parts behind `services`; nothing records or plays once the test is over."""
    fakes = fake_parts(tmp_path)
    yield fakes
    fakes.recorder.stop()
    fakes.player.close()


@pytest.fixture
def services(tmp_path: Path, fakes: Fakes) -> Services:
    """The app on fakes, in a folder of the test's own."""
    return fake_services(tmp_path, fakes)
