"""The whole app in the terminal: real models, real sound through the virtual microphone and speaker."""

import json
import os
import pty
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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
    with recording_in_terminal(environment | virtual_audio.env) as terminal:
        virtual_audio.speak_into_mic(short_answer)
        terminal.press_enter()
        out = terminal.result()
    take = json.loads(out)
    assert 25 <= take["seconds"] <= 40
    said_there = "the model predicts arrival times for about 2 million orders a day."
    assert fuzz.partial_ratio(said_there, take["transcript"]["text"].lower()) >= 85


def test_an_answer_survives_kill_9(
    virtual_audio: VirtualAudio, environment: dict[str, str], short_answer: Path
) -> None:
    """Killed in mid-answer, the app offers the answer at its next start, whole but for its last second."""
    environment |= virtual_audio.env
    with recording_in_terminal(environment) as terminal:
        speaking = virtual_audio.speak_into_mic(short_answer, wait=False)
        terminal.wait_for("0:08")
        terminal.kill()
        speaking.stop()
    assert "history recover" in run("rehearse", "feature-store", "--silent", environment=environment).stderr
    assert run("history", "recover", environment=environment).returncode == 0
    take = json.loads(run("history", "show", "1", "--json", environment=environment).stdout)
    assert take["seconds"] >= 7.0
    assert take["question"]["id"] == "model-and-data-drift"
    assert "delivery" in take["transcript"]["text"].lower()


@contextmanager
def recording_in_terminal(environment: dict[str, str]) -> Iterator["Terminal"]:
    """Inside the block the app, run at a keyboard, records an answer."""
    keyboard, screen = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "rehearse", "model-and-data-drift", "--silent", "--json"],
        stdin=screen,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    os.close(screen)
    terminal = Terminal(process, keyboard)
    try:
        terminal.wait_for("Press Enter")
        terminal.press_enter()
        terminal.wait_for("0:0")
        yield terminal
    finally:
        terminal.close()


class Terminal:
    """A process at a keyboard, and what it says on standard error, as it says it."""

    def __init__(self, process: "subprocess.Popen[bytes]", keyboard: int) -> None:
        assert process.stderr is not None
        self._process, self._keyboard = process, keyboard
        self._stream, process.stderr = process.stderr, None
        self._text = b""
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def wait_for(self, text: str) -> None:
        wait_until(lambda: text.encode() in self._text, f"the terminal says {text!r}", seconds=60)

    def press_enter(self) -> None:
        os.write(self._keyboard, b"\r")

    def result(self) -> bytes:
        """Standard output, once the process has ended well."""
        out, _ = self._process.communicate(timeout=120)
        assert self._process.returncode == 0, self._text.decode()
        return out

    def kill(self) -> None:
        """As the system does it when memory runs out: no goodbye."""
        self._process.kill()
        self._process.wait(timeout=10)

    def close(self) -> None:
        if self._process.poll() is None:
            self.kill()
        self._thread.join(timeout=10)
        os.close(self._keyboard)
        for stream in (self._stream, self._process.stdout):
            if stream is not None:
                stream.close()

    def _read(self) -> None:
        while piece := os.read(self._stream.fileno(), 4096):
            self._text += piece
