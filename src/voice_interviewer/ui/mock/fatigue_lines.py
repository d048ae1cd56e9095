"""The lines of the curve over an interview, ready to be drawn. Pure: no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from voice_interviewer.programme.mock.fatigue import MEASURES, Fatigue, Measure

MARGIN = 0.05
"""Of the values, left free above and below a line that does not begin at nothing."""

TITLES = {
    "words_per_minute": "Pace, words a minute",
    "filled_pauses_per_minute": "Filled pauses, um and uh a minute",
    "share_in_sections": "Sentences in one of the four sections",
}
FROM_NOTHING = {"filled_pauses_per_minute", "share_in_sections"}
"""Those of which there may be none."""


@dataclass(frozen=True, slots=True)
class CurveLine:
    """One measure by the minute."""

    title: str
    """What it is, with its unit."""
    values: tuple[float | None, ...]
    """One a minute; None where there was nothing to measure."""
    low: float
    high: float
    low_told: str
    high_told: str
    changes_after: int | None
    """How many minutes come before its change, None where there is none."""

    def share(self, value: float) -> float:
        """How far up a value stands, 0 to 1."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


def curve_lines(fatigue: Fatigue) -> tuple[CurveLine, ...]:
    """One line for each measure that has a value."""
    lines = (_line(measure, fatigue) for measure in MEASURES)
    return tuple(line for line in lines if any(value is not None for value in line.values))


def _line(measure: Measure, fatigue: Fatigue) -> CurveLine:
    values = tuple(measure.of(minute) for minute in fatigue.minutes)
    low, high = _ends(measure, [value for value in values if value is not None])
    change = next((found.after_minute for found in fatigue.changes if found.measure == measure.key), None)
    title = TITLES.get(measure.key, measure.name)
    return CurveLine(title, values, low, high, measure.told(low), measure.told(high), change)


def _ends(measure: Measure, values: Sequence[float]) -> tuple[float, float]:
    """The lowest and the highest value that there is room for, at round numbers."""
    if measure.key == "share_in_sections" or not values:
        return 0.0, 1.0
    if measure.key in FROM_NOTHING:
        return 0.0, max(1.0, float(ceil(max(values))))
    low = max(0.0, floor(min(values) * (1 - MARGIN) / 10) * 10.0)
    return low, max(low + 10.0, ceil(max(values) * (1 + MARGIN) / 10) * 10.0)
