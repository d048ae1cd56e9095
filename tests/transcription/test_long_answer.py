"""A whole answer of more than a minute, heard by the real engine with and without looking for filled pauses."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from voice_interviewer.answer import Transcript
from voice_interviewer.delivery.observe import observe
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.engines.faster import FasterEngine
from voice_interviewer.transcription.guards import loops, plain
from voice_interviewer.transcription.models import packaged_folder
from voice_interviewer.transcription.pipeline import transcribe
from voice_interviewer.transcription.witnesses import NO_WITNESSES, Witnesses, load_witnesses

pytestmark = [pytest.mark.model, pytest.mark.timeout(300)]  # minutes of speech, on a busy machine


@pytest.fixture(scope="module")
def engine() -> FasterEngine:
    folder = packaged_folder()
    assert folder is not None
    return FasterEngine("tiny.en", folder, threads=1)


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample answer and its first half again, two seconds of silence between: two minutes with "um" and "uh"."""
    sound, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="float32")
    path = tmp_path_factory.mktemp("long") / "answer.wav"
    soundfile.write(path, np.concatenate((sound, np.zeros(2 * rate, np.float32), sound[: len(sound) // 2])), rate)
    return path


def heard(answer: Path, engine: FasterEngine, witnesses: Witnesses) -> Transcript:
    return transcribe(answer, engine, (), lambda share: None, witnesses)


@pytest.fixture(scope="module")
def witnessed(answer: Path, engine: FasterEngine) -> Transcript:
    return heard(answer, engine, load_witnesses("tiny.en"))


def test_looking_for_filled_pauses_changes_no_word(answer: Path, engine: FasterEngine, witnessed: Transcript) -> None:
    """No sentence is lost and none gained, whoever listens beside the clean pass."""
    alone = heard(answer, engine, NO_WITNESSES)
    assert [word.text for word in alone.words] == [word.text for word in witnessed.words]
    assert len(witnessed.words) > 250
    assert not loops([plain(word.text) for word in witnessed.words])


def test_every_stretch_of_speech_is_covered(witnessed: Transcript) -> None:
    """Where somebody speaks for a second and more, there are words or filled pauses."""
    said = [(word.start, word.end) for word in observe(witnessed).words]
    for stretch in witnessed.speech:
        if stretch.seconds >= 1.0:
            covered = sum(max(0.0, min(end, stretch.end) - max(start, stretch.start)) for start, end in said)
            assert covered >= 0.6 * stretch.seconds


def test_filled_pauses_are_found_to_the_end(witnessed: Transcript) -> None:
    """As many in the repeated half as the first time: nothing fades with the length of an answer."""
    found = observe(witnessed).filled_pauses
    again = witnessed.seconds * 2 / 3
    first = [pause for pause in found if pause.start < witnessed.seconds / 3]
    assert len(first) >= 2
    assert abs(len(first) - len([pause for pause in found if pause.start >= again])) <= 1
