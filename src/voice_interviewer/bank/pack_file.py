"""Reads the text of a pack, whatever the path turns out to be."""

import stat
from pathlib import Path

from voice_interviewer.bank.problem import PackFileError, Problem
from voice_interviewer.errors import NotFound

LARGEST_BYTES = 10_000_000
"""A pack of 1,000 questions with every field is 5 to 8 MB; anything larger than this is not a pack."""


def read_text(file: Path) -> str:
    """The file's text, without a byte order mark.

    Raises NotFound where there is no such file, PackFileError where it is no readable UTF-8 text of at most
    `LARGEST_BYTES`.
    """
    try:
        return _decoded(file, _bytes(file))
    except FileNotFoundError as error:
        raise NotFound(f"There is no question pack at {file}.", "Check the path.") from error
    except OSError as error:
        raise _refusal(file, f"the file cannot be read ({error.strerror})") from error


def _bytes(file: Path) -> bytes:
    kind = file.stat().st_mode
    if stat.S_ISDIR(kind):
        raise _refusal(file, "this is a folder, not a file")
    # Opening a pipe would wait for ever, and a device may never end.
    if not stat.S_ISREG(kind):
        raise _refusal(file, "this is not an ordinary file")
    with file.open("rb") as stream:
        content = stream.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise _refusal(file, f"the file is larger than {LARGEST_BYTES // 1_000_000} MB, the most a pack may have")
    return content


def _decoded(file: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _refusal(file, "this is not UTF-8 text; save the file with the encoding UTF-8", line) from error


def _refusal(file: Path, message: str, line: int | None = None) -> PackFileError:
    return PackFileError([Problem(file, line, "", message)])
