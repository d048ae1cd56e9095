"""Saying a question aloud."""

import pytest
from pytestqt.qtbot import QtBot

from support.fake_voice import no_speaker
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes
from voice_interviewer.errors import DeviceLost, NoVoice
from voice_interviewer.ui.rehearsal.asker import Asker
from voice_interviewer.ui.shell.context import Context

TEXT = "What is drift?"
NO_VOICE = NoVoice("There is no synthesiser.", "Install one.")


@pytest.fixture
def asker(qtbot: QtBot, context: Context) -> Asker:
    return Asker(context)


def test_a_question_is_spoken_as_the_settings_say(asker: Asker, context: Context, fakes: Fakes, qtbot: QtBot) -> None:
    """With the chosen voice, at the chosen rate, on the chosen speaker."""
    context.services.settings.change(voice="deep", speech_rate=120, speaker="Desk speaker, Fake")
    with qtbot.waitSignal(asker.speaking):
        asker.ask(TEXT)
    [(text, choice)] = fakes.speaker.spoken
    assert (text, choice.voice, choice.rate) == (TEXT, "deep", 120)
    assert fakes.player.plays[0].device == "Desk speaker, Fake"


def test_it_tells_when_it_has_been_said(asker: Asker, fakes: Fakes, qtbot: QtBot) -> None:
    """Think time begins then."""
    asker.ask(TEXT)
    with qtbot.waitSignal(asker.quiet):
        fakes.player.advance(60)
    assert not asker.busy


def test_stop_is_heard_at_once(asker: Asker, fakes: Fakes, qtbot: QtBot) -> None:
    """The player is silent when `stop` returns."""
    asker.ask(TEXT)
    with qtbot.waitSignal(asker.quiet):
        asker.stop()
    assert not fakes.player.status().playing


def test_stop_before_the_voice_is_ready_says_nothing_later(
    asker: Asker, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """A voice that begins after Stop would be a nuisance."""
    tasks.held = True
    asker.ask(TEXT)
    with qtbot.waitSignal(asker.quiet):
        asker.stop()
    tasks.release()
    assert not fakes.player.plays


def test_stop_while_the_speaker_is_being_opened_says_nothing_later(
    asker: Asker, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Opening a device takes a moment; Stop may come within it."""
    asker.prepare(TEXT)
    tasks.held = True
    asker.ask(TEXT)
    asker.stop()
    tasks.release()
    assert not fakes.player.status().playing


def test_what_was_prepared_ahead_is_not_spoken_again(asker: Asker, fakes: Fakes, qtbot: QtBot) -> None:
    """Asking then starts at once."""
    asker.prepare(TEXT)
    asker.ask(TEXT)
    assert len(fakes.speaker.spoken) == 1
    assert len(fakes.player.plays) == 1


def test_a_machine_without_a_voice_is_told_when_asked_not_before(asker: Asker, fakes: Fakes, qtbot: QtBot) -> None:
    """Preparing ahead is a favour; its failure is met again by asking."""
    fakes.speaker.problem = NO_VOICE
    with qtbot.assertNotEmitted(asker.failed):
        asker.prepare(TEXT)
    with qtbot.waitSignal(asker.failed) as failed:
        asker.ask(TEXT)
    assert failed.args == [NO_VOICE]
    assert not asker.busy


def test_a_machine_without_a_speaker_is_told(asker: Asker, fakes: Fakes, qtbot: QtBot) -> None:
    """The question is on the screen all the same."""
    fakes.player.refusal = no_speaker()
    with qtbot.waitSignal(asker.failed):
        asker.ask(TEXT)
    assert not asker.busy


def test_a_speaker_that_is_lost_is_told(asker: Asker, fakes: Fakes, qtbot: QtBot) -> None:
    """Headphones are pulled out in the middle of a question."""
    asker.ask(TEXT)
    with qtbot.waitSignal(asker.failed):
        fakes.player.lose(DeviceLost("The speaker stopped.", "Plug it in again."))


def test_asking_again_begins_anew(asker: Asker, fakes: Fakes) -> None:
    """The second asking interrupts the first."""
    asker.ask(TEXT)
    fakes.player.advance(0.1)
    asker.ask(TEXT)
    assert [play.start for play in fakes.player.plays] == [0.0, 0.0]
    assert asker.busy
