"""Which cues are heard, and when."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.cue_players import Players
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes
from voice_interviewer.ui.cues.cue_player import CuePlayer
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.cues import Cue


@pytest.fixture
def player(qtbot: QtBot, context: Context) -> CuePlayer:
    return CuePlayer(context)


@pytest.fixture
def recording(fakes: Fakes, tmp_path: Path) -> None:
    """An answer is being recorded."""
    fakes.recorder.start(tmp_path / "answer.wav")


def test_a_cue_is_heard_on_the_chosen_speaker(player: CuePlayer, context: Context, players: Players) -> None:
    """At the volume of the settings, which stands in the name of its file."""
    context.services.settings.change(speaker="Desk speaker, Fake", cue_volume=70)
    player.play(Cue.READY)
    [play] = players.made[0].plays
    assert (play.path.name, play.device) == ("ready-70-1.wav", "Desk speaker, Fake")


def test_off_is_silent_and_waits_for_nothing(player: CuePlayer, context: Context, players: Players) -> None:
    """As it is for whoever did not ask for cues."""
    context.services.settings.change(sound_cues=False)
    came: list[str] = []
    player.play(Cue.READY)
    player.play_then(Cue.BEGIN, lambda: came.append("then"))
    assert (players.cues, came) == ([], ["then"])


@pytest.mark.parametrize("cue", Cue)
@pytest.mark.usefixtures("recording")
def test_nothing_is_heard_while_the_microphone_records(player: CuePlayer, players: Players, cue: Cue) -> None:
    """A loudspeaker's sound would be recorded, and counted as a noise or a hesitation."""
    player.play(cue)
    assert players.cues == []


@pytest.mark.parametrize(("cue", "heard"), [(Cue.REMINDER, [Cue.REMINDER]), (Cue.READY, [])])
@pytest.mark.usefixtures("recording")
def test_only_reminders_are_heard_then_and_only_where_somebody_wants_them(
    player: CuePlayer, context: Context, players: Players, cue: Cue, heard: list[Cue]
) -> None:
    """With headphones."""
    context.services.settings.change(cues_in_answer=True)
    player.play(cue)
    assert players.cues == heard


def test_the_next_cue_takes_the_place_of_the_last(player: CuePlayer, players: Players, qtbot: QtBot) -> None:
    """Two at once would be a third."""
    player.play(Cue.STOPPED)
    player.play(Cue.READY)
    assert players.cues == [Cue.STOPPED, Cue.READY]
    assert len(players.made) == 1


def test_how_it_sounds_can_be_heard_before_cues_are_wanted(
    player: CuePlayer, context: Context, players: Players
) -> None:
    """In the settings."""
    context.services.settings.change(sound_cues=False)
    player.play_aloud(Cue.TROUBLE)
    assert players.cues == [Cue.TROUBLE]


def test_what_is_made_ahead_is_all_of_them(player: CuePlayer, context: Context) -> None:
    """So that the first is not late."""
    player.prepare()
    made = {path.name.split("-")[0] for path in context.services.folders.cues.iterdir()}
    assert made == {cue.value for cue in Cue}


def test_a_disk_that_takes_no_sound_keeps_nobody_from_answering(
    player: CuePlayer, context: Context, players: Players
) -> None:
    """It is said once, and what was to come after the cue comes."""
    context.services.folders.cache.mkdir(parents=True)
    context.services.folders.speech.write_text("in the way")
    said: list[str] = []
    context.messages.posted.connect(lambda message: said.append(message.text))
    context.messages.flush()
    came: list[str] = []
    for _ in range(2):
        player.play_then(Cue.BEGIN, lambda: came.append("then"))
    assert came == ["then", "then"]
    assert [text.startswith("The sounds for what happens cannot be heard: ") for text in said] == [True]


def test_a_cue_that_is_made_too_late_is_not_heard(
    player: CuePlayer, tasks: ImmediateTaskRunner, players: Players
) -> None:
    """What it was to announce has begun without it, and it would be recorded."""
    came: list[str] = []
    tasks.held = True
    player.play_then(Cue.BEGIN, lambda: came.append("then"))
    player.cut()
    tasks.release()
    assert (came, players.cues) == (["then"], [])


def test_of_two_that_are_being_made_the_last_is_heard(
    player: CuePlayer, tasks: ImmediateTaskRunner, players: Players
) -> None:
    """Whichever is there first."""
    tasks.held = True
    player.play(Cue.STOPPED)
    player.play(Cue.READY)
    tasks.release()
    assert players.cues == [Cue.READY]


def test_nothing_is_heard_once_it_is_closed(player: CuePlayer, tasks: ImmediateTaskRunner, players: Players) -> None:
    """The window has gone."""
    tasks.held = True
    player.play(Cue.READY)
    player.close()
    tasks.release()
    assert players.cues == []
