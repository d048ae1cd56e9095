"""From home and plan to where practice goes on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from support.examples import example_question, example_take
from support.plan_pages import set_plan
from support.services import NOW, Fakes
from support.windows import rehearsal_page, where
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.mock.mock_page import MockPage
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName


def home(window: MainWindow) -> HomePage:
    page = window.pages.page(PageName.HOME)
    assert isinstance(page, HomePage)
    return page


def plan(window: MainWindow) -> PlanPage:
    window.go(PageName.PLAN)
    page = window.pages.page(PageName.PLAN)
    assert isinstance(page, PlanPage)
    return page


def test_home_leads_to_the_programme(window: MainWindow) -> None:
    """A mock interview, the map drill, and a date for the plan."""
    for button, name in (
        (home(window).card.mock_button, PageName.MOCK),
        (home(window).card.map_button, PageName.MAP),
        (home(window).today.invitation.button, PageName.PLAN),
    ):
        window.go(PageName.HOME)
        button.click()
        assert where(window) is name


def test_a_plan_made_on_its_page_is_on_the_first_page(window: MainWindow) -> None:
    """From the line that invites to one, by keys alone."""
    home(window).today.invitation.button.click()
    QTest.keyClick(plan(window).content.date.date, Qt.Key.Key_Return)
    window.go(PageName.HOME)
    assert home(window).today.card.title.text() == "Day 1 of 14  ·  Lifecycle and past work"


def test_a_take_of_the_plan_is_rehearsed(window: MainWindow, fakes: Fakes) -> None:
    """Its question is asked at once."""
    set_plan(fakes)
    button = plan(window).content.today.rows["take-lifecycle"].line.button
    assert button is not None
    button.click()
    assert where(window) is PageName.REHEARSE
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    assert rehearsal.assignment.asked.pack == "mlops-engineer@1"


def test_a_take_that_did_a_task_opens_and_leads_back(window: MainWindow, fakes: Fakes) -> None:
    """To the plan."""
    set_plan(fakes)
    fakes.library.keep(example_take(question=example_question(id="ml-lifecycle"), created=NOW))
    link = plan(window).content.today.rows["take-lifecycle"].link
    assert link is not None
    link.click()
    assert where(window) is PageName.FEEDBACK
    feedback = window.pages.page(PageName.FEEDBACK)
    assert isinstance(feedback, FeedbackPage)
    feedback.back_requested.emit()
    assert where(window) is PageName.PLAN


def test_a_question_of_a_report_is_rehearsed_as_practice(window: MainWindow) -> None:
    """Of its own, whatever the interview was."""
    window.go(PageName.MOCK)
    mock = window.pages.page(PageName.MOCK)
    assert isinstance(mock, MockPage)
    mock.report.retry_requested.emit(example_question())
    assert where(window) is PageName.REHEARSE
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    assert (rehearsal.assignment.asked, rehearsal.assignment.interview) == (example_question(), None)
