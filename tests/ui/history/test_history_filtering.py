"""The filters of the history: controls, chips, order, and that they are remembered."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from support.examples import example_findings, example_question, example_take
from support.history_pages import open_history
from support.mnemonics import twice
from support.mock_interviews import grade_of
from support.pages import says
from support.services import NOW, Fakes
from voice_interviewer.library.finding import Order
from voice_interviewer.take import Source
from voice_interviewer.ui.history.filters import NONE, Period, Sort
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context, fakes: Fakes) -> HistoryPage:
    """Four takes: a weak and a strong one, a typed one, and one to a question of the user's own, each a day older."""
    changes: tuple[dict[str, Any], ...] = (
        {"findings": example_findings(grade=grade_of((1, 1, 1, 1)))},
        {"findings": example_findings(grade=grade_of((4, 4, 4, 4)))},
        {"source": Source.TYPED, "seconds": 0.0},
        {"question": example_question(id=None, pack=None, text="Why us & not them?")},
    )
    for days, changed in enumerate(changes):
        fakes.library.keep(example_take(created=NOW - timedelta(days=days), **changed))
    fakes.library.shelf.tag([2], "drift")
    fakes.library.shelf.star([4])
    return open_history(qtbot, context)


def ids(page: HistoryPage) -> list[int]:
    return [page.model.summary(row).id for row in range(page.model.rowCount())]


def pick(page: HistoryPage, box: str, text: str) -> None:
    """Choose an entry of one of the lists, as a press on it does."""
    field = getattr(page.filters.panel, box)
    field.setCurrentIndex(field.findText(text))
    field.activated.emit(field.currentIndex())


def test_the_controls_are_put_away_at_first(page: HistoryPage) -> None:
    """The button shows them; every take is listed."""
    before = page.filters.panel.isVisible()
    page.tools.filter.click()
    assert (before, page.filters.panel.isVisible(), ids(page)) == (False, True, [1, 2, 3, 4])


@pytest.mark.parametrize(
    ("box", "text", "expected"),
    [
        ("question", "Why us & not them?", [4]),
        ("bucket", "Deployment and CI/CD", [1, 2, 3]),
        ("bucket", "Data and features", []),
        ("period", Period.TODAY.value, [1]),
        ("rules", "In a mock interview", []),
        ("sort", Sort.TYPED.value, [3]),
        ("graded", "Not graded yet", []),
        ("tag", "drift", [2]),
    ],
)
def test_each_list_narrows(page: HistoryPage, box: str, text: str, expected: list[int]) -> None:
    """What is offered comes from the takes there are."""
    pick(page, box, text)
    assert ids(page) == expected
    assert len(page.filters.chips.buttons) == 1
    assert page.tools.filter.text() == " Fil&ters: 1"


def test_scores_and_stars_narrow(page: HistoryPage) -> None:
    """By the sum of the four sections."""
    page.filters.panel.least.setValue(10)
    scored = ids(page)
    page.filters.panel.least.setValue(0)
    page.filters.panel.starred.click()
    assert (scored, ids(page)) == ([2], [4])


def test_the_range_of_scores_is_never_upside_down(page: HistoryPage) -> None:
    """The end that was changed holds, the other follows."""
    panel = page.filters.panel
    panel.most.setValue(4)
    panel.least.setValue(9)
    raised = (panel.least.value(), panel.most.value())
    panel.most.setValue(2)
    assert (raised, (panel.least.value(), panel.most.value())) == ((9, 9), (2, 2))
    assert (page.filters.filters.least, page.filters.filters.most) == (2, 2)


def test_days_are_asked_for_only_when_wanted(page: HistoryPage) -> None:
    """Two fields, shown for "between two days"; neither day passes the other."""
    panel = page.filters.panel
    page.tools.filter.click()
    hidden = panel.first.isVisible()
    pick(page, "period", Period.BETWEEN.value)
    panel.last.setDate(QDate(2026, 3, 5))
    panel.first.setDate(QDate(2026, 3, 4))
    between = ids(page)
    panel.first.setDate(QDate(2026, 3, 6))
    assert (hidden, panel.first.isVisible(), between) == (False, True, [2, 3])
    assert panel.last.date() == QDate(2026, 3, 6)


def test_a_chip_takes_its_filter_away(page: HistoryPage) -> None:
    """And the controls show it."""
    pick(page, "tag", "drift")
    pick(page, "sort", Sort.SPOKEN.value)
    page.filters.chips.buttons[0].click()
    assert page.filters.filters.sort is Sort.ANY
    assert page.filters.panel.sort.currentText() == Sort.ANY.value
    assert ids(page) == [2]


def test_one_button_clears_them_all(page: HistoryPage) -> None:
    """Then there is no chip left, and no button to clear them."""
    pick(page, "tag", "drift")
    page.filters.panel.starred.click()
    page.filters.chips.clear_button.click()
    assert page.filters.filters == NONE
    assert not page.filters.chips.isVisible()
    assert ids(page) == [1, 2, 3, 4]


def test_nothing_found_names_the_filters_and_shows_all_again(page: HistoryPage) -> None:
    """One press leads back to every take, and the controls say so too."""
    pick(page, "graded", "Not graded yet")
    named = says(page, "No take fits the filter: Not graded yet.")
    offered = page.tools.delete.isEnabled()
    page.state.button.click()
    assert (named, offered) == (True, False)
    assert ids(page) == [1, 2, 3, 4]
    assert page.filters.panel.graded.currentIndex() == 0


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Order.OLDEST, [4, 3, 2, 1]), (Order.BEST, [2, 3, 4, 1]), (Order.WEAKEST, [1, 3, 4, 2])],
)
def test_the_order_is_chosen(page: HistoryPage, order: Order, expected: list[int]) -> None:
    """From a list beside the search."""
    page.tools.order.setCurrentIndex(page.tools.order.findData(order.value))
    page.tools.order.activated.emit(page.tools.order.currentIndex())
    assert ids(page) == expected


def test_all_of_it_is_remembered(page: HistoryPage, fakes: Fakes) -> None:
    """Coming back to the page, and also where the tag is used no more."""
    pick(page, "tag", "drift")
    page.deactivate()
    fakes.library.shelf.untag([2], "drift")
    page.activate()
    assert page.filters.filters.tag == "drift"
    assert page.filters.panel.tag.currentText() == "drift"
    assert ids(page) == []


def test_an_ampersand_is_only_a_letter(page: HistoryPage) -> None:
    """It marks no key on a chip."""
    pick(page, "question", "Why us & not them?")
    assert "&&" in page.filters.chips.buttons[0].text()


def test_no_letter_is_pressed_twice(page: HistoryPage) -> None:
    """With a filter that lets nothing through, and with none."""
    page.filters.panel.starred.setChecked(True)
    assert twice(page) == []
