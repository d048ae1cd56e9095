"""The plan page as its user meets it, over a journal that a test fills."""

from datetime import timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from support.pages import on_screen, with_keyboard
from support.services import NOW, Fakes
from voice_interviewer.programme.events import Event, PlanSet
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.plan.task_row import TaskRow
from voice_interviewer.ui.shell.context import Context


def set_plan(fakes: Fakes, days: int = 14, minutes: int = 45, days_ago: int = 0) -> None:
    """A plan of so many days was made so many days ago."""
    made = NOW - timedelta(days=days_ago)
    fakes.library.journal.note(PlanSet(interview=(made + timedelta(days=days)).date(), minutes_a_day=minutes), made)


def open_plan_page(qtbot: QtBot, context: Context) -> PlanPage:
    """The page, shown and with the keyboard."""
    page = with_keyboard(qtbot, on_screen(qtbot, PlanPage(context), 1000, 800))
    page.activate()
    return page


def events_of(fakes: Fakes) -> list[Event]:
    """What is in the journal."""
    return [noted.event for noted in fakes.library.journal.events()]


def row_of(page: PlanPage, task: str) -> TaskRow:
    """The row of one of today's tasks."""
    return page.content.today.rows[task]


def with_focus() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    return widget


def type_text(text: str) -> None:
    """Type where the keyboard is."""
    QTest.keyClicks(with_focus(), text)
