"""The whole app in the window: real models, real sound through the virtual microphone and speaker."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from rapidfuzz import fuzz

from support.driven_window import PATIENCE_MS, DrivenWindow, driven_window
from support.own_process import run_in_own_process
from support.subtitle_files import read_srt, read_vtt
from support.virtual_audio import VirtualAudio
from support.virtual_display import virtual_display
from voice_interviewer.answer import Span
from voice_interviewer.programme.events import Predicted
from voice_interviewer.report.formats import render
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.pages import PageName

pytestmark = [pytest.mark.model, pytest.mark.sound]

SAID = (
    "we run a delivery service and the model predicts arrival times for about two million orders a day. if the "
    "estimate is off by more than ten minutes, customers cancel, so the business cares about the tail, not the average."
)


def alone_a_whole_rehearsal(
    qapp: QApplication, qtbot: QtBot, virtual_audio: VirtualAudio, home: Path, short_answer: Path
) -> None:
    """Asked aloud, answered into the microphone, guessed, graded, replayed and exported, by keys alone."""
    with driven_window(qapp, qtbot) as driven:
        with virtual_audio.record_speaker(home / "asked.wav") as asked:
            driven.press(Qt.Key.Key_Return)
            driven.wait_for_stage(Stage.THINKING)
        question = driven.rehearsal.rehearsal.assignment  # type: ignore[union-attr]  # there is one: it was waited for
        driven.press(Qt.Key.Key_Return)
        driven.wait_for_stage(Stage.ANSWERING)
        answer = virtual_audio.speak_into_mic(short_answer, wait=False)
        qtbot.waitUntil(lambda: driven.services.recorder.status().seconds >= 27, timeout=PATIENCE_MS)
        answer.wait()
        driven.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        driven.wait_for_stage(Stage.PREDICTING)
        for guess in (Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_Return):
            driven.press(guess)
        driven.wait_for_page(PageName.FEEDBACK)

        take = driven.services.library.take(1)
        the_question_was_asked_aloud(driven, asked, question.aloud)
        the_take_holds_the_answer(take)
        [guessed] = driven.services.library.journal.events()
        assert guessed.event == Predicted(take=1, context=3, architecture=2, operations=1, risks=0)
        a_replay_sounds_like_the_take(driven, qtbot, virtual_audio, take, home / "replay.wav")
        exports_can_be_read(take)


def test_in_a_process_of_its_own(environment: dict[str, str]) -> None:
    """A whole rehearsal on a real X server; the mock interview beside it is drawn off screen."""
    with virtual_display() as display:
        environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        run_in_own_process(__file__, "alone_a_whole_rehearsal", environment)


def the_question_was_asked_aloud(driven: DrivenWindow, captured: Path, aloud: str) -> None:
    """What came out of the speaker, transcribed back, is the question."""
    heard = driven.services.transcriber.transcribe(captured).text
    assert fuzz.token_set_ratio(aloud.lower(), heard.lower()) >= 60, heard


def the_take_holds_the_answer(take: Take) -> None:
    assert take.findings is not None
    text = take.findings.transcript.text.lower()
    assert fuzz.partial_ratio(SAID, text) >= 85, text
    assert take.findings.grade.abstained is None
    assert 26 <= take.seconds <= 45


def a_replay_sounds_like_the_take(
    driven: DrivenWindow, qtbot: QtBot, virtual_audio: VirtualAudio, take: Take, file: Path
) -> None:
    """Five seconds of the take, played by the page's player and captured from the speaker, are those five seconds."""
    page = driven.window.pages.page(PageName.FEEDBACK)
    assert isinstance(page, FeedbackPage)
    with virtual_audio.record_speaker(file):
        page.player.play_span(Span(4.0, 9.0))
        qtbot.waitUntil(lambda: page.player.playback.playing, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: not page.player.playback.playing, timeout=PATIENCE_MS)
    assert take.audio is not None
    expected, captured = at_8_khz(take.audio)[4 * 8000 : 9 * 8000], at_8_khz(file)
    # Second by second: where the machine is too busy to play on time there is a gap, but what is heard is the take.
    seconds = [best_correlation(second, captured) for second in np.split(expected, 5)]
    assert np.median(seconds) >= 0.9, seconds


def exports_can_be_read(take: Take) -> None:
    for read, form in ((read_srt, "srt"), (read_vtt, "vtt")):
        cues = read(render(take, form))
        assert any("delivery" in cue.text for cue in cues)


def at_8_khz(path: Path) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    samples, rate = soundfile.read(path, dtype="float64")
    resampled: np.ndarray[tuple[int], np.dtype[np.float64]] = soxr.resample(samples, rate, 8000)
    return resampled


def best_correlation(
    expected: "np.ndarray[tuple[int], np.dtype[np.float64]]", captured: "np.ndarray[tuple[int], np.dtype[np.float64]]"
) -> float:
    """The highest normalised correlation of the expected sound with any stretch of the captured one."""
    size = len(expected) + len(captured)
    product = np.fft.irfft(np.fft.rfft(captured, size) * np.conj(np.fft.rfft(expected, size)), size)
    energy = np.convolve(captured**2, np.ones(len(expected)), "valid")
    at = int(np.argmax(product[: len(energy)]))
    return float(product[at] / np.sqrt(energy[at] * np.sum(expected**2)))
