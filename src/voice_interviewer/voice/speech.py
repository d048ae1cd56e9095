"""Speaks questions in a child process, with pyttsx3 or a neural voice, into sound files that are made ahead of time."""

import tempfile
import threading
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import msgspec

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, NoVoice
from voice_interviewer.voice.ports import Voice, VoiceChoice
from voice_interviewer.voice.sound_file import Samples, SoundFile
from voice_interviewer.voice.speech_cache import SpeechCache
from voice_interviewer.voice.speech_messages import Utterance
from voice_interviewer.voice.speech_process import ask_host, host_command, no_voice

_FASTEST_TALK = 45 / 165
"""Characters a second for each word a minute. eSpeak NG speaks English at up to 19 characters a second at 165 words a
minute, and figures, which are long when spoken, at 6: a file shorter than this allows has lost a part."""

_DEADLINE_SECONDS = 15.0
_DEADLINE_SECONDS_A_CHARACTER = 0.05
"""eSpeak NG needs about 0.3 s a sentence; a driver that speaks no faster than it talks still meets this."""


class Pyttsx3Speaker:
    """Implements the port `Speaker`. An unknown voice id gets the synthesiser's own choice."""

    def __init__(self, folder: Path, command: Sequence[str] | None = None, name: str = "") -> None:
        """``folder`` is for the sound files; ``command`` starts the speech host (default: `host_command`).

        ``name`` says what speaks, with its version: files that something else spoke are none of its own.
        """
        self._command = list(command if command is not None else host_command())
        self._cache = SpeechCache(folder, name or f"pyttsx3 {version('pyttsx3')}")
        self._lock = threading.Lock()
        self._voices: tuple[Voice, ...] | None = None

    def voices(self) -> tuple[Voice, ...]:
        with self._lock:
            if self._voices is None:
                answer = ask_host([*self._command, "--voices"])
                found = (Voice(voice.id, voice.name.strip(), voice.language) for voice in answer.voices)
                self._voices = tuple(sorted(found, key=_english_first))
            return self._voices

    def prepare(self, text: str, choice: VoiceChoice, cancel: CancelToken | None = None) -> Path:
        return self.ready(text, choice) or self._make(text, choice, cancel)

    def ready(self, text: str, choice: VoiceChoice) -> Path | None:
        return self._cache.find(text, choice)

    def _make(self, text: str, choice: VoiceChoice, cancel: CancelToken | None) -> Path:
        try:
            with tempfile.TemporaryDirectory(prefix="speech-", ignore_cleanup_errors=True) as folder:
                path = Path(folder) / "speech.wav"
                request = msgspec.json.encode(Utterance(text, choice.voice, choice.rate, str(path)))
                deadline = _DEADLINE_SECONDS + _DEADLINE_SECONDS_A_CHARACTER * len(text)
                ask_host(self._command, request, deadline, cancel)
                samples, rate = _read(path)
            _check(text, choice, samples, rate)
            return self._cache.keep(text, choice, samples, rate)
        except OSError as error:
            raise NoVoice(
                f"The spoken question could not be stored ({error.strerror}).",
                "Make room on the disk, or read it instead.",
            ) from error


def _read(path: Path) -> tuple[Samples, int]:
    """The whole file, by what is in it: on macOS it is AIFF, whatever its name. Raises NoVoice."""
    import numpy as np

    try:
        with SoundFile(path) as file:
            return np.concatenate(list(file.blocks(0.0, file.seconds, file.rate))), file.rate
    except AudioFileError as error:
        raise no_voice(f"it wrote nothing that can be played: {error.message}") from error


def _check(text: str, choice: VoiceChoice, samples: Samples, rate: int) -> None:
    """Raises NoVoice where the speech is silent, or too short to hold the whole text."""
    seconds = samples.size / rate
    if seconds < len(text) / (_FASTEST_TALK * choice.rate):
        raise no_voice(f"{seconds:.1f} s of speech cannot be all of the text")
    if not samples.any():
        raise no_voice("it wrote only silence")


def _english_first(voice: Voice) -> tuple[bool, str, str]:
    return (not voice.language.startswith("en"), voice.language, voice.name)
