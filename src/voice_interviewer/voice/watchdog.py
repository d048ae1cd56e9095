"""When a microphone is lost, and when it still runs but gives nothing that can be a voice. Pure rules.

How devices go (seen under PulseAudio, reported of others): the sound server ends and the stream with it; a device
stalls, and no block comes any more; an unplugged one goes on in exact zeros; macOS gives exact zeros to a program that
may not use the microphone.
"""

import sys

from voice_interviewer.errors import AudioDeviceError, DeviceLost
from voice_interviewer.voice.level import LevelMeter

STALLED_SECONDS = 1.5
"""No block for so long means that none will come; blocks are some 10 to 50 ms apart."""

SILENT_SECONDS = 3.0
STUCK_SECONDS = 3.0


def lost(name: str, since_block: float, ended: bool) -> DeviceLost | None:
    """Why the microphone called ``name`` is lost, or None while it is there.

    ``since_block`` are the seconds since the last block came, ``ended`` whether the stream has ended by itself.
    """
    return _lost(
        f"The microphone “{name}”",
        "What you said until then is kept. Check the microphone, then go on with a new take.",
        since_block,
        ended,
    )


def speaker_lost(name: str, since_block: float, ended: bool) -> DeviceLost | None:
    """The same for the speaker called ``name``, which takes blocks."""
    return _lost(
        f"The speaker “{name}”", "Check it, or choose another in Settings, and play again.", since_block, ended
    )


def _lost(what: str, advice: str, since_block: float, ended: bool) -> DeviceLost | None:
    if ended:
        return DeviceLost(f"{what} has stopped.", advice)
    if since_block > STALLED_SECONDS:
        return DeviceLost(f"{what} is stuck.", advice)
    return None


def warning(name: str, meter: LevelMeter, platform: str = sys.platform) -> AudioDeviceError | None:
    """What is wrong with the sound of a running microphone, or None."""
    if meter.silent_seconds >= SILENT_SECONDS:
        if meter.heard_anything:
            return DeviceLost(
                f"The microphone “{name}” has gone silent.",
                "It may be unplugged or muted; recording goes on meanwhile.",
            )
        return AudioDeviceError(f"The microphone “{name}” gives only silence.", _unmute(platform))
    if meter.stuck_seconds >= STUCK_SECONDS:
        return AudioDeviceError(
            f"The microphone “{name}” gives one unchanging level, not a voice.",
            "Plug it in again, turn its gain down, or choose another in Settings.",
        )
    return None


def _unmute(platform: str) -> str:
    if platform == "darwin":
        return "Allow the microphone in System Settings, Privacy & Security, Microphone; then start the app again."
    if platform == "win32":
        return "Allow it in Settings, Privacy, Microphone, and check that it is not muted."
    return "Check that it is plugged in and not muted, or choose another in Settings."
