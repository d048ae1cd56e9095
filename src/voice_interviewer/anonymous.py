"""Takes out of a text what says whose machine it comes from, before it is shown for handing on."""

import getpass
import platform
import re
from collections.abc import Collection, Mapping
from pathlib import Path

LEFT_OUT = "…"

_KINDS_OF_DEVICE = (
    "default", "pulse", "pulseaudio", "pipewire", "jack", "sysdefault", "dmix", "hw", "alsa", "usb", "bluetooth",
    "hdmi", "displayport", "hda", "intel", "pch", "nvidia", "amd", "realtek", "analog", "digital", "stereo", "mono",
    "built-in", "internal", "external", "microphone", "mic", "speaker", "speakers", "headset", "headphones",
    "earphones", "airpods", "earbuds", "webcam", "camera", "array", "line", "input", "output", "audio", "device",
    "monitor", "iphone", "macbook", "pro", "air", "virtual", "mapper", "primary", "sound", "driver",
)  # fmt: skip
"""The words of a sound device's name that say what it is and not whose."""


def without_names(text: str, names: Mapping[str, str] | None = None) -> str:
    """The text with the home folder as ``~``, and without the names of user and machine.

    ``names`` are the parts to look for, with what stands in their place; by default those of this user and machine.
    """
    looked_for = own_names() if names is None else names
    for name in sorted(looked_for, key=len, reverse=True):  # the home folder before the user's name in it
        # Whole names only: somebody called Al is no reason to cut "Alsa" to pieces.
        instead = looked_for[name].replace("\\", r"\\")
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", instead, text, flags=re.IGNORECASE)
    return text


def own_names() -> dict[str, str]:
    """What says whose machine this is, and what is put in its place."""
    home = Path.home()
    found = {str(home): "~", home.as_posix(): "~", home.name: LEFT_OUT, platform.node(): LEFT_OUT, _user(): LEFT_OUT}
    # The root of the disk as a home, as containers have it, is nobody's name; nor is an administrator's.
    return {name: instead for name, instead in found.items() if len(name) > 1 and name not in {"root", "localhost"}}


def kind_of_device(name: str, known: Collection[str] = _KINDS_OF_DEVICE) -> str:
    """What sort of sound device a name tells of: people call theirs after themselves ("Jana's AirPods")."""
    words = [word for word in re.findall(r"[\w-]+", name) if word.casefold() in known]
    return " ".join(words) if words else "no kind in its name"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user without an entry
        return ""
