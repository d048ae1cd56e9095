"""The progress page as a whole."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.pages import says
from support.scored_takes import keep_scored
from support.services import Fakes
from voice_interviewer.answer import Section
from voice_interviewer.errors import LibraryError
from voice_interviewer.programme.progress.measures import Group
from voice_interviewer.ui.progress.progress_content import ProgressContent
from voice_interviewer.ui.progress.progress_page import ProgressPage
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.widgets.tab_order import in_reading_order

BROKEN = LibraryError("The library is damaged.", "Restore a backup.")


def content(page: ProgressPage) -> ProgressContent:
    """What is shown, asked anew each time."""
    assert page.content is not None
    return page.content


@pytest.fixture
def asked(page: ProgressPage) -> list[Assignment]:
    asked: list[Assignment] = []
    page.rehearse.connect(asked.append)
    return asked


def cards(page: ProgressPage) -> list[QWidget]:
    """Those that are shown, from top to bottom."""
    shown = content(page)
    every = (
        shown.readiness, shown.trends, shown.profile, shown.stack, shown.checklist, shown.calibration, shown.drill,
        shown.mapping, shown.days,
    )  # fmt: skip
    return [card for card in every if card.isVisible()]


def test_the_page_says_whose_progress_it_is(page: ProgressPage) -> None:
    """The role and the takes."""
    assert page.head.about.text() == "MLOps engineer  ·  7 takes"
    assert len(cards(page)) == 9


def test_somebody_new_sees_what_says_something(empty_page: ProgressPage) -> None:
    """What to record, the tools, the checklist and the drill without speaking; no empty charts."""
    shown = content(empty_page)
    assert "No takes yet" in empty_page.head.about.text()
    assert cards(empty_page) == [shown.readiness, shown.stack, shown.checklist, shown.mapping]
    assert QApplication.focusWidget() is shown.readiness.next_button


def test_few_takes_say_how_many_are_missing(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Four of the six that it takes."""
    for days_ago in range(4):
        keep_scored(fakes.library, "detect-drift", (1, 2, 3, 1), days_ago)
    page = ProgressPage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    assert says(content(page).trends, "Not enough takes to tell (4 of 6).")


def test_enter_rehearses_what_is_missing(page: ProgressPage, asked: list[Assignment]) -> None:
    """The primary button has the keyboard when one comes."""
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert [assignment.asked.id for assignment in asked] == ["credit-model-in-production"]
    assert asked[0].asked.pack == "mlops-engineer@1"


def test_a_drill_says_what_to_mind(page: ProgressPage, asked: list[Assignment]) -> None:
    """The whole question is asked, and the section stands with it."""
    drill = content(page).drill
    drill.switch.button(Section.RISKS).click()
    drill.start_button.click()
    assert asked[0].asked.text == drill.drill.question.text
    assert asked[0].about[-1] == "Drill: Risks"


def test_ways_to_other_pages(page: ProgressPage) -> None:
    """Mock interviews, the settings and the map drill."""
    wanted: list[PageName] = []
    page.go_wanted.connect(wanted.append)
    shown = content(page)
    for button in (shown.readiness.mock_button, shown.stack.settings_button, shown.mapping.button):
        button.click()
    assert wanted == [PageName.MOCK, PageName.SETTINGS, PageName.MAP]


def test_while_it_looks_it_says_so(qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner) -> None:
    """Thousands of takes need a moment."""
    tasks.held = True
    page = ProgressPage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    assert says(page.state, "Looking at your takes …")
    assert page.state.isVisible()
    tasks.release()
    assert page.column.isVisible()


