"""The window as a whole, on fakes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.fake_voice import tone
from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsal_pages import type_digits
from support.services import Fakes
from support.windows import get_rid_of, open_window, rehearsal_page, where
from voice_interviewer.errors import NotFound
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.settings.settings_page import SettingsPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.crash import CrashDialog
from voice_interviewer.ui.shell.importing_ahead import import_beside, importing
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts_help import ShortcutsHelp
from voice_interviewer.ui.shell.window_memory import SMALLEST, WindowMemory
from voice_interviewer.ui.welcome.welcome_page import WelcomePage

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_2, PageName.REHEARSE),
        (Qt.Key.Key_3, PageName.MOCK),
        (Qt.Key.Key_4, PageName.PLAN),
        (Qt.Key.Key_5, PageName.PROGRESS),
        (Qt.Key.Key_6, PageName.HISTORY),
        (Qt.Key.Key_7, PageName.SETTINGS),
        (Qt.Key.Key_1, PageName.HOME),
    ],
)
def test_each_page_has_its_key_and_its_button(window: MainWindow, qtbot: QtBot, key: Qt.Key, name: PageName) -> None:
    """And the side bar marks where one is."""
    window.pages.open(PageName.SETTINGS if name is PageName.HOME else PageName.HOME)
    QTest.keyClick(window, key, CONTROL)
    assert where(window) is name
    marked = [b for b in window.side_bar.findChildren(QPushButton) if b.isCheckable() and b.isChecked()]
    assert [button.accessibleName().casefold().split()[0] for button in marked] == [name.value]


def test_it_fits_the_smallest_screen(window: MainWindow) -> None:
    """No page asks for more than the smallest window has."""
    for name in (PageName.HOME, PageName.REHEARSE, PageName.PLAN, PageName.HISTORY, PageName.SETTINGS):
        window.go(name)
        QApplication.processEvents()
        assert window.minimumSizeHint().width() <= SMALLEST.width(), name
        assert window.minimumSizeHint().height() <= SMALLEST.height(), name


def test_from_the_home_page_to_the_feedback(window: MainWindow, fakes: Fakes, qtbot: QtBot) -> None:
    """The main job: Enter, answer, Enter, a guess, Enter, feedback; then back where one came from."""
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert where(window) is PageName.REHEARSE
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    fakes.recorder.hear(tone(2.0, fakes.recorder.sample_rate))
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    type_digits("2222")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert where(window) is PageName.FEEDBACK
    feedback = window.pages.page(PageName.FEEDBACK)
    assert isinstance(feedback, FeedbackPage)
    assert feedback.take == fakes.library.take(1)
    feedback.back_requested.emit()
    assert where(window) is PageName.HOME


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    return widget


def test_a_take_of_the_history_opens_and_leads_back(window: MainWindow, fakes: Fakes) -> None:
    """And can be answered again."""
    kept = fakes.library.keep(example_take())
    window.go(PageName.HISTORY)
    history = window.pages.page(PageName.HISTORY)
    assert isinstance(history, HistoryPage)
    history.open_requested.emit(kept.id)
    assert where(window) is PageName.FEEDBACK
    feedback = window.pages.page(PageName.FEEDBACK)
    assert isinstance(feedback, FeedbackPage)
    feedback.back_requested.emit()
    assert where(window) is PageName.HISTORY
    feedback.retry_requested.emit(kept.question)
    assert where(window) is PageName.REHEARSE
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    assert rehearsal.assignment.asked == kept.question


def test_a_follow_up_question_is_rehearsed_at_once(window: MainWindow, fakes: Fakes) -> None:
    """From the page of an answer to the next question, which belongs to no pack."""
    window.show_take(fakes.library.keep(example_take()))
    feedback = window.pages.page(PageName.FEEDBACK)
    assert isinstance(feedback, FeedbackPage)
    assert feedback.content is not None
    card = feedback.content.follow_up_card
    assert card is not None
    assert card.shown is not None
    card.answer_button.click()
    assert where(window) is PageName.REHEARSE
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    assert rehearsal.assignment.asked == AskedQuestion(card.shown.text, "design")


def test_page_and_place_are_remembered(qtbot: QtBot, context: Context, fakes: Fakes, memory_path: Path) -> None:
    """Whoever worked in the history begins there."""
    first = open_window(qtbot, context, memory_path)
    first.go(PageName.HISTORY)
    first.close()
    get_rid_of(first, fakes)
    second = open_window(qtbot, context, memory_path)
    assert second.pages.name is PageName.HISTORY
    get_rid_of(second, fakes)


@pytest.mark.parametrize("page", ["feedback", "rehearse", "nonsense", ""])
def test_a_page_that_needs_something_to_show_is_not_begun_with(
    qtbot: QtBot, context: Context, fakes: Fakes, memory_path: Path, page: str
) -> None:
    """The home page then."""
    memory_path.parent.mkdir()
    memory_path.write_text(f"[window]\npage={page}\n", encoding="utf-8")
    window = open_window(qtbot, context, memory_path)
    assert where(window) is PageName.HOME
    get_rid_of(window, fakes)


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_list_of_keys_opens(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    """By F1 and by the question mark."""
    QTest.keyClick(window, key)
    [sheet] = window.findChildren(ShortcutsHelp)
    assert sheet.isVisible()
    sheet.accept()


def test_crashes_gather_in_one_dialog(window: MainWindow) -> None:
    """However many there are."""
    window.show_crash("one")
    window.show_crash("two")
    [dialog] = window.findChildren(CrashDialog)
    assert "one" in dialog.text
    assert "two" in dialog.text
    dialog.accept()


def test_messages_from_before_the_window_are_shown(
    qtbot: QtBot, context: Context, fakes: Fakes, memory_path: Path
) -> None:
    """A settings file that was broken is told of when there is somebody to tell."""
    context.messages.info("The settings were reset.")
    window = open_window(qtbot, context, memory_path)
    assert window.message_bar.message is not None
    get_rid_of(window, fakes)


def test_pages_are_made_when_they_are_first_opened(window: MainWindow) -> None:
    """The start of the window pays for one page only."""
    assert [name for name in PageName if window.pages.made(name)] == [PageName.HOME]


def test_the_other_pages_are_made_while_nothing_happens(window: MainWindow, qtbot: QtBot) -> None:
    """Opening one is instant then; the page that is shown stays. The first steps are made when they are shown."""
    for _ in importing(import_beside()):
        pass
    window.pages.make_ahead()
    wanted = set(PageName) - {PageName.WELCOME}
    qtbot.waitUntil(lambda: all(window.pages.made(name) for name in wanted))
    assert where(window) is PageName.HOME


def test_a_take_that_is_gone_is_a_message(
    qtbot: QtBot, window: MainWindow, context: Context, tasks: ImmediateTaskRunner
) -> None:
    """It was deleted for good in the terminal, while its row was still shown."""

    def tell(error: Exception) -> None:
        assert isinstance(error, NotFound)
        context.messages.error(error)

    tasks.unhandled = tell
    window.open_take(99)
    assert window.message_bar.message is not None
    assert "99" in window.message_bar.message.text


def test_a_click_on_a_message_leaves_the_keyboard_on_the_page(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    """The bar goes away then, and the focus would go on to whatever comes next."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before = QApplication.focusWidget()
    context.messages.info("Deleted 1 take.", "Undo", lambda: None)

    QTest.mouseClick(window.message_bar.action_button, Qt.MouseButton.LeftButton)

    assert before is not None
    assert QApplication.focusWidget() is before


