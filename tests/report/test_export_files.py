"""Exports are written whole or not at all."""

import csv
import io
import json
from pathlib import Path

import pytest

from support.examples import example_take
from support.fake_library import FakeLibrary
from support.limits import no_file_larger_than, without_root
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, StorageError, UserError
from voice_interviewer.report.export_files import Load, export_each, export_one, export_table
from voice_interviewer.report.options import Subject
from voice_interviewer.report.writing import write_whole
from voice_interviewer.take import Source


def ignore(share: float) -> None:
    """Nobody watches."""


def loading(library: FakeLibrary) -> Load:
    """Takes as the library has them."""
    return lambda take_id: Subject(library.take(take_id))


def test_take_is_written_in_the_chosen_format(tmp_path: Path) -> None:
    """What lands in the file is the whole take, readable by others."""
    path = tmp_path / "take.json"

    exported = export_one(Subject(example_take()), "json", path)

    assert exported.paths == (path,)
    assert json.loads(path.read_text(encoding="utf-8"))["question"]["text"] == example_take().question.text


def test_file_that_is_there_is_replaced_in_one_step(tmp_path: Path) -> None:
    """The new text stands in the old one's place, and nothing else is left in the folder."""
    path = tmp_path / "take.txt"
    path.write_text("old", encoding="utf-8")

    write_whole(path, "new\n")

    assert path.read_text(encoding="utf-8") == "new\n"
    assert list(tmp_path.iterdir()) == [path]


def test_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """A disk that fills up while writing is told as such; the old file stays and no half of a new one."""
    path = tmp_path / "take.txt"
    path.write_text("old", encoding="utf-8")

    with no_file_larger_than(1000), pytest.raises(StorageError, match="The disk is full") as caught:
        write_whole(path, "x" * 5000)

    assert caught.value.advice == "Make room, or choose another folder."
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """The user is told which file and what to do."""
    tmp_path.chmod(0o555)

    with without_root(), pytest.raises(StorageError, match=r"take\.txt could not be written") as caught:
        write_whole(tmp_path / "take.txt", "text")

    assert "Choose a folder" in caught.value.advice


def test_folder_that_went_away_is_told(tmp_path: Path) -> None:
    """A stick that was pulled out meanwhile."""
    with pytest.raises(StorageError, match="is not there"):
        write_whole(tmp_path / "gone" / "take.txt", "text")


def test_several_takes_become_files_of_their_own(tmp_path: Path) -> None:
    """Two takes of the same question and day do not overwrite each other; the share done is told."""
    library = FakeLibrary(tmp_path / "library")
    ids = [library.keep(example_take()).id or 0 for _ in range(2)]
    shares: list[float] = []

    exported = export_each(ids, loading(library), "md", tmp_path, shares.append, CancelToken())

    assert len({path.name for path in exported.paths}) == 2
    assert all(path.read_text(encoding="utf-8").startswith("# How would you") for path in exported.paths)
    assert shares == [0.5, 1.0]


def test_take_without_times_is_left_out_of_subtitles(tmp_path: Path) -> None:
    """A typed answer has no times; the others are written and it is told why one is missing."""
    library = FakeLibrary(tmp_path / "library")
    ids = [library.keep(take).id or 0 for take in (example_take(), example_take(source=Source.TYPED))]

    exported = export_each(ids, loading(library), "srt", tmp_path, ignore, CancelToken())

    assert len(exported.paths) == 1
    assert [type(error) for error in exported.left_out] == [UserError]


def test_exporting_can_be_called_off(tmp_path: Path) -> None:
    """Nothing is written after that."""
    library = FakeLibrary(tmp_path / "library")
    take = library.keep(example_take())
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        export_each([take.id or 0], loading(library), "txt", tmp_path, ignore, token)

    assert not list(tmp_path.glob("*.txt"))


def test_a_table_holds_all_takes(tmp_path: Path) -> None:
    """One file with a row for each, in the order in which they were chosen."""
    library = FakeLibrary(tmp_path / "library")
    ids = [library.keep(example_take()).id or 0 for _ in range(3)]
    path = tmp_path / "takes.csv"
    shares: list[float] = []

    export_table(ids[::-1], loading(library), "csv", path, shares.append, CancelToken())

    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert [int(row["take"]) for row in rows] == ids[::-1]
    assert len(shares) == 3
