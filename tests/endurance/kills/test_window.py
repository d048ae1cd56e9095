"""The real window, killed with its whole group while somebody answers: the answer is there, and no process stays."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.driven_window import PATIENCE_MS, driven_window
from support.form import rounds
from support.hearing import noise, samples_of
from support.killing import Program, running, say
from support.killing_heard import Witness, stretches, witness
from support.killing_library import assert_sound_database, folders_of, opened_later, places_of
from support.killing_processes import assert_all_gone
from support.killing_tally import Tally
from support.virtual_audio import RATE, VirtualAudio
from support.waiting import wait_until
from voice_interviewer.settings import SettingsStore
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.voice import recovery

pytestmark = [pytest.mark.harsh, pytest.mark.sound, pytest.mark.model]

SECONDS = 3.0
"""Of speaking, in which the kills come."""

ROOT = Path(__file__).parents[3]


def alone_the_window_records(qapp: QApplication, qtbot: QtBot) -> None:
    """In a process of its own, until it is killed: the first question of the list, answered."""
    with driven_window(qapp, qtbot) as driven:
        for stage in (Stage.THINKING, Stage.ANSWERING):
            driven.press(Qt.Key.Key_Return)
            driven.wait_for_stage(stage)
        qtbot.waitUntil(lambda: driven.services.recorder.status().seconds > 0, timeout=PATIENCE_MS)
        say("recording")
        qtbot.waitUntil(lambda: False, timeout=PATIENCE_MS)


def test_the_window_is_killed(virtual_audio: VirtualAudio, tmp_path: Path) -> None:
    """Less than a second is lost of what had come into the microphone, and the host goes with the window."""
    tally = Tally("Recording in the window")
    soundfile.write(tmp_path / "speech.wav", noise(3 * SECONDS), RATE)
    _, moments = tally.spread(rounds(1, 8), SECONDS)
    for number, moment in enumerate(moments):
        root = tmp_path / str(number)
        SettingsStore(folders_of(root).settings).change(speak_questions=False)
        with witness(virtual_audio, tmp_path / "heard.raw") as ears, running(window(root, ears)) as program:
            program.wait_for("recording")
            speaking = virtual_audio.speak_into_mic(tmp_path / "speech.wav", wait=False)
            wait_until(lambda: np.any(ears.samples), "the speech is heard")
            assert program.kill_after(moment)
            wanted = ears.heard_by_now()
            speaking.stop()
            heard = ears.samples
        (tmp_path / "heard.raw").unlink()
        assert_all_gone(str(root / "data"))
        end = end_of_the_answer(root, heard) or program.stamps[program.said.index("recording")]
        tally.add("recording", max(0.0, (wanted - end) / RATE))
    tally.tell()


def window(root: Path, ears: Witness) -> Program:
    """The window of a user of its own."""
    own = ["-s", "-q", "-p", "no:cacheprovider", "--override-ini=python_functions=alone_*"]
    command = [sys.executable, "-m", "pytest", *own, f"{__file__}::alone_the_window_records"]
    return Program(command, {**os.environ, **places_of(root)}, clock=lambda: ears.heard, folder=ROOT)


def end_of_the_answer(root: Path, heard: object) -> int | None:
    """Recover it, as a start of the window does; the last sample that is there. None where it was too short."""
    folders = folders_of(root)
    library = opened_later(folders)
    assert_sound_database(folders)
    left = recovery.left_behind(folders.recordings)
    if not left:
        return None
    (entry,) = left
    take = library.keep(entry.take, entry.path)
    assert take.question.id is not None
    assert take.audio is not None
    ((_, end),) = stretches(samples_of(take.audio), heard)
    return end
