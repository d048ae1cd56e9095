"""Recordings from elsewhere become takes: looked at first, then kept; the files themselves stay as they are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, UserError
from voice_interviewer.folders import Folders
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.ports import Library
from voice_interviewer.library.private_files import make_private_folder
from voice_interviewer.library.storage_errors import file_errors
from voice_interviewer.private import sweep
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.voice.decoding import LONGEST, can_decode, decode, length_of, too_long
from voice_interviewer.voice.sound_file import SoundFile

Report = Callable[[float], None]

SUFFIXES = (
    *(".wav", ".flac", ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".aif", ".aiff"),
    *(".aac", ".wma", ".amr", ".caf", ".webm", ".mp4", ".m4v", ".mov", ".mkv", ".3gp"),
)
"""The endings of files that are offered and taken when dropped; what is in a file is what counts."""

_FOLDER = "incoming-"
"""How the names of the folders begin in which files are decoded."""

_SAME_LENGTH = 0.1
"""Seconds by which two lengths of one recording may differ: compressed formats pad their ends."""

_LONGEST = 366 * 24 * 3600.0
"""Seconds. A file that says it is longer than a year says nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at a file told."""

    path: Path
    made: datetime
    """When the file was last written, which for a recording is when it ended."""
    seconds: float = 0.0
    """0 where the file does not say."""
    known: int | None = None
    """A take that seems to be this very recording."""
    problem: UserError | None = None
    """Why it cannot be taken, None where it can."""


class Incoming:
    """Brings recordings in. Call it off the UI thread."""

    def __init__(
        self,
        folders: Folders,
        library: Callable[[], Library],
        now: Callable[[], datetime],
        local: Callable[[datetime], datetime] = datetime.astimezone,
    ) -> None:
        """``local`` tells a moment as the clock on the wall showed it then: in winter another hour than in summer."""
        self._local = local
        self._folders = folders
        self._library = library
        self._now = now

    def look(self, path: Path) -> Found:
        """What the file holds; a file that cannot be taken says why. Raises what the library raises."""
        made = self._made(path)
        try:
            seconds = seconds_of(path)
        except UserError as error:
            return Found(path, made, problem=error)
        if seconds > _LONGEST:
            return Found(path, made)
        if seconds > LONGEST:
            return Found(path, made, problem=too_long(path))
        return Found(path, made, seconds, known=self._known(made, seconds))

    def keep(
        self, found: Found, question: AskedQuestion, report: Report | None = None, cancel: CancelToken | None = None
    ) -> Take:
        """Put it into the library as an answer to this question, not graded yet; the file stays.

        Raises AudioFileError, LibraryError, StorageError or Cancelled, having changed nothing.
        """
        with readable(found.path, self._folders.cache, report, cancel) as sound:
            seconds = seconds_of(sound)  # now exact, and an error where there is no sound
            if seconds > LONGEST:
                raise too_long(found.path)
            began = found.made - timedelta(seconds=seconds)
            if cancel is not None:
                cancel.raise_if_cancelled()  # the last moment: what the library takes, it keeps
            return self._library().keep(Take(question, began, seconds, Source.FILE), sound)

    def _made(self, path: Path) -> datetime:
        try:
            return self._local(datetime.fromtimestamp(path.stat().st_mtime, UTC))
        except (OSError, OverflowError, ValueError):  # not there, or of a year that no calendar has
            return self._now()

    def _known(self, made: datetime, seconds: float) -> int | None:
        """A take from a file, of that length, that began when this recording did."""
        began, slack = made - timedelta(seconds=seconds), timedelta(seconds=2 * _SAME_LENGTH)
        near = TakeFilter(source=Source.FILE, since=began - slack, before=began + slack)
        takes = self._library().summaries(among=near)
        return next((take.id for take in takes if abs(take.seconds - seconds) <= _SAME_LENGTH), None)


def seconds_of(path: Path) -> float:
    """The length of a recording, 0 where it does not say. Raises AudioFileError."""
    try:
        with SoundFile(path) as sound:
            return sound.seconds
    except UnicodeEncodeError as error:  # Linux allows any bytes as a name, libsndfile only text
        shown = str(path).encode(errors="backslashreplace").decode()
        raise AudioFileError(f"The name of {shown} is not valid text.", "Rename the file or its folder.") from error
    except AudioFileError as refused:
        return _length(path, refused)


@contextmanager
def readable(
    path: Path, cache: Path, report: Report | None = None, cancel: CancelToken | None = None
) -> Iterator[Path]:
    """A file with the same sound that the whole app reads: the file itself, or a WAV that lasts as long as the block.

    What is no sound at all comes back as it is: whoever reads it says best what is wrong with it. Raises AudioFileError
    for a damaged track, StorageError or Cancelled.
    """
    if not _foreign(path):
        yield path
        return
    make_private_folder(cache)
    sweep(cache, f"{_FOLDER}*")
    with file_errors(cache):
        folder = TemporaryDirectory(dir=cache, prefix=_FOLDER, ignore_cleanup_errors=True)
    with folder:
        sound = Path(folder.name) / "sound.wav"
        with file_errors(cache):
            decode(path, sound, report, cancel)
        yield sound


def _foreign(path: Path) -> bool:
    """Whether only the decoders of `voice_interviewer.voice.decoding` read it."""
    try:
        with SoundFile(path):
            return False
    except (AudioFileError, UnicodeEncodeError):
        return _is_file(path) and can_decode(path)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # in a folder that nobody may enter, or with a name that is too long
        return False


def _length(path: Path, refused: AudioFileError) -> float:
    """The length by the other way of reading; where that fails too, the first refusal says best why."""
    if not _is_file(path) or not path.stat().st_size:
        raise refused
    try:
        return length_of(path)
    except AudioFileError:
        raise refused from None
