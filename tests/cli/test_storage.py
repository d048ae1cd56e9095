"""``storage``: what takes up room, and getting it back."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from support.commands import Command
from support.kept_takes import keep_example
from support.services import NOW, Fakes, fake_folders


@pytest.fixture(autouse=True)
def takes(fakes: Fakes, tmp_path: Path) -> None:
    """Three, each a hundred days older than the last; the oldest is in the bin."""
    for number in range(3):
        keep_example(fakes.library, tmp_path, created=NOW - timedelta(days=100 * number))
    fakes.library.delete([3])


def test_it_adds_up(command: Command) -> None:
    """As a table, and as JSON in bytes."""
    told = json.loads(command("storage", "show", "--json").out)
    assert (told["takes"], told["binned"]) == (2, 1)
    assert told["total"] == told["sound"] + told["binned_sound"]
    assert command("storage").lines[0].startswith("recordings of takes\t")


def test_the_bin_is_emptied_when_one_says_yes(command: Command, fakes: Fakes) -> None:
    """Asked first; no is no."""
    assert command("storage", "empty-bin", stdin="n\n").code == 130
    kept = fakes.library.take(3).deleted is not None
    done = command("storage", "empty-bin", stdin="y\n")
    assert kept
    assert "Delete 1 take of the bin for good" in done.err
    assert command("storage", "empty-bin").err == "The bin is empty.\n"


def test_what_no_list_shows_leaves_the_bin_too(command: Command, fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged take: whoever empties the bin means all of it."""
    monkeypatch.setattr(fakes.library, "summaries", lambda *_args, **_named: [])
    assert "Delete 1 take of the bin for good" in command("storage", "empty-bin", stdin="y\n").err
    assert fakes.library.shelf.binned() == []


def test_copies_that_go_too_are_named(command: Command, fakes: Fakes) -> None:
    """Before, where one is asked, and after."""
    fakes.library.shelf.copies = 2
    done = command("storage", "empty-bin", stdin="y\n").err
    assert done.count(", and 2 older copies of the database with some of it") == 2
    assert command("history", "delete", "--for-good", "1").err == (
        "Removed for good: 1, and 2 older copies of the database with some of it.\n"
    )


def test_old_recordings_go_and_words_stay(command: Command, fakes: Fakes) -> None:
    """Those of starred takes only when that is asked for."""
    fakes.library.shelf.star([2])
    assert command("storage", "drop-sound", "--older-than", "99999999999").code == 2
    assert command("storage", "drop-sound", "--yes", "--older-than", "36500").code == 0
    assert command("storage", "drop-sound", "--yes").err == "No take is that old and has a recording.\n"
    assert command("storage", "drop-sound", "--yes", "--starred-too").err == "Removed the recordings of 1 take.\n"
    assert fakes.library.take(2).audio is None
    assert fakes.library.take(2).findings is not None
    assert fakes.library.take(1).audio is not None


@pytest.mark.parametrize("what", ["stray", "speech"])
def test_what_can_go_is_cleared(command: Command, tmp_path: Path, what: str) -> None:
    """And what was freed is told."""
    folders = fake_folders(tmp_path)
    folder = folders.takes if what == "stray" else folders.speech
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "left.wav").write_bytes(b"0" * 1_500_000)
    os.utime(folder / "left.wav", (1_000_000_000, 1_000_000_000))
    assert command("storage", "clear", what, "--yes").err == "1.5 MB free again.\n"
    assert not (folder / "left.wav").exists()


def test_copies_of_the_database(command: Command) -> None:
    """Where there are none, nothing is freed."""
    assert command("storage", "clear", "backups", "--yes").err == "0.0 MB free again.\n"


def test_without_a_keyboard_nothing_goes(command: Command) -> None:
    """A script is told what to add."""
    done = command("storage", "empty-bin")
    assert done.code == 1
    assert "There is no keyboard to answer with, so nothing was deleted. Give --yes." in done.err
