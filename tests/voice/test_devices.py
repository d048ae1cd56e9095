"""Devices are found again by name, and a missing one is replaced aloud."""

import threading
from types import ModuleType

import pytest

from support.virtual_audio import MICROPHONE, SPEAKER, VirtualAudio
from voice_interviewer.errors import NoMicrophone, NoSpeaker
from voice_interviewer.voice.devices import Chosen, PortAudioDevices, fallback_notice
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.ports import DEFAULT_DEVICE, Device


def device(host_api: str, rate: int) -> Device:
    return Device(f"Desk, {host_api}", "Desk", host_api, 1, rate, True)


@pytest.mark.sound
def test_a_key_leads_to_its_device(virtual_audio: VirtualAudio) -> None:
    """By name and host API, whatever its number is today."""
    devices = PortAudioDevices(PortAudio())
    assert devices.microphone(f"{MICROPHONE}, ALSA").device.name == MICROPHONE
    assert devices.speaker(f"{SPEAKER}, ALSA").device.name == SPEAKER


@pytest.mark.sound
def test_no_key_is_the_default_device(virtual_audio: VirtualAudio) -> None:
    """And that is no replacement to be told of."""
    chosen = PortAudioDevices(PortAudio()).microphone(DEFAULT_DEVICE)
    assert chosen.device.is_default
    assert fallback_notice(chosen) is None


@pytest.mark.sound
def test_a_missing_device_is_replaced_and_named(virtual_audio: VirtualAudio) -> None:
    """The notice says which one is missed and which one is used."""
    chosen = PortAudioDevices(PortAudio()).speaker("Headphones, ALSA")
    notice = fallback_notice(chosen)
    assert chosen.device.is_default
    assert chosen.missing == "Headphones, ALSA"
    assert notice is not None
    assert "Headphones" in notice.message
    assert chosen.device.name in notice.message


@pytest.mark.sound
def test_nothing_to_choose_from_is_an_error_of_its_kind(no_sound_devices: None) -> None:
    """With or without a remembered key."""
    devices = PortAudioDevices(PortAudio())
    for key in (DEFAULT_DEVICE, "Headset, ALSA"):
        with pytest.raises(NoMicrophone):
            devices.microphone(key)
        with pytest.raises(NoSpeaker):
            devices.speaker(key)


@pytest.mark.sound
def test_a_device_plugged_in_later_is_found_when_it_is_wanted(
    no_sound_devices: None, virtual_audio: VirtualAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to press Rescan first."""
    devices = PortAudioDevices(PortAudio())
    with monkeypatch.context() as unplugged:
        unplugged.setenv("PULSE_SERVER", "unix:/nobody-listens")
        assert devices.devices(rescan=True).microphones == ()
    assert devices.devices().microphones == ()
    assert devices.microphone(f"{MICROPHONE}, ALSA").missing == ""


class Slow(PortAudio):
    """In place of the library one that takes its time over a question, and notes whether it is ended meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.ended = threading.Event(), threading.Event()
        self.ended_meanwhile = False

    def library(self) -> ModuleType:
        module = ModuleType("sounddevice")
        module.__dict__.update(
            PortAudioError=OSError,
            query_hostapis=self._answer,
            query_devices=lambda kind=None: {"index": 0} if kind else [],
            _terminate=self.ended.set,
            _initialize=lambda: None,
        )
        return module

    def _answer(self) -> list[dict[str, str]]:
        self.asked.set()
        before = self.ended.is_set()
        self.ended_meanwhile |= self.ended.wait(0.2) and not before
        return []


def test_a_list_is_not_read_while_it_is_made_anew() -> None:
    """Somebody presses Rescan and somebody else plays: PortAudio is ended and begun again, and would refuse to tell."""
    portaudio = Slow()
    again = threading.Thread(target=lambda: portaudio.asked.wait() and portaudio.look_again())
    again.start()
    assert PortAudioDevices(portaudio).devices().speakers == ()
    again.join()
    assert portaudio.ended.is_set()
    assert not portaudio.ended_meanwhile


def test_rates_to_try_begin_with_the_hardwares() -> None:
    """ALSA claims 44.1 kHz for everything; other host APIs know better."""
    assert Chosen(device("ALSA", 44_100), 0).rates == (48_000, 44_100)
    assert Chosen(device("ALSA", 48_000), 0).rates == (48_000,)
    assert Chosen(device("Core Audio", 44_100), 0).rates == (44_100,)
    assert Chosen(device("Windows WASAPI", 96_000), 0).rates == (96_000,)
