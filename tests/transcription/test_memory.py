"""Free memory goes back to the system after each answer."""

import io
import platform
from pathlib import Path

import numpy as np
import soundfile

from support.fake_engine import FakeEngine
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.host import Host
from voice_interviewer.transcription.memory import give_back


def test_glibc_knows_how() -> None:
    """With another C library, or on another system, nothing is done."""
    assert give_back() is (platform.libc_ver()[0] == "glibc")


def test_the_host_does_so_after_each_answer(tmp_path: Path) -> None:
    """Whether a file was transcribed, a recording followed to its end, or given up; not while one is under way."""
    sound, tidied = tmp_path / "a.wav", list[int]()
    soundfile.write(sound, np.zeros(16_000, np.int16), 16_000)
    host = Host(io.BytesIO(), tidy=lambda: tidied.append(1))
    host._engine = FakeEngine(lambda prompt, temperature, chunk: "")
    host.answer(protocol.Transcribe(1, str(sound)))
    assert len(tidied) == 1
    host.answer(protocol.Follow(2, str(sound)))
    host.go_on()
    assert len(tidied) == 1
    host.answer(protocol.Finish(2))
    assert len(tidied) == 2
    host.answer(protocol.Follow(3, str(sound)))
    host.answer(protocol.Abandon(3))
    assert len(tidied) == 3
