"""A rehearsal whose answer is kept and graded."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from support.examples import example_transcript
from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsals import answer, recordings, stage
from support.services import Fakes
from voice_interviewer.errors import StorageError, TranscriptionFailed
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context


def test_the_take_is_kept_before_it_is_graded(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """A model that fails costs no answer, and can be asked again."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    answer(rehearsal, fakes)
    rehearsal.done()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    assert fakes.library.count() == 1
    fakes.transcriber.problem = None
    rehearsal.check_again()
    assert stage(rehearsal) is Stage.READY
    assert fakes.library.count() == 1


def test_what_cannot_be_kept_stays_on_disk_and_can_be_tried_again(
    rehearsal: Rehearsal, fakes: Fakes, context: Context
) -> None:
    """Make room, press the button, and it goes on."""
    answer(rehearsal, fakes)
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    rehearsal.done()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    assert len(recordings(context)) == 2
    fakes.library.failure = None
    rehearsal.check_again()
    assert stage(rehearsal) is Stage.READY
    assert recordings(context) == []


def test_checking_can_be_stopped_and_begun_again(
    rehearsal: Rehearsal, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """The recording is kept; nothing comes after Stop."""
    answer(rehearsal, fakes)
    rehearsal.kept.connect(lambda _: setattr(tasks, "held", True))
    rehearsal.done()
    assert stage(rehearsal) is Stage.CHECKING
    rehearsal.stop_check()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    tasks.release()
    assert stage(rehearsal) is Stage.NOT_CHECKED
    rehearsal.check_again()
    assert stage(rehearsal) is Stage.READY


def test_progress_is_told(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """Shares of the transcription, from 0 to 1."""
    shares: list[float] = []
    rehearsal.progressed.connect(shares.append)
    answer(rehearsal, fakes)
    rehearsal.done()
    assert shares == [0.5, 1.0]


def test_silence_is_kept_and_not_graded(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """No take is announced as ready; one can answer again."""
    fakes.transcriber.transcript = replace(example_transcript(), words=(), candidates=())
    answer(rehearsal, fakes)
    with qtbot.assertNotEmitted(rehearsal.take_ready):
        rehearsal.done()
    assert stage(rehearsal) is Stage.NO_SPEECH
    assert fakes.library.count() == 1
    rehearsal.try_again()
    assert stage(rehearsal) is Stage.THINKING
