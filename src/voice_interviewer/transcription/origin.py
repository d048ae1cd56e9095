"""A note beside weights that were fetched or imported: where they came from and their checksum at that time."""

from contextlib import suppress
from pathlib import Path

import msgspec

_IN_FOLDER = "origin.json"


class Origin(msgspec.Struct, frozen=True):
    """Where weights came from."""

    source: str
    sha256: str
    """Of the file with the numbers."""
    vouched: bool = False
    """Whether its maker named this checksum; else it was taken down when the file came."""


def origin_path(model: Path) -> Path:
    """Where the note of a model lies: inside its folder, or beside its file."""
    return model.with_name(f"{model.name}.origin.json") if model.suffix == ".pt" else model / _IN_FOLDER


def origin_of(model: Path) -> Origin | None:
    """The note, or None where there is none that can be read: somebody put the files there by hand."""
    with suppress(OSError, ValueError, RecursionError):
        return msgspec.json.decode(origin_path(model).read_bytes(), type=Origin)
    return None


def note_origin(model: Path, origin: Origin) -> None:
    """Write the note of a model that is in its place; without room it goes without: only later damage is hidden."""
    note = origin_path(model)
    try:
        note.write_bytes(msgspec.json.encode(origin))
    except OSError:
        with suppress(OSError):
            note.unlink()


def settle(aside: Path, place: Path, origin: Origin) -> None:
    """Move a model that was made beside its place there, with its note: neither comes alone. Raises OSError."""
    note = aside / _IN_FOLDER if aside.is_dir() else origin_path(place)
    try:
        note.write_bytes(msgspec.json.encode(origin))
        aside.replace(place)
    except OSError:
        note.unlink(missing_ok=True)
        raise
