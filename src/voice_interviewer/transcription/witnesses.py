"""The listeners beside Whisper's decoder: a forced aligner for the moments of words, a detector of filled pauses.

Both are optional. Without the aligner words keep Whisper's own times, moved out of silence; without the detector filled
pauses are looked for in primed passes alone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from voice_interviewer.answer import Word
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.filled_pause_detector import Features, FilledPauseDetector, Stretch
from voice_interviewer.transcription.forced_alignment import Alignment, ForcedAligner

if TYPE_CHECKING:
    from voice_interviewer.transcription.audio import Samples

_WEIGHTS = "filled_pause_detector.npz"


class Aligner(Protocol):
    """Leads a given text through a sound."""

    def align(self, samples: "Samples", words: Sequence[Word], hesitant: Collection[int] = ()) -> Alignment | None:
        """The words with their times, or None where the text does not fit."""
        ...


class Detector(Protocol):
    """Finds what sounds like a filled pause."""

    def stretches(self, features: Features) -> list[Stretch]:
        """Stretches of the encoder's output, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Who else listens; none of them by default."""

    aligner: Aligner | None = None
    detector: Detector | None = None


NO_WITNESSES = Witnesses()


def load_witnesses(model: str) -> Witnesses:
    """Those that can be had beside this Whisper model. Runs in the host process only."""
    detector = FilledPauseDetector(shipped("assets") / _WEIGHTS)
    return Witnesses(ForcedAligner(), detector if detector.fits(model) else None)
