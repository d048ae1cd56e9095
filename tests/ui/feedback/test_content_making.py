"""The content of a take's page is made a card at a time; what is asked for last is what is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from support.held_steps import HeldSteps
from support.kept_takes import keep_example
from support.services import Fakes
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_content import FeedbackContent
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage


@pytest.fixture
def tasks() -> HeldSteps:
    return HeldSteps()


def shown(page: FeedbackPage) -> FeedbackContent | None:
    """Asked anew each time: a type checker would take the last answer for the next."""
    return page.content


def test_nothing_half_made_is_shown(page: FeedbackPage, take: Take, tasks: HeldSteps) -> None:
    """Until the last card is there the page is empty, and its keys do nothing."""
    page.show_take(take)
    tasks.go_on(steps=3)
    [making] = page.findChildren(FeedbackContent)
    assert (shown(page), making.isVisible()) == (None, False)
    tasks.go_on()
    assert (shown(page), making.isVisible()) == (making, True)


def test_the_take_that_is_opened_last_is_shown(
    page: FeedbackPage, take: Take, tasks: HeldSteps, fakes: Fakes, tmp_path: Path
) -> None:
    """What was being made for the one before is given up."""
    other = keep_example(fakes.library, tmp_path)
    page.show_take(take)
    tasks.go_on(steps=3)
    [given_up] = page.findChildren(FeedbackContent)
    with_qt = list[str]()
    given_up.destroyed.connect(lambda: with_qt.append("gone"))
    page.show_take(other)
    tasks.go_on()
    assert page.take is not None
    assert page.take.id == other.id
    assert page.content is not given_up
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert with_qt == ["gone"]


def test_what_was_corrected_stays_in_view_meanwhile(page: FeedbackPage, take: Take, tasks: HeldSteps) -> None:
    """The same take with other words takes the place of the old one only when it is whole."""
    page.show_take(take)
    tasks.go_on()
    before = page.content
    page._show_corrected(take)
    tasks.go_on(steps=3)
    assert page.content is before
    assert before is not None
    assert before.isVisible()
    tasks.go_on()
    assert page.content is not before
