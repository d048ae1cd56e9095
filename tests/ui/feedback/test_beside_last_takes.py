"""The page asks the library how the last takes were spoken, and shows what differs."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_delivery, example_findings, example_question, example_typed_findings
from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import says
from support.services import NOW, Fakes
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> FeedbackPage:
    made = FeedbackPage(context)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def fast(fakes: Fakes, tmp_path: Path) -> Take:
    """A take much faster than the three before it."""
    for number in range(3):
        created = NOW - timedelta(days=9 - number)
        keep_example(fakes.library, tmp_path, created=created, question=example_question(text=f"Question {number}?"))
    pace = replace(example_delivery().pace, words_per_minute=180.0)
    return keep_example(fakes.library, tmp_path, findings=example_findings(delivery=example_delivery(pace=pace)))


def test_what_differs_from_the_last_takes_is_shown(page: FeedbackPage, fast: Take) -> None:
    """As soon as the library has answered."""
    page.show_take(fast)
    assert says(page, "You spoke at 180 words a minute; your last 3 takes: mostly 140.")


def test_an_answer_that_comes_late_is_for_nobody(
    page: FeedbackPage, fast: Take, fakes: Fakes, tasks: ImmediateTaskRunner, tmp_path: Path
) -> None:
    """Another take was opened meanwhile, and it is not told what is true of the first."""
    typed = keep_example(fakes.library, tmp_path, source=Source.TYPED, findings=example_typed_findings())
    tasks.held = True
    page.show_take(fast)
    page.show_take(typed)
    tasks.release()
    assert not says(page, "Beside your last takes")


def test_a_first_take_is_compared_with_nothing(page: FeedbackPage, fakes: Fakes, tmp_path: Path) -> None:
    """And nothing is said about it."""
    page.show_take(keep_example(fakes.library, tmp_path))
    assert not says(page, "Beside your last takes")
