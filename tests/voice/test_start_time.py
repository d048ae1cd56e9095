"""The room costs the window nothing until it is used."""

import subprocess
import sys

HEAVY = ("numpy", "sounddevice", "soundfile", "soxr", "python_stretch", "pyttsx3", "PySide6")
LOOK = """
import pkgutil, sys
import voice_interviewer.voice as room
for module in pkgutil.iter_modules(room.__path__, room.__name__ + "."):
    __import__(module.name)
print(",".join(name for name in {heavy} if name in sys.modules))
"""


def test_importing_the_whole_room_loads_nothing_heavy() -> None:
    """Sound libraries, numpy and the synthesiser wait until something is played, recorded or spoken."""
    script = LOOK.format(heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == ""
