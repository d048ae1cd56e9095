"""Playing a sound file in the terminal."""

import threading
from pathlib import Path

from voice_interviewer.voice.ports import Player

REFRESH = 0.05
"""Seconds between two looks at the player."""


def play_to_the_end(player: Player, path: Path, device: str) -> None:
    """Play a file and return when it has been heard. Raises AudioDeviceError where it cannot be."""
    player.load(path)
    try:
        player.play(device=device)
        wait = threading.Event().wait
        while (status := player.status()).playing:
            wait(REFRESH)
        if status.problem is not None:
            raise status.problem
    finally:
        player.close()
