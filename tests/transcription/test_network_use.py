"""The log of the network's uses."""

from datetime import date
from pathlib import Path

import pytest

from support.model_files import folders_in
from voice_interviewer.errors import StorageError
from voice_interviewer.transcription.network_use import MODEL, OPINION, note_use, purposes, started, uses


def test_every_use_is_written_down(tmp_path: Path) -> None:
    """With whom and what for; before the first there is none."""
    folders = folders_in(tmp_path)
    folders.data.mkdir()
    assert uses(folders) == ()
    note_use(folders, "example.org", "base.en")
    note_use(folders, "example.com", "small.en")
    last = uses(folders)[-1]
    assert (last.host, last.model) == ("example.com", "small.en")
    assert last.when.tzinfo is not None
    assert len((folders.data / "network.jsonl").read_text().splitlines()) == 2


def test_what_cannot_be_written_down_is_not_done(tmp_path: Path) -> None:
    """The promise in the window must not be wrong."""
    folders = folders_in(tmp_path)
    folders.data.mkdir()
    (folders.data / "network.jsonl").mkdir()
    with pytest.raises(StorageError, match=r"network\.jsonl could not be written"):
        note_use(folders, "example.org", "base.en")
    assert uses(folders) == ()


def test_every_purpose_is_remembered(tmp_path: Path) -> None:
    """Also of lines that an earlier version wrote, which fetched models only; a broken line hides no other."""
    folders = folders_in(tmp_path)
    folders.data.mkdir()
    assert purposes(folders) == frozenset()
    log = folders.data / "network.jsonl"
    log.write_text('{"when": "2026-11-22T10:00:00Z", "host": "example.org", "model": "base.en"}\n{"cut off')
    assert purposes(folders) == {MODEL}
    log.write_text(log.read_text() + "\n")
    note_use(folders, "api.example.com", "judge-1", OPINION)
    assert purposes(folders) == {MODEL, OPINION}


def test_every_use_can_be_read_again(tmp_path: Path) -> None:
    """In order; a line that was cut short hides none of the others."""
    folders = folders_in(tmp_path)
    folders.data.mkdir()
    assert uses(folders) == ()
    note_use(folders, "example.org", "base.en")
    with (folders.data / "network.jsonl").open("a") as file:
        file.write('{"when": \n')
    note_use(folders, "example.com", "judge", OPINION)
    assert [(use.host, use.purpose) for use in uses(folders)] == [("example.org", MODEL), ("example.com", OPINION)]


@pytest.mark.parametrize("broken", [b"\xc3\x28", b'{"host": "\xc3"}', b'{"x": ' + b"[" * 100_000, b"", b"null"])
def test_a_line_that_makes_no_sense_hides_no_other(tmp_path: Path, broken: bytes) -> None:
    """Whatever it holds: the window tells of the network at every start."""
    folders = folders_in(tmp_path)
    folders.data.mkdir()
    note_use(folders, "example.org", "base.en")
    with (folders.data / "network.jsonl").open("ab") as file:
        file.write(broken + b"\n")
    note_use(folders, "example.com", "small.en")
    assert [use.host for use in uses(folders)] == ["example.org", "example.com"]


def test_the_first_start_is_written_down_once(tmp_path: Path) -> None:
    """A later look gives the same day."""
    folders = folders_in(tmp_path)
    assert started(folders, date(2026, 3, 6)) == date(2026, 3, 6)
    assert started(folders, date(2026, 5, 1)) == date(2026, 3, 6)


def test_a_first_start_that_cannot_be_written_down_is_today(tmp_path: Path) -> None:
    """It keeps nobody from looking."""
    folders = folders_in(tmp_path)
    folders.data.parent.mkdir(parents=True, exist_ok=True)
    folders.data.write_text("a file where the folder should be")
    assert started(folders, date(2026, 5, 1)) == date(2026, 5, 1)
