"""A user without rest: everything that can be done with answers in the window, again and again.

A round is a row of steps with names. Each can be taken by itself, and ends where another can begin: no dialog is open,
nothing is recorded. What a round adds to the library, its last step takes out for good, so that the next finds what the
first found.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from support.driven_window import DrivenWindow
from support.driver_lists import Lists
from support.driver_mock import Interviews
from support.driver_pages import Pages
from support.driver_user import Person
from support.reviewing import CONTROL
from voice_interviewer.answer import Section
from voice_interviewer.folders import shipped
from voice_interviewer.take import Source
from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.evidence import EvidenceRow
from voice_interviewer.ui.shell.pages import PageName

QUESTION = "model drift and data drift"
PROBLEM, RISKS = (0.0, 14.0), (74.0, 81.0)
"""Seconds of the sample answer: what it is about; and the risks, of which the first says nothing."""

Step = tuple[str, Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Often:
    """Every how many rounds the longer steps are taken."""

    interview: int = 3
    exam: int = 6
    settings: int = 2


class RestlessUser:
    """One user at one window. ``base`` is the highest number of a take that stays."""

    def __init__(self, user: Person, driven: DrivenWindow, folder: Path, base: int, often: Often) -> None:
        self._user, self._driven, self._base, self._often = user, driven, base, often
        self._lists = Lists(user, driven, folder)
        self._pages = Pages(user, driven, folder)
        self._interviews = Interviews(user, driven, folder)
        self._answer = 0
        self._speech = cut_of_the_sample(folder / "import.flac", 20.0, 30.0)

    def round(self, number: int) -> Iterator[Step]:
        """The steps of a round, in the order in which one takes them."""
        yield "answer", self._give_answer
        for name, step in (
            ("listen", self._listen),
            ("correct", self._correct),
            ("have a say", self._have_a_say),
            ("sort", self._sort),
            ("write notes", self._write_notes),
            ("set a part in", self._set_part_in),
        ):
            yield name, partial(self._at_the_answer, step)
        yield "compare", self._compare
        yield "export in every form", lambda: self._lists.export_every_form(self._answer)
        yield "mentor pack", lambda: self._lists.pack_for_mentor(self._answer)
        yield "search and filter", self._lists.search
        yield "order", self._lists.order
        yield "tag many", lambda: self._lists.tag_many(f"theme {number % 3}")
        yield "export many", self._lists.export_many
        yield "import", lambda: self._lists.bring_in(self._speech)
        yield "plan", self._pages.plan
        yield "progress", self._pages.progress
        yield "map drill", self._pages.map_drill
        if number % self._often.interview == 0:
            yield "mock interview", self._interviews.hold
        yield "mock interview's page", self._interviews.look
        if number % self._often.exam == 0:
            yield "the grader's exam", self._pages.exam
        if number % self._often.settings == 0:
            yield "settings", self._pages.settings
        yield "tests of sound", self._pages.sound_tests
        yield "own question", self._pages.own_question
        yield "help", self._pages.help
        yield "sizes", self._pages.sizes
        yield "terminal", self._pages.terminal
        yield "delete and undo", lambda: self._lists.delete_and_undo(self._new_takes())
        yield "delete for good", lambda: self._lists.delete_for_good(self._new_takes())

    def come_back(self) -> None:
        """After a step that failed: whatever is open is put away, and the home page shown."""
        window = self._driven.window
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMenu) and widget.isVisible():
                widget.close()
        rehearsal = self._driven.rehearsal.rehearsal
        if rehearsal is not None:
            rehearsal.leave()
        window.pages.open(PageName.HOME)
        QTest.qWait(500)

    def _new_takes(self) -> list[int]:
        """What this round added, and what rounds that failed left."""
        summaries = self._driven.services.library.summaries()
        return [summary.id for summary in summaries if summary.id > self._base]

    def _give_answer(self) -> None:
        self._user.answer(QUESTION, PROBLEM)
        assert self._user.shown is not None
        self._answer = self._user.shown.id or 0

    def _at_the_answer(self, step: Callable[[], None]) -> None:
        """Where a step before failed, the answer is opened first."""
        user = self._user
        if user.page_name is not PageName.FEEDBACK or user.shown is None or user.shown.id != self._answer:
            self._lists.open(self._answer)
        user.wait_for_whole_page()
        user.rest(0.5)  # what is shown last begins to work a moment after the page is seen
        step()

    def _listen(self) -> None:
        """Play, step, at other speeds, a stretch again and again."""
        user, player = self._user, self._user.feedback.player
        player.play_button.setFocus()
        user.press(Qt.Key.Key_Space)
        user.wait(lambda: player.playback.playing and player.playback.position > 0.3, "the answer is heard")
        for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight, Qt.Key.Key_L, Qt.Key.Key_J, Qt.Key.Key_F):
            user.press(key)
            QTest.qWait(150)
        for key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketLeft):
            user.press(key)
        user.press(Qt.Key.Key_R)
        QTest.qWait(2500)
        user.press(Qt.Key.Key_Space)
        user.wait(lambda: not player.playback.playing, "the player is silent")
        player.let_go()

    def _correct(self) -> None:
        """The first word, and back."""
        user = self._user
        content = user.feedback.content
        assert content is not None
        assert content.transcript is not None
        content.transcript.choose_word(0)
        content.transcript.setFocus()
        user.press(Qt.Key.Key_F2)
        dialog = user.dialog(CorrectionDialog)
        dialog.line.setText("Somewhere")
        dialog.remember.setChecked(False)
        with user.shown_anew():
            user.click(dialog.correct_button)
        findings = user.take(self._answer).findings
        assert findings is not None
        assert "Somewhere" in findings.transcript.text

    def _have_a_say(self) -> None:
        """A score is too low; a sentence belongs elsewhere."""
        user = self._user
        user.at_the_window()
        user.disagree(Section.RISKS, 2)
        user.see_in_time("you would have given 2")
        user.see_in_time("You: 2")
        content = user.feedback.content
        if content is not None and any(row.section_button.isVisible() for row in content.findChildren(EvidenceRow)):
            user.move_first_sentence_to(Section.ARCHITECTURE)
            user.see_in_time("Moved by you to Architecture")

    def _sort(self) -> None:
        """A star and a tag."""
        user = self._user
        user.press(Qt.Key.Key_D, CONTROL)
        user.wait(lambda: user.take(self._answer).starred, "the star is kept")
        user.tag("second round")
        user.see_in_time("Tags: second round")

    def _write_notes(self) -> None:
        user = self._user
        user.wait_for_whole_page()
        user.press(Qt.Key.Key_N)
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, "Say the number earlier.")
        user.press(Qt.Key.Key_6, CONTROL)
        user.wait(lambda: "earlier" in user.take(self._answer).notes, "the note is kept")
        self._lists.open(self._answer)

    def _set_part_in(self) -> None:
        """The part that is missing, recorded alone."""
        user = self._user
        user.record_missing_part(RISKS)
        user.wait(lambda: user.shown is not None and user.shown.source is Source.COMPOSITE, "the composite opens")
        user.wait_for_whole_page()

    def _compare(self) -> None:
        """The composite beside the answer before it, both heard."""
        user = self._user
        user.press(Qt.Key.Key_M, CONTROL)
        user.wait_for_page(PageName.COMPARE)
        user.wait_for_comparison()
        for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_B):
            user.press(key)
            QTest.qWait(700)
        user.press(Qt.Key.Key_Escape)
        user.wait_for_page(PageName.FEEDBACK)


def cut_of_the_sample(path: Path, begin: float, end: float) -> Path:
    """A recording from elsewhere: some seconds of the sample answer."""
    samples, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
    soundfile.write(path, samples[round(begin * rate) : round(end * rate)], rate)
    return path
