"""Fixtures that give tests a microphone and a speaker. They fail, and never skip, where PulseAudio is missing."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.virtual_audio import VirtualAudio, no_devices


def look_again() -> None:
    """Make PortAudio, where it is in use, read the environment and the devices anew."""
    sounddevice = sys.modules.get("sounddevice")
    if sounddevice is not None:
        sounddevice._terminate()
        sounddevice._initialize()


@contextmanager
def in_environment(env: dict[str, str]) -> Iterator[None]:
    """Inside the block this process, and the children it starts, use the sound that ``env`` leads to."""
    before = {key: os.environ.get(key) for key in env}
    os.environ.update(env)
    look_again()
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                del os.environ[key]
            else:
                os.environ[key] = value
        look_again()


@pytest.fixture(scope="session")
def shared_virtual_audio() -> Iterator[VirtualAudio]:
    """The daemon shared by all tests that do not break it; tests ask for `virtual_audio` instead."""
    with VirtualAudio() as audio:
        yield audio


@pytest.fixture
def virtual_audio(shared_virtual_audio: VirtualAudio) -> Iterator[VirtualAudio]:
    """A working microphone and speaker, for this process and the children it starts."""
    with in_environment(shared_virtual_audio.env):
        yield shared_virtual_audio


@pytest.fixture
def fragile_virtual_audio() -> Iterator[VirtualAudio]:
    """A microphone and speaker of this test's own, which it may stall, unplug or kill."""
    with VirtualAudio() as audio, in_environment(audio.env):
        yield audio


@pytest.fixture
def no_sound_devices(tmp_path: Path) -> Iterator[None]:
    """A machine with neither microphone nor speaker."""
    with in_environment(no_devices(tmp_path)):
        yield
