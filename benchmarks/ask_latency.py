"""Seconds from the press of Ask to the first sound, for a question that was synthesised ahead.

The sound is taken from the monitor of a virtual speaker. Beside it, the same file through PulseAudio's own player,
started as a program of its own: what a user hears after a double click on the file.
"""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from support.virtual_audio import VirtualAudio

ROUNDS = 9
LOUD = 200
"""A 16-bit sample beyond this is sound: the virtual speaker is silent otherwise."""
QUIET_BLOCKS = 50
"""So many silent blocks of 10 ms in a row mean that nothing plays."""


def main() -> None:
    """Print the table."""
    with VirtualAudio() as audio, tempfile.TemporaryDirectory() as folder:
        os.environ.update(audio.env)
        ours, theirs = measured(audio, Path(folder))
    print(f"median of {ROUNDS} presses each, in seconds; the capture's own delay (about 0.02 s) is in both")
    print("| | first sound |\n|---|---|")
    print(f"| Ask in the app | {ours:.3f} |\n| the file in a player of its own | {theirs:.3f} |")
    print(f"| ratio | {ours / theirs:.2f} |")


def measured(audio: VirtualAudio, folder: Path) -> tuple[float, float]:
    """Median seconds of both, measured in turn."""
    from voice_interviewer.voice.devices import PortAudioDevices
    from voice_interviewer.voice.player import SoundDevicePlayer
    from voice_interviewer.voice.portaudio import PortAudio
    from voice_interviewer.voice.ports import VoiceChoice
    from voice_interviewer.voice.speech import Pyttsx3Speaker

    text, choice = "What is a feature store, and what problem does it solve?", VoiceChoice()
    speaker = Pyttsx3Speaker(folder)
    speaker.prepare(text, choice)
    player = SoundDevicePlayer(PortAudioDevices(PortAudio()))

    def ask() -> Callable[[], None]:
        spoken = speaker.ready(text, choice)
        assert spoken is not None
        player.load(spoken)
        player.play()
        return player.close

    def play_file() -> Callable[[], None]:
        spoken = speaker.ready(text, choice)
        process = subprocess.Popen(["paplay", "--device=speaker", str(spoken)])
        return process.kill

    ask()()  # the first play starts PortAudio; the app has played or recorded before in any real session
    pairs = [(first_sound(audio, ask), first_sound(audio, play_file)) for _ in range(ROUNDS)]
    return median(ours for ours, _ in pairs), median(theirs for _, theirs in pairs)


def first_sound(audio: VirtualAudio, press: Callable[[], Callable[[], None]]) -> float:
    """Seconds from the press until the speaker's monitor gives the first loud sample."""
    command = ["parecord", "--device=speaker.monitor", "--latency-msec=10", "--rate=48000", "--channels=1"]
    process = subprocess.Popen(
        [*command, "--format=s16le", "--raw"], env=audio.environment(), stdout=subprocess.PIPE, bufsize=0
    )
    assert process.stdout is not None
    heard, quiet = threading.Event(), threading.Event()
    moment: list[float] = []

    def listen() -> None:
        assert process.stdout is not None
        silent = 0
        while block := process.stdout.read(960):
            loud = max(map(abs, memoryview(block[: len(block) // 2 * 2]).cast("h")), default=0) > LOUD
            silent = 0 if loud else silent + 1
            if silent >= QUIET_BLOCKS:
                quiet.set()
            if loud and quiet.is_set() and not moment:
                moment.append(time.perf_counter())
                heard.set()

    thread = threading.Thread(target=listen)
    thread.start()
    quiet.wait(timeout=10)  # what was played before has died away
    pressed = time.perf_counter()
    stop = press()
    heard.wait(timeout=10)
    stop()
    process.terminate()
    process.wait()
    thread.join()
    process.stdout.close()
    return moment[0] - pressed
