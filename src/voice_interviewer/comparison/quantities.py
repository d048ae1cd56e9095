"""Figures in one measure, so that "half an hour" and "five minutes" can be set against each other."""

from dataclasses import dataclass

from voice_interviewer.structure.claims.claim import Claim
from voice_interviewer.structure.text import content_stems, stem

_SECONDS = {
    "millisecond": 0.001, "ms": 0.001, "second": 1.0, "sec": 1.0, "minute": 60.0, "min": 60.0, "hour": 3600.0,
    "day": 86_400.0, "week": 604_800.0, "month": 2_629_800.0, "quarter": 7_889_400.0, "year": 31_557_600.0,
}  # fmt: skip
_SHARES = frozenset({"percent", "%", "point", "percentage", "per"})

SAME = 0.005
"""Two values that differ by a smaller part of the larger one are the same figure, said or rounded differently."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with what it measures: ``time`` (in seconds), ``share`` (in percent), or the noun that it counts."""

    measure: str
    """Empty where nothing was said that it counts."""
    values: tuple[float, ...]
    """One, or two for a range; a vague figure has none."""

    def same(self, other: "Quantity") -> bool:
        """Whether both hold one figure of one measure, or of one that was not said; one end of a range will do."""
        fits = self.measure == other.measure or not self.measure or not other.measure
        return fits and any(_close(one, another) for one in self.values for another in other.values)


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= SAME * max(abs(one), abs(other))


def quantity(claim: Claim) -> Quantity:
    """A figure of the ledger in one measure."""
    unit = claim.subject.lower().split()
    if claim.figure.endswith("%") or any(word in _SHARES for word in unit[:1]):
        return Quantity("share", claim.values)
    factor = _seconds(unit)
    if factor is not None:
        return Quantity("time", tuple(value * factor for value in claim.values))
    counted = content_stems(claim.subject)
    return Quantity(counted[-1] if counted else "", claim.values)


def _seconds(unit: list[str]) -> float | None:
    """Of the unit, where it is one of time and nothing else: not of "inserts a second"."""
    if len(unit) != 1:
        return None
    word = unit[0].rstrip(".")
    return _SECONDS.get(word, _SECONDS.get(stem(word), _SECONDS.get(word.removesuffix("s"))))
