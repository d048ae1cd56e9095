"""Killed while it transcribes, or its host alone: the answer is kept, nothing runs on, and it is transcribed later."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support import killing_transcribing
from support.form import rounds
from support.hearing import samples_of
from support.killing import Program, measured, running
from support.killing_library import assert_sound_database, folders_of, opened_later, places_of
from support.killing_processes import assert_all_gone, kill_host
from support.killing_tally import Tally
from support.killing_transcribing import QUESTION, SECONDS, speech
from support.services import NOW
from voice_interviewer.answer import Transcript
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.take import Source, Take
from voice_interviewer.transcription.client import HostTranscriber, Preference
from voice_interviewer.voice import recovery

pytestmark = [pytest.mark.harsh, pytest.mark.model]

WAYS = ("grading", "listening")


@pytest.fixture(scope="module")
def ears(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HostTranscriber]:
    """A host that nobody kills, to transcribe afterwards what was kept."""
    transcriber = HostTranscriber(folders_of(tmp_path_factory.mktemp("ears")), Preference)
    yield transcriber
    transcriber.close()


@pytest.fixture(scope="module")
def heard(ears: HostTranscriber, tmp_path_factory: pytest.TempPathFactory) -> Transcript:
    """What it hears in the answer."""
    return ears.transcribe(write_speech(tmp_path_factory.mktemp("speech")))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """How many seconds each way takes when nobody is killed."""
    return {how: measured(program(tmp_path_factory.mktemp(how), how)) for how in WAYS}


def test_the_app_is_killed(
    tmp_path: Path, undisturbed: dict[str, float], ears: HostTranscriber, heard: Transcript
) -> None:
    """With its group, while it hears a kept answer or one that is being spoken: the host ends by itself."""
    tally = Tally("Transcribing, the app killed")
    for number, share in enumerate(tally.moments(rounds(4, 30), seconds=1.0)):
        root, how = tmp_path / str(number), WAYS[number % 2]
        with running(program(root, how)) as app:
            app.wait_for("began")
            alive = app.kill_after(share * undisturbed[how])
        assert_all_gone(str(root / "data"))
        take = the_answer(folders_of(root))
        if alive:
            tally.add(f"{how}: {app.last_word}", missing(app, take))
        if take is not None:
            assert_can_be_transcribed(take, ears, heard)
    tally.tell()


def test_the_host_is_killed(tmp_path: Path, undisturbed: dict[str, float], heard: Transcript) -> None:
    """Alone: the app starts another, and the transcript is the same."""
    tally = Tally("Transcribing, the host killed")
    for number, moment in enumerate(tally.moments(rounds(2, 10), undisturbed["grading"])):
        root = tmp_path / str(number)
        with running(program(root, "grading")) as app:
            app.wait_for("began")
            app.works_for(moment)
            step = app.last_word
            if kill_host(str(root / "data")):
                tally.add(step)
            app.finish()
        assert words_of(root) == [word.text for word in heard.words]
        assert_all_gone(str(root / "data"))
    tally.tell()


def program(root: Path, how: str) -> Program:
    """The app of a user of its own, who has one answer that is not transcribed yet."""
    folders = folders_of(root)
    if how == "grading":
        take = Take(QUESTION, NOW, float(SECONDS), Source.MICROPHONE)
        SqliteLibrary(folders).keep(take, write_speech(root))
    return Program.of(killing_transcribing, how, environment=places_of(root))


def write_speech(folder: Path) -> Path:
    """The answer as a file."""
    samples, rate = speech()
    folder.mkdir(exist_ok=True)
    soundfile.write(folder / "speech.wav", samples, rate)
    return folder / "speech.wav"


def the_answer(folders: Folders) -> Take | None:
    """The one take, kept before the kill or recovered now; None where it was killed before a word was said."""
    library = opened_later(folders)
    assert_sound_database(folders)
    for entry in recovery.left_behind(folders.recordings):
        library.keep(entry.take, entry.path)
        recovery.finish(entry.path)
    takes = [library.take(summary.id) for summary in library.summaries()]
    assert len(takes) <= 1
    return takes[0] if takes else None


def missing(app: Program, take: Take | None) -> float:
    """The seconds that had been spoken and are not there; what is there is what was spoken, sample for sample."""
    samples, rate = speech()
    spoken = [float(seconds) for seconds in app.told("spoken")] or [float(SECONDS) if take else 0.0]
    there = samples_of(take.audio) if take and take.audio else samples[:0]
    np.testing.assert_array_equal(there, samples[: len(there)])
    return max(0.0, spoken[-1] - len(there) / rate)


def assert_can_be_transcribed(take: Take, ears: HostTranscriber, heard: Transcript) -> None:
    """Afterwards, as if nothing had happened."""
    assert take.audio is not None
    transcript = ears.transcribe(take.audio)
    assert transcript.seconds == pytest.approx(take.seconds, abs=0.01)
    if take.seconds == SECONDS:
        assert transcript.words == heard.words


def words_of(root: Path) -> list[str]:
    """What was found in the answer."""
    take = opened_later(folders_of(root)).take(1)
    assert take.findings is not None
    return [word.text for word in take.findings.transcript.words]
