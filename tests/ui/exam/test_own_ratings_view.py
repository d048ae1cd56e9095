"""The user's own ratings on the page of the exam."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import all_of, says
from support.services import NOW, Fakes
from voice_interviewer.answer import Section
from voice_interviewer.errors import StorageError
from voice_interviewer.library.saying import say_score, say_section
from voice_interviewer.report.exam_own import NONE_YET
from voice_interviewer.take import Take
from voice_interviewer.ui.exam.exam_page import RATINGS_TITLE, ExamPage
from voice_interviewer.ui.exam.figure_table import FigureTable
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.failures import Failures
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def take(fakes: Fakes, tmp_path: Path) -> Take:
    """Its context was given 3 and its risks 1."""
    kept = keep_example(fakes.library, tmp_path)
    say_score(fakes.library.remarks, kept, Section.RISKS, 3, NOW)
    say_section(fakes.library.remarks, kept, 1, "operations", NOW)
    return kept


def shown(page: ExamPage) -> QWidget:
    widget = page.stack.currentWidget()
    assert widget is not None
    return widget


def rows(table: FigureTable) -> list[list[str]]:
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


def test_ratings_are_shown_without_an_exam(page: ExamPage, take: Take) -> None:
    """How few they are, what they come to, and which takes they are about."""
    page.head.ratings_button.click()

    scores, moves, takes = all_of(shown(page), FigureTable)
    assert page.head.title.text() == RATINGS_TITLE
    assert says(shown(page), "1 score and 1 moved sentence in 1 take.")
    assert says(shown(page), "never mixed into its figures")
    assert rows(scores) == [["Risks and governance", "1", "-2", "0 of 1", "0 of 1"]]
    assert rows(moves) == [["Architecture", "Operations", "1"]]
    said = "Risks and governance: you 3, grader 1; 1 sentence moved"
    assert rows(takes) == [[str(take.id), take.question.text, said]]


def test_take_opens_from_its_row(qtbot: QtBot, page: ExamPage, take: Take) -> None:
    """Whoever doubts a figure can look."""
    page.head.ratings_button.click()
    table = all_of(shown(page), FigureTable)[-1]
    table.setFocus()
    table.selectRow(0)
    with qtbot.waitSignal(page.take_requested) as wanted:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert wanted.args == [take.id]


def test_back_leads_to_what_was_shown_before(qtbot: QtBot, page: ExamPage) -> None:
    """Without ratings it says how to give some."""
    page.head.ratings_button.click()
    told = says(shown(page), NONE_YET)
    with qtbot.assertNotEmitted(page.back_requested):
        page.head.back_button.click()
    assert told
    assert shown(page) is page.state


def test_library_that_fails_is_told(page: ExamPage, context: Context, tasks: ImmediateTaskRunner, fakes: Fakes) -> None:
    """The page stays as it is."""
    tasks.unhandled = Failures(context.messages).handle
    messages: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(messages.append)
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    page.head.ratings_button.click()
    assert [message.text for message in messages] == ["The disk is full."]
    assert shown(page) is page.state
