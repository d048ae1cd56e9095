"""Which engine to use with which weights. Asks what is installed without importing it."""

import importlib.util
from dataclasses import dataclass

from voice_interviewer.errors import ModelError
from voice_interviewer.folders import Folders
from voice_interviewer.installed import adding
from voice_interviewer.transcription.machine_speed import SpeedStore, fastest_first
from voice_interviewer.transcription.models import ModelFormat, ModelInfo, find

AUTO = "auto"
FASTER = "faster-whisper"
OPENAI = "openai-whisper"

_MODULES = {FASTER: "faster_whisper", OPENAI: "whisper"}


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """An engine that is installed, and weights that it can read."""

    engine: str
    model: ModelInfo


def installed_engines() -> tuple[str, ...]:
    """The engines on this machine, the one that is faster on most first."""
    return tuple(name for name, module in _MODULES.items() if importlib.util.find_spec(module) is not None)


def choose(engine: str, model: str, folders: Folders) -> EngineChoice:
    """The engine and the weights for what the settings say. Raises ModelError where that cannot be had.

    ``auto`` takes the engine that was measured to be the faster one here (`machine_speed`), of those that are installed
    and can read the weights; where they were not measured, faster-whisper.
    """
    installed = installed_engines()
    wanted = installed if engine == AUTO else (engine,)
    if not wanted or (engine != AUTO and engine not in installed):
        name = OPENAI if engine == AUTO else engine
        raise ModelError(f"The engine {name} is not installed.", f"Install it: {adding(name)}")
    info = find(model, folders)
    able = [name for name in able_engines(info) if name in wanted]
    if not able:
        raise ModelError(
            f"The speech model {model} is a file for {OPENAI}, which {FASTER} cannot read.",
            f"Choose the engine {OPENAI} in Settings, or install it: {adding(OPENAI)}",
        )
    if len(able) > 1:
        able = fastest_first(able, model, SpeedStore(folders.cache).measured())
    return EngineChoice(able[0], info)


def able_engines(info: ModelInfo) -> list[str]:
    """The installed engines that can read these weights."""
    return [name for name in installed_engines() if name == OPENAI or info.format is ModelFormat.CTRANSLATE2]
