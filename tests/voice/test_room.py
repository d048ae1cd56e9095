"""How much room the disk has for a recording, and when that is said."""

from pathlib import Path

import pytest

from voice_interviewer.voice.room import KEPT_SHARE, LOOK_SECONDS, SHOWN_SECONDS, RoomWatch, free_bytes, seconds_left

RATE = 96_000
"""Bytes a second at 48 kHz."""


class Disk:
    """A disk with so many minutes of room at the start; what is recorded takes of it."""

    def __init__(self, minutes: float) -> None:
        self.free: int | None = round(60 * minutes * RATE * (1 + KEPT_SHARE))
        self.asked = 0

    def __call__(self, folder: Path) -> int | None:
        self.asked += 1
        return self.free


def watch_of(disk: Disk) -> RoomWatch:
    return RoomWatch(Path("recordings"), RATE, disk)


def said(watch: RoomWatch) -> str:
    return watch.notice.message if watch.notice is not None else ""


def test_nothing_is_said_while_there_is_room() -> None:
    """An hour is enough."""
    watch = watch_of(Disk(60))
    watch.look(0.0)
    assert watch.notice is None


def test_it_is_said_once_and_not_all_the_time() -> None:
    """With the minutes that are left; a few seconds of the recording later it has been said."""
    watch = watch_of(Disk(12.5))
    watch.look(0.0)
    assert said(watch) == "The disk has room for 12 more minutes of recording."
    for second in range(1, 60):
        watch.look(float(second))
        assert (watch.notice is not None) == (second < SHOWN_SECONDS)


def test_it_is_said_again_when_it_becomes_serious() -> None:
    """At five minutes, and at one: that stays."""
    disk = Disk(12.5)
    watch = watch_of(disk)
    watch.look(0.0)
    disk.free = Disk(4.9).free
    watch.look(30.0)
    assert "4 more minutes" in said(watch)
    disk.free = Disk(0.9).free
    for second in (60.0, 120.0, 180.0):
        watch.look(second)
        assert "less than a minute" in said(watch)


def test_where_room_was_made_nothing_is_said_any_more() -> None:
    """And said anew when that is used up too."""
    disk = Disk(0.5)
    watch = watch_of(disk)
    watch.look(0.0)
    disk.free = Disk(100).free
    watch.look(10.0)
    assert watch.notice is None
    disk.free = Disk(2).free
    watch.look(20.0)
    assert "more minute" in said(watch)


def test_room_for_keeping_is_reckoned_with() -> None:
    """What was recorded is copied once more before it goes: after ten minutes, six minutes' worth is spoken for."""
    free = 60 * RATE * 10
    assert seconds_left(free, 0.0, RATE) == pytest.approx(375.0)
    assert seconds_left(free, 600.0, RATE) == pytest.approx(150.0)
    assert seconds_left(0, 600.0, RATE) == 0.0


def test_the_disk_is_asked_now_and_then() -> None:
    """Not with each of the hundred blocks a second."""
    disk = Disk(60)
    watch = watch_of(disk)
    for block in range(6000):
        watch.look(block / 100)
    assert disk.asked == 60 / LOOK_SECONDS


def test_a_system_that_does_not_say_is_no_alarm(tmp_path: Path) -> None:
    """And a real one says a number."""
    disk = Disk(60)
    disk.free = None
    watch = watch_of(disk)
    watch.look(0.0)
    assert watch.notice is None
    assert free_bytes(tmp_path / "gone") is None
    assert (free_bytes(tmp_path) or 0) > 0
