"""Recordings from elsewhere become takes, and the files stay as they are."""

import os
import struct
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
import soundfile

from support.examples import example_question
from support.recordings import tone, write_encoded
from support.sounds import samples, write_sound
from voice_interviewer.errors import AudioFileError, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.incoming import Incoming, readable
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.take import Source

NOW = datetime(2026, 3, 6, 9, 30, tzinfo=UTC)
LONGEST_PATH = 4_095
"""Characters, on Linux."""

MADE = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Of a user who has not started the app yet."""
    return Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")


@pytest.fixture
def library(folders: Folders) -> SqliteLibrary:
    """The real one, empty."""
    return SqliteLibrary(folders)


@pytest.fixture
def incoming(folders: Folders, library: SqliteLibrary) -> Incoming:
    """What is tested."""
    return Incoming(folders, lambda: library, lambda: NOW)


def dated(path: Path) -> Path:
    """The file, last written at `MADE`."""
    os.utime(path, (MADE.timestamp(), MADE.timestamp()))
    return path


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    """An M4A of a second, as a phone makes it."""
    return dated(write_encoded(tmp_path / "Recording 12.m4a", tone(1.0), 48_000))


def test_a_look_tells_length_and_date(incoming: Incoming, phone: Path) -> None:
    """And that nothing is wrong with it."""
    found = incoming.look(phone)
    assert found.seconds == pytest.approx(1.0, abs=0.1)
    assert (found.made, found.known, found.problem) == (MADE, None, None)


@pytest.mark.parametrize(
    ("moment", "hour"), [(datetime(2025, 7, 1, 22, 30, tzinfo=UTC), 0), (datetime(2026, 1, 9, 22, 30, tzinfo=UTC), 23)]
)
def test_a_recording_of_last_summer_keeps_its_hour(
    folders: Folders, library: SqliteLibrary, phone: Path, moment: datetime, hour: int
) -> None:
    """It was made by the clock of that day, whatever the clock says today; else it may lie on the day before."""
    berlin = ZoneInfo("Europe/Berlin")
    os.utime(phone, (moment.timestamp(), moment.timestamp()))
    incoming = Incoming(folders, lambda: library, lambda: NOW.astimezone(berlin), lambda then: then.astimezone(berlin))
    assert incoming.look(phone).made.hour == hour


def test_it_becomes_a_take(incoming: Incoming, library: SqliteLibrary, phone: Path, folders: Folders) -> None:
    """Of its question, begun when its recording began; the file is untouched and nothing is left over."""
    before = phone.read_bytes()
    take = incoming.keep(incoming.look(phone), example_question())
    assert library.take(take.id or 0) == take
    assert (take.question, take.source, take.findings) == (example_question(), Source.FILE, None)
    assert take.created == pytest.approx(MADE - timedelta(seconds=1), abs=timedelta(seconds=0.1))
    assert take.audio is not None
    assert soundfile.info(take.audio).duration == pytest.approx(take.seconds, abs=0.01)
    assert phone.read_bytes() == before
    assert list(folders.cache.iterdir()) == []


def test_what_libsndfile_reads_comes_in_exactly(incoming: Incoming, tmp_path: Path) -> None:
    """Not one sample of a WAV is another."""
    sound = samples(0.5, 44_100)
    take = incoming.keep(incoming.look(write_sound(tmp_path / "a.wav", sound, 44_100)), example_question())
    assert take.audio is not None
    kept, rate = soundfile.read(take.audio, dtype="int16")
    assert rate == 44_100
    assert np.array_equal(kept, sound)


def test_the_same_recording_is_known_again(incoming: Incoming, library: SqliteLibrary, phone: Path) -> None:
    """By its date and length, also under another name, until its take is deleted; another recording is not."""
    take = incoming.keep(incoming.look(phone), example_question())
    copy = phone.with_name("copy.m4a")
    copy.write_bytes(phone.read_bytes())
    assert incoming.look(dated(copy)).known == take.id
    longer = write_encoded(phone.with_name("longer.m4a"), tone(2.0), 48_000)
    assert incoming.look(dated(longer)).known is None
    library.delete([take.id or 0])
    assert incoming.look(phone).known is None


@pytest.mark.parametrize("name", ["gone.m4a", "empty.m4a", "text.mp3", "folder.wav", f"{'long' * 80}.m4a"])
def test_what_cannot_come_in_says_why(incoming: Incoming, tmp_path: Path, name: str) -> None:
    """When it is looked at, and no take is made."""
    file = tmp_path / name
    if name == "folder.wav":
        file.mkdir()
    elif name in {"empty.m4a", "text.mp3"}:
        file.write_bytes(b"" if name == "empty.m4a" else b"words " * 100)
    found = incoming.look(file)
    assert isinstance(found.problem, AudioFileError)
    assert name in found.problem.message


def test_a_cache_that_cannot_be_written_is_told(incoming: Incoming, phone: Path, folders: Folders) -> None:
    """And the library stays as it is."""
    found = incoming.look(phone)
    folders.cache.write_text("a file where a folder should be")
    with pytest.raises(StorageError):
        incoming.keep(found, example_question())


def test_a_cache_that_takes_no_more_is_told(tmp_path: Path, phone: Path) -> None:
    """As on a disk that is full to the last folder; here no longer name can be written."""
    cache = tmp_path
    while len(str(cache)) < LONGEST_PATH - 20:
        cache /= "d" * min(200, LONGEST_PATH - 5 - len(str(cache)))
        cache.mkdir(mode=0o700)
    with pytest.raises(StorageError), readable(phone, cache):
        pass


def test_what_everybody_reads_is_handed_on_as_it_is(tmp_path: Path, phone: Path) -> None:
    """Also what is no sound: whoever reads it says why not. Only the rest is decoded."""
    wav, text = write_sound(tmp_path / "a.wav"), tmp_path / "a.txt"
    text.write_text("words")
    for plain in (wav, text, tmp_path / "gone.wav"):
        with readable(plain, tmp_path / "cache") as sound:
            assert sound == plain
    with readable(phone, tmp_path / "cache") as sound:
        assert soundfile.info(sound).samplerate == 48_000
    assert not sound.exists()


def test_what_a_killed_program_was_decoding_goes(tmp_path: Path, phone: Path) -> None:
    """With the next file, once an hour has gone by: an answer of hours would take up a gigabyte for ever."""
    ages = {"incoming-old": 3_700, "incoming-fresh": 3_500}
    for name, age in ages.items():
        half = tmp_path / "cache" / name / "sound.wav"
        half.parent.mkdir(parents=True)
        half.write_bytes(b"half")
        for touched in (half, half.parent):
            os.utime(touched, (time.time() - age,) * 2)
    with readable(phone, tmp_path / "cache") as sound:
        assert {path.name for path in (tmp_path / "cache").iterdir()} == {"incoming-fresh", sound.parent.name}


def test_a_length_beyond_all_reason_is_none(incoming: Incoming, tmp_path: Path) -> None:
    """A WebM whose header says that it lasts for 30,000 years comes in with the length that it has."""
    path = write_encoded(tmp_path / "long.mkv", tone(1.0), 48_000)
    data = bytearray(path.read_bytes())
    place = data.index(b"\x44\x89\x88") + 3  # the element Duration, a float of 8 bytes, in milliseconds
    data[place : place + 8] = struct.pack(">d", 1e15)
    path.write_bytes(data)
    found = incoming.look(path)
    assert (found.seconds, found.problem) == (0.0, None)
    assert incoming.keep(found, example_question()).seconds == pytest.approx(1.0, abs=0.1)
