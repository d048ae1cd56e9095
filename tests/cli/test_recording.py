"""Recording an answer in the terminal, with a keyboard that is played by the test."""

import pytest

from support.commands import Command, Done
from support.keyboard import CTRL_C
from support.services import Fakes
from voice_interviewer.errors import DeviceLost, StorageError, TranscriptionFailed
from voice_interviewer.voice.ports import RecorderState

REHEARSE = ("rehearse", "drift", "--silent")


def rehearsed(at_keyboard: Command, *keys: str) -> Done:
    """Enter, two seconds of sound, the keys, Enter."""
    return at_keyboard(*REHEARSE, lines=("",), keys=keys)


def test_the_answer_is_heard_while_it_is_recorded(at_keyboard: Command, fakes: Fakes) -> None:
    """The model was loaded meanwhile, and the file is not transcribed once more."""
    assert rehearsed(at_keyboard).code == 0
    assert fakes.transcriber.warmed_up == 1
    assert fakes.transcriber.listenings[0].ended
    assert fakes.transcriber.heard == []
    take = fakes.library.take(1)
    assert take.findings is not None
    assert take.seconds == pytest.approx(2.0)


def test_a_failed_transcription_loses_nothing(at_keyboard: Command, fakes: Fakes) -> None:
    """Neither listening nor the file gives words: the take is kept, and the way back to it is told."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    done = rehearsed(at_keyboard)
    assert done.code == 7
    assert "kept as take 1" in done.err
    assert fakes.library.take(1).findings is None


def test_ctrl_d_instead_of_enter_records_nothing(at_keyboard: Command, fakes: Fakes) -> None:
    """Whoever leaves before the answer is not recorded."""
    assert at_keyboard(*REHEARSE).code == 130
    assert fakes.recorder.device is None
    assert fakes.transcriber.listenings == []


def test_ctrl_c_ends_the_recording(at_keyboard: Command, fakes: Fakes) -> None:
    """While single keys are read the terminal sends no signal for it: it ends at once and nothing is lost."""
    done = rehearsed(at_keyboard, CTRL_C)
    assert done.code == 130
    assert fakes.recorder.status().state is RecorderState.IDLE
    assert fakes.library.count() == 0
    (left,) = fakes.library.recordings.glob("*.wav")
    assert left.stat().st_size > 2 * 2 * fakes.recorder.sample_rate


def test_a_pause_in_the_recording(at_keyboard: Command, fakes: Fakes) -> None:
    """The key stops the recording, and goes on with it."""
    done = rehearsed(at_keyboard, "p", "p")
    assert done.code == 0
    assert fakes.library.take(1).seconds == pytest.approx(2.0)


def test_a_lost_microphone_waits_for_enter(at_keyboard: Command, fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was heard is used, once the user has read that; other keys do nothing any more."""
    hear = fakes.recorder.hear

    def hear_and_lose(samples: bytes) -> None:
        hear(samples)
        fakes.recorder.lose(DeviceLost("The microphone is gone.", "Plug it in again."))

    monkeypatch.setattr(fakes.recorder, "hear", hear_and_lose)
    done = rehearsed(at_keyboard, "p", "x")
    assert done.code == 0
    assert fakes.library.take(1).seconds == pytest.approx(2.0)


def test_a_warning_is_told_once(at_keyboard: Command, fakes: Fakes) -> None:
    """Such as a disk that is nearly full: recording goes on."""
    fakes.recorder.warning = StorageError("The disk has room for 4 more minutes of recording.", "Make room on it.")
    done = at_keyboard(*REHEARSE, lines=("",), keys=("x", "x"))
    assert done.code == 0
    assert done.err.count("4 more minutes of recording. Make room on it.") == 1


def test_ctrl_c_says_how_to_come_back(at_keyboard: Command) -> None:
    """The line above the meter promises that the answer is kept; this says where it went."""
    told = rehearsed(at_keyboard, CTRL_C).err
    assert "What was recorded is kept. Make it a take with: voice-interviewer history recover" in told
