"""What to learn from: added, judged, opened, removed."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from support.pages import says
from support.plan_pages import events_of, type_text, with_focus
from support.rehearsal_pages import press
from support.services import Fakes
from voice_interviewer.programme.events import Event, ResourceAdded, ResourceJudged
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.plan.resource_row import ResourceRow
from voice_interviewer.ui.shell.messages import Message


def add(page: PlanPage, title: str, link: str = "") -> None:
    page.content.resources.form.first.setText(title)
    page.content.resources.form.second.setText(link)
    page.content.resources.form.button.click()


def row(page: PlanPage, name: str) -> ResourceRow:
    return page.content.resources.rows[name]


def noted(fakes: Fakes) -> list[Event]:
    return [event for event in events_of(fakes) if isinstance(event, ResourceAdded | ResourceJudged)]


def undo(posted: list[Message]) -> None:
    assert posted[-1].on_action is not None
    posted[-1].on_action()


def test_a_resource_is_added_and_judged(empty_page: PlanPage, fakes: Fakes) -> None:
    """Its criteria open at once; each tick is a judgement, and the verdict says what is missing."""
    add(empty_page, "A course", "https://example.org/course")
    course = row(empty_page, "a-course")
    assert course.criteria.isVisible()
    assert course.verdict.text() == "Not judged yet."
    course.criteria.boxes["hands-on-labs"].click()
    assert noted(fakes)[-1] == ResourceJudged(resource="a-course", criteria=("hands-on-labs",))
    assert row(empty_page, "a-course").verdict.text().startswith("Meets 1 of 4; ")
    assert row(empty_page, "a-course").opened


def test_the_keyboard_stays_on_the_box_that_was_ticked(empty_page: PlanPage) -> None:
    """Although the list is made anew."""
    add(empty_page, "A course")
    row(empty_page, "a-course").criteria.boxes["hands-on-labs"].setFocus()
    press(Qt.Key.Key_Space)
    assert with_focus() is row(empty_page, "a-course").criteria.boxes["hands-on-labs"]


def test_one_that_meets_nothing_can_be_judged_so(empty_page: PlanPage, fakes: Fakes) -> None:
    """Which is something else than not to have looked."""
    add(empty_page, "A course")
    row(empty_page, "a-course").criteria.none_button.click()
    assert noted(fakes)[-1] == ResourceJudged(resource="a-course", criteria=())
    assert row(empty_page, "a-course").verdict.text().startswith("Meets 0 of 4; ")
    assert not row(empty_page, "a-course").criteria.none_button.isVisible()


@pytest.mark.parametrize(
    ("title", "link", "why"), [("", "", "needs a title"), ("A course", "example.org", "is not the address")]
)
def test_what_is_missing_is_said_in_place(empty_page: PlanPage, fakes: Fakes, title: str, link: str, why: str) -> None:
    """And the entry stays to be mended."""
    add(empty_page, title, link)
    form = empty_page.content.resources.form
    assert why in form.problem.text()
    assert form.first.text() == title
    assert noted(fakes) == []
    form.first.setFocus()
    type_text("x")
    assert form.problem.isHidden()


def test_a_removed_one_comes_back_with_its_judgement(empty_page: PlanPage, posted: list[Message]) -> None:
    """By Undo."""
    add(empty_page, "A course")
    row(empty_page, "a-course").criteria.boxes["hands-on-labs"].click()
    row(empty_page, "a-course").remove_button.click()
    assert empty_page.content.resources.rows == {}
    assert posted[-1].text == "Removed: A course."
    undo(posted)
    assert row(empty_page, "a-course").criteria.boxes["hands-on-labs"].isChecked()


def test_too_many_are_told(empty_page: PlanPage) -> None:
    """Two or three are enough."""
    for number in range(4):
        add(empty_page, f"Course {number}")
    assert says(empty_page.content.resources, "You have listed 4.")


class Browser(QObject):
    """Takes what would be opened in the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_its_page_opens_in_the_browser(empty_page: PlanPage) -> None:
    """Only where it has one, and only when asked to."""
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "take")  # type: ignore[arg-type]  # the stubs say bytes
    try:
        add(empty_page, "A course", "https://example.org/course")
        add(empty_page, "A book")
        assert not row(empty_page, "a-book").page_button.isVisible()
        row(empty_page, "a-course").page_button.click()
        assert browser.opened == ["https://example.org/course"]
    finally:
        QDesktopServices.unsetUrlHandler("https")


def test_a_long_title_wraps(empty_page: PlanPage) -> None:
    """The page is not as wide as somebody's course is called."""
    empty_page.resize(700, 640)
    add(empty_page, "A very long title of a course " * 6)
    assert empty_page.content.minimumSizeHint().width() <= 700
