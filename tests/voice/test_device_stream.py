"""Opening a device at a rate that it takes, and letting it go once."""

from collections.abc import Collection

import pytest

from support.streams import SilentStream
from voice_interviewer.errors import NoSpeaker
from voice_interviewer.voice.device_stream import DeviceStream
from voice_interviewer.voice.devices import Chosen, PortAudioDevices
from voice_interviewer.voice.portaudio import PortAudio, Stream
from voice_interviewer.voice.ports import Device

CHOSEN = Chosen(Device("Box, ALSA", "Box", "ALSA", 2, 44_100, True), 0)


class Box(DeviceStream):
    """A loudspeaker that takes some rates, and starts or does not."""

    def __init__(self, portaudio: PortAudio, takes: Collection[int], starts: bool = True) -> None:
        self.takes = takes
        self.starts = starts
        self.opened: list[SilentStream] = []
        super().__init__(PortAudioDevices(portaudio), CHOSEN)

    def _make(self, rate: int) -> Stream:
        if rate not in self.takes:
            raise self._library.PortAudioError("Invalid sample rate")
        self.opened.append(SilentStream() if self.starts else self._broken())
        return self.opened[-1]

    def _cannot_open(self, error: Exception) -> NoSpeaker:
        return NoSpeaker(f"Box: {error}")

    def _broken(self) -> SilentStream:
        error = self._library.PortAudioError("Device busy")

        class Broken(SilentStream):
            def start(self) -> None:
                raise error

        return Broken()


def test_the_first_rate_that_is_taken_is_used() -> None:
    """48 kHz, and where the hardware refuses it, the device's own."""
    assert Box(PortAudio(), {48_000, 44_100}).sample_rate == 48_000
    assert Box(PortAudio(), {44_100}).sample_rate == 44_100


def test_a_device_that_takes_none_is_an_error_with_its_reason() -> None:
    """And nothing stays open."""
    portaudio = PortAudio()
    with pytest.raises(NoSpeaker, match="Invalid sample rate"):
        Box(portaudio, ())
    assert portaudio.look_again()


def test_a_device_that_does_not_start_is_closed_again() -> None:
    """Another program holds it."""
    portaudio = PortAudio()
    box = Box(portaudio, {48_000}, starts=False)
    with pytest.raises(NoSpeaker, match="Device busy"):
        box.start()
    assert box.opened[0].closed.is_set()
    assert portaudio.look_again()


def test_closing_twice_is_closing_once() -> None:
    """The player's thread and the user may both do it."""
    portaudio = PortAudio()
    box, other = Box(portaudio, {48_000}), Box(portaudio, {48_000})
    box.close()
    box.close()
    assert not portaudio.look_again()
    other.close()
    assert portaudio.look_again()