def test_a_page_reaches_to_the_foot_of_the_window(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    """Unless there is a message below it, which keeps a distance of its own."""
    room = window.height()
    qtbot.waitUntil(lambda: window.pages.height() == room)
    context.messages.info("Saved.")
    qtbot.waitUntil(lambda: window.pages.height() < room)


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    """On every page and in the side bar; outside of dialogs Qt leaves that to Space."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.pages.open(PageName.SETTINGS)
    home = next(b for b in window.side_bar.findChildren(QPushButton) if b.accessibleName() == "Home")
    home.setFocus()

    QTest.keyClick(home, Qt.Key.Key_Return)

    assert window.pages.name is PageName.HOME


def test_the_first_start_shows_the_first_steps(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    """Without the side bar, which comes with the first page that follows; and never again."""
    memory = WindowMemory(tmp_path / "window.ini")
    assert not memory.welcomed
    window = MainWindow(context, memory)
    qtbot.addWidget(window)
    window.begin(first=True)
    assert where(window) is PageName.WELCOME
    assert not window.side_bar.isVisible()
    assert WindowMemory(tmp_path / "window.ini").welcomed
    window.go(PageName.HOME)
    assert window.side_bar.isVisible()
    window.close()


def test_one_key_undoes_what_the_message_at_the_foot_offers(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    """By Tab its button is far away, and the message passes."""
    undone: list[str] = []
    context.messages.info("Deleted 1 take.", "Undo", lambda: undone.append("yes"))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go(PageName.HISTORY)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert undone == ["yes"]
    assert window.message_bar.message is None


def test_the_models_are_shown_from_the_first_steps_and_the_way_back_stays(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    """The first steps come once: whoever looks at the models must not lose those that are left."""
    window = MainWindow(context, WindowMemory(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.begin(first=True)
    welcome = window.pages.page(PageName.WELCOME)
    assert isinstance(welcome, WelcomePage)
    welcome.models_wanted.emit()
    settings = window.pages.page(PageName.SETTINGS)
    assert isinstance(settings, SettingsPage)
    assert where(window) is PageName.SETTINGS
    assert settings.index.buttons["Speech models"].isChecked()
    assert window.message_bar.message is not None
    assert not window.message_bar.message.passes
    window.message_bar.undo()
    assert where(window) is PageName.WELCOME
    window.close()


def test_without_a_server_for_second_opinions_a_button_leads_to_the_settings(window: MainWindow, fakes: Fakes) -> None:
    """As it is out of the box: at the group where one is named."""
    window.show_take(fakes.library.keep(example_take()))
    feedback, settings = window.pages.page(PageName.FEEDBACK), window.pages.page(PageName.SETTINGS)
    assert isinstance(feedback, FeedbackPage)
    assert isinstance(settings, SettingsPage)
    assert feedback.content is not None
    assert feedback.content.opinion_card is not None
    feedback.content.opinion_card.ask_button.click()
    window.message_bar.action_button.click()
    assert where(window) is PageName.SETTINGS
    assert settings.index.buttons["Second opinion"].isChecked()
