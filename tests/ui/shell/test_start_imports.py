"""What the window's process must not load before it shows itself."""

import json
import subprocess
import sys

HEAVY = (
    "torch",
    "whisper",
    "faster_whisper",
    "ctranslate2",
    "pyttsx3",
    "openai",
    "numpy",
    "sounddevice",
    "soundfile",
    "soxr",
    "rich",
    "asyncio",
)

ASK = f"""
import json, sys
import voice_interviewer.ui.shell.application
print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))
"""


def test_opening_the_window_loads_nothing_heavy() -> None:
    """Models and the voice live in child processes; sound and numbers are loaded when they are first used."""
    answer = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(answer.stdout) == []
