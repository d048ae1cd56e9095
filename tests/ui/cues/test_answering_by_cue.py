"""An answer begins when the sound that says so has died away, and holds none of it."""

import pytest
from pytestqt.qtbot import QtBot

from support.cue_players import Players
from support.fake_voice import no_speaker, tone
from support.rehearsals import stage
from support.services import Fakes, example_bank
from voice_interviewer.errors import DeviceLost
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.voice.cues import Cue
from voice_interviewer.voice.ports import RecorderState


@pytest.fixture
def rehearsal(qtbot: QtBot, context: Context) -> Rehearsal:
    assignment = from_bank(example_bank().question("detect-drift"), context.services.settings.current)
    return Rehearsal(context, assignment, SetAside(context))


def hear(fakes: Fakes, seconds: float) -> None:
    """Sound at the microphone."""
    fakes.recorder.hear(tone(seconds, fakes.recorder.sample_rate))


def in_the_take(fakes: Fakes) -> float:
    """Seconds that count so far."""
    return fakes.recorder.status().seconds


def test_the_cue_is_over_before_anything_counts(
    rehearsal: Rehearsal, fakes: Fakes, players: Players, qtbot: QtBot
) -> None:
    """The microphone is open meanwhile, so that the first word is not lost either."""
    rehearsal.start_answer()
    hear(fakes, 0.3)
    assert (stage(rehearsal), rehearsal.busy, players.cues) == (Stage.ASKING, True, [Cue.BEGIN])
    assert in_the_take(fakes) == 0.0
    players.advance(1.0)
    qtbot.waitUntil(lambda: stage(rehearsal) is Stage.ANSWERING)
    hear(fakes, 2.0)
    assert in_the_take(fakes) == pytest.approx(2.0)


def test_going_on_after_a_pause_waits_for_its_cue(
    rehearsal: Rehearsal, fakes: Fakes, players: Players, qtbot: QtBot
) -> None:
    """The same, for the rest of the answer; time does not run meanwhile."""
    rehearsal.start_answer()
    players.advance(1.0)
    qtbot.waitUntil(lambda: stage(rehearsal) is Stage.ANSWERING)
    rehearsal.pause_or_resume()
    rehearsal.pause_or_resume()
    hear(fakes, 0.3)
    fakes.clock.advance(0.4)
    assert (in_the_take(fakes), rehearsal.session.answered, rehearsal.awaits_cue) == (0.0, 0.0, True)
    players.advance(1.0)
    qtbot.waitUntil(lambda: not rehearsal.awaits_cue)
    hear(fakes, 1.0)
    assert in_the_take(fakes) == pytest.approx(1.0)
    assert players.cues == [Cue.BEGIN, Cue.RESUMED]


def test_a_speaker_that_refuses_keeps_nobody_from_answering(
    rehearsal: Rehearsal, context: Context, fakes: Fakes, players: Players, qtbot: QtBot
) -> None:
    """It is said once, and the answer begins at once."""
    posted: list[Message] = []
    context.messages.posted.connect(posted.append)
    context.messages.flush()
    rehearsal.asker.stop()
    players.refusal = no_speaker()
    rehearsal.start_answer()
    assert stage(rehearsal) is Stage.ANSWERING
    rehearsal.pause_or_resume()
    rehearsal.pause_or_resume()
    assert fakes.recorder.status().state is RecorderState.RECORDING
    assert [message.text.startswith("The sounds for what happens cannot be heard") for message in posted] == [True]


def test_a_speaker_that_is_stuck_keeps_nobody_waiting(
    rehearsal: Rehearsal, fakes: Fakes, players: Players, qtbot: QtBot
) -> None:
    """After a second and a half the answer begins without."""
    rehearsal.start_answer()
    qtbot.waitUntil(lambda: stage(rehearsal) is Stage.ANSWERING)
    assert fakes.recorder.status().state is RecorderState.RECORDING
    assert not players.made[-1].status().playing


def test_a_microphone_that_is_lost_meanwhile_is_told_as_ever(
    rehearsal: Rehearsal, fakes: Fakes, players: Players, qtbot: QtBot
) -> None:
    """Nobody waits for a cue then."""
    rehearsal.start_answer()
    fakes.recorder.lose(DeviceLost("The microphone has stopped.", "Check it."))
    qtbot.waitUntil(lambda: rehearsal.problem is not None)
    assert (stage(rehearsal), rehearsal.awaits_cue) == (Stage.LOST, False)
    assert str(rehearsal.problem).startswith("The microphone has stopped.")


def test_leaving_meanwhile_ends_the_recording(
    rehearsal: Rehearsal, fakes: Fakes, players: Players, qtbot: QtBot
) -> None:
    """The microphone does not stay open behind somebody's back."""
    rehearsal.start_answer()
    rehearsal.leave()
    players.advance(1.0)
    qtbot.waitUntil(lambda: fakes.recorder.status().state is RecorderState.IDLE and not rehearsal.busy)
    assert stage(rehearsal) is Stage.LEFT
