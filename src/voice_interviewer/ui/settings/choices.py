"""Turns what the machine has (devices, voices, models, packs) into lists to choose from. Pure."""

from collections.abc import Sequence

from voice_interviewer.bank.question import Pack
from voice_interviewer.transcription.models import ModelInfo
from voice_interviewer.ui.settings.option_editors import Choices
from voice_interviewer.ui.widgets.wording import megabytes
from voice_interviewer.voice.ports import DEFAULT_DEVICE, Device, Voice

NO_DEVICE: Choices = ((DEFAULT_DEVICE, "None was found"),)


def device_choices(devices: Sequence[Device]) -> Choices:
    """The system's own choice first, named, then every device; its host API is told where names repeat."""
    if not devices:
        return NO_DEVICE
    default = next((device.name for device in devices if device.is_default), "")
    first = f"The system's choice ({default})" if default else "The system's choice"
    names = [device.name for device in devices]
    return ((DEFAULT_DEVICE, first), *((d.key, _device_label(d, names.count(d.name) > 1)) for d in devices))


def voice_choices(voices: Sequence[Voice]) -> Choices:
    """The synthesiser's own choice first, then English voices, then the others."""
    ordered = sorted(voices, key=lambda voice: (not voice.language.lower().startswith("en"), voice.name))
    return (("", "Automatic"), *((voice.id, _voice_label(voice)) for voice in ordered))


def model_choices(models: Sequence[ModelInfo]) -> Choices:
    """Every model by name with its size; one that cannot be used says so."""
    return tuple((model.name, _model_label(model)) for model in models)


def role_choices(packs: Sequence[Pack]) -> Choices:
    """Every pack by its title; where titles repeat, with its id."""
    titles = [pack.title for pack in packs]
    return tuple((pack.id, _role_label(pack, titles.count(pack.title) > 1)) for pack in packs)


def _role_label(pack: Pack, repeated: bool) -> str:
    return f"{pack.title} ({pack.id})" if repeated else pack.title


def _device_label(device: Device, repeated: bool) -> str:
    return f"{device.name} ({device.host_api})" if repeated else device.name


def _voice_label(voice: Voice) -> str:
    return f"{voice.name} ({voice.language})" if voice.language else voice.name


def _model_label(model: ModelInfo) -> str:
    note = "" if model.complete else ", cannot be used"
    return f"{model.name} ({megabytes(model.size)}{note})"
