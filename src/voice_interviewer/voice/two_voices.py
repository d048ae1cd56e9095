"""The system's voices with the neural one among them, where it is installed."""

import logging
from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import NoVoice
from voice_interviewer.voice.neural_voice import NEURAL, NEURAL_ID
from voice_interviewer.voice.ports import Speaker, Voice, VoiceChoice

_log = logging.getLogger(__name__)


class TwoVoices:
    """Implements the port `Speaker`: the neural voice speaks where it was chosen, the system's everywhere else.

    Where the neural one is not there or fails, the system's speaks in its place, so that a question is always asked.
    """

    def __init__(self, system: Speaker, neural: Speaker | None) -> None:
        """``neural`` is None where it is not installed."""
        self._system = system
        self._neural = neural

    def voices(self) -> tuple[Voice, ...]:
        if self._neural is None:
            return self._system.voices()
        try:
            return (NEURAL, *self._system.voices())
        except NoVoice:
            return (NEURAL,)

    def prepare(self, text: str, choice: VoiceChoice, cancel: CancelToken | None = None) -> Path:
        if self._neural is not None and choice.voice == NEURAL_ID:
            try:
                return self._neural.prepare(text, choice, cancel)
            except NoVoice as error:
                _log.warning("the neural voice failed, so the system's speaks: %s", error)
        return self._system.prepare(text, _of_the_system(choice), cancel)

    def ready(self, text: str, choice: VoiceChoice) -> Path | None:
        if self._neural is not None and choice.voice == NEURAL_ID:
            return self._neural.ready(text, choice)
        return self._system.ready(text, _of_the_system(choice))


def _of_the_system(choice: VoiceChoice) -> VoiceChoice:
    return VoiceChoice("", choice.rate) if choice.voice == NEURAL_ID else choice
