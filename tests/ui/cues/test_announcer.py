"""Telling screen readers, through Qt itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from support.heard_announcements import heard_announcements
from voice_interviewer.ui.cues.announcer import Announcer, QtScreenReader
from voice_interviewer.ui.shell.messages import Told

Heard = list[tuple[str, bool]]


class Room:
    """A window with an announcer, and a microphone that records or does not."""

    def __init__(self, qtbot: QtBot) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        self.records = False
        self.announcer = Announcer(QtScreenReader(window), lambda: self.records, window)


@pytest.fixture
def heard() -> Iterator[Heard]:
    with heard_announcements() as heard:
        yield heard


@pytest.fixture
def room(qtbot: QtBot, heard: Heard) -> Room:
    return Room(qtbot)


def test_what_is_told_reaches_screen_readers_at_once(room: Room, heard: Heard) -> None:
    """As polite as it is."""
    room.announcer.tell(Told("Saved."))
    room.announcer.tell(Told("The disk is full.", urgent=True))
    assert heard == [("Saved.", False), ("The disk is full.", True)]


def test_without_a_screen_reader_nothing_is_handed_over(qtbot: QtBot) -> None:
    """It would cost time for nobody."""
    room = Room(qtbot)
    room.announcer.tell(Told("Saved."))
    with heard_announcements() as heard:
        assert heard == []
        room.announcer.tell(Told("Saved again."))
    assert heard == [("Saved again.", False)]


def test_nothing_is_told_while_the_microphone_records(room: Room, heard: Heard, qtbot: QtBot) -> None:
    """It would be recorded; it comes when the recording has ended, what is urgent first."""
    room.records = True
    room.announcer.tell(Told("Saved."))
    room.announcer.tell(Told("The disk is full.", urgent=True))
    assert (heard, len(room.announcer.waiting)) == ([], 2)
    room.records = False
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("The disk is full.", True), ("Saved.", False)]


def test_what_is_old_by_then_is_not_told(room: Room, heard: Heard, qtbot: QtBot) -> None:
    """Of each topic the newest alone."""
    room.records = True
    for text in ("A quarter done.", "Half done."):
        room.announcer.tell(Told(text, topic="progress"))
    room.records = False
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("Half done.", False)]


def test_what_changes_with_every_key_is_told_when_it_stands(room: Room, heard: Heard, qtbot: QtBot) -> None:
    """Who types a word hears how many takes have it, not how many have its first letter."""
    for found in ("12 takes found", "3 takes found", "1 take found"):
        room.announcer.tell(Told(found, topic="found", settles=True))
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("1 take found", False)]


def test_news_does_not_wait_for_a_search(room: Room, heard: Heard, qtbot: QtBot) -> None:
    """Nor does it bring the search's number out before its time."""
    room.announcer.tell(Told("3 takes found", topic="found", settles=True))
    room.announcer.tell(Told("Saved."))
    assert heard == [("Saved.", False)]
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[-1] == ("3 takes found", False)


def test_the_same_is_not_held_twice(room: Room, heard: Heard, qtbot: QtBot) -> None:
    """A device that fails again and again says so once."""
    room.records = True
    for _ in range(3):
        room.announcer.tell(Told("The speaker is stuck.", urgent=True))
    room.records = False
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("The speaker is stuck.", True)]
