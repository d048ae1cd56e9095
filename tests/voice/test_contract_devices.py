"""What every `DeviceList` promises, shown on the fake and on the real one."""

import pytest

from support.fake_voice import FakeDeviceList
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.ports import DeviceList


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.sound)])
def device_list(request: pytest.FixtureRequest) -> DeviceList:
    """A machine with sound."""
    if request.param == "fake":
        return FakeDeviceList()
    request.getfixturevalue("virtual_audio")
    return PortAudioDevices(PortAudio())


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.sound)])
def empty_list(request: pytest.FixtureRequest) -> DeviceList:
    """A machine without."""
    if request.param == "fake":
        return FakeDeviceList((), ())
    request.getfixturevalue("no_sound_devices")
    return PortAudioDevices(PortAudio())


def test_each_device_says_what_a_choice_needs(device_list: DeviceList) -> None:
    """A key, a name, channels and a rate; the key holds name and host API, not a number."""
    devices = device_list.devices()
    assert devices.microphones
    assert devices.speakers
    for device in devices.microphones + devices.speakers:
        assert device.key.startswith(f"{device.name}, {device.host_api}")
        assert device.channels >= 1
        assert device.sample_rate >= 8_000


def test_one_device_of_each_kind_is_the_default(device_list: DeviceList) -> None:
    """And keys are never shared."""
    for kind in (device_list.devices().microphones, device_list.devices().speakers):
        assert sum(device.is_default for device in kind) == 1
        assert len({device.key for device in kind}) == len(kind)


def test_a_rescan_of_an_unchanged_machine_changes_nothing(device_list: DeviceList) -> None:
    """So that a chosen device stays chosen."""
    assert device_list.devices(rescan=True) == device_list.devices()


def test_a_machine_without_sound_has_empty_lists(empty_list: DeviceList) -> None:
    """No error: the settings page has to be drawn all the same."""
    devices = empty_list.devices(rescan=True)
    assert (devices.microphones, devices.speakers) == ((), ())
