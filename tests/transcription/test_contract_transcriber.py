"""What a `Transcriber` promises, checked on the fake and on real Whisper alike."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.fake_transcriber import FakeTranscriber
from support.model_files import folders_in
from support.waiting import wait_until
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled
from voice_interviewer.transcription.client import HostTranscriber, Preference
from voice_interviewer.transcription.ports import Transcriber
from voice_interviewer.voice.wav import GrowingWav

READING = "So, the goal first."


@pytest.fixture(scope="module", params=["fake", pytest.param("real", marks=pytest.mark.model)])
def transcriber(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transcriber]:
    transcriber: Transcriber
    if request.param == "fake":
        transcriber = FakeTranscriber()
        transcriber.first_reading = READING
    else:
        transcriber = HostTranscriber(folders_in(tmp_path_factory.mktemp("user")), Preference)
    yield transcriber
    transcriber.close()


class Room:
    """A microphone in front of which the first sentences of the sample answer are spoken."""

    def __init__(self, path: Path, sample_start: Path) -> None:
        self.path = path
        samples, rate = soundfile.read(sample_start, dtype="int16")
        self._speech = np.concatenate((np.asarray(samples), np.zeros(rate, np.int16)))
        self._wav = GrowingWav(path, rate)

    def hear_half(self) -> None:
        half = len(self._speech) // 2
        self._wav.write(self._speech[:half].tobytes())
        self._speech = self._speech[half:]

    def hear_all(self) -> None:
        self._wav.write(self._speech.tobytes())

    def end(self) -> None:
        self._wav.close()


@pytest.fixture
def room(tmp_path: Path, sample_start: Path) -> Iterator[Room]:
    room = Room(tmp_path / "answer.wav", sample_start)
    yield room
    room.end()


def test_the_transcript_is_that_of_the_file(transcriber: Transcriber, room: Room) -> None:
    """The same words at the same times, fillers and all."""
    room.hear_half()
    listening = transcriber.listen(room.path, vocabulary=("Kubernetes",))
    room.hear_all()
    room.end()
    listening.end()
    listening.end()
    assert listening.transcript() == transcriber.transcribe(room.path, vocabulary=("Kubernetes",))


def test_words_are_there_before_the_end(transcriber: Transcriber, room: Room) -> None:
    """After a pause at the latest."""
    listening = transcriber.listen(room.path)
    room.hear_all()
    wait_until(lambda: "the goal" in listening.text, "the first words were heard", 60)
    room.end()
    assert listening.transcript() is not None


def test_the_end_need_not_be_told_apart(transcriber: Transcriber, room: Room) -> None:
    """Asking for the transcript says it, and progress is told up to the whole."""
    listening = transcriber.listen(room.path)
    room.hear_all()
    room.end()
    told: list[float] = []
    assert listening.transcript(told.append) is not None
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_an_abandoned_recording_has_no_transcript(transcriber: Transcriber, room: Room) -> None:
    """Abandoning twice is no different, and the file can still be transcribed."""
    listening = transcriber.listen(room.path)
    room.hear_all()
    room.end()
    listening.abandon()
    listening.abandon()
    assert listening.transcript() is None
    assert transcriber.transcribe(room.path).heard_speech


def test_the_newest_recording_is_listened_to(transcriber: Transcriber, room: Room, tmp_path: Path) -> None:
    """Who begins anew has no use for the last."""
    last = transcriber.listen(room.path)
    room.hear_half()
    other = tmp_path / "other.wav"
    other.write_bytes(room.path.read_bytes())
    listening = transcriber.listen(other)
    assert last.transcript() is None
    assert listening.transcript() is not None


def test_a_file_transcribed_meanwhile_goes_first(transcriber: Transcriber, room: Room, sample_start: Path) -> None:
    """It does not wait for the recording to end, and the recording loses nothing by it."""
    listening = transcriber.listen(room.path)
    room.hear_half()
    assert transcriber.transcribe(sample_start).heard_speech
    room.hear_all()
    room.end()
    assert listening.transcript() == transcriber.transcribe(room.path)


def test_calling_it_off(transcriber: Transcriber, room: Room) -> None:
    """It is `Cancelled`, and the next recording is heard."""
    listening = transcriber.listen(room.path)
    room.hear_all()
    room.end()
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        listening.transcript(cancel=cancel)
    assert transcriber.listen(room.path).transcript() is not None


def test_a_recording_that_is_not_there(transcriber: Transcriber, tmp_path: Path) -> None:
    """Listening never raises; transcribing the file says what is wrong."""
    listening = transcriber.listen(tmp_path / "none.wav")
    listening.end()
    assert listening.transcript() is None
    with pytest.raises(AudioFileError):
        transcriber.transcribe(tmp_path / "none.wav")


def test_after_closing_nothing_is_heard(transcriber: Transcriber, room: Room) -> None:
    """Last of all: it stays closed."""
    transcriber.close()
    transcriber.close()
    assert transcriber.listen(room.path).transcript() is None
    with pytest.raises(Cancelled):
        transcriber.transcribe(room.path)
