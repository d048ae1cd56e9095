"""Marks of the checklist: kept, shown beside the takes, and undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from support.immediate_tasks import ImmediateTaskRunner
from support.pages import says, texts
from support.scored_takes import keep_scored
from support.services import Fakes
from voice_interviewer.answer import Section
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import StorageError
from voice_interviewer.programme.events import ChecklistMarked, Mark
from voice_interviewer.ui.progress.checklist_card import ChecklistCard
from voice_interviewer.ui.progress.checklist_row import ChecklistRow
from voice_interviewer.ui.progress.progress_page import ProgressPage
from voice_interviewer.ui.shell.messages import Message, Tone

ITEM = "monitoring-plan"


def checklist(page: ProgressPage) -> ChecklistCard:
    assert page.content is not None
    return page.content.checklist


def row(page: ProgressPage, item: str = ITEM) -> ChecklistRow:
    return checklist(page).rows[item]


def press(page: ProgressPage, mark: Mark, item: str = ITEM) -> None:
    QTest.mouseClick(row(page, item).marks.button(mark), Qt.MouseButton.LeftButton)


def kept(fakes: Fakes) -> list[tuple[str, Mark]]:
    """The marks in the journal."""
    events = [noted.event for noted in fakes.library.journal.events()]
    return [(event.item, event.mark) for event in events if isinstance(event, ChecklistMarked)]


def test_ten_items_in_two_groups(page: ProgressPage) -> None:
    """None is marked at first, and each says what the takes show."""
    assert len(checklist(page).rows) == 10
    assert says(checklist(page), "To be able to do with one small system of your own")
    assert says(checklist(page), "To prepare for the role")
    assert {row.marks.value for row in checklist(page).rows.values()} == {None}
    assert row(page, "true-story").shown.text() == "Not tried: no take shows this yet."


def test_a_mark_is_kept(page: ProgressPage, fakes: Fakes, posted: list[Message]) -> None:
    """At once, and said with a way back."""
    press(page, Mark.NEED_WORK)
    assert kept(fakes) == [(ITEM, Mark.NEED_WORK)]
    assert row(page).marks.value is Mark.NEED_WORK
    assert (posted[-1].text, posted[-1].action) == ("Marked “Monitoring plan” as Need work.", "Undo")


def test_undo_brings_back_the_mark_before(page: ProgressPage, fakes: Fakes, posted: list[Message]) -> None:
    """Or none, where there was none."""
    press(page, Mark.PARTIAL)
    press(page, Mark.CONFIDENT)
    for before in (Mark.PARTIAL, None):
        undo = [message for message in posted if message.action == "Undo"].pop()
        posted.remove(undo)
        assert undo.on_action is not None
        undo.on_action()
        assert row(page).marks.value is before
    assert kept(fakes) == []


def test_marks_against_the_takes_are_told(page: ProgressPage) -> None:
    """What the takes show stands beside the mark, and is told where the two differ."""
    item = next(name for name, row in checklist(page).rows.items() if row.link is not None)
    before = row(page, item).shown.text()
    marks = {True: Mark.NEED_WORK, False: Mark.CONFIDENT}
    press(page, marks[before.startswith("Shown:")], item)
    assert "you marked this" in row(page, item).shown.text()


def test_a_take_of_the_checklist_opens(page: ProgressPage, take_ids: list[int]) -> None:
    """The last of those that say how it stands."""
    opened: list[int] = []
    page.take_wanted.connect(opened.append)
    link = next(row.link for row in checklist(page).rows.values() if row.link is not None)
    assert link.text() == f"Take {take_ids[-1]}, 6 March"
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert opened == [take_ids[-1]]


def test_the_keyboard_marks(page: ProgressPage, fakes: Fakes) -> None:
    """Space on the first mark, then the arrows, as in any group of choices."""
    marks = row(page).marks
    marks.button(Mark.CONFIDENT).setFocus()
    QTest.keyClick(marks.button(Mark.CONFIDENT), Qt.Key.Key_Space)
    QTest.keyClick(marks.button(Mark.CONFIDENT), Qt.Key.Key_Right)
    assert kept(fakes) == [(ITEM, Mark.CONFIDENT), (ITEM, Mark.PARTIAL)]
    assert marks.button(Mark.PARTIAL).accessibleName() == "Monitoring plan: Partial"


def test_a_mark_steers_the_drill(page: ProgressPage) -> None:
    """What needs work comes earlier, and the drill says why."""
    assert page.content is not None
    drill = page.content.drill
    drill.switch.button(Section.ARCHITECTURE).click()
    press(page, Mark.NEED_WORK, "package-and-deploy")
    assert drill.why.text().endswith("you marked “Package and deploy” as Need work.")


def test_marks_in_quick_succession_keep_their_order(
    page: ProgressPage, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """The latest counts, so each waits for the one before."""
    tasks.held = True
    press(page, Mark.CONFIDENT)
    press(page, Mark.PARTIAL)
    press(page, Mark.NEED_WORK, "true-story")
    assert tasks.waiting == 1
    tasks.release()
    assert kept(fakes) == [(ITEM, Mark.CONFIDENT), (ITEM, Mark.PARTIAL), ("true-story", Mark.NEED_WORK)]
    assert (row(page).marks.value, row(page, "true-story").marks.value) == (Mark.PARTIAL, Mark.NEED_WORK)


@pytest.mark.parametrize("before", [None, Mark.PARTIAL])
def test_a_mark_that_cannot_be_kept_is_not_shown(
    page: ProgressPage, fakes: Fakes, posted: list[Message], before: Mark | None
) -> None:
    """The one before it stays, and the message says why."""
    if before is not None:
        press(page, before)
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    press(page, Mark.CONFIDENT)
    assert row(page).marks.value is before
    assert (posted[-1].tone, posted[-1].text) == (Tone.ERROR, "The disk is full.")
    fakes.library.failure = None
    press(page, Mark.CONFIDENT)
    assert row(page).marks.value is Mark.CONFIDENT


def test_a_mark_is_undone_from_anywhere(page: ProgressPage, fakes: Fakes, posted: list[Message]) -> None:
    """Also while the page has nothing to show; it shows the mark before as soon as it can."""
    press(page, Mark.CONFIDENT)
    fakes.library.failure = StorageError("The library is locked.", "Wait.")
    page.activate()
    fakes.library.failure = None
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert kept(fakes) == []
    page.activate()
    assert row(page).marks.value is None


def test_nothing_is_promised_or_blamed(page: ProgressPage) -> None:
    """On the whole page: no percentage, no exclamation mark, no feeling."""
    assert page.content is not None
    whole = " ".join(texts(page.content))
    assert not [word for word in ("%", "!", "great", "well done", "should have", "nervous") if word in whole.lower()]


def test_look_that_is_older_than_a_mark_does_not_take_it_away(
    page: ProgressPage, tasks: ImmediateTaskRunner, fakes: Fakes
) -> None:
    """Coming to the page, one may press before all has been gathered anew."""
    old: list[tuple[CancelToken, Callable[[], None]]] = []
    tasks.tell = lambda told: old.append((tasks.tokens[-1], told))
    page.refresh()
    tasks.tell = lambda told: told()
    press(page, Mark.NEED_WORK)
    for token, told in old:
        if not token.cancelled:
            told()
    assert kept(fakes) == [(ITEM, Mark.NEED_WORK)]
    assert row(page).marks.value is Mark.NEED_WORK


def test_mark_set_on_older_takes_looks_again(page: ProgressPage, tasks: ImmediateTaskRunner, fakes: Fakes) -> None:
    """A take that was gathered while the mark was kept stays on the page."""
    waiting: list[Callable[[], None]] = []
    tasks.tell = waiting.append
    press(page, Mark.NEED_WORK)
    tasks.tell = lambda told: told()
    keep_scored(fakes.library, "detect-drift", (3, 3, 3, 3))
    page.refresh()
    waiting[0]()
    assert page.data is not None
    assert len(page.data.basis.takes) == 8
    assert row(page).marks.value is Mark.NEED_WORK
