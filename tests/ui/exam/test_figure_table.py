"""A table that is as high as its rows."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.report.exam_tables import ExamTable
from voice_interviewer.ui.exam.figure_table import FigureTable
from voice_interviewer.ui.shell.context import Context

LONG = "It was read as something else than what it is, and that is told here in more than one line. " * 3
TABLE = ExamTable(
    "Answers",
    "Told in a note.",
    ("id", "F1", "why"),
    tuple((f"ex-{number}", "0.50", LONG) for number in range(40)),
    tuple(f"ex-{number}" for number in range(40)),
)


@pytest.fixture
def area(qtbot: QtBot, context: Context) -> QScrollArea:
    """A page that is lower than the table in it."""
    del context  # made for its style sheet
    area, content = QScrollArea(), QWidget()
    QVBoxLayout(content).addWidget(FigureTable(TABLE))
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.resize(700, 400)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 1000 and is_settled(area))
    return area


def is_settled(area: QScrollArea) -> bool:
    """Whether the page is as high as its rows by now: its scroll bar narrows it, so that they grow once more."""
    fitting = any(timer.isActive() for timer in table_of(area).findChildren(QTimer))
    content = area.widget()
    return content is not None and not fitting and content.height() == content.sizeHint().height()


def table_of(area: QScrollArea) -> FigureTable:
    table = area.findChild(FigureTable)
    assert isinstance(table, FigureTable)
    return table


def test_all_rows_are_there_and_no_word_is_cut(area: QScrollArea, qtbot: QtBot) -> None:
    """The page scrolls, not the table; in a narrower window the rows are higher."""
    table = table_of(area)
    assert table.verticalScrollBar().maximum() == 0
    assert table.height() >= table.verticalHeader().length()
    text = table.fontMetrics().boundingRect(
        0, 0, table.columnWidth(2) - 24, 10_000, Qt.TextFlag.TextWordWrap.value, LONG
    )
    assert table.rowHeight(0) >= text.height()
    before = table.rowHeight(0)
    area.resize(450, 400)
    qtbot.waitUntil(lambda: table.rowHeight(0) > before)
    assert table.verticalScrollBar().maximum() == 0


def test_the_page_follows_whoever_walks_through_the_rows(area: QScrollArea) -> None:
    """Down to the last row, it can be seen."""
    table = table_of(area)
    table.setFocus()
    for _ in range(40):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 39
    last = table.viewport().mapTo(area.viewport(), table.visualRect(table.currentIndex()).center())
    assert area.viewport().rect().contains(last.x(), last.y())


def test_enter_opens_the_answer_of_the_row(area: QScrollArea) -> None:
    """By its id; a table whose rows are about no answer opens nothing."""
    table = table_of(area)
    opened = QSignalSpy(table.opened)
    table.setFocus()
    table.selectRow(3)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.count() == 1
    assert opened.at(0) == ["ex-3"]


def test_rows_about_no_answer_open_nothing(qtbot: QtBot) -> None:
    """There is nothing behind them."""
    table = FigureTable(ExamTable("Figures", "", ("", "F1"), (("Context", "0.5"),)))
    qtbot.addWidget(table)
    opened = QSignalSpy(table.opened)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.count() == 0


def test_it_is_named_for_screen_readers(qtbot: QtBot) -> None:
    """And its columns have the names of the terminal, written as titles; abbreviations stay as they are."""
    table = FigureTable(TABLE)
    qtbot.addWidget(table)
    assert (table.accessibleName(), table.accessibleDescription()) == ("Answers", "Told in a note.")
    assert [table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == ["Id", "F1", "Why"]
