"""``history export``: formats, options, folders, tables and ZIPs."""

import csv
import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from support.commands import Command
from support.examples import example_take, example_typed_findings
from support.held_interviews import hold
from support.kept_takes import keep_example
from support.pdf_files import read_pdf
from support.services import Fakes
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.take import Source


@pytest.fixture
def two(fakes: Fakes) -> tuple[str, str]:
    """Two takes in the library, by their numbers."""
    ids = [fakes.library.keep(example_take()).id for _ in range(2)]
    return str(ids[0]), str(ids[1])


def test_options_reach_the_text(command: Command, two: tuple[str, str]) -> None:
    """Words without fillers, and no moment and no judgement beside them."""
    whole = command("history", "export", two[0], "--format", "txt").out
    bare = command(
        "history", "export", two[0], "--format", "txt", "--clean-fillers", "--no-times", "--no-scores", "--no-delivery"
    ).out
    assert ("[um]" in whole, "of 4" in whole, "0:09" in whole) == (True, True, True)
    assert ("[um]" in bare, "of 4" in bare, "0:09" in bare) == (False, False, False)
    assert "Compliance reviews each release." in bare


def test_a_pdf_needs_a_file(command: Command, two: tuple[str, str], tmp_path: Path) -> None:
    """A terminal is not to be filled with it."""
    refused = command("history", "export", two[0], "--format", "pdf")
    done = command("history", "export", two[0], "--format", "pdf", "--output", str(tmp_path / "take.pdf"))
    assert (refused.code, "name a file with --output" in refused.err) == (2, True)
    assert done.err == f"Written to {tmp_path / 'take.pdf'}.\n"
    assert "Context: 3 of 4" in read_pdf((tmp_path / "take.pdf").read_bytes()).text


def test_several_takes_as_a_table(command: Command, two: tuple[str, str]) -> None:
    """On standard output, without the mark that a file has."""
    out = command("history", "export", *two, "--format", "csv").out
    assert [row["take"] for row in csv.DictReader(io.StringIO(out))] == list(two)


def test_several_takes_in_a_folder(command: Command, two: tuple[str, str], tmp_path: Path) -> None:
    """A file each, and where they are."""
    done = command("history", "export", *two, "--format", "json", "--output", str(tmp_path))
    files = sorted(tmp_path.glob("*.json"))
    assert [str(json.loads(file.read_text(encoding="utf-8"))["id"]) for file in files] == list(two)
    assert done.err.count("Written to") == 2


def test_several_takes_do_not_fit_one_file(command: Command, two: tuple[str, str], tmp_path: Path) -> None:
    """Where they go instead is told; nothing is written."""
    done = command("history", "export", *two, "--output", str(tmp_path / "take.md"))
    assert done.code == 2
    assert "into a ZIP with --zip" in done.err
    assert not (tmp_path / "take.md").exists()


def test_a_zip(command: Command, two: tuple[str, str], tmp_path: Path) -> None:
    """With every format that was named."""
    path = tmp_path / "takes.zip"
    done = command("history", "export", *two, "--zip", str(path), "--format", "md", "--format", "srt")
    with ZipFile(path) as archive:
        endings = [Path(name).suffix for name in archive.namelist()]
    assert done.code == 0
    assert endings == [".md", ".srt", ".md", ".srt", ".csv", ".html"]


