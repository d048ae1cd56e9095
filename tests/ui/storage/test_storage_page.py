"""The storage page: what takes up room, and that nothing goes without a question."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.kept_takes import keep_example
from support.pages import all_of, on_screen, says
from support.services import NOW, Fakes
from voice_interviewer.errors import LibraryError
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.storage.confirm_dialog import ConfirmDialog
from voice_interviewer.ui.storage.old_sounds_dialog import OldSoundsDialog
from voice_interviewer.ui.storage.sizes import Kind
from voice_interviewer.ui.storage.storage_page import StoragePage
from voice_interviewer.ui.storage.use_bar import shares


@pytest.fixture
def page(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> StoragePage:
    """Five takes, each a hundred days older than the last: one starred, two in the bin."""
    for number in range(5):
        keep_example(fakes.library, tmp_path, created=NOW - timedelta(days=100 * number))
    fakes.library.shelf.star([2])
    fakes.library.delete([4, 5])
    made = on_screen(qtbot, StoragePage(context), 1000, 800)
    made.activate()
    return made


def dialog(page: StoragePage, kind: type[QDialog]) -> QDialog:
    [opened] = all_of(page, kind)
    return opened


def confirm(page: StoragePage) -> ConfirmDialog:
    opened = dialog(page, ConfirmDialog)
    assert isinstance(opened, ConfirmDialog)
    return opened


def test_it_says_what_takes_up_room(page: StoragePage) -> None:
    """In the bar, and in a line for each thing."""
    assert says(page, "3 takes in the history")
    assert says(page, "2 deleted takes; listed below")
    assert "Recordings of your takes" in page.use.bar.accessibleDescription()
    assert not page.use.buttons[Kind.STRAY].isEnabled()


def test_the_bin_is_listed(page: StoragePage) -> None:
    """Each take by itself, the newest first."""
    assert [page.bin.model.summary(row).id for row in range(page.bin.model.rowCount())] == [4, 5]


def test_a_take_of_the_bin_is_opened(qtbot: QtBot, page: StoragePage) -> None:
    """One looks at it before it goes for good."""
    view = page.bin.view
    with qtbot.waitSignal(page.take_wanted) as wanted:
        view.activated.emit(view.model().index(0, 0))
    assert wanted.args == [4]


def test_a_take_is_brought_back(page: StoragePage, fakes: Fakes, posted: list[Message]) -> None:
    """Nothing is asked, since nothing goes."""
    page.bin.restore_button.click()
    assert fakes.library.take(4).deleted is None
    assert [message.text for message in posted] == ["Brought back 1 take."]
    assert page.bin.model.rowCount() == 1


def test_the_bin_is_emptied_after_a_question(page: StoragePage, fakes: Fakes, posted: list[Message]) -> None:
    """Which names what goes; the safe button has the focus."""
    page.bin.all_button.click()
    asked = confirm(page)
    named = says(asked, "2 takes of the bin with their words, findings, notes and recordings")
    safe = asked.cancel_button.isDefault()
    asked.go_button.click()
    assert (named, safe) == (True, True)
    assert sorted(line.id for line in fakes.library.summaries()) == [1, 2, 3]
    assert posted[-1].text.startswith("Deleted 2 takes for good. ")
    assert says(page, "Empty. Takes that you delete come here.")


@pytest.mark.parametrize(("copies", "told_of"), [(1, ", and 1 older copy of the"), (2, ", and 2 older copies of the")])
def test_copies_that_go_too_are_named(page: StoragePage, fakes: Fakes, copies: int, told_of: str) -> None:
    """One could have gone back to them."""
    fakes.library.shelf.copies = copies
    page.bin.all_button.click()
    assert says(confirm(page), f"{told_of} database with some of it.")


def test_nothing_goes_when_one_says_no(page: StoragePage, fakes: Fakes, posted: list[Message]) -> None:
    """Whatever was asked."""
    page.bin.purge_button.click()
    confirm(page).cancel_button.click()
    assert fakes.library.take(4).deleted is not None
    assert posted == []


def test_old_recordings_go_and_words_stay(page: StoragePage, fakes: Fakes, posted: list[Message]) -> None:
    """How many and how much is said first; starred takes keep theirs."""
    page.use.buttons[Kind.SOUND].click()
    opened = dialog(page, OldSoundsDialog)
    assert isinstance(opened, OldSoundsDialog)
    said, button = opened.found.text(), opened.go_button.text()
    opened.go_button.click()
    assert said.startswith("1 recording, ")
    assert button == "&Remove 1 recording for good"
    assert [fakes.library.take(one).audio is None for one in (1, 2, 3)] == [False, False, True]
    assert fakes.library.take(3).findings is not None
    assert posted[-1].text.startswith("Removed 1 recording; the words stay. ")


def test_the_count_follows_what_is_chosen(qtbot: QtBot, page: StoragePage) -> None:
    """The button cannot be pressed before it is known how much goes."""
    page.use.buttons[Kind.SOUND].click()
    opened = dialog(page, OldSoundsDialog)
    assert isinstance(opened, OldSoundsDialog)
    opened.starred.click()
    opened.days.setValue(1)
    waiting = opened.go_button.isEnabled()
    qtbot.waitUntil(lambda: opened.found.text().startswith("2 recordings, "))
    opened.days.setValue(3_000)
    qtbot.waitUntil(lambda: opened.found.text() == "No take is that old and has a recording.")
    assert not waiting
    assert not opened.go_button.isEnabled()
    opened.close()


@pytest.mark.parametrize("kind", [Kind.STRAY, Kind.SPEECH])
def test_what_can_be_made_anew_is_cleared(
    page: StoragePage, context: Context, posted: list[Message], kind: Kind, fakes: Fakes
) -> None:
    """After a question; what was freed is told, and the page shows it."""
    folders = context.services.folders
    folder = folders.takes if kind is Kind.STRAY else folders.speech
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "left.wav").write_bytes(b"0" * 2_000_000)
    os.utime(folder / "left.wav", (1_000_000_000, 1_000_000_000))
    page.refresh()
    page.use.buttons[kind].click()
    confirm(page).go_button.click()
    assert not (folder / "left.wav").exists()
    assert posted[-1].text == "Cleared. 2.0 MB free again."
    assert not page.use.buttons[kind].isEnabled()


def test_nothing_to_clear_is_said_so(page: StoragePage, posted: list[Message]) -> None:
    """Such as where only the newest copy of the database is left."""
    page.clearing.clear(Kind.BACKUPS)
    confirm(page).go_button.click()
    assert posted[-1].text == "There was nothing to clear."


def test_it_says_that_it_is_looking(qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner) -> None:
    """Until the disk has answered."""
    tasks.held = True
    page = StoragePage(context)
    qtbot.addWidget(page)
    page.activate()
    assert says(page, "Looking at the disk …")
    assert page.stack.currentWidget() is page.state


def test_a_library_that_cannot_be_read(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """What is wrong and what to do, with a way to try again."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    page = StoragePage(context)
    qtbot.addWidget(page)
    page.activate()
    shown = [says(page, "The library is locked."), says(page, "Close the other program.")]
    fakes.library.failure = None
    page.state.button.click()
    assert shown == [True, True]
    assert page.stack.currentWidget() is not page.state


def test_it_looks_again_only_while_it_is_shown(page: StoragePage) -> None:
    """Nothing runs behind another page."""
    active = page._timer.isActive()
    page.deactivate()
    assert (active, page._timer.isActive()) == (True, False)


def test_shares_fill_the_bar() -> None:
    """Also the smallest can be seen, and together they are as wide as the bar."""
    found = shares([1, 1_000_000, 500_000], 300)
    assert min(found) >= 3
    assert sum(found) == pytest.approx(300 - 2 * 2)
    assert shares([], 300) == []


def test_count_that_comes_too_late_enables_nothing(page: StoragePage, tasks: ImmediateTaskRunner) -> None:
    """It is of other days than those that stand there by then."""
    counted: list[Callable[[], None]] = []
    tasks.tell = counted.append
    page.use.buttons[Kind.SOUND].click()
    opened = dialog(page, OldSoundsDialog)
    assert isinstance(opened, OldSoundsDialog)
    opened.days.setValue(3_000)
    counted[0]()
    assert not opened.go_button.isEnabled()
    opened.close()
