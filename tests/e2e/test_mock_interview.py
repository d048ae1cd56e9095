"""A mock interview in the window: real models, real sound through the virtual microphone and speaker."""

import random
from pathlib import Path

import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from rapidfuzz import fuzz

from support.driven_window import PATIENCE_MS, DrivenWindow, driven_window
from support.own_process import run_in_own_process
from support.virtual_audio import VirtualAudio
from voice_interviewer.folders import shipped
from voice_interviewer.practice.interview.state import ItemKind
from voice_interviewer.report.mock_text import mock_markdown
from voice_interviewer.take import Mode
from voice_interviewer.ui.mock.mock_page import MockPage
from voice_interviewer.ui.mock.report_data import ReportData
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.pages import PageName

pytestmark = [pytest.mark.model, pytest.mark.sound]

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
FIRST, SECOND = (0, 20), (46, 57)
"""Seconds of the sample answer: about the problem, so that somebody asks on about the rest; and some of the rest."""

SEED = 5
"""Of the draw of the question: the same one in every run, and one to which the sample is an answer in part."""


def alone_a_mock_interview_of_five_minutes(
    qapp: QApplication, qtbot: QtBot, virtual_audio: VirtualAudio, home: Path
) -> None:
    """A question and a follow-up, asked aloud and answered by voice, up to the report, by keys alone."""
    with driven_window(qapp, qtbot) as driven:
        driven.press(Qt.Key.Key_3, CONTROL)
        driven.wait_for_page(PageName.MOCK)
        sitting = Sitting(driven, qtbot, virtual_audio, home)
        qtbot.waitUntil(sitting.page.setup.setup.start.hasFocus, timeout=PATIENCE_MS)
        with virtual_audio.record_speaker(home / "asked.wav") as asked:
            random.seed(SEED)
            driven.press(ENTER)
            driven.wait_for_stage(Stage.THINKING)
        question = sitting.question()
        sitting.answer(FIRST)
        sitting.wait_for(Standing.BETWEEN)
        assert driven.window.pages.name is PageName.REHEARSE
        driven.press(ENTER)
        driven.wait_for_stage(Stage.ASKING, Stage.THINKING)
        sitting.answer(SECOND)
        sitting.wait_for(Standing.OVER)
        driven.press(ENTER)
        driven.wait_for_page(PageName.MOCK)
        qtbot.waitUntil(lambda: sitting.page.report.data is not None, timeout=PATIENCE_MS)

        heard = driven.services.transcriber.transcribe(asked).text
        assert fuzz.token_set_ratio(question.lower(), heard.lower()) >= 60, heard
        assert sitting.page.report.data is not None
        the_report_holds_both_answers(sitting.page.report.data)
        the_library_holds_the_interview(driven)


def test_in_a_process_of_its_own(environment: dict[str, str]) -> None:
    """The whole interview."""
    run_in_own_process(__file__, "alone_a_mock_interview_of_five_minutes", environment)


class Sitting:
    """The interview, as its candidate meets it."""

    def __init__(self, driven: DrivenWindow, qtbot: QtBot, audio: VirtualAudio, folder: Path) -> None:
        self._driven, self._qtbot, self._audio, self._folder = driven, qtbot, audio, folder
        page = driven.window.pages.page(PageName.MOCK)
        assert isinstance(page, MockPage)
        self.page = page

    def question(self) -> str:
        """As it is spoken."""
        rehearsal = self._driven.rehearsal.rehearsal
        assert rehearsal is not None
        return rehearsal.assignment.aloud

    def answer(self, stretch: tuple[int, int]) -> None:
        """Enter, a stretch of the sample answer into the microphone, Enter."""
        begin, end = stretch
        samples, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
        spoken = self._folder / f"answer-{begin}.wav"
        soundfile.write(spoken, samples[begin * rate : end * rate], rate)
        self._driven.press(ENTER)
        self._driven.wait_for_stage(Stage.ANSWERING)
        speaking = self._audio.speak_into_mic(spoken, wait=False)
        status = self._driven.services.recorder.status
        self._qtbot.waitUntil(lambda: status().seconds >= end - begin + 1, timeout=PATIENCE_MS)
        speaking.wait()
        self._driven.press(ENTER)

    def wait_for(self, standing: Standing) -> None:
        """Until the interview stands there."""
        self._qtbot.waitUntil(lambda: self.page.runner.standing is standing, timeout=PATIENCE_MS)


def the_report_holds_both_answers(data: ReportData) -> None:
    """What was said, its scores, and what to do next time."""
    asked, follow_up = data.report.results
    assert (asked.item.kind, follow_up.item.kind) == (ItemKind.QUESTION, ItemKind.FOLLOW_UP)
    assert asked.grade is not None
    assert data.report.sections
    assert data.report.advice
    assert data.report.best or data.report.thinnest
    assert "too little for a curve" in data.report.fatigue.text
    text = mock_markdown(data.report)
    assert asked.item.text in text
    assert follow_up.item.text in text


def the_library_holds_the_interview(driven: DrivenWindow) -> None:
    """It is over, and both takes belong to it, with their words."""
    library = driven.services.library
    kept = library.interviews.interview(1)
    assert kept.ended is not None
    assert library.interviews.unfinished() is None
    takes = [library.take(item.take) for item in kept.interview.items if item.take is not None]
    assert [(take.interview, take.mode) for take in takes] == [(1, Mode.REAL)] * 2
    first, second = (take.findings.transcript.text.lower() for take in takes if take.findings)
    assert "delivery service" in first
    assert second
