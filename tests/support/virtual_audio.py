"""A microphone and a speaker without sound hardware: a private PulseAudio daemon, one per `VirtualAudio`.

    mic_in  (sink)    what is played here is heard by ...
    mic     (source)  ... the default microphone of every program
    speaker (sink)    the default speaker; `VirtualAudio.record_speaker` listens to its monitor

Programs reach it through ``PULSE_SERVER``. PortAudio, and so sounddevice, comes in through ALSA's pulse plugin;
``ALSA_CONFIG_PATH`` adds the devices ``virtual_mic`` and ``virtual_speaker``. Works as root, without systemd, D-Bus or
a display. Debian packages: pulseaudio pulseaudio-utils libasound2-plugins libportaudio2.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from support.waiting import wait_until

End = Literal["mic", "speaker"]

MICROPHONE = "virtual_mic"
SPEAKER = "virtual_speaker"
RATE = 48_000
"""Native sample rate of both devices, in Hz."""

_PROGRAMS = ("pulseaudio", "pactl", "paplay", "parecord")
_SOCKET_PATH_LIMIT = 107
"""Bytes that fit into a Unix socket's address on Linux."""

_ALSA_CONFIGURATION = f"""
</usr/share/alsa/alsa.conf>
pcm.{MICROPHONE} {{ type pulse device mic hint {{ show on description "Virtual microphone" }} }}
pcm.{SPEAKER} {{ type pulse device speaker hint {{ show on description "Virtual speaker" }} }}
"""

_NO_CARDS = """
</usr/share/alsa/alsa.conf>
ctl.!hw { type null }
"""
"""Hides the sound cards that the machine may have. A configuration without the standard one crashes PortAudio."""


class VirtualAudioError(RuntimeError):
    """The virtual sound could not be set up; the message says why."""


_STAY = "source_dont_move=yes sink_dont_move=yes"
"""Without the second, the microphone's would move to the speaker when that becomes the default, and be heard there."""


def _keepalive(sink: str) -> str:
    # An idle null sink works in blocks of 2 s, and a recorder would lose its first second or so. A small loopback
    # into a sink that nobody hears keeps it quick.
    return f"load-module module-loopback source={sink}.monitor sink=keepalive latency_msec=50 {_STAY}"


def _null_sink(name: str, channels: int) -> str:
    # norewinds: the start of a playback never overwrites what was already recorded.
    return f"load-module module-null-sink sink_name={name} rate={RATE} channels={channels} norewinds=1"


_LOAD: dict[End, tuple[str, ...]] = {
    "mic": (
        _null_sink("mic_in", 1),
        "load-module module-remap-source source_name=mic master=mic_in.monitor",
        _keepalive("mic_in"),
        "set-default-source mic",
    ),
    "speaker": (_null_sink("speaker", 2), _keepalive("speaker"), "set-default-sink speaker"),
}
_UNLOAD: dict[End, tuple[tuple[str, str], ...]] = {
    "mic": (("sources", "mic"), ("sinks", "mic_in")),
    "speaker": (("sinks", "speaker"),),
}


def no_devices(folder: Path) -> dict[str, str]:
    """The environment of a machine with neither microphone nor speaker; ``folder`` is for its configuration."""
    alsa = folder / "no-devices.conf"
    alsa.write_text(_NO_CARDS, encoding="ascii")
    return {"PULSE_SERVER": f"unix:{folder / 'nobody-listens'}", "ALSA_CONFIG_PATH": str(alsa)}


