"""What comes late, and where the keyboard is: nothing acts on a page that was left, or on another than one means."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes, example_bank
from support.windows import rehearsal_page, stage, where
from voice_interviewer.cancel import CancelToken
from voice_interviewer.ui.rehearsal.assignment import Assignment, from_bank
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName


@pytest.mark.parametrize("name", [name for name in PageName if name is not PageName.SETTINGS])
def test_a_page_that_was_left_takes_no_keyboard(
    window: MainWindow, tasks: ImmediateTaskRunner, qtbot: QtBot, name: PageName
) -> None:
    """What it looked for is there when another is shown: Space would press a button that nobody sees."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go(name)
    window.go(PageName.SETTINGS)
    tasks.held = True
    window.go(name)
    window.go(PageName.SETTINGS)
    tasks.release()
    focus: QWidget | None = window.focusWidget()
    assert focus is None or focus.isVisible()


def test_a_take_that_comes_late_takes_no_place(window: MainWindow, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """Something else was opened while it was read."""
    take = fakes.library.keep(example_take())
    assert take.id is not None
    tasks.held = True
    window.open_take(take.id)
    window.go(PageName.SETTINGS)
    tasks.release()
    assert where(window) is PageName.SETTINGS
    window.open_take(take.id)
    assert where(window) is PageName.FEEDBACK


@pytest.mark.parametrize("name", list(PageName))
def test_enter_presses_what_has_the_keyboard_beside_the_page(
    window: MainWindow, context: Context, qtbot: QtBot, name: PageName
) -> None:
    """Also on pages where it starts something else: on Undo it must undo."""
    undone: list[str] = []
    window.go(name)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    context.messages.info("Deleted 1 take.", "Undo", lambda: undone.append("yes"))
    window.message_bar.action_button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.message_bar.action_button, Qt.Key.Key_Return)
    assert undone == ["yes"]
    assert where(window) is name


@pytest.fixture
def make_pages(tasks: ImmediateTaskRunner, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Pages that are asked for are made when this is called, as in the program some turns of the event loop later."""
    asked: list[tuple[Iterator[object], Callable[[], None], CancelToken]] = []

    def in_steps(steps: Iterator[object], done: Callable[[], None]) -> CancelToken:
        asked.append((steps, done, CancelToken()))
        return asked[-1][-1]

    def make() -> None:
        for steps, done, token in asked:
            if not token.cancelled:
                list(steps)
                done()

    monkeypatch.setattr(tasks, "in_steps", in_steps)
    return make


def assignment(context: Context, question: str) -> Assignment:
    return from_bank(example_bank().question(question), context.services.settings.current)


def test_of_two_questions_pressed_at_once_only_the_last_is_rehearsed(
    window: MainWindow, context: Context, make_pages: Callable[[], None]
) -> None:
    """A double click, or Enter twice, while the page is being made."""
    window.rehearse(assignment(context, "detect-drift"))
    window.rehearse(assignment(context, "disagreement"))
    make_pages()
    [rehearsal] = rehearsal_page(window).findChildren(Rehearsal)
    assert rehearsal.assignment == assignment(context, "disagreement")
    assert where(window) is PageName.REHEARSE


def test_a_question_that_comes_late_takes_no_place(
    window: MainWindow, context: Context, make_pages: Callable[[], None]
) -> None:
    """Something else was opened while its page was made."""
    window.rehearse(assignment(context, "detect-drift"))
    window.go(PageName.SETTINGS)
    make_pages()
    assert where(window) is PageName.SETTINGS


def test_answer_again_pressed_twice_begins_once(window: MainWindow, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """The question is looked up in a worker; a second press before it is there begins no second rehearsal."""
    take = fakes.library.keep(example_take())
    tasks.held = True
    window.base.answer_again(take.question)
    window.base.answer_again(take.question)
    tasks.release()
    assert len(rehearsal_page(window).findChildren(Rehearsal)) == 1


def test_enter_held_down_is_one_press(window: MainWindow, qtbot: QtBot) -> None:
    """It would begin an answer while the question is asked, and end it at once; some press long."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for again in (False, True, True):
        focus = QApplication.focusWidget()
        assert isinstance(focus, QWidget)
        QTest.simulateEvent(focus, True, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again)
    assert stage(window) is Stage.ASKING


def test_enter_held_down_presses_a_button_once(window: MainWindow, qtbot: QtBot) -> None:
    """Where no key of the page's own is on Enter."""
    pressed: list[str] = []
    window.go(PageName.SETTINGS)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button = QPushButton("Look", window)
    button.clicked.connect(lambda: pressed.append("look"))
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    for again in (False, True):
        QTest.simulateEvent(button, True, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again)
    assert pressed == ["look"]
