"""Sound files that hold less than they say: what was heard of one is shown, but not as if it were all."""

from contextlib import suppress
from pathlib import Path

from voice_interviewer.answer import Transcript
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import AudioFileError
from voice_interviewer.voice.sound_file import SoundFile

SLACK = 1.0
"""Seconds that may be missing unsaid: formats pad their ends."""


def tell_cut_short(terminal: Terminal, file: Path, transcript: Transcript) -> None:
    """Say how much of the file could not be read; nothing where all was, or where its length is only a guess."""
    with suppress(AudioFileError, UnicodeEncodeError), SoundFile(file) as sound:
        if sound.seconds - transcript.seconds > SLACK:
            terminal.note(
                f"{file.name} is damaged: it says it lasts {sound.seconds:.0f} s, "
                f"but only {transcript.seconds:.0f} s of it could be read."
            )
