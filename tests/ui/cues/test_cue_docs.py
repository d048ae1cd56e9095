"""docs/accessibility.md, "Sounds, captions, announcements", is true."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from voice_interviewer.settings import Settings, options
from voice_interviewer.ui.cues.cue_player import DIES_AWAY_MS, LONGEST_WAIT_MS
from voice_interviewer.ui.cues.cue_sounds import CueSounds
from voice_interviewer.ui.cues.happening_words import HIGHEST
from voice_interviewer.ui.cues.milestones import APART
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.cues import LONGEST, TUNES

PAGE = Path(__file__).resolve().parents[3] / "docs" / "accessibility.md"
HEADING = "## Sounds, captions, announcements\n"
NUMBERS = {1: "one note", 2: "two", 3: "three notes"}


def section() -> str:
    """From its heading to the next."""
    return PAGE.read_text(encoding="utf-8").partition(HEADING)[2].partition("\n## ")[0]


def test_every_cue_stands_there_as_the_settings_call_it(qtbot: QtBot, context: Context) -> None:
    """With as many notes as it has."""
    sounds = CueSounds(context)
    qtbot.addWidget(sounds)
    for cue, button in sounds.buttons.items():
        [row] = [line for line in section().splitlines() if f": *{button.text()}*" in line]
        assert NUMBERS[len(TUNES[cue])] in row


def test_the_numbers_are_those_of_the_code() -> None:
    """How long a cue lasts, how long is waited after it, and how often work is told of."""
    said = " ".join(section().split())
    assert f"They last less than {LONGEST:g} s" in said
    assert f"counts {DIES_AWAY_MS / 1000:g} s after the cue has ended" in said
    assert f"for {LONGEST_WAIT_MS / 1000:g} s at most" in said
    assert f"at least {APART:g} s apart" in said
    assert f"the score of each section of {HIGHEST}" in said


def test_the_settings_are_named_and_their_defaults_are_as_told() -> None:
    """Cues are off, captions on."""
    assert not Settings().sound_cues
    assert not Settings().cues_in_answer
    assert Settings().captions
    assert f"**{options()['captions'].group}**" in section()
    assert f"**{options()['captions'].label}** are on" in section()
    assert f"*{options()['cues_in_answer'].label}*" in section()
