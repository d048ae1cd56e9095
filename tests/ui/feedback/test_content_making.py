"""The content of a take's page is made a card at a time; what is asked for last is what is shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_content import FeedbackContent
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage


class HeldSteps(ImmediateTaskRunner):
    """Steps wait until `go_on`; other work runs at once."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[tuple[Iterator[object], Callable[[], None], CancelToken]] = []

    def in_steps(self, steps: Iterator[object], done: Callable[[], None]) -> CancelToken:
        self._held.append((steps, done, CancelToken()))
        return self._held[-1][2]

    def go_on(self, steps: int | None = None) -> None:
        """Take so many of each, all of them by default."""
        held, self._held = self._held, []
        for waiting, done, token in held:
            if token.cancelled:
                continue
            taken = 0
            while steps is None or taken < steps:
                if next(waiting, "over") == "over":
                    done()
                    break
                taken += 1
            else:
                self._held.append((waiting, done, token))


@pytest.fixture
def tasks() -> HeldSteps:
    return HeldSteps()


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, fakes: Fakes, tmp_path: Path, tasks: HeldSteps) -> FeedbackPage:
    made = FeedbackPage(fake_context(qapp, fake_services(tmp_path, fakes), tasks))
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


@pytest.fixture
def take(fakes: Fakes, tmp_path: Path) -> Take:
    return keep_example(fakes.library, tmp_path)


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
