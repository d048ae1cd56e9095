"""Several takes in one ZIP."""

import csv
import io
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import html  # type: ignore[import-untyped]  # it ships none

from support.examples import example_question, example_take
from support.hostile import SCRIPT, hostile_take
from support.limits import no_file_larger_than, without_root
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, StorageError
from voice_interviewer.report.bundle import Packing, write_bundle
from voice_interviewer.report.export_files import Exported
from voice_interviewer.report.options import ExportOptions, Subject
from voice_interviewer.take import Source, Take

_RESERVED = {"con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(10))}


def bundled(path: Path, *takes: Take, packing: Packing | None = None, **options: bool) -> Exported:
    chosen = ExportOptions(**options)  # type: ignore[arg-type]
    return write_bundle(
        path,
        list(range(len(takes))),
        lambda at: Subject(takes[at], chosen),
        packing or Packing(("html", "txt")),
        lambda _: None,
        CancelToken(),
    )


def test_a_folder_a_take(tmp_path: Path, quiet_flac: Path) -> None:
    """With each format and the sound as it was kept; pages and tables that lead there."""
    path = tmp_path / "takes.zip"
    bundled(path, example_take(id=1, audio=quiet_flac), example_take(id=2))
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        first = "001_credit-model-in-production_2026-03-05_take-1"
        second = "002_credit-model-in-production_2026-03-05_take-2"
        assert names == [
            *(f"{first}/answer{ending}" for ending in (".html", ".txt", ".flac")),
            *(f"{second}/answer{ending}" for ending in (".html", ".txt")),
            "index.csv",
            "index.html",
        ]
        assert archive.read(f"{first}/answer.flac") == quiet_flac.read_bytes()
        assert archive.getinfo(f"{first}/answer.flac").compress_type == ZIP_STORED
        links = html.fromstring(archive.read("index.html").decode()).xpath("//a/@href")
        rows = list(csv.DictReader(io.StringIO(archive.read("index.csv").decode("utf-8-sig"), newline="")))
    assert links == names[:5]
    assert [row["take"] for row in rows] == ["1", "2"]


def test_sound_as_mp3_or_not_at_all(tmp_path: Path, quiet_flac: Path) -> None:
    """A small file where that is wanted."""
    take = example_take(id=1, audio=quiet_flac)
    bundled(tmp_path / "small.zip", take, packing=Packing(("txt",), mp3=True))
    bundled(tmp_path / "none.zip", take, packing=Packing(("txt",), sound=False))
    with ZipFile(tmp_path / "small.zip") as small, ZipFile(tmp_path / "none.zip") as none:
        [sound] = [name for name in small.namelist() if name.endswith(".mp3")]
        assert small.read(sound)[:2] in {b"\xff\xf3", b"\xff\xfb", b"ID"}
        assert not [name for name in none.namelist() if name.endswith((".mp3", ".flac"))]


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A typed take has no subtitles, a lost recording no sound; the other files are there."""
    path = tmp_path / "takes.zip"
    typed = example_take(id=1, source=Source.TYPED)
    lost = example_take(id=2, audio=tmp_path / "gone.flac")
    exported = bundled(path, typed, lost, packing=Packing(("srt", "json")))
    with ZipFile(path) as archive:
        kept = [PurePosixPath(name).name for name in archive.namelist() if "/" in name]
    assert kept == ["answer.json", "answer.srt", "answer.json"]
    assert ["typed answer" in str(error) for error in exported.left_out] == [True, False]
    assert "take 2 is gone" in str(exported.left_out[1])


def test_a_recording_that_cannot_be_read_costs_no_other_take(tmp_path: Path, quiet_flac: Path) -> None:
    """It is told, and everything else is there."""
    broken = tmp_path / "broken.flac"
    broken.write_bytes(b"fLaC, cut short")
    path = tmp_path / "takes.zip"
    takes = [example_take(id=1, audio=broken), example_take(id=2, audio=quiet_flac)]
    exported = bundled(path, *takes, packing=Packing(("txt",), mp3=True))
    with ZipFile(path) as archive:
        kept = [PurePosixPath(name).name for name in archive.namelist() if "/" in name]
    assert kept == ["answer.txt", "answer.txt", "answer.mp3"]
    assert [error.message for error in exported.left_out] == ["Take 1: broken.flac could not be read as sound."]


def test_a_recording_that_may_not_be_read_is_told(quiet_flac: Path) -> None:
    """As what it is, and not as a ZIP that could not be written."""
    with TemporaryDirectory() as name:  # one that everybody may write in
        Path(name).chmod(0o777)
        locked = Path(name) / "locked.flac"
        locked.write_bytes(quiet_flac.read_bytes())
        locked.chmod(0)
        with without_root():
            exported = bundled(Path(name) / "takes.zip", example_take(id=1, audio=locked), packing=Packing(("txt",)))
    [told] = exported.left_out
    assert told.message == "Take 1: locked.flac cannot be read (Permission denied)."


def test_names_are_safe_and_unique(tmp_path: Path) -> None:
    """On Windows too, whatever was asked; the same take twice has two folders."""
    path = tmp_path / "takes.zip"
    texts = ["../../etc/passwd", "CON", "a" * 300, "Как дела?", 'x<>:"|?*\\', "..."]
    takes = [example_take(id=4, question=example_question(id=None, text=text)) for text in texts]
    bundled(path, *takes, *takes, packing=Packing(("txt",)))
    with ZipFile(path) as archive:
        names = archive.namelist()
    assert len({name.lower() for name in names}) == len(names)
    for part in (part for name in names for part in PurePosixPath(name).parts):
        assert part.isascii()
        assert not set(part) & set('<>:"|?*\\')
        assert not part.endswith((".", " "))
        assert part.split(".")[0].lower() not in _RESERVED
        assert len(part) <= 110


@pytest.mark.parametrize(("year", "told"), [(1970, 1980), (2446, 2107)])
def test_dates_that_a_zip_cannot_tell(tmp_path: Path, year: int, told: int) -> None:
    """A clock that was set wrongly makes an old take or one to come; the nearest year is told."""
    path = tmp_path / "takes.zip"
    bundled(path, replace(example_take(), created=datetime(year, 1, 1, tzinfo=UTC)), packing=Packing(("txt",)))
    with ZipFile(path) as archive:
        assert archive.infolist()[0].date_time[0] == told


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    """Nor a device: a ZIP in the place of /dev/null would harm every program."""
    path = tmp_path / "pipe.zip"
    os.mkfifo(path)
    with pytest.raises(StorageError, match="is a device or a pipe"):
        bundled(path, example_take(), packing=Packing(("txt",)))
    assert path.is_fifo()


def test_extras_stand_beside_the_folders(tmp_path: Path) -> None:
    """Such as the report of a mock interview; the index leads to them."""
    path = tmp_path / "takes.zip"
    bundled(path, example_take(), packing=Packing(("txt",), extras={"interview.txt": "All in all"}))
    with ZipFile(path) as archive:
        assert archive.read("interview.txt") == b"All in all"
        assert b'href="interview.txt"' in archive.read("index.html")


def test_a_hostile_take_in_the_index(tmp_path: Path) -> None:
    """Its question is read, not run."""
    path = tmp_path / "takes.zip"
    bundled(path, hostile_take(50), packing=Packing(("txt",)))
    with ZipFile(path) as archive:
        read = html.document_fromstring(archive.read("index.html").decode())
    assert read.xpath("//script | //img") == []
    assert SCRIPT in read.xpath("//h2")[0].text_content()


def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    """It is told as such; an older ZIP of that name stays as it was."""
    path = tmp_path / "takes.zip"
    path.write_bytes(b"older")
    with no_file_larger_than(2000), pytest.raises(StorageError, match="The disk is full"):
        bundled(path, *(example_take(id=at) for at in range(10)))
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_called_off(tmp_path: Path) -> None:
    """In the middle: the file that was begun is gone."""
    token = CancelToken()
    shares: list[float] = []

    def report(share: float) -> None:
        shares.append(share)
        token.cancel()

    with pytest.raises(Cancelled):
        write_bundle(
            tmp_path / "takes.zip",
            [1, 2, 3, 4],
            lambda take_id: Subject(example_take(id=take_id)),
            Packing(("txt",)),
            report,
            token,
        )
    assert shares == [0.25]
    assert list(tmp_path.iterdir()) == []
