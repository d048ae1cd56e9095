"""The banner of a mock interview that is under way."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from support.example_interview import example_interview
from support.home_pages import open_home
from support.immediate_tasks import ImmediateTaskRunner
from support.interviews import interview, questions
from support.services import NOW, Fakes
from voice_interviewer.errors import LibraryError
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, ItemState
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.home.mock_banner import in_a_sentence
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.shell.pages import PageName


def begun(qtbot: QtBot, context: Context, fakes: Fakes) -> HomePage:
    """The page with an interview of two questions, of which one is answered."""
    first, second = questions(2)
    answered = replace(first, state=ItemState.ANSWERED, take=1)
    fakes.library.interviews.begin(interview(answered, second), NOW)
    return open_home(qtbot, context)


def buttons(page: HomePage) -> list[str]:
    return [button.accessibleName() for button in page.mock.findChildren(QPushButton)]


def test_without_an_interview_it_takes_no_room(page: HomePage) -> None:
    """The usual case."""
    assert not page.mock.isVisible()


def test_it_says_how_far_one_is_and_leads_back(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """To the page of the interview."""
    page = begun(qtbot, context, fakes)
    assert page.mock.sentence.text() == "A mock interview is under way: question 2 of about 2, Warm-up."
    gone: list[PageName] = []
    page.go_wanted.connect(gone.append)
    page.mock.go_on_button.click()
    assert gone == [PageName.MOCK]
    assert buttons(page) == ["Go on with the mock interview", "End the mock interview"]


def test_it_is_ended_from_here(qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]) -> None:
    """What was answered stays, and the report is one press away."""
    page = begun(qtbot, context, fakes)
    page.mock.end_button.click()
    kept = fakes.library.interviews.interview(1)
    assert kept.ended == NOW
    assert kept.interview.phase is InterviewPhase.FINISHED
    assert [item.take for item in kept.interview.items] == [1, None]
    assert not page.mock.isVisible()
    assert (posted[-1].text, posted[-1].action) == ("The mock interview has ended.", "See its report")


def test_an_interview_that_cannot_be_ended_is_still_offered(
    qtbot: QtBot, context: Context, fakes: Fakes, posted: list[Message]
) -> None:
    """And the reason is told."""
    page = begun(qtbot, context, fakes)
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    page.mock.end_button.click()
    assert posted[-1].text == "The library is locked."
    assert page.mock.isVisible()


@pytest.mark.parametrize(
    ("of", "how"),
    [
        (
            example_interview(),
            "A mock interview is under way: follow-up to question 1 of about 2, Deployment and monitoring.",
        ),
        (example_interview(time_up=True), "The time of a mock interview is up; its report is not made yet."),
        (interview(), "All questions of a mock interview are done; its report is not made yet."),
    ],
)
def test_where_it_stands_in_words(of: Interview, how: str) -> None:
    """Whatever the moment at which it was left."""
    assert in_a_sentence(of) == how


def test_a_look_from_before_its_end_does_not_bring_it_back(
    qtbot: QtBot, context: Context, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """The page had begun to look before the interview was ended."""
    page = begun(qtbot, context, fakes)
    late: list[Callable[[], None]] = []
    tasks.tell = late.append
    page.refresh()
    tasks.tell = lambda told: told()
    tasks.held = True
    page.mock.end_button.click()
    late[0]()
    tasks.release()
    assert not page.mock.isVisible()
