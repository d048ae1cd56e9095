"""Seconds from a click on a word to its sound, for a recording that is open: what the window waits for the player.

Two moments of each click are measured through a virtual speaker: when the first sound was handed to the sound card, and
when the speaker's monitor gave it back; and the first one again for a click while something plays, which has to be
stopped before. Beside it, in the same run, the plain way to do it with sounddevice: the whole recording read
beforehand, `sounddevice.play` of the array from that second on.
"""

import os
import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.ask_latency import first_sound
from support.virtual_audio import VirtualAudio

CLICKS = 30
SECONDS = 180
RATE = 48_000
REACH = 0.080
"""What is aimed at, in seconds."""

Fill = Callable[..., None]
"""Fills the buffer that it is given first, when PortAudio asks for sound."""

Click = Callable[[], Callable[[], None]]
"""Plays from anywhere; returns what stops it."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds that one way took, click by click."""

    handed: list[float] = field(default_factory=list)
    heard: list[float] = field(default_factory=list)
    handed_playing: list[float] = field(default_factory=list)


def main() -> None:
    """Print the table."""
    with VirtualAudio() as audio, tempfile.TemporaryDirectory() as folder:
        os.environ.update(audio.env)
        ours, theirs = measured(audio, recording(Path(folder)))
    print(f"{CLICKS} clicks at random places of {SECONDS} s, in ms: median (worst)")
    print("| | handed over | at the monitor | handed over, clicked while it plays |\n|---|---|---|---|")
    for name, waits in (("the app", ours), ("sounddevice.play of the whole array", theirs)):
        print(f"| {name} | {' | '.join(map(_told, (waits.handed, waits.heard, waits.handed_playing)))} |")
    clicks = ours.handed + ours.handed_playing
    print(f"| ratio of medians | {' | '.join(f'{median(a) / median(b):.2f}' for a, b in _pairs(ours, theirs))} |")
    print(f"the app within {1000 * REACH:.0f} ms: {sum(wait <= REACH for wait in clicks)} of {len(clicks)} clicks")


def _told(waits: list[float]) -> str:
    return f"{1000 * median(waits):.0f} ({1000 * max(waits):.0f})"


def _pairs(ours: Waits, theirs: Waits) -> Iterator[tuple[list[float], list[float]]]:
    yield ours.handed, theirs.handed
    yield ours.heard, theirs.heard
    yield ours.handed_playing, theirs.handed_playing


def recording(folder: Path) -> Path:
    """Noise throughout, so that whatever is played is sound from its first sample on; kept as the app keeps takes."""
    import numpy as np
    import soundfile

    path = folder / "take.flac"
    noise = np.random.default_rng(7).uniform(-0.3, 0.3, SECONDS * RATE)
    soundfile.write(path, noise, RATE, subtype="PCM_16")
    return path


def measured(audio: VirtualAudio, path: Path) -> tuple[Waits, Waits]:
    """The waits of the app and of its peer, measured in turn."""
    ours, peer = _player(path), _peer(path)
    ours()()  # the first play starts PortAudio; the app has played or recorded before in any real session
    waits = Waits(), Waits()
    for _ in range(CLICKS):
        for click, found in zip((ours, peer), waits, strict=True):
            with _first_handed_over() as handed:
                found.heard.append(first_sound(audio, partial(handed.after, click)))
            found.handed.append(handed.seconds)
            found.handed_playing.append(_waited_while_playing(click))
    return waits


def _player(path: Path) -> Click:
    from voice_interviewer.voice.devices import PortAudioDevices
    from voice_interviewer.voice.player import SoundDevicePlayer
    from voice_interviewer.voice.portaudio import PortAudio

    player, place = SoundDevicePlayer(PortAudioDevices(PortAudio())), random.Random(7)
    player.load(path)

    def click() -> Callable[[], None]:
        player.play(place.uniform(0, SECONDS - 10))
        return player.pause

    return click


def _peer(path: Path) -> Click:
    import sounddevice
    import soundfile

    samples, rate = soundfile.read(path, dtype="float32")
    place = random.Random(7)

    def click() -> Callable[[], None]:
        sounddevice.play(samples[round(place.uniform(0, SECONDS - 10) * rate) :], rate)
        stop: Callable[[], None] = sounddevice.stop
        return stop

    return click


def _waited_while_playing(click: Click) -> float:
    with _first_handed_over() as before:
        before.after(click)
        before.there.wait(timeout=10)
    time.sleep(0.3)
    with _first_handed_over() as handed:
        stop = handed.after(click)
        handed.there.wait(timeout=10)
    stop()
    return handed.seconds


class _Handed:
    """When sound was first handed over after a click."""

    def __init__(self) -> None:
        self.there = threading.Event()
        self._clicked = self._first = 0.0

    def after(self, click: Click) -> Callable[[], None]:
        """Click now."""
        self._clicked = time.perf_counter()
        return click()

    def note(self) -> None:
        """Sound was handed over."""
        if not self.there.is_set():
            self._first = time.perf_counter()
            self.there.set()

    @property
    def seconds(self) -> float:
        """From the click on."""
        return self._first - self._clicked


@contextmanager
def _first_handed_over() -> Iterator[_Handed]:
    """Watch the callbacks of all streams that are opened meanwhile, of whichever way they are."""
    import sounddevice

    handed, make = _Handed(), sounddevice._StreamBase.__init__

    def watched(stream: object, kind: str, callback: Fill, **others: object) -> None:
        make(stream, kind, callback=_noting(callback, handed), **others)

    sounddevice._StreamBase.__init__ = watched
    try:
        yield handed
    finally:
        sounddevice._StreamBase.__init__ = make


def _noting(fill: Fill, handed: _Handed) -> Fill:
    def noting(data: memoryview, *others: object) -> None:
        try:
            fill(data, *others)
        finally:
            if not handed.there.is_set() and any(bytes(data)):
                handed.note()

    return noting


if __name__ == "__main__":
    main()
