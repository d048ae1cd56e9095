"""The whole app in the terminal: real models, real sound through the virtual microphone and speaker."""

import json
import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from support.subtitle_files import read_srt, read_vtt
from support.virtual_audio import VirtualAudio
from support.waiting import wait_until

pytestmark = [pytest.mark.model, pytest.mark.sound]

PROGRAM = [sys.executable, "-m", "voice_interviewer"]
QUESTION = "Explain model drift and data drift, and how you would detect and respond to them."


def run(*words: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *words], capture_output=True, text=True, env=environment, timeout=170, check=False)


def heard(file: Path, environment: dict[str, str]) -> str:
    """What the app itself hears in a sound file."""
    return str(json.loads(run("transcribe", "--json", str(file), environment=environment).stdout)["text"])


def test_a_rehearsal_on_the_sample_answer(
    virtual_audio: VirtualAudio, environment: dict[str, str], tmp_path: Path
) -> None:
    """The question comes out of the speaker, the answer becomes a graded take, and every export can be read."""
    environment |= virtual_audio.env
    with virtual_audio.record_speaker(tmp_path / "asked.wav") as captured:
        done = run("rehearse", "model-and-data-drift", "--sample", environment=environment)
    assert done.returncode == 0, done.stderr
    assert fuzz.token_set_ratio(QUESTION.lower(), heard(captured, environment).lower()) >= 60

    take = json.loads(run("history", "show", "1", "--json", environment=environment).stdout)
    assert "feature store" in take["transcript"]["text"]
    assert take["grade"]["abstained"] is None
    assert take["grade"]["scores"]["operations"] >= 2
    assert any(pause["end"] - pause["start"] > 2.5 for pause in take["delivery"]["pauses"])

    for form, read in (("srt", read_srt), ("vtt", read_vtt)):
        file = tmp_path / f"take.{form}"
        assert (
            run("history", "export", "1", "--format", form, "--output", str(file), environment=environment).returncode
            == 0
        )
        assert read(file.read_text(encoding="utf-8"))


def test_an_answer_spoken_into_the_microphone(
    virtual_audio: VirtualAudio, environment: dict[str, str], short_answer: Path
) -> None:
    """With a keyboard: Enter begins, the answer is spoken, Enter ends; the take holds what was said."""
    keyboard, terminal = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "rehearse", "model drift and data drift", "--silent", "--json"],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment | virtual_audio.env,
    )
    os.close(terminal)
    said = Said(process)
    said.wait_for("Press Enter")
    os.write(keyboard, b"\r")
    said.wait_for("Recording.")
    said.wait_for("0:00")
    virtual_audio.speak_into_mic(short_answer)
    os.write(keyboard, b"\r")
    out, _ = process.communicate(timeout=120)
    said.join()
    os.close(keyboard)
    take = json.loads(out)
    assert process.returncode == 0
    assert 25 <= take["seconds"] <= 32
    said_there = "the model predicts arrival times for about 2 million orders a day."
    assert fuzz.partial_ratio(said_there, take["transcript"]["text"].lower()) >= 85


class Said:
    """What a process says on standard error, as it says it."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stderr is not None
        self._stream, process.stderr = process.stderr, None
        self._text = b""
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def wait_for(self, text: str) -> None:
        wait_until(lambda: text.encode() in self._text, f"the terminal says {text!r}", seconds=60)

    def join(self) -> None:
        self._thread.join(timeout=10)
        self._stream.close()

    def _read(self) -> None:
        while piece := os.read(self._stream.fileno(), 4096):
            self._text += piece
