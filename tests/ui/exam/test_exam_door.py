"""The ways to the exam, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.services import Fakes
from support.windows import open_window, where
from voice_interviewer.ui.exam.exam_card import ExamCard
from voice_interviewer.ui.exam.exam_page import ExamPage
from voice_interviewer.ui.feedback.explanation import ExamButton
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, context: Context, shipped_exam: Path, tmp_path: Path) -> Iterator[MainWindow]:
    del shipped_exam
    window = open_window(qtbot, context, tmp_path / "window.ini")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()


def exam_page(window: MainWindow) -> ExamPage:
    page = window.pages.page(PageName.EXAM)
    assert isinstance(page, ExamPage)
    return page


def test_by_key_from_anywhere_and_back_by_escape(window: MainWindow) -> None:
    """The keyboard is on what can be done first; the whole exam needs no mouse."""
    QTest.keyClick(window, Qt.Key.Key_9, CONTROL)
    assert where(window) is PageName.EXAM
    page = exam_page(window)
    assert QApplication.focusWidget() is page.state.button
    QTest.keyClick(page.state.button, Qt.Key.Key_Return)
    assert page.result is not None
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert where(window) is PageName.HOME


def test_from_the_settings(window: MainWindow) -> None:
    """And the side bar says where it belongs."""
    window.go(PageName.SETTINGS)
    card = window.pages.page(PageName.SETTINGS).findChild(ExamCard)
    assert isinstance(card, ExamCard)
    card.button.click()
    assert where(window) is PageName.EXAM
    marked = [b for b in window.side_bar.findChildren(QPushButton) if b.isCheckable() and b.isChecked()]
    assert [button.accessibleName() for button in marked] == ["Settings"]
    exam_page(window).head.back_button.click()
    assert where(window) is PageName.SETTINGS


def test_from_the_explanation_of_the_scores(window: MainWindow, fakes: Fakes) -> None:
    """Back leads to the same feedback, and from there to where one was before."""
    kept = fakes.library.keep(example_take())
    window.go(PageName.HISTORY)
    window.show_take(kept)
    button = window.pages.page(PageName.FEEDBACK).findChild(ExamButton)
    assert isinstance(button, ExamButton)
    button.click()
    assert where(window) is PageName.EXAM
    QTest.keyClick(window, Qt.Key.Key_9, CONTROL)  # once more, which does not make it lead back to itself
    exam_page(window).head.back_button.click()
    assert where(window) is PageName.FEEDBACK
    QTest.keyClick(window.pages.page(PageName.FEEDBACK), Qt.Key.Key_Escape)
    assert where(window) is PageName.HISTORY


def test_the_result_outlives_a_visit_to_another_page(window: MainWindow) -> None:
    """It is sat once in a session."""
    window.go(PageName.EXAM)
    page = exam_page(window)
    page.state.button.click()
    window.go(PageName.HOME)
    window.go(PageName.EXAM)
    assert page.stack.currentWidget() is page.result_area
