"""Somebody who looks back on their answers in the real window: what they press, and what they see."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from support.driven_window import PATIENCE_MS, DrivenWindow
from support.ui_watchdog import UiWatchdog
from support.virtual_audio import VirtualAudio
from voice_interviewer.answer import Section
from voice_interviewer.folders import shipped
from voice_interviewer.take import Take
from voice_interviewer.ui.compare.compare_page import ComparePage
from voice_interviewer.ui.feedback.evidence import EvidenceRow
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.score_cards import SectionCard
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.sharing.mentor_dialog import MentorDialog
from voice_interviewer.ui.shell.pages import PageName

Kind = TypeVar("Kind", bound=QDialog)
Part = TypeVar("Part", bound=QWidget)

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


class Reviewer:
    """One user at one window. What they look up for the test alone is not counted as the window's work."""

    def __init__(
        self, driven: DrivenWindow, qtbot: QtBot, audio: VirtualAudio, folder: Path, watchdog: UiWatchdog
    ) -> None:
        self._driven, self._qtbot, self._audio = driven, qtbot, audio
        self._folder, self._watchdog = folder, watchdog
        self.wait_for_page = driven.wait_for_page

    @property
    def page_name(self) -> PageName | None:
        return self._driven.window.pages.name

    @property
    def feedback(self) -> FeedbackPage:
        page = self._driven.window.pages.page(PageName.FEEDBACK)
        assert isinstance(page, FeedbackPage)
        return page

    @property
    def history(self) -> HistoryPage:
        page = self._driven.window.pages.page(PageName.HISTORY)
        assert isinstance(page, HistoryPage)
        return page

    @property
    def shown(self) -> Take | None:
        """The take on the page of a take."""
        return self.feedback.take

    @property
    def text(self) -> str:
        """All that the window says."""
        with self._watchdog.looking_away():
            parts = self._driven.window.findChildren(QWidget)
            return "\n".join(_said(part) for part in parts if part.isVisible())

    def take(self, number: int) -> Take:
        """As the library has it."""
        with self._watchdog.looking_away():
            return self._driven.services.library.take(number)

    def fillers(self, number: int) -> int:
        """How many filled pauses the take counts."""
        findings = self.take(number).findings
        return len(findings.delivery.filled_pauses) if findings else 0

    @property
    def filler_heard(self) -> bool:
        """Whether the player came by a filled pause."""
        content = self.feedback.content
        return content is not None and content.transcript is not None and content.transcript.filler is not None

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, once the window has the keyboard back from a menu or a dialog."""
        self.wait(self._has_keyboard, "the window is active")
        self._driven.press(key, modifier)

    def _has_keyboard(self) -> bool:
        """Asked for again and again: with no window manager, a dialog that goes late takes the keyboard with it."""
        window = self._driven.window
        window.activateWindow()
        return window.isActiveWindow() and QApplication.activeModalWidget() is None

    def see_in_time(self, words: str) -> None:
        self.wait(lambda: words in self.text, f"{words!r} can be read")

    def wait(self, there: Callable[[], bool], what: str) -> None:
        """Until it is so; the window works meanwhile."""
        try:
            self._qtbot.waitUntil(there, timeout=PATIENCE_MS)
        except TimeoutError as error:
            raise AssertionError(f"Waited in vain until {what}. The window says:\n{self.text}") from error

    def wait_for_focus(self, name: str) -> None:
        """Until the keyboard is there."""

        def there() -> bool:
            focus: QWidget | None = self._driven.window.focusWidget()
            return focus is not None and focus.accessibleName() == name

        self.wait(there, f"{name} has the focus")

    def wait_for_whole_page(self) -> None:
        """Until the page of a take is whole."""
        self.wait(lambda: self.feedback.content is not None, "the take is shown")

    def wait_for_takes(self, number: int) -> None:
        """Until the history lists so many."""
        self.wait_for_page(PageName.HISTORY)
        self.wait(lambda: self.history.model.rowCount() == number, f"{number} takes are listed")

    def wait_for_comparison(self) -> None:
        page = self._driven.window.pages.page(PageName.COMPARE)
        assert isinstance(page, ComparePage)
        self.wait(lambda: page.data is not None and page.data.comparison is not None, "both are compared")

    @contextmanager
    def speaking(self, stretch: tuple[float, float]) -> Iterator[None]:
        """Meanwhile a stretch of the sample answer is spoken into the microphone."""
        with self._watchdog.looking_away():
            speaking = self._audio.speak_into_mic(self._spoken(stretch), wait=False)
        try:
            yield
        finally:
            with self._watchdog.looking_away():
                speaking.stop()

    def answer(self, question: str, stretch: tuple[float, float]) -> None:
        """Rehearse a question of the bank, to its feedback."""
        services = self._driven.services
        with self._watchdog.looking_away():
            assignment = from_bank(services.bank.find(question), services.settings.current)
        self._driven.window.rehearse(assignment)
        self._speak_answer(stretch)
        self.wait_for_page(PageName.FEEDBACK)
        self.wait(lambda: self.shown is not None and self.shown.findings is not None, "the answer is graded")
        self.wait_for_whole_page()

    def record_missing_part(self, stretch: tuple[float, float]) -> None:
        """By its key."""
        self.wait(lambda: bool(self.feedback.composites.parts.missing), "it is known what is missing")
        self.press(Qt.Key.Key_R, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        self.wait_for_page(PageName.REHEARSE)
        self._speak_answer(stretch)
        self.wait_for_page(PageName.FEEDBACK)

    def disagree(self, section: Section, score: int) -> None:
        """Press "I disagree" under a section's score, and a digit."""
        [card] = [card for card in self._cards(SectionCard) if card.section is section]
        self.click(card.own_score.button)
        QTest.keyClick(self._focus, Qt.Key(Qt.Key.Key_0 + score))

    def move_first_sentence_to(self, section: Section) -> None:
        """From the menu beside it."""
        row = next(row for row in self._cards(EvidenceRow) if row.section_button.isVisible())
        self.click(row.section_button)
        menu = row.section_button.sections
        self.wait(menu.isVisible, "the menu is open")
        self._choose(menu, section.title)

    def tag(self, name: str) -> None:
        """By its key, a new one."""
        self.press(Qt.Key.Key_T, CONTROL)
        dialog = self._dialog(TagDialog)
        dialog.field.setFocus()
        QTest.keyClicks(dialog.field, name)
        QTest.keyClick(dialog.field, ENTER)
        self.wait(lambda: name in [box.accessibleName() for box in dialog.boxes], "the tag is listed")
        dialog.accept()

    def type_text(self, text: str) -> None:
        """Letter by letter, where the keyboard is; each is answered before the next."""
        for letter in text:
            QTest.keyClicks(self._focus, letter)
            QTest.qWait(20)

    def only_starred(self, on: bool) -> None:
        """In the filters of the history."""
        if self.history.tools.filter.isChecked() is not on:
            self.click(self.history.tools.filter)
        panel = self.history.filters.panel
        self.wait(lambda: panel.isVisible() is on, "the filters are open")
        self.click(panel.starred)

    def open_take(self, number: int) -> None:
        """From the history, by its row."""
        [row] = self.history.model.rows_of({number})
        self.history.view.setCurrentIndex(self.history.model.index(row))
        self.history.view.setFocus()
        self.press(ENTER)
        self.wait_for_page(PageName.FEEDBACK)
        self.wait(lambda: self.shown is not None and self.shown.id == number, "the take is open")
        self.wait_for_whole_page()

    def export(self, ending: str) -> Path:
        """From the page of a take, in that format."""
        self.press(Qt.Key.Key_E, CONTROL)
        dialog = self._dialog(ExportDialog)
        self.wait(dialog.save_button.isEnabled, "the take is read")
        dialog.panel.formats.choose(ending, ())
        self.click(dialog.save_button)
        return self._save_as(self._folder / f"answer.{ending}")

    def pack_for_mentor(self) -> Path:
        self.feedback.content.header.mentor_action.trigger()  # type: ignore[union-attr]  # it was waited for
        dialog = self._dialog(MentorDialog)
        self.wait(dialog.save_button.isEnabled, "the form is there")
        self.click(dialog.save_button)
        return self._save_as(self._folder / "mentor.html")

    def press_message(self, action: str) -> None:
        """The button of the message at the foot."""
        button = self._driven.window.message_bar.action_button
        self.wait(lambda: button.isVisible() and button.text() == action, f"{action} is offered")
        self.click(button)

    def click(self, button: QAbstractButton) -> None:
        """Bring it into view first, as a user does."""
        button.setFocus()
        button.click()

    def _speak_answer(self, stretch: tuple[float, float]) -> None:
        status = self._driven.services.recorder.status
        self._driven.wait_for_stage(Stage.THINKING)
        self.press(ENTER)
        self._driven.wait_for_stage(Stage.ANSWERING)
        with self.speaking(stretch):
            seconds = stretch[1] - stretch[0] + 1
            self.wait(lambda: status().seconds >= seconds, "it is said")
        self.press(ENTER, CONTROL)
        self._driven.wait_for_stage(Stage.PREDICTING, Stage.READY)
        if (rehearsal := self._driven.rehearsal.rehearsal) is not None and rehearsal.stage is Stage.PREDICTING:
            self.press(Qt.Key.Key_S)

    def _spoken(self, stretch: tuple[float, float]) -> Path:
        samples, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
        path = self._folder / f"said-{stretch[0]:.0f}.wav"
        soundfile.write(path, samples[round(stretch[0] * rate) : round(stretch[1] * rate)], rate)
        return path

    def _save_as(self, path: Path) -> Path:
        with self._watchdog.looking_away():  # the system's own dialog, in whose place Qt draws one here
            dialog = self._dialog(QFileDialog)
            dialog.selectFile(str(path))
            dialog.accept()
        self.wait(path.is_file, f"{path.name} is written")
        return path

    def _dialog(self, kind: type[Kind]) -> Kind:
        """The dialog of that kind, as soon as it is open."""

        def opened() -> list[Kind]:
            return [dialog for dialog in self._driven.window.findChildren(kind) if dialog.isVisible()]

        self.wait(lambda: bool(opened()), f"a {kind.__name__} is open")
        return opened()[0]

    def _cards(self, kind: type[Part]) -> list[Part]:
        assert self.feedback.content is not None
        return self.feedback.content.findChildren(kind)

    def _choose(self, menu: QMenu, title: str) -> None:
        menu.setActiveAction(next(action for action in menu.actions() if action.text().startswith(title)))
        QTest.keyClick(menu, ENTER)

    @property
    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._driven.window


def _said(part: QWidget) -> str:
    """What one widget says by its text."""
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        return part.text()
    return part.toPlainText() if isinstance(part, QTextEdit) else ""
