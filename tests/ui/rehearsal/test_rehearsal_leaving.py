"""Leaving a rehearsal."""

from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsals import answer, recordings, stage
from support.services import Fakes
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.voice.ports import RecorderState


def test_leaving_an_answer_can_be_undone(rehearsal: Rehearsal, fakes: Fakes, posted: list[Message]) -> None:
    """The recording can be had back for a while."""
    answer(rehearsal, fakes)
    rehearsal.leave()
    assert stage(rehearsal) is Stage.LEFT
    assert fakes.recorder.status().state is RecorderState.IDLE
    assert posted[0].on_action is not None
    posted[0].on_action()
    assert fakes.library.count() == 1


def test_leaving_before_the_first_sample_is_simple(rehearsal: Rehearsal, context: Context) -> None:
    """There is nothing to have back."""
    rehearsal.start_answer()
    rehearsal.leave()
    assert stage(rehearsal) is Stage.LEFT
    assert recordings(context) == []


def test_leaving_while_the_microphone_opens_closes_it_again(
    rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner, context: Context
) -> None:
    """Nobody is recorded behind their back."""
    tasks.held = True
    rehearsal.start_answer()
    rehearsal.leave()
    tasks.release()
    assert stage(rehearsal) is Stage.LEFT
    assert fakes.recorder.status().state is RecorderState.IDLE
    assert recordings(context) == []


def test_leaving_lets_a_check_go_on(rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """One can do something else while it is graded."""
    answer(rehearsal, fakes)
    tasks.held = True
    rehearsal.done()
    rehearsal.leave()
    tasks.release()
    assert stage(rehearsal) is Stage.READY
