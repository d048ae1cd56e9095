"""The door to PortAudio: missing, busy, hanging."""

import subprocess
import sys
from pathlib import Path

import pytest

from support.streams import SilentStream
from voice_interviewer.errors import AudioDeviceError
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.portaudio import PortAudio


def test_a_missing_library_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wheel for Linux has no PortAudio: importing sounddevice raises OSError there."""
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')")
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(AudioDeviceError, match="PortAudio is not installed") as caught:
        PortAudioDevices(PortAudio()).devices()
    assert "nstall" in caught.value.advice


def test_devices_are_not_looked_at_while_a_stream_is_open() -> None:
    """Looking again ends every stream: it has to wait."""
    portaudio = PortAudio()
    stream = SilentStream()
    assert portaudio.open(lambda: stream) is stream
    assert not portaudio.look_again()
    assert portaudio.close(stream)
    assert stream.closed.is_set()
    assert portaudio.look_again()


def test_a_stream_that_did_not_open_is_not_counted() -> None:
    """The error goes to the caller, and nothing is left to close."""
    portaudio = PortAudio()

    def fail() -> SilentStream:
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        portaudio.open(fail)
    assert portaudio.look_again()


HANGING = """
import sys, threading, time
sys.path.insert(0, {tests!r})
from support.streams import SilentStream
from voice_interviewer.voice.portaudio import PortAudio
portaudio = PortAudio()
portaudio.library()._terminate = lambda: time.sleep(120)  # as the real one would, waiting for the hanging stream
stream = portaudio.open(lambda: SilentStream(threading.Event()))
began = time.monotonic()
assert not portaudio.close(stream, seconds=0.2)
assert time.monotonic() - began < 1.0
assert not portaudio.look_again()
"""


def test_a_hanging_device_holds_nobody_up() -> None:
    """Neither the caller nor the end of the program, where sounddevice would end PortAudio."""
    script = HANGING.format(tests=str(Path(__file__).parents[1]))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=20, check=False)
    assert (done.returncode, done.stderr) == (0, "")