def test_a_look_that_was_overtaken_shows_nothing(page: ProgressPage, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """Only the last one counts."""
    tasks.held = True
    page.refresh()
    page.refresh()
    assert [token.cancelled for token in tasks.tokens[-2:]] == [True, False]
    tasks.release()
    assert page.column.isVisible()


def test_a_broken_library_is_told_with_a_way_to_try_again(page: ProgressPage, fakes: Fakes) -> None:
    """And when it is whole again the page is, too."""
    fakes.library.failure = BROKEN
    page.activate()
    assert says(page.state, "The library is damaged.")
    assert QApplication.focusWidget() is page.state.button
    fakes.library.failure = None
    page.state.button.click()
    assert page.column.isVisible()
    assert page.head.about.text() == "MLOps engineer  ·  7 takes"


def test_whoever_comes_back_finds_all_as_it_was(page: ProgressPage) -> None:
    """The same cards, and the keyboard where it was."""
    before = content(page)
    head = before.readiness.rows[2].head
    head.setFocus()
    page.deactivate()
    page.column.setFocus()
    head.setFocus()
    page.activate()
    assert content(page) is before
    assert QApplication.focusWidget() is head


def test_a_new_take_is_shown_and_what_was_chosen_stays(page: ProgressPage, fakes: Fakes) -> None:
    """What was unfolded, which charts, which drill, and how far one had scrolled."""
    shown = content(page)
    shown.readiness.rows[1].unfold()
    shown.trends.switch.button(Group.DELIVERY).click()
    shown.drill.switch.button(Section.CONTEXT).click()
    QApplication.processEvents()
    page.column.verticalScrollBar().setValue(300)
    keep_scored(fakes.library, "detect-drift", (4, 4, 4, 4))
    page.activate()
    assert content(page) is not shown
    assert page.head.about.text() == "MLOps engineer  ·  8 takes"
    assert content(page).view == shown.view
    assert content(page).readiness.rows[1].opened
    QApplication.processEvents()
    assert page.column.verticalScrollBar().value() == 300


def test_the_keyboard_is_at_the_next_thing_to_do_when_all_is_new(page: ProgressPage, fakes: Fakes) -> None:
    """What had it before is gone."""
    content(page).readiness.rows[2].head.setFocus()
    keep_scored(fakes.library, "detect-drift", (4, 4, 4, 4))
    page.activate()
    assert QApplication.focusWidget() is content(page).first


def test_tab_goes_through_it_as_it_is_read(page: ProgressPage) -> None:
    """From the head of the page down through the cards."""
    order = list(in_reading_order(content(page)))
    after = [order[0]]
    while len(after) < len(order):
        following = after[-1].nextInFocusChain()
        while following is not None and following not in order:
            following = following.nextInFocusChain()
        assert following is not None
        after.append(following)
    assert after == order


def test_everything_that_takes_the_keyboard_has_a_name(page: ProgressPage) -> None:
    """For a screen reader."""
    nameless = [
        widget
        for widget in in_reading_order(content(page))
        if not widget.accessibleName() and not (isinstance(widget, QPushButton) and widget.text())
    ]
    assert nameless == []


@pytest.mark.parametrize("size", [(712, 560), (2300, 1400)])
def test_nothing_is_wider_than_the_page(page: ProgressPage, size: tuple[int, int]) -> None:
    """From the smallest window to a large one, with every criterion unfolded."""
    for row in content(page).readiness.rows:
        row.unfold()
    page.resize(*size)
    QApplication.processEvents()
    for card in cards(page):
        right = card.mapTo(page, card.rect().bottomRight()).x()
        assert right <= page.width()
        assert card.minimumSizeHint().width() <= card.width()


def test_one_can_be_led_to_the_checklist(page: ProgressPage) -> None:
    """Its first item has the keyboard, and it stands at the top; a later visit begins where any visit does."""
    page.show_checklist()
    checklist = content(page).checklist
    focus = QApplication.focusWidget()
    assert focus is not None
    assert next(iter(checklist.rows.values())).isAncestorOf(focus)
    top = checklist.mapTo(page.column.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= page.column.viewport().height() // 4


def test_one_is_led_to_the_checklist_as_soon_as_it_is_there(
    qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner
) -> None:
    """The page is gathered in a worker when one comes to it."""
    page = ProgressPage(context)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_checklist()
    page.activate()
    assert content(page).checklist.isAncestorOf(QApplication.focusWidget() or page)
