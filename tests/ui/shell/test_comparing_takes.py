"""From a take, or two of the history, to both side by side, and back."""

from pathlib import Path
from typing import cast

import pytest

from support.services import Fakes
from support.two_takes import FIRST, keep, keep_two, said
from support.windows import where
from voice_interviewer.comparison.result import Side
from voice_interviewer.ui.compare.compare_page import ComparePage
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName


@pytest.fixture
def ids(fakes: Fakes, tmp_path: Path) -> tuple[int, ...]:
    return tuple(take.id or 0 for take in keep_two(fakes.library, tmp_path))


def comparison(window: MainWindow) -> ComparePage:
    return cast(ComparePage, window.pages.page(PageName.COMPARE))


def feedback(window: MainWindow) -> FeedbackPage:
    return cast(FeedbackPage, window.pages.page(PageName.FEEDBACK))


def test_a_take_leads_to_the_comparison_and_back(window: MainWindow, ids: tuple[int, ...]) -> None:
    """Beside the take before it; Back shows the same take again."""
    window.open_take(ids[1])
    feedback(window).compare_requested.emit((ids[1],))
    assert where(window) is PageName.COMPARE
    data = comparison(window).data
    assert data is not None
    assert data.ids == ids

    comparison(window).head.back_button.click()

    assert where(window) is PageName.FEEDBACK


def test_a_take_opens_from_the_comparison(window: MainWindow, ids: tuple[int, ...]) -> None:
    """The one that was asked for; from the comparison Back then leads to the history, and never in a circle."""
    window.open_take(ids[1])
    window.review.compare(ids)

    comparison(window).head.pickers[Side.LEFT].open_button.click()

    take = feedback(window).take
    assert take is not None
    assert take.id == ids[0]
    window.go(PageName.COMPARE)
    comparison(window).head.back_button.click()
    assert where(window) is PageName.HISTORY


def test_back_never_goes_in_a_circle(window: MainWindow, ids: tuple[int, ...]) -> None:
    """From the history to both, to one of them, to both again by its own key: Back ends at the history."""
    window.go(PageName.HISTORY)
    window.review.compare(ids)
    comparison(window).head.pickers[Side.LEFT].open_button.click()
    feedback(window).compare_requested.emit((ids[0],))
    seen = [where(window)]
    while where(window) is not PageName.HISTORY and len(seen) < 9:
        back = comparison(window) if where(window) is PageName.COMPARE else feedback(window)
        back.back_requested.emit()
        seen.append(where(window))
    assert seen == [PageName.COMPARE, PageName.FEEDBACK, PageName.HISTORY]


def test_the_only_take_of_a_question_is_answered_again(window: MainWindow, fakes: Fakes, tmp_path: Path) -> None:
    """The rehearsal asks its question."""
    only = keep(fakes.library, tmp_path, said(FIRST))
    window.review.compare((only.id or 0,))

    comparison(window).alone.button.click()

    assert where(window) is PageName.REHEARSE