def test_mp3_is_a_recording(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """Whoever asks for it wants the sound; a take that is named twice comes once."""
    take, path = keep_example(fakes.library, tmp_path), tmp_path / "takes.zip"
    assert command("history", "export", str(take.id), str(take.id), "--zip", str(path), "--mp3").code == 0
    with ZipFile(path) as archive:
        assert sum(name.endswith(".mp3") for name in archive.namelist()) == 1


def test_which_take_was_left_out_is_told(command: Command, fakes: Fakes, two: tuple[str, str], tmp_path: Path) -> None:
    """Several takes may have nothing to show in a format."""
    typed = fakes.library.keep(example_take(source=Source.TYPED, audio=None, findings=example_typed_findings()))
    for where in (("--output", str(tmp_path)), ("--zip", str(tmp_path / "takes.zip"))):
        done = command("history", "export", two[0], str(typed.id), "--format", "srt", *where)
        assert f"Left out: Take {typed.id}: A typed answer has no times" in done.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Name the takes"),
        (("1", "--zip", "a.zip", "--output", "a"), "exclude each other"),
        (("1", "--mp3"), "--mp3 goes with --zip"),
        (("1", "--format", "md", "--format", "txt"), "into a ZIP only"),
    ],
)
def test_what_makes_no_sense_is_refused(command: Command, words: tuple[str, ...], told: str) -> None:
    """Before anything is read or written."""
    done = command("history", "export", *words)
    assert done.code == 2
    assert told in done.err


def test_an_unknown_take(command: Command, tmp_path: Path) -> None:
    """No half of a ZIP is left."""
    done = command("history", "export", "99", "--zip", str(tmp_path / "takes.zip"))
    assert done.code == 3
    assert list(tmp_path.glob("*.zip")) == []


def test_a_whole_mock_interview(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """All its takes in the order in which they were given, with the report on it."""
    held = hold(fakes)
    ids = [entry.id for entry in fakes.library.summaries(among=TakeFilter(interview=held), order=Order.OLDEST)]
    path = tmp_path / "mock.zip"
    assert command("history", "export", "--interview", str(held), "--zip", str(path), "--format", "json").code == 0
    with ZipFile(path) as archive:
        takes = [json.loads(archive.read(name)) for name in archive.namelist() if name.endswith("/answer.json")]
        report = json.loads(archive.read("interview.json"))
    assert [take["id"] for take in takes] == ids
    assert report["format"].startswith("voice-interviewer/mock")


def test_an_interview_that_is_not_there(command: Command, tmp_path: Path) -> None:
    """It is told by its number."""
    done = command("history", "export", "--interview", "77", "--zip", str(tmp_path / "mock.zip"))
    assert (done.code, "77" in done.err) == (3, True)


@pytest.mark.parametrize(
    ("name", "begins"),
    [("take.pdf", b"%PDF"), ("TAKE.HTML", b"<!doctype html>"), ("take.json", b"{"), ("take", b"# "), ("take.x", b"# ")],
)
def test_the_ending_of_a_file_names_its_format(
    command: Command, two: tuple[str, str], tmp_path: Path, name: str, begins: bytes
) -> None:
    """Markdown in a file called .pdf would open nowhere; an ending that names nothing is Markdown."""
    assert command("history", "export", two[0], "--output", str(tmp_path / name)).code == 0
    assert (tmp_path / name).read_bytes().lower().startswith(begins.lower())


def test_a_format_that_is_named_counts_more_than_an_ending(
    command: Command, two: tuple[str, str], tmp_path: Path
) -> None:
    """Whoever says both means the format."""
    command("history", "export", two[0], "--format", "txt", "--output", str(tmp_path / "take.md"))
    assert not (tmp_path / "take.md").read_text(encoding="utf-8").startswith("# ")


def test_several_takes_go_into_a_table_by_its_ending(command: Command, two: tuple[str, str], tmp_path: Path) -> None:
    """As with --format csv."""
    assert command("history", "export", *two, "--output", str(tmp_path / "takes.csv")).code == 0
    assert (tmp_path / "takes.csv").read_text(encoding="utf-8-sig").startswith("take,")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--with-sound",), "--with-sound goes with --format html, or with --zip."),
        (("--with-sound", "--format", "txt"), "--with-sound goes with --format html, or with --zip."),
        (("--words",), "--words goes with --format csv."),
        (("--words", "--zip", "takes.zip"), "--words goes with --format csv."),
    ],
)
def test_a_switch_that_would_add_nothing_is_wrong_usage(
    command: Command, two: tuple[str, str], words: tuple[str, ...], told: str
) -> None:
    """A file without the sound that was asked for looks whole."""
    done = command("history", "export", two[0], *words)
    assert (done.code, told in done.err, done.out) == (2, True, "")
