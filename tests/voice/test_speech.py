"""The real voice, and every way in which it may fail to be one."""

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile

from support.limits import no_file_larger_than
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, NoVoice
from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.speech import Pyttsx3Speaker

QUESTION = "Walk me through a pipeline that you built, from the first raw data to the service in production."
CHOICE = VoiceChoice()

Pretend = Callable[[str], Pyttsx3Speaker]


@pytest.fixture
def pretend(tmp_path: Path) -> Pretend:
    """A speaker whose host is the given program; ``request`` and ``answer(...)`` are ready for it to use."""
    opening = """
import json, sys, time, wave
request = {} if "--voices" in sys.argv else json.loads(sys.stdin.buffer.read())
def answer(**fields): print(json.dumps(fields), flush=True)
def write(seconds, sample=b"\\x00\\x10", kind=None):
    with wave.open(request["path"], "wb") as file:
        file.setparams((1, 2, 16000, 0, "NONE", ""))
        file.writeframes(sample * int(16000 * seconds))
"""

    def make(program: str) -> Pyttsx3Speaker:
        script = tmp_path / "host.py"
        script.write_text(opening + program)
        return Pyttsx3Speaker(tmp_path / "speech", [sys.executable, str(script)])

    return make


def test_the_whole_question_is_spoken_every_time(tmp_path: Path) -> None:
    """pyttsx3 returns early, and loses ends, voices and rates; the host waits. Ten runs, ten times the same sound."""
    choice = VoiceChoice(voice="gmw/en-us", rate=230)
    spoken = [Pyttsx3Speaker(tmp_path / str(run)).prepare(QUESTION, choice).read_bytes() for run in range(10)]
    assert len(set(spoken)) == 1


def test_a_long_question_is_spoken_to_its_end(tmp_path: Path) -> None:
    """Five times the text is five times the sound."""
    speaker = Pyttsx3Speaker(tmp_path)
    once = soundfile.info(speaker.prepare(QUESTION, CHOICE)).duration
    assert soundfile.info(speaker.prepare(" ".join([QUESTION] * 5), CHOICE)).duration > 4.5 * once


def test_english_voices_come_first(tmp_path: Path) -> None:
    """The questions are English; the list is long."""
    voices = Pyttsx3Speaker(tmp_path).voices()
    assert voices[0].language.startswith("en")
    assert len({voice.language for voice in voices}) > 10


def test_the_voice_list_is_asked_for_once(pretend: Pretend, tmp_path: Path) -> None:
    """Opening the settings again starts no process."""
    speaker = pretend("""answer(voices=[{"id": "a", "name": "A ", "language": "en"}])""")
    voices = speaker.voices()
    assert (voices[0].id, voices[0].name) == ("a", "A")
    (tmp_path / "host.py").unlink()
    assert speaker.voices() == voices


def test_an_unknown_voice_is_replaced(tmp_path: Path) -> None:
    """The voice that was chosen on another machine: the question is asked all the same."""
    path = Pyttsx3Speaker(tmp_path).prepare("Hello there, and welcome.", VoiceChoice(voice="nobody"))
    assert soundfile.info(path).duration > 0.8


def test_the_file_is_read_by_its_content(pretend: Pretend) -> None:
    """MacOS writes AIFF into speech.wav; what is kept is FLAC."""
    speaker = pretend("""
import numpy, soundfile
soundfile.write(request["path"], numpy.full(8 * 22050, 0.25), 22050, format="AIFF")
answer()
""")
    path = speaker.prepare(QUESTION, CHOICE)
    info = soundfile.info(path)
    assert (info.format, info.samplerate, info.duration) == ("FLAC", 22_050, 8.0)


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("""answer(problem="RuntimeError: no eSpeak", no_synthesiser=True)""", "There is no voice on this machine"),
        ("""answer(problem="the synthesiser did not finish")""", "did not finish"),
        ("""sys.exit("driver fell over")""", "ended with code 1: driver fell over"),
        ("""print("chatter of a driver")""", "ended with code 0"),
        ("""answer()""", "nothing that can be played"),
        ("""open(request["path"], "wb").close(); answer()""", "nothing that can be played"),
        ("""write(0.5); answer()""", "cannot be all of the text"),
        ("""write(8, b"\\0\\0"); answer()""", "only silence"),
    ],
    ids=["no library", "problem", "crash", "nonsense", "no file", "empty file", "cut short", "silent"],
)
def test_each_failure_is_said_and_nothing_is_kept(pretend: Pretend, program: str, says: str) -> None:
    """A question that cannot be spoken is shown as text; a bad file must not be played for ever after."""
    speaker = pretend(program)
    with pytest.raises(NoVoice) as caught:
        speaker.prepare(QUESTION, CHOICE)
    assert says in caught.value.message
    assert caught.value.advice
    assert speaker.ready(QUESTION, CHOICE) is None


def test_no_voices_without_a_synthesiser(pretend: Pretend) -> None:
    """The settings page says what to install."""
    speaker = pretend("""answer(problem="RuntimeError: no eSpeak", no_synthesiser=True)""")
    with pytest.raises(NoVoice) as caught:
        speaker.voices()
    assert "shown as text" in caught.value.advice


def test_a_host_that_cannot_be_started_is_no_voice(tmp_path: Path) -> None:
    """Not a traceback."""
    with pytest.raises(NoVoice, match="could not be started"):
        Pyttsx3Speaker(tmp_path, [str(tmp_path / "missing")]).voices()


def test_cancelling_ends_it_at_once(pretend: Pretend) -> None:
    """Whatever the driver is doing, and with whatever it started."""
    speaker = pretend("""
import subprocess
subprocess.run([sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"])
""")
    cancel = CancelToken()
    threading.Timer(0.5, cancel.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        speaker.prepare(QUESTION, CHOICE, cancel)
    assert time.monotonic() - began < 5


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """The voice spoke, but there is no room for the file; nothing half is left."""
    with no_file_larger_than(0), pytest.raises(NoVoice, match="could not be stored"):
        Pyttsx3Speaker(tmp_path / "speech", [sys.executable, "-c", SPEAKS_ELSEWHERE]).prepare("Hello.", CHOICE)
    assert list((tmp_path / "speech").iterdir()) == []


SPEAKS_ELSEWHERE = """
import json, resource, sys, wave
resource.setrlimit(resource.RLIMIT_FSIZE, resource.getrlimit(resource.RLIMIT_FSIZE)[1:] * 2)
with wave.open(json.loads(sys.stdin.buffer.read())["path"], "wb") as file:
    file.setparams((1, 2, 16000, 0, "NONE", ""))
    file.writeframes(b"\\x00\\x10" * 16000)
print("{}")
"""
