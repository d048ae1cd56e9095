"""What a machine can bear: estimates for models that were not measured, and what to say about them. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from voice_interviewer.transcription.chunks import SHORTEST
from voice_interviewer.transcription.machine_speed import Measured

COMFORTABLE = 0.7
"""Seconds of work for a second of speech up to which the transcript keeps up, with something left for the recording."""
MEMORY_SHARE = 0.5
"""How much of a machine's memory a model may take; the rest is for everything else."""
TYPICAL_ANSWER = 120.0
"""Seconds, for telling how long one waits after an answer."""

_BASE_BYTES = {"faster-whisper": 190_000_000, "openai-whisper": 470_000_000}
_BYTES_A_WEIGHT_BYTE = {"faster-whisper": 1.5, "openai-whisper": 3.0}


class Verdict(Enum):
    """How a model would do on a machine."""

    KEEPS_UP = "keeps up"
    BEHIND = "falls behind"
    TOO_LARGE = "needs more memory"


@dataclass(frozen=True, slots=True)
class Speed:
    """A model's speed on this machine, measured or reckoned from another model's."""

    rate: float
    """Seconds of work for a second of speech."""
    measured: bool

    @property
    def per_minute(self) -> float:
        """Seconds of work for a minute of speech."""
        return 60 * self.rate

    @property
    def after_done(self) -> float:
        """Seconds from Done to the transcript of an answer of two minutes.

        The host works while one talks, so what is left is the last stretch (about as long as the shortest that is cut),
        and whatever it fell behind before.
        """
        return self.rate * SHORTEST + max(0.0, self.rate - 1) * TYPICAL_ANSWER


def speed(
    engine: str, model: str, work: float | None, measured: Sequence[Measured], works: Mapping[str, float]
) -> Speed | None:
    """The speed of a model on an engine; None where nothing was measured to reckon it from.

    ``work`` is the model's work as a multiple of tiny.en's, None where it is unknown; ``works`` those of all models.
    """
    own = next((one for one in measured if (one.engine, one.model) == (engine, model)), None)
    if own is not None:
        return Speed(own.rate, measured=True)
    known = [one for one in measured if one.engine == engine and one.model in works]
    if work is None or not known:
        return None
    nearest = min(known, key=lambda one: abs(works[one.model] - work))
    return Speed(nearest.rate * work / works[nearest.model], measured=False)


def memory_needed(engine: str, weights: int) -> int:
    """Bytes of memory that the host will need for weights of so many bytes in 16-bit floats; about.

    faster-whisper reads them and keeps a copy in 8-bit integers; openai-whisper reads them and keeps them in 32-bit
    floats. The rest is the libraries themselves, as measured with tiny.en.
    """
    return round(_BASE_BYTES[engine] + _BYTES_A_WEIGHT_BYTE[engine] * weights)


def verdict(found: Speed, needed: int, memory: int) -> Verdict:
    """``needed`` and ``memory`` (all that the machine has) are in bytes."""
    if needed > MEMORY_SHARE * memory:
        return Verdict.TOO_LARGE
    return Verdict.KEEPS_UP if found.rate <= COMFORTABLE else Verdict.BEHIND


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model that could be used here."""

    name: str
    speed: Speed
    verdict: Verdict
    memory: int
    """Bytes that it needs."""


def offer(candidates: Iterable[Candidate], used: str) -> str:
    """One or two sentences: the largest model that this machine can use, and what the next one would cost.

    ``candidates`` come from the smallest to the largest; ``used`` is the one in the settings.
    """
    known = list(candidates)
    able = [one for one in known if one.verdict is Verdict.KEEPS_UP]
    if not able:
        return "This machine takes longer to transcribe than you take to talk; you can practise all the same."
    best = able[-1]
    beyond = next((one for one in known[known.index(best) + 1 :] if one.verdict is not Verdict.KEEPS_UP), None)
    first = f"This machine can use {best.name}" + (", as you do." if best.name == used else f": {describe(best)}.")
    return f"{first} {beyond.name} {_too_much(beyond)}." if beyond else first


def describe(candidate: Candidate) -> str:
    """What a minute of speech costs."""
    about = "" if candidate.speed.measured else "about "
    return f"{about}{duration(candidate.speed.per_minute)} of work for a minute of speech"


def duration(seconds: float) -> str:
    """``4.2 s``, ``42 s`` or ``3 min``."""
    if seconds >= 90:
        return f"{seconds / 60:.0f} min"
    return f"{seconds:.0f} s" if seconds >= 10 else f"{seconds:.1f} s"


def _too_much(candidate: Candidate) -> str:
    if candidate.verdict is Verdict.TOO_LARGE:
        return f"would need {candidate.memory / 1e9:.1f} GB of memory, more than half of what there is"
    return f"would take {duration(candidate.speed.per_minute)} for a minute of speech"
