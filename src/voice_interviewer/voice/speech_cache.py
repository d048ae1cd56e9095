"""Spoken texts kept as FLAC files, so that a question is synthesised once."""

import contextlib
import hashlib
import os
from io import BytesIO
from pathlib import Path

import msgspec

from voice_interviewer.private import write_whole
from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.sound_file import Samples

LIMIT_BYTES = 200_000_000
"""About six hours of speech."""

_FORMAT = 1
"""Counted up when what is stored for a text changes."""


class SpeechCache:
    """A folder of sound files, each named after all that shapes its sound. The least recently used go first."""

    def __init__(self, folder: Path, synthesiser: str, limit_bytes: int = LIMIT_BYTES) -> None:
        """``synthesiser`` is the name and version of what speaks."""
        self._folder = folder
        self._synthesiser = synthesiser
        self._limit = limit_bytes

    def find(self, text: str, choice: VoiceChoice) -> Path | None:
        """The file of a text that was spoken before, marked as used now."""
        path = self._path(text, choice)
        try:
            os.utime(path)
        except FileNotFoundError:
            return None
        except OSError:  # a cache that cannot be written can still be read
            return path if path.exists() else None
        return path

    def keep(self, text: str, choice: VoiceChoice, samples: Samples, rate: int) -> Path:
        """Store what was spoken, whole or not at all. Raises OSError."""
        import soundfile

        path = self._path(text, choice)
        encoded = BytesIO()
        soundfile.write(encoded, samples, rate, format="FLAC", subtype="PCM_16")
        write_whole(path, encoded.getvalue())
        self._prune(path)
        return path

    def _path(self, text: str, choice: VoiceChoice) -> Path:
        about = msgspec.json.encode([_FORMAT, self._synthesiser, choice.voice, choice.rate, text])
        return self._folder / f"{hashlib.sha256(about).hexdigest()[:32]}.flac"

    def _prune(self, newest: Path) -> None:
        """Remove what was not used for longest until the rest fits; never the file just made."""
        files = [(path, about) for path in self._folder.glob("*.flac") if (about := _about(path)) is not None]
        total = sum(about.st_size for _, about in files)
        for path, about in sorted(files, key=lambda entry: entry[1].st_mtime):
            if total <= self._limit:
                return
            with contextlib.suppress(OSError):  # another copy of the app may be playing or removing it
                if path != newest:
                    path.unlink()
                    total -= about.st_size


def _about(path: Path) -> os.stat_result | None:
    """None for a file that went meanwhile: who deletes takes for good deletes the spoken questions too."""
    with contextlib.suppress(OSError):
        return path.stat()
    return None
