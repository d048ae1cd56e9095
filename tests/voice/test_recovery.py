"""After a crash the next start finds the recording, and never another copy's."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile

from support import recording_child
from support.hearing import noise, offset_of, samples_of
from support.limits import no_file_larger_than
from support.virtual_audio import RATE, VirtualAudio
from support.waiting import wait_until
from voice_interviewer.answer import Section
from voice_interviewer.errors import StorageError
from voice_interviewer.take import AskedQuestion, Mode, Source, Take
from voice_interviewer.voice import recovery
from voice_interviewer.voice.wav import GrowingWav, header

QUESTION = AskedQuestion("How do you watch a model?", "design", "watch-a-model", "mlops@1")
CREATED = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
GONE = 2**22 - 1
"""A pid that no process has: Linux gives out smaller ones."""


@pytest.fixture
def east(monkeypatch: pytest.MonkeyPatch) -> Iterator[timedelta]:
    """Moves the machine to where the clock is eleven hours ahead of UTC."""
    with monkeypatch.context() as moved:
        moved.setenv("TZ", "EAST-11")
        time.tzset()
        yield timedelta(hours=11)
    time.tzset()


def recorded(path: Path, seconds: float = 1.0) -> Path:
    wav = GrowingWav(path, 16_000)
    wav.write(noise(seconds, 16_000).tobytes())
    wav.close()
    return path


def crashed(path: Path, **changes: object) -> Path:
    """Make it the recording of a process that is gone."""
    note = path.with_suffix(".json")
    note.write_text(json.dumps({**json.loads(note.read_text()), "pid": GONE, **changes}))
    return path


def test_begins_with_a_note_and_no_sound(tmp_path: Path) -> None:
    """The folder is made, the recorder makes the WAV, and each has its own name."""
    first = recovery.begin(tmp_path / "recordings", QUESTION, CREATED)
    second = recovery.begin(tmp_path / "recordings", QUESTION, CREATED)
    assert first != second
    assert not first.exists()
    assert first.with_suffix(".json").exists()


def test_a_crashed_recording_is_offered_with_its_question(tmp_path: Path) -> None:
    """Everything that is needed to go on as if nothing had happened."""
    path = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED)))
    assert recovery.left_behind(tmp_path) == [recovery.Interrupted(path, QUESTION, CREATED, 1.0)]


def test_it_becomes_the_take_that_it_was_to_be(tmp_path: Path) -> None:
    """Its rules, its mock interview and what had been jotted down come back with it."""
    begun = recovery.begin(tmp_path, QUESTION, CREATED, mode=Mode.REAL, interview=7, notes="canary „first“")
    crashed(recorded(begun))
    (found,) = recovery.left_behind(tmp_path)
    assert found.take == Take(
        QUESTION, CREATED, 1.0, Source.MICROPHONE, mode=Mode.REAL, interview=7, notes="canary „first“"
    )


def test_a_note_of_an_earlier_version_is_still_read(tmp_path: Path) -> None:
    """It says nothing of rules and interviews: an answer given in practice."""
    path = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED, mode=Mode.REAL, interview=7)))
    note = path.with_suffix(".json")
    known = {"question", "created", "pid", "process_started"}
    note.write_text(json.dumps({name: value for name, value in json.loads(note.read_text()).items() if name in known}))
    assert recovery.left_behind(tmp_path) == [recovery.Interrupted(path, QUESTION, CREATED, 1.0)]
    assert recovery.left_behind(tmp_path)[0].take == Take(QUESTION, CREATED, 1.0, Source.MICROPHONE)


def test_this_and_other_running_copies_keep_their_recordings(tmp_path: Path) -> None:
    """A recording under way is nobody else's business."""
    recorded(recovery.begin(tmp_path, QUESTION, CREATED))
    other = recorded(recovery.begin(tmp_path, QUESTION, CREATED))
    parent = psutil.Process(os.getppid())
    crashed(other, pid=parent.pid, process_started=parent.create_time())
    assert recovery.left_behind(tmp_path) == []
    assert other.exists()


def test_a_pid_that_was_given_to_another_process_is_no_owner(tmp_path: Path) -> None:
    """Pids are used again; the time of the start tells the difference."""
    path = recorded(recovery.begin(tmp_path, QUESTION, CREATED))
    crashed(path, pid=os.getpid(), process_started=psutil.Process().create_time() - 3_600)
    assert [entry.path for entry in recovery.left_behind(tmp_path)] == [path]


def test_the_header_is_repaired(tmp_path: Path) -> None:
    """The process died between the samples and the header that counts them."""
    path = crashed(recovery.begin(tmp_path, QUESTION, CREATED))
    path.write_bytes(header(16_000, 100) + noise(2.0, 16_000).tobytes() + b"x")
    assert [entry.seconds for entry in recovery.left_behind(tmp_path)] == [2.0]
    assert soundfile.info(path).duration == 2.0


def test_without_its_note_a_recording_has_the_day_on_the_wall(tmp_path: Path, east: timedelta) -> None:
    """Where UTC is still in yesterday."""
    path = recorded(tmp_path / "a.wav")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert recovery.left_behind(tmp_path)[0].created.utcoffset() == east


@pytest.mark.parametrize(
    "note",
    [None, b"", b"{", b'{"question": 3}', b'{"notes": "\xc3("}', b'{"x": ' + b"[" * 100_000],
    ids=["missing", "empty", "cut", "wrong", "no text", "too deep"],
)
def test_without_its_note_a_recording_is_still_offered(tmp_path: Path, note: bytes | None) -> None:
    """The answer is worth more than the question."""
    path = recorded(tmp_path / "a.wav")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    if note is not None:
        path.with_suffix(".json").write_bytes(note)
    (found,) = recovery.left_behind(tmp_path)
    assert (found.path, found.question, found.seconds) == (path, recovery.UNKNOWN_QUESTION, 1.0)
    assert found.created == datetime.fromtimestamp(1_000_000_000, UTC)


