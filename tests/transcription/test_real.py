"""Real Whisper in the real host: what the app relies on."""

import os
import shutil
import signal
import struct
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile
from rapidfuzz.distance import Levenshtein

from support.children import children
from support.hearing import noise, tone
from support.model_files import folders_in
from support.sounds import write_sound
from support.waiting import assert_within
from voice_interviewer.answer import Transcript
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled, ModelError
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.client import HostTranscriber, Preference
from voice_interviewer.transcription.guards import plain
from voice_interviewer.transcription.models import packaged_folder

pytestmark = pytest.mark.model

Make = Callable[..., HostTranscriber]
SAID = (
    "So, the goal first. We run a delivery service, and the model predicts arrival times "
    "for about two million orders a day."
)
RATE = 16_000


@pytest.fixture(scope="module")
def ears(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HostTranscriber]:
    """One loaded host for all tests that only ask."""
    transcriber = HostTranscriber(folders_in(tmp_path_factory.mktemp("user")), Preference)
    yield transcriber
    transcriber.close()


@pytest.fixture(scope="module")
def heard(ears: HostTranscriber, sample_start: Path) -> Transcript:
    return ears.transcribe(sample_start)


def spoken(transcript: Transcript) -> list[str]:
    numbers = {"2": "two"}
    return [numbers.get(plain(word.text), plain(word.text)) for word in transcript.words]


def hosts() -> set[int]:
    """The processes of all hosts that run now."""
    return {child.pid for child in children()}


def test_real_speech_becomes_its_words(heard: Transcript) -> None:
    """At least nineteen words in twenty are right, and the engine and model are named."""
    said = [plain(word) for word in SAID.split()]
    wrong = Levenshtein.distance(said, spoken(heard)[: len(said)])
    assert wrong <= len(said) / 20 + 1
    assert (heard.engine, heard.model) == ("faster-whisper", "tiny.en")


def test_times_are_in_order_and_on_speech(heard: Transcript) -> None:
    """Words do not run backwards, lie in the recording, and nearly all begin where there is a voice."""
    assert heard.seconds == pytest.approx(9.0)
    assert all(0 <= word.start < word.end <= heard.seconds for word in heard.words)
    assert all(one.end <= other.start for one, other in pairwise(heard.words))
    assert all(one.end < other.start for one, other in pairwise(heard.speech))
    on_speech = sum(any(s.start - 0.05 <= w.start <= s.end for s in heard.speech) for w in heard.words)
    assert on_speech >= 0.9 * len(heard.words)


def test_both_engines_hear_the_same(heard: Transcript, sample_start: Path, make: Make, tmp_path: Path) -> None:
    """The same weights, converted, give the same words (at most 5 % differ) at the same times."""
    other = make("openai-whisper").transcribe(sample_start)
    assert other.engine == "openai-whisper"
    assert len(list((folders_in(tmp_path).models / "converted").iterdir())) == 1
    assert Levenshtein.distance(spoken(heard), spoken(other)) <= 0.05 * len(heard.words)
    starts = {word.text: word.start for word in other.words}
    apart = [abs(word.start - starts[word.text]) for word in heard.words if word.text in starts]
    assert sorted(apart)[len(apart) // 2] < 0.1
    assert other.speech == heard.speech


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("silence", np.zeros(6 * RATE, np.int16)),
        ("hiss", noise(6.0, rate=RATE)),
        ("tone", tone(6.0, rate=RATE)),
        ("room tone", noise(6.0, rate=RATE) // 400),
    ],
)
def test_nothing_is_heard_where_nobody_speaks(
    ears: HostTranscriber, tmp_path: Path, name: str, sound: np.ndarray[tuple[int], np.dtype[np.int16]]
) -> None:
    """No thanks for watching."""
    transcript = ears.transcribe(write_sound(tmp_path / f"{name}.wav", sound, RATE))
    assert not transcript.heard_speech
    assert transcript.candidates == ()
    assert transcript.seconds == pytest.approx(6.0)


def test_one_sentence_in_a_long_silence(ears: HostTranscriber, sample_start: Path, tmp_path: Path) -> None:
    """The silence around it adds no words and moves none."""
    sound, rate = soundfile.read(sample_start, dtype="int16")
    silence = np.zeros(15 * rate, np.int16)
    transcript = ears.transcribe(write_sound(tmp_path / "alone.wav", np.concatenate((silence, sound, silence)), rate))
    assert 15.0 <= transcript.words[0].start <= 16.5
    assert transcript.words[-1].end <= 24.5
    assert Levenshtein.distance(spoken(transcript), [plain(word) for word in SAID.split()]) <= 6


