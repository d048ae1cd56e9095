"""Reading a pack's text, whatever lies at the path."""

import os
from pathlib import Path

import pytest

from voice_interviewer.bank.pack_file import LARGEST_BYTES, read_text
from voice_interviewer.bank.problem import PackFileError
from voice_interviewer.errors import NotFound


def refused(file: Path) -> str:
    """The one problem that reading the file ends in."""
    with pytest.raises(PackFileError) as caught:
        read_text(file)
    (problem,) = caught.value.problems
    return str(problem).removeprefix(str(file))


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """Windows editors put one at the start."""
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfid: caf\xc3\xa9\n")
    assert read_text(file) == "id: café\n"


def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    """The message names the path, so that a typing slip can be seen."""
    with pytest.raises(NotFound, match=r"nowhere\.yaml"):
        read_text(tmp_path / "nowhere.yaml")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder may be called something.yaml."""
    assert refused(tmp_path) == ": this is a folder, not a file"


def test_devices_and_pipes_are_refused_without_opening_them() -> None:
    """A pipe would let the reader wait for ever, and some devices never end; the null device stands for them all."""
    assert refused(Path(os.devnull)) == ": this is not an ordinary file"


def test_an_unreadable_file_says_why(tmp_path: Path) -> None:
    """The system's own reason is passed on. A link to itself cannot be read, whoever asks: not even by root."""
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    assert refused(loop).startswith(": the file cannot be read (")


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    """The last byte that is allowed still is."""
    file = tmp_path / "big.yaml"
    file.write_bytes(b"#" * LARGEST_BYTES)
    assert len(read_text(file)) == LARGEST_BYTES
    file.write_bytes(b"#" * (LARGEST_BYTES + 1))
    assert refused(file) == ": the file is larger than 10 MB, the most a pack may have"


def test_other_encodings_are_named_with_their_line(tmp_path: Path) -> None:
    """The line is the one with the first byte that is not UTF-8."""
    file = tmp_path / "latin.yaml"
    file.write_bytes("id: a\ntitle: café\n".encode("latin-1"))
    assert refused(file) == ":2: this is not UTF-8 text; save the file with the encoding UTF-8"
