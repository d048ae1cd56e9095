"""Example takes as the library keeps them, with a sound file as long as the answer."""

from pathlib import Path
from typing import Any

from support.examples import example_take
from support.fake_library import FakeLibrary
from support.sounds import samples, write_sound
from voice_interviewer.take import Take

_RATE = 4_000
"""Hz: the files are only ever measured and played by fakes, so they may be small."""


def keep_example(library: FakeLibrary, folder: Path, **changes: Any) -> Take:
    """The example take with a recording, in the library."""
    take = example_take(**changes)
    recording = write_sound(folder / "answer.wav", samples(take.seconds, _RATE), _RATE)
    return library.keep(take, recording)
