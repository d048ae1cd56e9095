"""Hearing the short sounds in the settings."""

from pytestqt.qtbot import QtBot

from support.cue_players import Players
from voice_interviewer.ui.cues.cue_sounds import CueSounds
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.cues import Cue


def test_each_can_be_heard_by_its_button(qtbot: QtBot, context: Context, players: Players) -> None:
    """Also before anybody wants them, with a name that says what it is for."""
    context.services.settings.change(sound_cues=False)
    sounds = CueSounds(context)
    qtbot.addWidget(sounds)
    for button in sounds.buttons.values():
        button.click()
    assert players.cues == list(sounds.buttons)
    assert set(sounds.buttons) == set(Cue)
    names = {button.accessibleName() for button in sounds.buttons.values()}
    assert len(names) == len(Cue)
    assert "Hear the sound for: Recording begins" in names
