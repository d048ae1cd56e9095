"""A rehearsal while the question is asked and thought about."""

import pytest
from pytestqt.qtbot import QtBot

from support.fake_voice import no_speaker
from support.rehearsals import stage
from support.services import Fakes
from voice_interviewer.errors import NoVoice
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context


def test_think_time_begins_when_the_question_has_been_said(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """Listening is no thinking."""
    rehearsal.ask()
    assert stage(rehearsal) is Stage.ASKING
    assert fakes.speaker.spoken[0][0] == rehearsal.assignment.aloud
    fakes.player.advance(60)
    qtbot.waitUntil(lambda: rehearsal.stage is Stage.THINKING)
    assert rehearsal.session.think_left == 20


def test_stopping_the_voice_begins_think_time(rehearsal: Rehearsal) -> None:
    """Who has read the question need not hear it out."""
    rehearsal.ask()
    rehearsal.asker.stop()
    assert stage(rehearsal) is Stage.THINKING


def test_asking_again_does_not_give_more_think_time(rehearsal: Rehearsal, fakes: Fakes) -> None:
    """The clock runs on while one listens once more."""
    rehearsal.ask()
    rehearsal.asker.stop()
    fakes.clock.advance(8)
    rehearsal.ask()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.session.think_left == 12


def test_asking_again_from_the_start_is_still_asking(rehearsal: Rehearsal, fakes: Fakes, qtbot: QtBot) -> None:
    """Who missed its beginning hears it before the clock runs."""
    rehearsal.ask()
    rehearsal.ask()
    assert stage(rehearsal) is Stage.ASKING
    fakes.player.advance(60)
    qtbot.waitUntil(lambda: rehearsal.stage is Stage.THINKING)
    assert rehearsal.session.think_left == 20


def test_with_the_voice_off_the_question_is_only_shown(rehearsal: Rehearsal, context: Context, fakes: Fakes) -> None:
    """Think time begins at once."""
    context.services.settings.change(speak_questions=False)
    rehearsal.ask()
    assert stage(rehearsal) is Stage.THINKING
    assert not fakes.player.plays
    assert rehearsal.voice_problem is None


@pytest.mark.parametrize("what", ["voice", "speaker"])
def test_without_voice_or_speaker_it_goes_on_in_writing(rehearsal: Rehearsal, fakes: Fakes, what: str) -> None:
    """The reason is kept for the page to show; nothing stops."""
    if what == "voice":
        fakes.speaker.problem = NoVoice("There is no synthesiser.", "Install one.")
    else:
        fakes.player.refusal = no_speaker()
    rehearsal.ask()
    assert stage(rehearsal) is Stage.THINKING
    assert rehearsal.voice_problem is not None
