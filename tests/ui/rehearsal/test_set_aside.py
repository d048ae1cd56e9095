"""Recordings thrown away a moment ago."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_question
from support.interrupted import leave_behind
from support.services import NOW, Fakes
from voice_interviewer.errors import StorageError
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.rehearsal.answer_recording import Recorded
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def recorded(context: Context) -> Recorded:
    path = leave_behind(context.services.folders.recordings, example_question(), NOW, 2.0)
    return Recorded(Take(example_question(), NOW, 2.0, Source.MICROPHONE), path)


def press(message: Message) -> None:
    assert message.on_action is not None
    message.on_action()


def test_it_can_be_had_back_once(qtbot: QtBot, context: Context, recorded: Recorded, posted: list[Message]) -> None:
    """A second press finds nothing, and says so."""
    aside = SetAside(context)
    aside.put(recorded, "Started over.")
    press(posted[0])
    assert context.services.library.count() == 1
    press(posted[0])
    assert context.services.library.count() == 1
    assert posted[-1].text == "That recording is gone already."


def test_a_failure_to_keep_it_is_told(
    qtbot: QtBot, context: Context, fakes: Fakes, recorded: Recorded, posted: list[Message]
) -> None:
    """And the recording stays on disk, for the next start to offer."""
    aside = SetAside(context)
    aside.put(recorded, "Started over.")
    fakes.library.failure = StorageError("The disk is full.")
    press(posted[0])
    assert posted[-1].text == "The disk is full."
    assert recorded.path.exists()
    assert Path(recorded.path).with_suffix(".json").exists()
