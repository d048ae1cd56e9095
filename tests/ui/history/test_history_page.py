"""The history: list, search, open, delete with a way back, export."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.big_library import BigLibrary
from support.examples import example_question, example_take
from support.history_pages import open_history
from support.immediate_tasks import ImmediateTaskRunner
from support.pages import all_of, says
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.errors import LibraryError
from voice_interviewer.take import Take
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

QUESTIONS = ("What is drift?", "How do you roll out a model?", "Tell me about a failure.")


@pytest.fixture
def takes(fakes: Fakes) -> list[Take]:
    """Three, newest first."""
    first = example_take()
    return [
        fakes.library.keep(
            example_take(question=example_question(text=text), created=first.created - timedelta(days=days))
        )
        for days, text in enumerate(QUESTIONS)
    ]


def opened(qtbot: QtBot, context: Context) -> HistoryPage:
    return open_history(qtbot, context, 600)


def questions(page: HistoryPage) -> list[str]:
    return [page.model.summary(row).question_text for row in range(page.model.rowCount())]


def choose(page: HistoryPage, *rows: int) -> None:
    page.view.clearSelection()
    for row in rows:
        page.view.selectionModel().select(page.model.index(row), page.view.selectionModel().SelectionFlag.Select)


def test_takes_are_listed_and_counted(qtbot: QtBot, context: Context, takes: list[Take]) -> None:
    """Newest first, and the newest is chosen."""
    page = opened(qtbot, context)

    assert questions(page) == list(QUESTIONS)
    assert page.head.count.text() == "3 takes"
    assert page.chosen() == [takes[0].id]
    assert page.view.isVisible()


def test_the_list_has_the_keyboard_once_it_is_there(
    qtbot: QtBot, context: Context, takes: list[Take], tasks: ImmediateTaskRunner
) -> None:
    """The library answers a moment after the page is shown."""
    tasks.held = True
    page = opened(qtbot, context)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)

    tasks.release()

    assert page.view.hasFocus()


def test_empty_history_says_what_will_be_there(qtbot: QtBot, context: Context) -> None:
    """And leads to the first take; there is nothing to search yet."""
    page = opened(qtbot, context)

    with qtbot.waitSignal(page.start_requested):
        page.state.button.click()

    assert says(page, "No takes yet")
    assert says(page, "Your answers will be listed here.")
    assert not page.tools.isVisible()


def test_page_says_that_it_is_looking(qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner) -> None:
    """Until the library has answered."""
    tasks.held = True

    page = opened(qtbot, context)

    assert says(page, "Looking for your takes …")


def test_library_that_cannot_be_read_says_what_to_do(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """In place of the list, with a way to try again."""
    fakes.library.keep(example_take())
    fakes.library.failure = LibraryError("The library is locked by another program.", "Close it, then try again.")
    page = opened(qtbot, context)
    shown = [says(page, "The library is locked by another program."), says(page, "Close it, then try again.")]

    fakes.library.failure = None
    page.state.button.click()

    assert shown == [True, True]
    assert page.view.isVisible()
    assert len(questions(page)) == 1


def test_search_looks_a_moment_after_the_last_key(
    qtbot: QtBot, context: Context, takes: list[Take], tasks: ImmediateTaskRunner
) -> None:
    """A word typed quickly is looked up once, not once a letter."""
    page = opened(qtbot, context)
    looks = len(tasks.tokens)

    QTest.keyClicks(page.tools.search, "failure")
    qtbot.waitUntil(lambda: questions(page) == ["Tell me about a failure."])

    assert len(tasks.tokens) == looks + 1
    assert page.head.count.text() == "1 take found"


def test_nothing_found_offers_to_clear_the_search(qtbot: QtBot, context: Context, takes: list[Take]) -> None:
    """It names the words, and one press leads back to all takes."""
    page = opened(qtbot, context)
    QTest.keyClicks(page.tools.search, "zebra")
    qtbot.waitUntil(lambda: says(page, "Nothing found"))
    named = says(page, "“zebra”")

    page.state.button.click()
    qtbot.waitUntil(lambda: len(questions(page)) == 3)

    assert named
    assert page.tools.search.text() == ""


def test_escape_clears_the_search(qtbot: QtBot, context: Context, takes: list[Take]) -> None:
    """As the key sheet says."""
    page = opened(qtbot, context)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.tools.search.setFocus()
    QTest.keyClicks(page.tools.search, "drift")
    QTest.keyClick(page.tools.search, Qt.Key.Key_Escape)
    assert page.tools.search.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_search_leads_into_the_list(qtbot: QtBot, context: Context, takes: list[Take], key: Qt.Key) -> None:
    """From the words one gets to the takes without the mouse."""
    page = opened(qtbot, context)
    page.tools.search.setFocus()
    qtbot.waitUntil(page.tools.search.hasFocus)

    QTest.keyClick(page.tools.search, key)

    qtbot.waitUntil(page.view.hasFocus)
    assert page.view.currentIndex().row() == 0


def test_enter_opens_the_chosen_take(qtbot: QtBot, context: Context, takes: list[Take]) -> None:
    """The second one, after one press of Down."""
    page = opened(qtbot, context)
    qtbot.waitUntil(page.view.hasFocus)
    QTest.keyClick(page.view, Qt.Key.Key_Down)

    with qtbot.waitSignal(page.open_requested) as asked:
        QTest.keyClick(page.view, Qt.Key.Key_Return)

    assert asked.args == [takes[1].id]


def test_double_click_opens_a_take(qtbot: QtBot, context: Context, takes: list[Take]) -> None:
    """As in any list."""
    page = opened(qtbot, context)
    place = page.view.visualRect(page.model.index(2)).center()

    with qtbot.waitSignal(page.open_requested) as asked:
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert asked.args == [takes[2].id]


def test_del_deletes_what_is_chosen_and_undo_brings_it_back(
    qtbot: QtBot, context: Context, takes: list[Take], posted: list[Message], fakes: Fakes
) -> None:
    """Nothing asks "are you sure": it can be undone instead."""
    page = opened(qtbot, context)
    qtbot.waitUntil(page.view.hasFocus)
    choose(page, 0, 2)

    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    left = questions(page)
    undo = posted[-1].on_action
    assert undo is not None
    undo()

    assert [message.text for message in posted] == ["Deleted 2 takes.", "Brought back 2 takes."]
    assert posted[0].action == "Undo"
    assert left == ["How do you roll out a model?"]
    assert questions(page) == list(QUESTIONS)


def test_deleting_goes_on_with_the_next_take(qtbot: QtBot, context: Context, takes: list[Take]) -> None:
    """One can delete several in a row with one key."""
    page = opened(qtbot, context)
    choose(page, 0)

    page.tools.delete.click()

    assert page.chosen() == [takes[1].id]


def test_deleting_the_last_take_shows_the_empty_page(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Not an empty frame."""
    fakes.library.keep(example_take())
    page = opened(qtbot, context)

    page.tools.delete.click()

    assert says(page, "No takes yet")


