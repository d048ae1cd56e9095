"""The speaker test of the settings."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.fake_voice import no_speaker, tone
from support.services import Fakes
from voice_interviewer.errors import NoVoice
from voice_interviewer.ui.settings.speaker_test import SENTENCE, SpeakerTest
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.wav import GrowingWav


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    wav = GrowingWav(tmp_path / "sample.wav", 16_000)
    wav.write(tone(1.0, 16_000))
    wav.close()
    return wav.path


@pytest.fixture
def speaker_test(qtbot: QtBot, context: Context, sample: Path) -> SpeakerTest:
    widget = SpeakerTest(context, "Test &speaker", sample)
    qtbot.addWidget(widget)
    qtbot.addWidget(widget.button)
    return widget


def test_the_chosen_voice_is_heard(speaker_test: SpeakerTest, fakes: Fakes, qtbot: QtBot) -> None:
    """What is heard here is what will ask."""
    speaker_test.button.click()
    assert [text for text, _ in fakes.speaker.spoken] == [SENTENCE]
    assert speaker_test.running
    fakes.player.advance(60)
    qtbot.waitUntil(lambda: not speaker_test.running)


def test_a_second_press_stops_it(speaker_test: SpeakerTest, fakes: Fakes) -> None:
    """The same button, now called Stop."""
    speaker_test.button.click()
    assert speaker_test.button.accessibleName() == "Stop"
    speaker_test.button.click()
    assert not speaker_test.running
    assert not fakes.player.status().playing


def test_without_a_voice_a_recorded_sample_is_played(
    speaker_test: SpeakerTest, fakes: Fakes, sample: Path, qtbot: QtBot
) -> None:
    """The speaker can be tested on a machine that has no synthesiser."""
    fakes.speaker.problem = NoVoice("There is no synthesiser.", "Install one.")
    speaker_test.button.click()
    assert [play.path for play in fakes.player.plays] == [sample]
    assert "Install one" in speaker_test.sentence
    fakes.player.advance(60)
    qtbot.waitUntil(lambda: not speaker_test.running)


def test_no_speaker_is_a_sentence(speaker_test: SpeakerTest, fakes: Fakes) -> None:
    """With what to do about it."""
    fakes.player.refusal = no_speaker()
    speaker_test.button.click()
    assert not speaker_test.running
    assert "Plug some in" in speaker_test.sentence
