"""The measures of the table: what each is called, what is to be reached, how it is read off the results."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.ears.clips import Kind
from benchmarks.ears.results import Results

Number = float | None


class Reference(StrEnum):
    """A peer whose own figure is the bar."""

    SAME_ENGINE = "same engine, plain"
    OPENAI = "openai plain"


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that is better ``higher`` or lower, and the bar it has to reach: an absolute one, or a share of what a
    reference gives in the same run.
    """

    name: str
    value: Callable[[Results], Number]
    higher: bool = True
    bar: Number = None
    share_of: Reference | None = None
    needs_words: bool = True
    digits: int = 2

    def of(self, results: Results) -> Number:
        """The number, or None where this way of listening cannot give one or nothing was labelled."""
        return None if self.needs_words and not results.words else self.value(results)

    def reached(self, value: Number, bar: Number) -> bool | None:
        """Whether a bar is reached; None where there is no bar or no value."""
        if bar is None or value is None:
            return None
        return value >= bar if self.higher else value <= bar

    def shown(self, value: Number) -> str:
        """The number as people read it."""
        return "–" if value is None else f"{value:.{self.digits}f}"


def _milliseconds(results: Results) -> Number:
    boundary = results.all.boundary
    return None if boundary is None else 1000 * boundary


MEASURES = (
    Measure("filled pauses, F1", lambda r: r.all.fillers.f1, bar=0.85),
    Measure("their precision", lambda r: r.all.fillers.precision, bar=0.92),
    Measure("their recall", lambda r: r.all.fillers.recall),
    Measure("F1, people talking", lambda r: r.fillers(Kind.REAL).f1, bar=0.90),
    Measure("F1, spliced into speech", lambda r: r.fillers(Kind.SPLICED).f1),
    Measure("F1, synthetic voices", lambda r: r.fillers(Kind.SPOKEN).f1),
    Measure("invented a minute", lambda r: r.all.invented.a_minute, higher=False, bar=0.3),
    Measure("words a minute, nobody speaks", lambda r: r.all.unspoken.a_minute, higher=False, bar=0.5),
    Measure("silent pauses, F1", lambda r: r.all.pauses.f1, bar=0.88, needs_words=False),
    Measure(
        "word error rate, clean", lambda r: r.all.clean.rate, higher=False, bar=1.0, share_of=Reference.SAME_ENGINE,
        digits=3,
    ),
    Measure("word boundaries, median ms", _milliseconds, higher=False, bar=40.0, digits=0),
    Measure(
        "processor s a second", lambda r: r.cpu, higher=False, bar=0.6, share_of=Reference.OPENAI,
        digits=3,
    ),
)  # fmt: skip