@pytest.mark.parametrize(
    "changes",
    [{"pid": -5}, {"pid": 2**40}, {"created": "2026-03-01T09:30:00"}, {"created": "0001-01-01T00:00:00+14:00"}],
    ids=["no pid", "huge pid", "no zone", "no year"],
)
def test_a_note_that_makes_no_sense_counts_as_none(tmp_path: Path, changes: dict[str, object]) -> None:
    """The recording is offered beside others, and can be kept."""
    crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED)))
    bad = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED)), **changes)
    found = {entry.path: entry for entry in recovery.left_behind(tmp_path)}
    assert len(found) == 2
    assert found[bad].question == recovery.UNKNOWN_QUESTION
    assert found[bad].take.created.tzinfo is not None


def test_a_recording_too_short_for_a_word_is_cleared_away(tmp_path: Path) -> None:
    """A key pressed by mistake is not offered at every start."""
    short = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED), seconds=0.29))
    long = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED), seconds=0.3))
    assert [entry.path for entry in recovery.left_behind(tmp_path)] == [long]
    assert not short.exists()
    assert not short.with_suffix(".json").exists()


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    """What cannot be read stays where it is, for somebody who can."""
    bad = tmp_path / "0.wav"
    bad.write_bytes(b"not a recording")
    (tmp_path / "1.wav").mkdir()
    good = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED)))
    assert [entry.path for entry in recovery.left_behind(tmp_path)] == [good]
    assert bad.read_bytes() == b"not a recording"


def test_notes_without_a_recording_are_cleared_away(tmp_path: Path) -> None:
    """Only those of processes that are gone."""
    mine = recovery.begin(tmp_path, QUESTION, CREATED)
    gone = crashed(recovery.begin(tmp_path, QUESTION, CREATED))
    assert recovery.left_behind(tmp_path) == []
    assert mine.with_suffix(".json").exists()
    assert not gone.with_suffix(".json").exists()


def test_a_note_that_is_being_written_is_left_alone(tmp_path: Path) -> None:
    """Another copy of the app begins a recording at this very moment."""
    part = tmp_path / ".part-abcdefgh.json"
    part.write_text("{")
    assert recovery.left_behind(tmp_path) == []
    assert part.exists()


def test_the_oldest_comes_first(tmp_path: Path) -> None:
    """In the order in which they were said."""
    later = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED + timedelta(hours=1))))
    earlier = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED)))
    assert [entry.path for entry in recovery.left_behind(tmp_path)] == [earlier, later]


def test_a_missing_folder_holds_nothing(tmp_path: Path) -> None:
    """The first start ever."""
    assert recovery.left_behind(tmp_path / "recordings") == []


def test_finishing_removes_both_files(tmp_path: Path) -> None:
    """Once or twice, with or without the WAV."""
    path = recorded(recovery.begin(tmp_path, QUESTION, CREATED))
    recovery.finish(path)
    recovery.finish(path)
    assert list(tmp_path.iterdir()) == []


def test_a_recording_that_cannot_be_removed_keeps_its_note(tmp_path: Path) -> None:
    """Windows does not let go of a file that is still read; without its note it would be offered as of no question."""
    path = recovery.begin(tmp_path, QUESTION, CREATED)
    path.mkdir()  # as good as held: it cannot be unlinked
    recovery.finish(path)
    assert path.with_suffix(".json").exists()


def test_a_question_without_an_id_is_kept_as_it_is(tmp_path: Path) -> None:
    """The user's own questions come from no pack."""
    own = replace(QUESTION, id=None, pack=None, text="Warum „MLOps“?")
    crashed(recorded(recovery.begin(tmp_path, own, CREATED)))
    assert recovery.left_behind(tmp_path)[0].question == own


def test_a_part_alone_is_offered_as_such(tmp_path: Path) -> None:
    """After a crash it must not pass for an answer to the whole question."""
    path = crashed(recorded(recovery.begin(tmp_path, QUESTION, CREATED, drill=Section.RISKS)))
    (found,) = recovery.left_behind(path.parent)
    assert (found.drill, found.take.drill) == (Section.RISKS, Section.RISKS)


def test_a_full_disk_is_told_before_anything_is_said(tmp_path: Path) -> None:
    """And no half note is left behind."""
    with no_file_larger_than(10), pytest.raises(StorageError, match="cannot be begun"):
        recovery.begin(tmp_path, QUESTION, CREATED)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.sound
def test_a_killed_process_loses_less_than_a_second(virtual_audio: VirtualAudio, tmp_path: Path) -> None:
    """Kill -9 in mid-answer: the next start offers the take, whole but for its last moment."""
    sound, folder = noise(2.5), tmp_path / "recordings"
    soundfile.write(tmp_path / "answer.wav", sound, RATE)
    child = subprocess.Popen([sys.executable, recording_child.__file__, str(folder)], stdout=subprocess.PIPE)
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"recording\n"
        assert recovery.left_behind(folder) == []
        virtual_audio.speak_into_mic(tmp_path / "answer.wav")
        child.kill()
    wait_until(lambda: not psutil.pid_exists(child.pid), "the process is gone")
    (found,) = recovery.left_behind(folder)
    assert (found.question, found.created) == (recording_child.QUESTION, recording_child.CREATED)
    samples = samples_of(found.path)
    assert len(samples) / RATE == pytest.approx(found.seconds)
    place = offset_of(sound[:RATE], samples)
    kept = samples[place : place + len(sound)]
    np.testing.assert_array_equal(kept, sound[: len(kept)])
    assert len(kept) > len(sound) - RATE
