"""Playing a sound file in the terminal."""

import threading
from pathlib import Path

from voice_interviewer.voice.ports import Player

REFRESH = 0.05
"""Seconds between two looks at the player."""

LAST_LOOK = 0.3
"""Seconds that a thread of a player may take to end; it looks every tenth of a second whether it is to."""


def play_to_the_end(player: Player, path: Path, device: str) -> None:
    """Play a file and return when it has been heard. Raises AudioDeviceError where it cannot be."""
    player.load(path)
    others = set(threading.enumerate())
    try:
        player.play(device=device)
        wait = threading.Event().wait
        while (status := player.status()).playing:
            wait(REFRESH)
        if status.problem is not None:
            raise status.problem
    except KeyboardInterrupt:
        player.close()
        _wait_for(set(threading.enumerate()) - others)
        raise
    finally:
        player.close()


def _wait_for(threads: set[threading.Thread]) -> None:
    """The program ends soon after: libraries that still work in a thread would complain on the terminal."""
    for thread in threads:
        thread.join(LAST_LOOK)
