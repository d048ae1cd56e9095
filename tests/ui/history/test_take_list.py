"""The list of takes, scrolled: where it stands after other takes were looked for."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_question, example_take
from support.history_pages import open_history
from support.services import NOW, Fakes
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.shell.context import Context

MANY = 40
"""More than can be seen at once."""


@pytest.fixture
def page(qtbot: QtBot, context: Context, fakes: Fakes) -> HistoryPage:
    """Every second take is about a zeppelin; scrolled to the end, with the oldest take chosen, which is not."""
    for days in range(MANY):
        question = example_question(text="What is lineage?" if days % 2 else "What is a zeppelin?")
        fakes.library.keep(example_take(created=NOW - timedelta(days=days), question=question))
    shown = open_history(qtbot, context, 400)
    choose(shown, MANY - 1)
    shown.view.scrollToBottom()
    return shown


def choose(page: HistoryPage, row: int) -> None:
    page.view.setCurrentIndex(page.model.index(row))


def look_for(page: HistoryPage, words: str) -> None:
    """Without the moment that the page waits for another key."""
    page.tools.search.setText(words)
    page.tools.search_changed.emit(words)


def test_what_is_found_is_shown_from_the_top(page: HistoryPage) -> None:
    """The first is chosen, and can be seen."""
    look_for(page, "zeppelin")
    assert page.model.rowCount() == MANY // 2
    assert page.view.verticalScrollBar().value() == 0
    assert page.view.currentIndex().row() == 0


def test_a_chosen_take_that_is_found_too_stays_in_view(page: HistoryPage) -> None:
    """It stays chosen, so Enter would open it: it must be seen."""
    look_for(page, "lineage")
    row = page.view.visualRect(page.view.currentIndex())
    assert page.view.currentIndex().row() == MANY // 2 - 1
    assert page.view.viewport().rect().contains(row)


def test_looking_again_stays_where_it_was(page: HistoryPage) -> None:
    """Coming back from a take one goes on where one was."""
    before = page.view.verticalScrollBar().value()
    page.refresh()
    assert page.view.verticalScrollBar().value() == before > 0