class Speaking:
    """A sound file being played into the virtual microphone, or on the speaker."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def wait(self) -> None:
        """Return when the last sample has been played."""
        _, error = self._process.communicate(timeout=600)
        if self._process.returncode != 0:
            raise VirtualAudioError(f"Playing a file failed: {error.decode().strip()}")

    def stop(self) -> None:
        """Fall silent at once."""
        self._process.terminate()
        self._process.communicate(timeout=10)


class VirtualAudio:
    """A context manager: inside it the daemon runs, and ``env`` leads programs to it."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="va-"))
        self._daemon: subprocess.Popen[bytes] | None = None
        self._speaking: list[Speaking] = []
        socket = self._folder / "native"
        alsa = self._folder / "alsa.conf"
        alsa.write_text(_ALSA_CONFIGURATION, encoding="ascii")
        self.env = {"PULSE_SERVER": f"unix:{socket}", "ALSA_CONFIG_PATH": str(alsa)}
        """What a program needs in its environment, before it starts, to use this sound and no other."""

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.discard()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.discard()

    def environment(self) -> dict[str, str]:
        """A whole environment for a child process: this process's, with this sound."""
        return {**os.environ, **self.env}

    def speak_into_mic(self, path: Path, *, wait: bool = True) -> Speaking:
        """Play a WAV, FLAC or OGG file of any rate into the microphone; with ``wait``, to its last sample."""
        speaking = self._play("mic_in", path)
        if wait:
            speaking.wait()
        else:
            self._speaking.append(speaking)
        return speaking

    def play_on_speaker(self, path: Path) -> None:
        """Play a sound file on the speaker, as another program would, to its last sample."""
        self._play("speaker", path).wait()

    @contextmanager
    def record_speaker(self, path: Path) -> Iterator[Path]:
        """Record what the speaker plays, mono 16-bit at `RATE`, to a WAV that is complete after the ``with`` block.

        The block is entered once sound is coming in, and left with the sound that was on its way then.
        """
        command = ["parecord", "--device=speaker.monitor", "--latency-msec=20", f"--rate={RATE}", "--channels=1"]
        command += ["--format=s16le", "--file-format=wav", str(path)]
        path.unlink(missing_ok=True)  # an older file's size would say that sound is coming in
        process = subprocess.Popen(command, env=self.environment(), stdin=subprocess.DEVNULL)
        try:
            wait_until(lambda: _size(path) > 1000, "the speaker is being recorded")
            yield path
            grown = _size(path) + RATE * 2 // 4  # what is in flight: well under 0.25 s
            wait_until(lambda: _size(path) >= grown or process.poll() is not None, "the last sound has arrived")
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=10)

    def stall(self, end: End) -> None:
        """No more frames and no error, until `unstall`."""
        self._suspend(end, True)

    def unstall(self, end: End) -> None:
        self._suspend(end, False)

    def unplug(self, end: End) -> None:
        """Take the device away. PulseAudio moves open streams elsewhere: they go on, silent."""
        for kind, name in _UNLOAD[end]:
            self._pactl("unload-module", self._owner(kind, name))

    def replug(self, end: End) -> None:
        for command in _LOAD[end]:
            self._pactl(*command.split())

    def discard(self) -> None:
        """End everything and remove the folder. Leaving the ``with`` block does it."""
        for speaking in self._speaking:
            speaking.stop()
        self.stop_server()
        shutil.rmtree(self._folder, ignore_errors=True)

    def stop_server(self) -> None:
        """End the whole sound server: open streams end in an error. Safe to call twice."""
        daemon, self._daemon = self._daemon, None
        if daemon is None:
            return
        daemon.terminate()
        try:
            daemon.wait(timeout=5)
        except subprocess.TimeoutExpired:
            daemon.kill()
            daemon.wait()

    def _play(self, sink: str, path: Path) -> Speaking:
        command = ["paplay", f"--device={sink}", str(path)]
        return Speaking(
            subprocess.Popen(command, env=self.environment(), stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        )

    def _start(self) -> None:
        missing = [program for program in _PROGRAMS if shutil.which(program) is None]
        if missing:
            packages = "pulseaudio pulseaudio-utils libasound2-plugins libportaudio2"
            raise VirtualAudioError(f"Tests with sound need {', '.join(missing)}: apt-get install {packages}")
        socket = self._folder / "native"
        if len(os.fsencode(socket)) > _SOCKET_PATH_LIMIT:
            raise VirtualAudioError(f"The temporary folder's name is too long for a socket: {socket}")
        self._daemon = self._launch(socket)
        try:
            wait_until(self._is_up, "PulseAudio has its devices")
        except AssertionError as error:
            log = (self._folder / "log").read_text(encoding="utf-8", errors="replace")
            raise VirtualAudioError(f"PulseAudio did not come up:\n{log[-2000:]}") from error

    def _launch(self, socket: Path) -> subprocess.Popen[bytes]:
        script = self._folder / "loop.pa"
        first = (
            f"load-module module-native-protocol-unix socket={socket} auth-anonymous=1",
            f"load-module module-null-sink sink_name=keepalive rate={RATE} channels=1",
        )
        script.write_text("\n".join([*first, *_LOAD["mic"], *_LOAD["speaker"], ""]), encoding="ascii")
        home = str(self._folder)
        env = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "PULSE_SERVER")}
        env |= {"HOME": home, "XDG_RUNTIME_DIR": home, "PULSE_RUNTIME_PATH": home}
        command = [*_dies_with_parent(), "pulseaudio", "-n", "-F", str(script), "--daemonize=no"]
        command += ["--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes", "--log-target=stderr"]
        with (self._folder / "log").open("wb") as log:
            return subprocess.Popen(
                command, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )

    def _is_up(self) -> bool:
        if self._daemon is None or self._daemon.poll() is not None:
            raise AssertionError("PulseAudio ended at once.")
        listed = subprocess.run(
            ["pactl", "info"], env=self.environment(), capture_output=True, text=True, check=False, timeout=10
        )
        return "Default Sink: speaker" in listed.stdout

    def _pactl(self, *arguments: str) -> str:
        done = subprocess.run(
            ["pactl", *arguments], env=self.environment(), capture_output=True, text=True, check=False, timeout=10
        )
        if done.returncode != 0:
            raise VirtualAudioError(f"pactl {' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout

    def _owner(self, kind: str, name: str) -> str:
        """The index of the module that made the device."""
        for block in self._pactl("list", kind).split("\n\n"):
            lines = [line.strip() for line in block.splitlines()]
            if f"Name: {name}" in lines:
                return next(line.split()[-1] for line in lines if line.startswith("Owner Module:"))
        raise VirtualAudioError(f"There is no device {name} to unplug.")

    def _suspend(self, end: End, on: bool) -> None:
        self._pactl("suspend-source" if end == "mic" else "suspend-sink", end, "1" if on else "0")


def _dies_with_parent() -> list[str]:
    """A prefix under which the daemon ends even when the test run is killed, where util-linux has it."""
    return ["setpriv", "--pdeathsig", "TERM", "--"] if shutil.which("setpriv") else []


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
