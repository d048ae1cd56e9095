"""A note beside weights that were fetched or imported: where they came from and their checksum at that time."""

from contextlib import suppress
from pathlib import Path

import msgspec

from voice_interviewer.transcription.checksums import remember_checksum


class Origin(msgspec.Struct, frozen=True):
    """Where weights came from."""

    source: str
    sha256: str
    """Of the file with the numbers."""
    vouched: bool = False
    """Whether its maker named this checksum; else it was taken down when the file came."""


def origin_path(model: Path) -> Path:
    """Where the note of a model lies: inside its folder, or beside its file."""
    return model.with_name(f"{model.name}.origin.json") if model.suffix == ".pt" else model / "origin.json"


def note_origin(model: Path, origin: Origin) -> None:
    """Write the note. Raises OSError."""
    origin_path(model).write_bytes(msgspec.json.encode(origin))


def origin_of(model: Path) -> Origin | None:
    """The note, or None where there is none that can be read: somebody put the files there by hand."""
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(origin_path(model).read_bytes(), type=Origin)
    return None


def vouch(model: Path, weights: Path, origin: Origin, cache: Path) -> None:
    """Write the note, and keep the checksum that was just computed from being computed again. Raises OSError."""
    note_origin(model, origin)
    remember_checksum(weights, origin.sha256, cache)
