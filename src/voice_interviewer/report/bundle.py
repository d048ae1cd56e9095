"""Several takes in one ZIP: a folder for each with its files and its sound, and an index of them all.

It is written to disk as it grows, and takes the place of an older one only when it is whole.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from voice_interviewer.answer import Section
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, UserError
from voice_interviewer.report.export_files import Exported, Load, about_take
from voice_interviewer.report.formats import export_name, named, rendered
from voice_interviewer.report.options import Subject
from voice_interviewer.report.take_csv import Cell, columns_of, row_of, table
from voice_interviewer.report.wording import clock, day_and_time
from voice_interviewer.report.writing import not_written, taking_place_of
from voice_interviewer.take import Source, Take

_PACKED = {".flac", ".mp3", ".pdf", ".docx"}
"""What is as small as it gets already."""

_BLOCK = 1 << 18
_YEARS = (1980, 2107)
"""The first and the last year that a ZIP can tell."""


@dataclass(frozen=True, slots=True)
class Packing:
    """What each folder holds."""

    keys: Sequence[str]
    """Formats."""
    sound: bool = True
    mp3: bool = False
    """The sound as a small MP3 in place of the FLAC that was kept."""
    extras: Mapping[str, str | bytes] = field(default_factory=dict)
    """Files that stand beside the folders, by name, such as the report of a mock interview."""


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One take in the index page."""

    number: int
    question: str
    when: str
    length: str
    scores: tuple[tuple[str, int], ...]
    files: tuple[tuple[str, str], ...]
    """What people read, and where it lies."""


def write_bundle(
    path: Path,
    take_ids: Sequence[int],
    load: Load,
    packing: Packing,
    report: Callable[[float], None],
    cancel: CancelToken,
) -> Exported:
    """Write the ZIP; a take that a format has nothing for, or whose recording cannot be read, has its other files.

    Raises StorageError (a full disk among them), LibraryError, Cancelled; then nothing is left behind.
    """
    try:
        with taking_place_of(path.resolve()) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            bundle = _Bundle(archive, packing, cancel)
            for number, take_id in enumerate(take_ids, start=1):
                bundle.add(number, load(take_id))
                report(number / len(take_ids))
            bundle.close()
    except OSError as error:
        raise not_written(path, error) from error
    return Exported((path,), tuple(bundle.left_out))


class _Bundle:
    """A ZIP under way."""

    def __init__(self, archive: ZipFile, packing: Packing, cancel: CancelToken) -> None:
        self.left_out: list[UserError] = []
        self._archive, self._packing, self._cancel = archive, packing, cancel
        self._index: list[IndexRow] = []
        self._cells: list[list[Cell]] = []
        self._subject: Subject | None = None  # the first, whose options tell the table's columns

    def add(self, number: int, subject: Subject) -> None:
        """One take: its folder, and its row of the index."""
        self._cancel.raise_if_cancelled()
        self._subject = self._subject or subject
        take = subject.take
        folder = f"{number:03}_{Path(export_name(take, 'txt')).stem}"
        files = tuple(self._files(subject, folder))
        scores = take.findings.grade.sections if take.findings and subject.options.scores else ()
        told = tuple((score.section.title[0], score.score) for score in scores)
        length = "" if take.source is Source.TYPED else clock(take.seconds)
        question = take.question.text or "Your answer"
        self._index.append(IndexRow(number, question, day_and_time(take.created), length, told, files))
        self._cells.append(row_of(subject, columns_of(self._subject.options)))

    def close(self) -> None:
        """The index, and what stands beside it."""
        now = datetime.now().astimezone()
        for name, content in self._packing.extras.items():
            self._write(name, content if isinstance(content, bytes) else content.encode("utf-8", "replace"), now)
        if self._subject is not None:
            csv = table(columns_of(self._subject.options), self._cells)
            self._write("index.csv", csv.encode("utf-8-sig", "replace"), now)
        self._write("index.html", _index_page(self._index, tuple(self._packing.extras)).encode("utf-8", "replace"), now)

    def _files(self, subject: Subject, folder: str) -> Iterator[tuple[str, str]]:
        for key in self._packing.keys:
            self._cancel.raise_if_cancelled()
            name = f"{folder}/answer{named(key).ending}"
            try:
                content = rendered([subject], key)
            except UserError as error:
                self.left_out.append(about_take(subject.take.id or 0, error))
            else:
                self._write(name, content, subject.take.created)
                yield named(key).title, name
        if self._packing.sound and subject.take.audio is not None:
            yield from self._sound(subject.take, subject.take.audio, folder)

    def _sound(self, take: Take, audio: Path, folder: str) -> Iterator[tuple[str, str]]:
        name = f"{folder}/answer{'.mp3' if self._packing.mp3 else audio.suffix.lower()}"
        if not audio.is_file():
            self.left_out.append(UserError(f"The recording of take {take.id} is gone.", "Its other files are there."))
            return
        try:
            self._write_sound(name, take, audio)
        except AudioFileError as error:
            self.left_out.append(about_take(take.id or 0, error))
        else:
            yield "Sound", name

    def _write_sound(self, name: str, take: Take, audio: Path) -> None:
        """Raises AudioFileError, and then nothing of it is in the ZIP, for a recording that cannot be read."""
        if self._packing.mp3:
            from voice_interviewer.report.mentor.sound import mp3

            self._write(name, mp3(audio, cancel=self._cancel), take.created)
            return
        with _opened(audio) as source, self._archive.open(_entry(name, take.created), "w") as target:
            self._copy(source, target)

    def _copy(self, source: IO[bytes], target: IO[bytes]) -> None:
        while block := source.read(_BLOCK):
            self._cancel.raise_if_cancelled()
            target.write(block)

    def _write(self, name: str, content: bytes, made: datetime) -> None:
        self._archive.writestr(_entry(name, made), content)


def _opened(audio: Path) -> IO[bytes]:
    try:
        return audio.open("rb")
    except OSError as error:
        raise AudioFileError(f"{audio.name} cannot be read ({error.strerror}).", "Allow reading it.") from error


def _entry(name: str, made: datetime) -> ZipInfo:
    """A file in the ZIP, readable by its owner and others, with the time of the take."""
    year = min(max(made.year, _YEARS[0]), _YEARS[1])
    entry = ZipInfo(name, (year, made.month, made.day, made.hour, made.minute, made.second))
    entry.compress_type = ZIP_STORED if Path(name).suffix in _PACKED else ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _index_page(rows: Sequence[IndexRow], extras: Sequence[str]) -> str:
    from voice_interviewer.report.templating import environment
    from voice_interviewer.report.web_page import shipped_source, style_policy

    style = "take/take.css"
    return (
        environment()
        .get_template("take/index.html")
        .render(
            rows=rows, extras=extras, sections=tuple(Section), style=shipped_source(style), policy=style_policy(style)
        )
    )