def test_failed_deletion_leaves_the_list(
    qtbot: QtBot, context: Context, takes: list[Take], posted: list[Message], fakes: Fakes
) -> None:
    """What could not be deleted is still listed, and the reason is told."""
    page = opened(qtbot, context)
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")

    page.tools.delete.click()

    assert [(message.text, message.advice) for message in posted] == [
        ("The library is locked.", "Close the other program.")
    ]
    assert len(questions(page)) == 3


def test_buttons_fit_what_is_chosen(qtbot: QtBot, context: Context, takes: list[Take]) -> None:
    """One take can be opened, several deleted, none nothing."""
    page = opened(qtbot, context)
    states = []
    for rows in ((0,), (0, 1, 2), ()):
        choose(page, *rows)
        states.append((page.tools.open.isEnabled(), page.tools.export.isEnabled(), page.tools.delete.text()))

    assert states == [(True, True, " &Delete"), (False, True, " &Delete 3"), (False, False, " &Delete")]


def test_export_opens_for_all_chosen_takes(qtbot: QtBot, context: Context, takes: list[Take]) -> None:
    """As one export of several."""
    page = opened(qtbot, context)
    choose(page, 0, 1)

    page.tools.export.click()

    dialogs = all_of(page, ExportDialog)
    assert [says(dialog, "Export 2 takes") for dialog in dialogs] == [True]
    dialogs[0].close()


def test_coming_back_keeps_what_was_chosen(qtbot: QtBot, context: Context, takes: list[Take], fakes: Fakes) -> None:
    """A newer take moves the rows, not the choice."""
    page = opened(qtbot, context)
    choose(page, 1)
    newest = fakes.library.keep(example_take(created=takes[0].created + timedelta(days=1)))

    page.deactivate()
    page.activate()

    assert page.model.summary(0).id == newest.id
    assert page.chosen() == [takes[1].id]


def test_thousands_of_takes_are_read_as_one_scrolls(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, fakes: Fakes
) -> None:
    """Opening the page reads one screenful; the end of it reads on."""
    big = BigLibrary(tmp_path)
    page = opened(qtbot, fake_context(qapp, fake_services(tmp_path, fakes, open_library=lambda: big)))
    first = page.model.rowCount()

    page.view.scrollToBottom()

    qtbot.waitUntil(lambda: page.model.rowCount() > first)
    assert first < 500
    assert page.head.count.text() == "5,000 takes"
