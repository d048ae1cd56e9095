"""Settings that name something of this machine, such as a model or a microphone, which may not be there."""

from collections.abc import Callable, Mapping

from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.transcription.catalogue import catalogue
from voice_interviewer.transcription.models import available
from voice_interviewer.voice.ports import Device

SHOWN = 8
"""At most so many names of what there is instead: a synthesiser has over a hundred voices."""


def not_there(services: Services, key: str) -> UserError | None:
    """What is wrong with what the setting names, and what to do; None where nothing is, or nothing can be told."""
    look = _LOOKS.get(key)
    try:
        return look(services) if look is not None else None
    except UserError:  # no sound library, no synthesiser: that is told on its own
        return None


def _model(services: Services) -> UserError | None:
    chosen, here = services.settings.current.model, [model.name for model in available(services.folders)]
    if chosen in here or not here:
        return None
    fetched = any(model.name == chosen for model in catalogue())
    fetch = f"Fetch it: voice-interviewer models fetch {chosen}. " if fetched else ""
    told = f"The speech model {chosen} is not here." if chosen else "No speech model is chosen."
    return UserError(told, f"{fetch}{_another('model', here)}")


def _role(services: Services) -> UserError | None:
    chosen, here = services.settings.current.role, [pack.id for pack in services.bank.packs]
    if chosen in here or not here:
        return None
    told = f"There is no question pack {chosen} for your role." if chosen else "No role is chosen."
    return UserError(told, _another("role", here))


def _microphone(services: Services) -> UserError | None:
    return _device("microphone", services.settings.current.microphone, services.devices.devices().microphones)


def _speaker(services: Services) -> UserError | None:
    return _device("speaker", services.settings.current.speaker, services.devices.devices().speakers)


def _device(key: str, chosen: str, devices: tuple[Device, ...]) -> UserError | None:
    here = [device.key for device in devices]
    if not chosen or chosen in here or not here:
        return None
    told = f"The {key} “{chosen}” is not there; the default one is used."
    return UserError(told, f"Plug it in. {_another(key, ['', *here])}")


def _voice(services: Services) -> UserError | None:
    chosen, voices = services.settings.current.voice, services.speaker.voices()
    if not chosen or chosen in {voice.id for voice in voices}:
        return None
    english = [voice.id for voice in voices if voice.language.lower().startswith("en")]
    return UserError(f"The voice “{chosen}” is not there.", _another("voice", ["", *english]))


def _another(key: str, here: list[str]) -> str:
    named = "; ".join(f'"{name}"' for name in here[:SHOWN])
    return f"Choose another: voice-interviewer settings set {key} with one of {named}."


_LOOKS: Mapping[str, Callable[[Services], UserError | None]] = {
    "model": _model,
    "role": _role,
    "microphone": _microphone,
    "speaker": _speaker,
    "voice": _voice,
}
