"""Short sounds that say what has just happened, for whoever does not look: made here of plain tones, no recordings.

How many notes a cue has and which way its tune goes tell it from the others, since few people can name a pitch.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]
else:
    Samples = Any

RATE = 48_000
"""Hz."""

LONGEST = 0.3
"""Seconds; every cue is shorter."""

_AMPLITUDE = 0.16
"""Of a tone at 1 kHz, of full scale 1, at a volume of 100 %: about 16 dB below the loudest that can be played."""

_ATTACK, _RELEASE = 0.012, 0.03
"""Seconds. A tone that begins within a millisecond or two clicks, and startles."""

_DECAY = 0.09
"""Seconds after which a note has fallen to 1/e, as a struck bar does."""

_OVERTONE = 0.2
"""How strong the octave above is beside the note itself: less bare than a sine, and still soft."""


class Cue(StrEnum):
    """What a sound says."""

    BEGIN = "begin"
    """Speak now: the recording begins when this has ended."""
    PAUSED = "paused"
    RESUMED = "resumed"
    """Speak on: the recording goes on when this has ended."""
    REMINDER = "reminder"
    """A soft limit of time was reached."""
    STOPPED = "stopped"
    """The recording has ended, and what was said is on disk."""
    READY = "ready"
    """The feedback can be seen."""
    TROUBLE = "trouble"
    """Something did not work; the window says what."""


@dataclass(frozen=True, slots=True)
class Note:
    """One tone, in Hz and seconds from the beginning of its cue."""

    hertz: float
    start: float
    seconds: float


_C4, _E4, _G4, _C5, _E5, _G5 = 261.63, 329.63, 392.0, 523.25, 659.26, 783.99  # equal temperament, A4 = 440 Hz

TUNES: Mapping[Cue, tuple[Note, ...]] = MappingProxyType(
    {
        Cue.BEGIN: (Note(_C5, 0.0, 0.11), Note(_G5, 0.1, 0.18)),
        Cue.STOPPED: (Note(_G5, 0.0, 0.11), Note(_C5, 0.1, 0.18)),
        Cue.PAUSED: (Note(_E5, 0.0, 0.1), Note(_E5, 0.13, 0.15)),
        Cue.RESUMED: (Note(_E5, 0.0, 0.07), Note(_E5, 0.08, 0.07), Note(_G5, 0.16, 0.12)),
        Cue.REMINDER: (Note(_C5, 0.0, 0.28),),
        Cue.READY: (Note(_C5, 0.0, 0.08), Note(_E5, 0.08, 0.08), Note(_G5, 0.16, 0.12)),
        Cue.TROUBLE: (Note(_G4, 0.0, 0.08), Note(_E4, 0.08, 0.08), Note(_C4, 0.16, 0.12)),
    }
)


def samples(cue: Cue, percent: int) -> Samples:
    """The sound of a cue, mono at `RATE`, at a volume of 0 to 100 %."""
    import numpy as np

    notes = TUNES[cue]
    whole = np.zeros(round(max(note.start + note.seconds for note in notes) * RATE), dtype=np.float32)
    for note in notes:
        tone = _tone(note)
        first = round(note.start * RATE)
        whole[first : first + len(tone)] += tone[: len(whole) - first]
    return whole * (percent / 100)


def a_weighting(hertz: float) -> float:
    """How strongly a tone is heard beside one of 1 kHz at the same level, as a factor (IEC 61672-1, curve A)."""
    square = hertz**2
    response = (12_194**2 * square**2) / (
        (square + 20.6**2) * math.sqrt((square + 107.7**2) * (square + 737.9**2)) * (square + 12_194**2)
    )
    return response * 10 ** (2.0 / 20)


def _tone(note: Note) -> Samples:
    """As loud to the ear as every other note, whatever its height."""
    import numpy as np

    time = np.arange(round(note.seconds * RATE)) / RATE
    wave = np.sin(2 * np.pi * note.hertz * time) + _OVERTONE * np.sin(4 * np.pi * note.hertz * time)
    heard = math.hypot(a_weighting(note.hertz), _OVERTONE * a_weighting(2 * note.hertz))
    rise = np.minimum(time / _ATTACK, 1.0)
    fall = np.minimum((note.seconds - time) / _RELEASE, 1.0)
    shape = np.sin(rise * np.pi / 2) ** 2 * np.sin(fall * np.pi / 2) ** 2 * np.exp(-time / _DECAY)
    tone: Samples = (_AMPLITUDE / heard * wave * shape).astype(np.float32)
    return tone
