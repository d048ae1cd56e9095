"""Listening to a file that grows."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.fake_engine import FakeEngine
from support.sounds import write_sound
from voice_interviewer.errors import AudioFileError
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.audio import RATE, Samples, read_blocks
from voice_interviewer.transcription.following import AHEAD_SHARE, Following, GrowingSound
from voice_interviewer.transcription.pipeline import transcribe
from voice_interviewer.voice.wav import GrowingWav

SOURCE_RATE = 44_100


class Recording:
    """A recording that goes on when it is told to."""

    def __init__(self, folder: Path, rate: int = SOURCE_RATE) -> None:
        self.path = folder / "answer.wav"
        self._wav = GrowingWav(self.path, rate)

    def hear(self, samples: "np.ndarray[tuple[int], np.dtype[np.int16]]", block: int = 1_024) -> None:
        for first in range(0, len(samples), block):
            self._wav.write(samples[first : first + block].tobytes())

    def end(self) -> None:
        self._wav.close()


@pytest.fixture(scope="module")
def speech() -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    """Eight seconds of speech; the rate at which it is played does not matter here."""
    samples, _ = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16", frames=8 * 22_050)
    return np.asarray(np.repeat(samples, 2))


def says(text: str) -> FakeEngine:
    return FakeEngine(lambda prompt, temperature, chunk: text)


def heard_in(growing: GrowingSound) -> list[Samples]:
    pieces = []
    while (piece := growing.read()) is not None:
        pieces.append(piece)
    return pieces


def until_idle(following: Following) -> None:
    while following.step():
        pass


def test_a_growing_file_gives_the_samples_of_the_whole_one(
    tmp_path: Path, speech: "np.ndarray[tuple[int], np.dtype[np.int16]]"
) -> None:
    """Every one of them, the same to the last bit, however the reading falls between the writing."""
    recording = Recording(tmp_path)
    growing = GrowingSound(recording.path)
    pieces = heard_in(growing)
    for first in range(0, len(speech), 30_011):
        recording.hear(speech[first : first + 30_011])
        pieces += heard_in(growing)
    recording.end()
    pieces += [*heard_in(growing), growing.finish()]
    growing.close()
    whole = np.concatenate([block for block, _ in read_blocks(recording.path)])
    assert np.array_equal(np.concatenate(pieces), whole)


def test_half_a_sample_is_left_for_later(tmp_path: Path) -> None:
    """The system may show the first byte of a sample before the second."""
    path = write_sound(tmp_path / "answer.wav", np.array([1, 2, 3], np.int16), RATE)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    growing = GrowingSound(path)
    assert [len(piece) for piece in heard_in(growing)] == [2]
    path.write_bytes(whole)
    assert [len(piece) for piece in heard_in(growing)] == [1]
    growing.close()


def test_a_long_file_is_read_a_second_at_a_time(tmp_path: Path) -> None:
    """So that other requests can come between."""
    growing = GrowingSound(write_sound(tmp_path / "long.wav", np.zeros(3 * RATE + 5, np.int16), RATE))
    assert [len(piece) for piece in heard_in(growing)] == [RATE, RATE, RATE, 5]
    growing.close()


def test_a_header_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    """A file exists a moment before it can be understood; one that never is, is no sound."""
    path = tmp_path / "answer.wav"
    path.write_bytes(b"RIFF")
    growing = GrowingSound(path)
    assert growing.read() is None
    with pytest.raises(AudioFileError, match="holds no sound"):
        growing.finish()
    growing.close()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Nobody waits for it."""
    with pytest.raises(AudioFileError, match=r"answer\.wav cannot be read"):
        GrowingSound(tmp_path / "answer.wav")


@pytest.mark.parametrize("pause", [0.0, 1.0])
def test_followed_or_read_afterwards_is_the_same(
    tmp_path: Path, speech: "np.ndarray[tuple[int], np.dtype[np.int16]]", pause: float
) -> None:
    """Word for word and time for time, whether or not something was heard ahead."""
    recording = Recording(tmp_path)
    following = Following(recording.path, says("we um serve it"), ("Feast",))
    for part in np.array_split(speech, 7):
        recording.hear(part)
        until_idle(following)
    recording.hear(np.zeros(round(pause * SOURCE_RATE), np.int16))
    until_idle(following)
    recording.end()
    told: list[float] = []
    transcript = following.finish(told.append)
    following.close()
    assert transcript == transcribe(recording.path, says("we um serve it"), ("Feast",), lambda share: None)
    assert transcript.text == "we serve it"
    assert told[-1] == 1.0


def test_nothing_is_left_to_hear_after_a_pause(
    tmp_path: Path, speech: "np.ndarray[tuple[int], np.dtype[np.int16]]"
) -> None:
    """Who stops talking and then presses Done does not wait."""
    engine = says("we serve it")
    recording = Recording(tmp_path)
    following = Following(recording.path, engine, ())
    recording.hear(np.concatenate((speech, np.zeros(SOURCE_RATE, np.int16))))
    until_idle(following)
    decodes, text = len(engine.prompts), following.text
    recording.end()
    following.finish(lambda share: None)
    following.close()
    assert (decodes, text) == (len(engine.prompts), "we serve it")


@pytest.mark.parametrize(("seconds_a_decode", "times"), [(0.0, 2), (60 * AHEAD_SHARE, 1)])
def test_a_slow_model_seldom_hears_ahead(
    tmp_path: Path, speech: "np.ndarray[tuple[int], np.dtype[np.int16]]", seconds_a_decode: float, times: int
) -> None:
    """What may be for nothing must not keep it from what has to be heard."""
    clock = iter(at * seconds_a_decode for at in range(100))
    following, recording = start_listening(tmp_path, lambda: next(clock))
    for _ in range(2):
        recording.hear(np.concatenate((speech[: 3 * SOURCE_RATE], np.zeros(SOURCE_RATE, np.int16))))
        until_idle(following)
    engine_text = following.text
    following.close()
    recording.end()
    assert engine_text == f"reading {times - 1}"


def start_listening(folder: Path, clock: Callable[[], float]) -> tuple[Following, Recording]:
    recording = Recording(folder)
    engine = FakeEngine(lambda prompt, temperature, chunk: f"reading {chunk}")
    return Following(recording.path, engine, (), clock), recording


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files where they are")
def test_the_file_may_go_while_it_is_read(tmp_path: Path, speech: "np.ndarray[tuple[int], np.dtype[np.int16]]") -> None:
    """Where the system lets open files be removed, the library need not wait for the ears."""
    recording = Recording(tmp_path)
    following = Following(recording.path, says("we serve it"), ())
    recording.hear(speech)
    until_idle(following)
    recording.hear(speech)
    recording.end()
    gone = recording.path.rename(tmp_path / "kept.wav")
    assert following.finish(lambda share: None).seconds == pytest.approx(2 * len(speech) / SOURCE_RATE)
    following.close()
    assert gone.exists()
