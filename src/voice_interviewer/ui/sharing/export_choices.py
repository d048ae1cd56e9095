"""What was chosen for an export, and the small file that remembers it for the next one. Pure: no Qt."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

import msgspec

from voice_interviewer.private import write_whole
from voice_interviewer.report.formats import FORMATS, export_name
from voice_interviewer.report.options import ExportOptions
from voice_interviewer.take import Take


class Target(StrEnum):
    """Where an export goes."""

    FILES = "files"
    """A file for each take; one for all of them in a table."""
    ZIP = "zip"
    """One ZIP with a folder a take and an index."""


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """Everything that the dialog asks."""

    target: Target = Target.FILES
    key: str = "txt"
    """The format of files."""
    zipped: tuple[str, ...] = ("html", "txt")
    """The formats in a ZIP."""
    options: ExportOptions = field(default_factory=ExportOptions)
    mp3: bool = False
    """In a ZIP, the sound as MP3 in place of FLAC."""
    folder: str = ""
    """Where the last export went; empty for the folder of documents."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The formats that are written."""
        return self.zipped if self.target is Target.ZIP else (self.key,)

    @property
    def meaningful(self) -> frozenset[str]:
        """The fields of the options that mean something to one of these formats, or to the ZIP."""
        of_formats = frozenset[str]().union(*(FORMATS[key].options for key in self.keys))
        return of_formats | {"sound"} if self.target is Target.ZIP else of_formats

    def to_folder(self, takes: int) -> bool:
        """Whether a folder is asked for, rather than a file."""
        return self.target is Target.FILES and takes > 1 and FORMATS[self.key].table is None

    def suggested(self, first: Take, takes: int) -> str:
        """A name for the file."""
        if takes == 1:
            name = export_name(first, self.key)
            return name if self.target is Target.FILES else Path(name).with_suffix(".zip").name
        ending = ".zip" if self.target is Target.ZIP else FORMATS[self.key].ending
        return f"interview-answers_{first.created:%Y-%m-%d}{ending}"


class ExportMemory:
    """A small file. One that is missing or makes no sense counts as nothing chosen yet."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> ExportChoices:
        """What was chosen last."""
        try:
            kept = msgspec.json.decode(self._path.read_bytes(), type=ExportChoices)
        except (OSError, ValueError, RecursionError):
            return ExportChoices()
        known = tuple(key for key in kept.zipped if key in FORMATS)
        return replace(kept, key=kept.key if kept.key in FORMATS else "txt", zipped=known or ("html", "txt"))

    def save(self, choices: ExportChoices) -> None:
        """Remember. A disk that is full loses a convenience only."""
        with suppress(OSError):
            write_whole(self._path, msgspec.json.encode(choices))
