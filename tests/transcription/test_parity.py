"""Both engines hear the same with the same weights, and the same again when asked again."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from rapidfuzz.distance import Levenshtein

from support.model_files import folders_in
from voice_interviewer.answer import Transcript
from voice_interviewer.delivery.observe import observe
from voice_interviewer.folders import shipped
from voice_interviewer.report.json_delivery import transcription_json
from voice_interviewer.report.json_values import JsonObject
from voice_interviewer.transcription.client import HostTranscriber, Preference
from voice_interviewer.transcription.guards import plain
from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.speech import Pyttsx3Speaker

pytestmark = pytest.mark.model

MOST_DIFFERENT = 0.02
"""Share of the words that may differ."""

SPOKEN = (
    "We moved the nightly job to a smaller cluster because it only needs an hour.",
    "The alert goes to the engineer on call, and the old version comes back within ten minutes.",
    "Every new version is compared with the one before on the orders of last week.",
)


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, HostTranscriber]]:
    """One loaded host for each engine."""
    folders = folders_in(tmp_path_factory.mktemp("user"))
    made = {
        engine: HostTranscriber(folders, lambda engine=engine: Preference(engine))  # type: ignore[misc]  # mypy cannot type the default
        for engine in ("faster-whisper", "openai-whisper")
    }
    yield made
    for host in made.values():
        host.close()


@pytest.fixture(scope="module")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sentences in the voice that asks the questions, half a second apart."""
    folder = tmp_path_factory.mktemp("spoken")
    speaker = Pyttsx3Speaker(folder / "voice")
    parts, rate = [], 0
    for text in SPOKEN:
        sound, rate = soundfile.read(speaker.prepare(text, VoiceChoice()), dtype="float32")
        parts += [sound, np.zeros(rate // 2, np.float32)]
    path = folder / "spoken.wav"
    soundfile.write(path, np.concatenate(parts), rate)
    return path


def words(transcript: Transcript) -> list[str]:
    return [plain(word.text) for word in transcript.words]


def told(transcript: Transcript) -> JsonObject:
    return transcription_json(transcript, observe(transcript), "answer")


@pytest.mark.timeout(300)  # openai-whisper on a busy machine
def test_the_engines_write_the_same_words(hosts: dict[str, HostTranscriber], synthetic: Path) -> None:
    """At most two words in a hundred differ, over an answer and sentences in another voice; each says who it is."""
    different = said = 0
    for speech in (shipped("assets") / "sample_answer.flac", synthetic):
        heard = {engine: host.transcribe(speech) for engine, host in hosts.items()}
        assert {engine: transcript.engine for engine, transcript in heard.items()} == {name: name for name in hosts}
        one, other = map(words, heard.values())
        assert min(len(one), len(other)) > 40
        different += Levenshtein.distance(one, other)
        said += max(len(one), len(other))
    assert different <= MOST_DIFFERENT * said


def test_the_same_recording_gives_the_same_json(
    hosts: dict[str, HostTranscriber], sample_start: Path, synthetic: Path
) -> None:
    """Twice in one host, with another recording between: nothing is left over, nothing is left to chance."""
    host = hosts["faster-whisper"]
    first = told(host.transcribe(sample_start))
    host.transcribe(synthetic, vocabulary=("Kubernetes",))
    assert told(host.transcribe(sample_start)) == first


def test_a_new_host_hears_the_same(
    hosts: dict[str, HostTranscriber], sample_start: Path, tmp_path: Path, no_child_left: None
) -> None:
    """What one host learnt while it ran changes nothing."""
    fresh = HostTranscriber(folders_in(tmp_path), lambda: Preference("faster-whisper"))
    try:
        heard = fresh.transcribe(sample_start)
    finally:
        fresh.close()
    assert told(heard) == told(hosts["faster-whisper"].transcribe(sample_start))
