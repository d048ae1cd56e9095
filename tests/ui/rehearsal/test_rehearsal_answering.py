"""A rehearsal while it is answered aloud."""

import pytest
from pytestqt.qtbot import QtBot

from support.fake_voice import no_microphone
from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsals import answer, recordings, stage
from support.services import Fakes
from voice_interviewer.errors import StorageError
from voice_interviewer.take import Source
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.voice.ports import RecorderState


def test_the_voice_is_silent_before_the_microphone_opens(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The question must not be recorded as part of the answer."""
    rehearsal.ask()
    rehearsal.start_answer()
    assert not fakes.player.status().playing
    assert stage(rehearsal) is Stage.ANSWERING


def test_answer_time_begins_when_the_microphone_is_open(
    rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Opening a device may take a second; that second is not the user's."""
    tasks.held = True
    rehearsal.start_answer()
    assert rehearsal.busy
    assert stage(rehearsal) is Stage.ASKING
    fakes.clock.advance(1)
    tasks.release()
    assert stage(rehearsal) is Stage.ANSWERING
    assert rehearsal.session.answered == 0
    assert not rehearsal.busy


def test_a_second_press_while_it_opens_does_nothing(rehearsal: Rehearsal, tasks: ImmediateTaskRunner) -> None:
    """Impatience must not open two microphones."""
    tasks.held = True
    rehearsal.start_answer()
    rehearsal.start_answer()
    rehearsal.type_answer()
    assert tasks.waiting == 1


def test_no_microphone_leaves_time_to_think_and_says_what_to_do(
    rehearsal: Rehearsal, fakes: Fakes, context: Context
) -> None:
    """One can plug one in, or type; and nothing is left on disk."""
    fakes.recorder.refusal = no_microphone()
    rehearsal.ask()
    rehearsal.start_answer()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.problem is not None
    assert "typed answers" in rehearsal.problem.advice
    assert recordings(context) == []
    fakes.recorder.refusal = None
    rehearsal.start_answer()
    assert stage(rehearsal) is Stage.ANSWERING
    assert rehearsal.problem is None


def test_a_disk_that_cannot_be_written_is_told_before_anybody_speaks(rehearsal: Rehearsal, context: Context) -> None:
    """Not after three minutes of talking."""
    folder = context.services.folders.recordings
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way")
    rehearsal.start_answer()
    assert isinstance(rehearsal.problem, StorageError)
    assert stage(rehearsal) is Stage.ASKING


def test_the_answer_is_on_disk_while_one_speaks(rehearsal: Rehearsal, fakes: Fakes, context: Context) -> None:
    """A crash loses nothing: the recording lies beside a note that says what it answers."""
    answer(rehearsal, fakes)
    assert [path.suffix for path in recordings(context)] == [".json", ".wav"]


def test_a_pause_stops_recording_and_clock(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The telephone rings."""
    answer(rehearsal, fakes)
    fakes.clock.advance(2)
    rehearsal.pause_or_resume()
    assert fakes.recorder.status().state is RecorderState.PAUSED
    fakes.clock.advance(100)
    assert rehearsal.session.answered == 2
    rehearsal.pause_or_resume()
    assert fakes.recorder.status().state is RecorderState.RECORDING


def test_a_finished_answer_is_kept_and_graded(
    rehearsal: Rehearsal, fakes: Fakes, context: Context, qtbot: QtBot
) -> None:
    """With its recording, its length and its question; the folder of recordings is empty again."""
    answer(rehearsal, fakes, seconds=3.0)
    with qtbot.waitSignals([rehearsal.kept, rehearsal.take_ready]):
        rehearsal.done()
    assert stage(rehearsal) is Stage.READY
    take = fakes.library.take(1)
    assert take.seconds == pytest.approx(3.0)
    assert take.source is Source.MICROPHONE
    assert take.question.id == "detect-drift"
    assert take.findings is not None
    assert take.audio is not None
    assert take.audio.is_file()
    assert recordings(context) == []


def test_nothing_recorded_is_no_answer(rehearsal: Rehearsal, fakes: Fakes, context: Context) -> None:
    """Done pressed at once: back to thinking, and no empty take."""
    rehearsal.ask()
    rehearsal.start_answer()
    rehearsal.done()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.problem is not None
    assert fakes.library.count() == 0
    assert recordings(context) == []


def test_starting_over_sets_the_first_try_aside(
    rehearsal: Rehearsal, fakes: Fakes, posted: list[Message], aside: SetAside, context: Context
) -> None:
    """A wrong press of R must not cost two minutes of talking."""
    answer(rehearsal, fakes, seconds=5.0)
    rehearsal.start_over()
    assert stage(rehearsal) is Stage.THINKING
    assert "5 s" in posted[0].text
    assert posted[0].on_action is not None
    posted[0].on_action()
    assert fakes.library.take(1).seconds == pytest.approx(5.0)
    answer(rehearsal, fakes)
    rehearsal.start_over()
    aside.clear_away()
    assert recordings(context) == []


def test_pressing_twice_finishes_once(rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """Done and then R, while the device is being closed: the first press counts."""
    answer(rehearsal, fakes)
    tasks.held = True
    rehearsal.done()
    rehearsal.start_over()
    rehearsal.pause_or_resume()
    tasks.release()
    assert stage(rehearsal) is Stage.READY
