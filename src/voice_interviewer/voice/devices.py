"""The sound devices of this machine, as PortAudio lists them."""

from dataclasses import dataclass
from types import ModuleType
from typing import Any, Literal

from voice_interviewer.errors import AudioDeviceError, NoMicrophone, NoSpeaker
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.ports import DEFAULT_DEVICE, Device, Devices

Kind = Literal["input", "output"]

PREFERRED_RATE = 48_000
"""Hz. What sound hardware and sound servers run at today."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The device that a key leads to now, and PortAudio's index of it, which holds until the next rescan."""

    device: Device
    index: int
    missing: str = ""
    """The key that was asked for, where it is not there and the default stands in for it."""

    @property
    def rates(self) -> tuple[int, ...]:
        """Sample rates to try, in order, in Hz. ALSA says 44,100 of every device that takes it, native or not."""
        own = self.device.sample_rate
        return (PREFERRED_RATE, own) if self.device.host_api == "ALSA" and own != PREFERRED_RATE else (own,)


class PortAudioDevices:
    """Lists the devices, and finds one by its key. Implements the port `DeviceList`."""

    def __init__(self, portaudio: PortAudio) -> None:
        self.portaudio = portaudio

    def devices(self, rescan: bool = False) -> Devices:
        if rescan:
            self.portaudio.look_again()
        return Devices(
            microphones=tuple(entry.device for entry in self._list("input")),
            speakers=tuple(entry.device for entry in self._list("output")),
        )

    def microphone(self, key: str) -> Chosen:
        """The microphone of that key, else the default one. Raises NoMicrophone where there is none."""
        chosen = self._choose("input", key)
        if chosen is None:
            raise NoMicrophone("No microphone was found.", "Plug one in and try again; typed answers work without one.")
        return chosen

    def speaker(self, key: str) -> Chosen:
        """The speaker of that key, else the default one. Raises NoSpeaker where there is none."""
        chosen = self._choose("output", key)
        if chosen is None:
            raise NoSpeaker(
                "No speaker or headphones were found.", "Plug some in and try again; questions are shown as text."
            )
        return chosen

    def stream_options(self, chosen: Chosen) -> dict[str, Any]:
        """What must be said to the host API when a stream is opened."""
        if chosen.device.host_api == "Windows WASAPI":  # refuses every form but the device's own unless told to convert
            return {"extra_settings": self.portaudio.library().WasapiSettings(auto_convert=True)}
        return {}

    def _choose(self, kind: Kind, key: str) -> Chosen | None:
        found = self._find(kind, key)
        if (found is None or found.missing) and self.portaudio.look_again():  # it may have been plugged in since
            found = self._find(kind, key)
        return found

    def _find(self, kind: Kind, key: str) -> Chosen | None:
        entries = self._list(kind)
        named = next((entry for entry in entries if entry.device.key == key), None)
        if named is not None:
            return named
        default = next((entry for entry in entries if entry.device.is_default), entries[0] if entries else None)
        if default is None or key == DEFAULT_DEVICE:
            return default
        return Chosen(default.device, default.index, missing=key)

    def _list(self, kind: Kind) -> list[Chosen]:
        with self.portaudio.standing_still() as sounddevice:
            apis = [api["name"] for api in sounddevice.query_hostapis()]
            default = _default_index(sounddevice, kind)
            found = list(sounddevice.query_devices())
        seen: dict[str, int] = {}
        entries = []
        for entry in found:
            channels = entry[f"max_{kind}_channels"]
            if channels < 1:
                continue
            api = apis[entry["hostapi"]]
            key = _unique(f"{entry['name']}, {api}", seen)
            rate, index = int(entry["default_samplerate"]), entry["index"]
            entries.append(Chosen(Device(key, entry["name"], api, channels, rate, index == default), index))
        return entries


def _default_index(sounddevice: ModuleType, kind: Kind) -> int:
    try:
        return int(sounddevice.query_devices(kind=kind)["index"])
    except sounddevice.PortAudioError:
        return -1


def _unique(key: str, seen: dict[str, int]) -> str:
    """Two devices of one model have one name: the second gets a number."""
    seen[key] = seen.get(key, 0) + 1
    return key if seen[key] == 1 else f"{key} ({seen[key]})"


def fallback_notice(chosen: Chosen) -> AudioDeviceError | None:
    """Tells the user that another device than the chosen one is in use, if that is so."""
    if not chosen.missing:
        return None
    return AudioDeviceError(
        f"“{chosen.missing}” is not there; “{chosen.device.name}” is in use instead.",
        "Plug it in again, or choose another in Settings.",
    )
