"""Killed while it records: the answer is found again, whole but for its last moment, and becomes a take."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from support import killing_recording
from support.form import rounds
from support.hearing import noise, samples_of
from support.killing import Program, running
from support.killing_heard import Witness, stretches, witness
from support.killing_library import assert_sound_database, make_old, opened_later
from support.killing_recording import WAYS
from support.killing_tally import Tally
from support.model_files import folders_in
from support.virtual_audio import RATE, VirtualAudio
from support.waiting import wait_until
from voice_interviewer.folders import Folders
from voice_interviewer.voice import recovery

pytestmark = [pytest.mark.harsh, pytest.mark.sound]

SECONDS = 3.0
"""Of speaking, in which the kills come."""

AT_ONCE = 6
"""How many programs record the one microphone at the same time, each to be killed at a moment of its own."""

ENDS_A_STRETCH = ("pausing", "stopping")
"""What a program says before the sound that comes in no longer counts."""


@dataclass
class Killed:
    """One program and what had come into the microphone when it was gone."""

    how: str
    folders: Folders
    program: Program
    heard: float = 0.0

    @property
    def wanted(self) -> float:
        """The last sample that should be kept: of the moment of the kill or, where it had been told to pause or to stop
        by then, of that moment.
        """
        said = [line.split()[0] for line in self.program.said]
        ends = [at for at, word in enumerate(said) if word in ENDS_A_STRETCH]
        goes_on = [at for at, word in enumerate(said) if word in {"recording", "resumed"}]
        return self.program.stamps[ends[-1]] if ends and ends[-1] > goes_on[-1] else self.heard


def test_less_than_a_second_is_lost(virtual_audio: VirtualAudio, tmp_path: Path) -> None:
    """Of the sound that had come into the microphone; the rest is there, sample for sample, and becomes a take."""
    tally = Tally("Recording")
    _, moments = tally.spread(rounds(6, 42), SECONDS)
    for first in range(0, len(moments), AT_ONCE):
        folder = tmp_path / str(first)
        folder.mkdir()
        killed, heard = kill_all(virtual_audio, folder, moments[first : first + AT_ONCE])
        for one in killed:
            look_at(one, heard, tally)
    tally.tell()


def kill_all(audio: VirtualAudio, folder: Path, moments: list[float]) -> tuple[list[Killed], Any]:
    """Have somebody speak, and kill a recording program at each of the moments; with what was heard meanwhile."""
    soundfile.write(folder / "speech.wav", noise(2 * SECONDS, seed=len(moments)), RATE)
    with witness(audio, folder / "heard.raw") as ears, ExitStack() as programs:
        killed = [start(programs, ears, folder, number) for number in range(len(moments))]
        for one in killed:
            one.program.wait_for("recording")
        speaking = audio.speak_into_mic(folder / "speech.wav", wait=False)
        wait_until(lambda: np.any(ears.samples), "the speech is heard")
        began = time.monotonic()
        for moment, one in sorted(zip(moments, killed, strict=True), key=lambda pair: pair[0]):
            assert one.program.kill_after(max(0.0, began + moment - time.monotonic()))
            one.heard = ears.heard_by_now()
        speaking.stop()
        return killed, ears.samples


def start(programs: ExitStack, ears: Witness, folder: Path, number: int) -> Killed:
    """A program that records; the ways go round."""
    root, how = folder / str(number), WAYS[number % len(WAYS)]
    program = programs.enter_context(running(Program.of(killing_recording, root, how, clock=lambda: ears.heard)))
    return Killed(how, folders_in(root), program)


def look_at(one: Killed, heard: Any, tally: Tally) -> None:
    """Recover what it left, as a start of the app does, and measure what is missing."""
    library = opened_later(one.folders)
    left = recovery.left_behind(one.folders.recordings)
    for entry in left:
        library.keep(entry.take, entry.path)
        recovery.finish(entry.path)
    assert_sound_database(one.folders)
    assert_cleared(one.folders.recordings)
    found = {int(number): stretches(sound, heard) for number, sound in sounds(one.folders)}
    assert all(int(told.split()[0]) in found for told in one.program.told("kept"))
    last = int(one.program.told("recording")[-1])
    seconds = missing_at_the_end(one, last, found.get(last, []))
    if one.how != "pausing":
        seconds += max(map(missing_between, found.values()), default=0.0)
    tally.add(f"{one.how}: {one.program.last_word}", seconds, recovered=len(left))


def assert_cleared(recordings: Path) -> None:
    """Nothing lies there but, at most, a note that was being written; that goes at a start some hours later."""
    for part in recordings.glob(".part-*"):
        make_old(part)
    assert recovery.left_behind(recordings) == []
    assert list(recordings.iterdir()) == []


def missing_at_the_end(one: Killed, number: int, parts: list[tuple[int, int]]) -> float:
    """The seconds of the last answer that were heard and are not there: all of them where nothing is."""
    said, stamps = one.program.said, one.program.stamps
    end = parts[-1][1] if parts else stamps[said.index(f"recording {number}")]
    return max(0.0, (one.wanted - end) / RATE)


def missing_between(parts: list[tuple[int, int]]) -> float:
    """The seconds that are missing inside an answer, between its stretches."""
    return sum(then - end for (_, end), (then, _) in pairwise(parts)) / RATE


def sounds(folders: Folders) -> Iterator[tuple[str, Any]]:
    """The number of every answer that was kept, with its sound."""
    library = opened_later(folders)
    for summary in library.summaries():
        take = library.take(summary.id)
        assert take.audio is not None
        yield take.question.text.split()[1].strip("?"), samples_of(take.audio)