def test_vocabulary_helps_and_invents_nothing(ears: HostTranscriber, heard: Transcript, sample_start: Path) -> None:
    """Terms that were not said do not appear, and the words stay what they were."""
    terms = ("Kubernetes", "MLflow", "Feast", "Airflow")
    transcript = ears.transcribe(sample_start, vocabulary=terms)
    assert not {term.lower() for term in terms} & set(spoken(transcript))
    assert Levenshtein.distance(spoken(heard), spoken(transcript)) <= 0.1 * len(heard.words)


def test_a_killed_host_costs_nothing(make: Make, sample_start: Path, heard: Transcript) -> None:
    """Killed in mid-request, it is started again and the answer still comes."""
    others = hosts()
    killed: set[int] = set()

    def kill_once(share: float) -> None:
        if not killed:
            killed.update(hosts() - others)
            os.kill(next(iter(killed)), signal.SIGKILL)

    assert make().transcribe(sample_start, progress=kill_once).words == heard.words
    assert len(killed) == 1
    assert len(hosts() - others - killed) == 1


def test_cancel_works_at_once_and_the_next_request_too(make: Make, sample_start: Path, heard: Transcript) -> None:
    """Whatever the model is doing, the caller is free within 0.2 s and the host is gone."""
    others = hosts()
    transcriber = make()

    def free_after() -> float:
        """Seconds from Cancel to the end of the call."""
        cancel, started = CancelToken(), threading.Event()
        at: list[float] = []

        def call_off() -> None:
            at.append(time.monotonic())
            cancel.cancel()

        def on_progress(share: float) -> None:
            if not started.is_set():
                started.set()
                threading.Timer(0.3, call_off).start()

        with pytest.raises(Cancelled):
            transcriber.transcribe(shipped("assets") / "sample_answer.flac", progress=on_progress, cancel=cancel)
        took = time.monotonic() - at[0]
        assert hosts() == others
        return took

    assert_within(0.2, free_after)
    assert transcriber.transcribe(sample_start).words == heard.words


def test_a_bad_file_does_not_cost_the_loaded_model(ears: HostTranscriber, tmp_path: Path) -> None:
    """The error names the file, and the same host goes on."""
    before = hosts()
    (tmp_path / "words.wav").write_text("no sound")
    for path in (tmp_path / "words.wav", tmp_path / "missing.wav", tmp_path):
        with pytest.raises(AudioFileError, match=path.name):
            ears.transcribe(path)
    assert hosts() == before


def test_real_weights_cut_short(make: Make, tmp_path: Path, sample_start: Path) -> None:
    """Half of a real model is never loaded, and taking the other half away does not crash anything."""
    packaged = packaged_folder()
    assert packaged is not None
    copy = folders_in(tmp_path).models / "half.en"
    shutil.copytree(packaged, copy)
    with (copy / "model.bin").open("r+b") as file:
        file.truncate(40_000_000)
    with pytest.raises(ModelError, match=r"model\.bin is incomplete"):
        make(model="half.en").transcribe(sample_start)


@pytest.mark.timeout(170)
def test_three_hours_of_silence(ears: HostTranscriber, tmp_path: Path) -> None:
    """A forgotten microphone: read in bounded memory, at more than a hundred times its speed, and nothing heard."""
    path = tmp_path / "night.wav"
    seconds = 3 * 3600
    size = seconds * RATE * 2
    with path.open("wb") as file:
        file.write(b"RIFF" + struct.pack("<I", size + 36) + b"WAVEfmt ")
        file.write(struct.pack("<IHHIIHH", 16, 1, 1, RATE, 2 * RATE, 2, 16) + b"data" + struct.pack("<I", size))
        file.truncate(size + 44)  # the rest is a hole that reads as zeros and takes no room
    (host,) = (psutil.Process(pid) for pid in hosts())
    before = host.memory_info().rss
    peak = [before]
    began = time.monotonic()
    transcript = ears.transcribe(path, progress=lambda share: peak.append(host.memory_info().rss))
    assert not transcript.heard_speech
    assert transcript.seconds == seconds
    assert max(peak) - before < 100e6
    assert time.monotonic() - began < seconds / 100
