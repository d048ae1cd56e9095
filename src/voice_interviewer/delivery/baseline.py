"""One answer beside the same person's last ones. Nobody is measured against other people here.

For each measure the last answers give a usual range: the middle half of their values, from the lower to the upper
quartile, which one odd take cannot move far. A difference is told only where the answer lies outside that range and
differs from the median by more than listeners notice, or, where nobody has measured what they notice, by a step that
is ours and said to be.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import quantiles

from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.delivery.pauses import within_clauses_per_minute

MOST_TAKES = 10
"""The last answers that count, unless the settings have another number: older ones tell of another speaker."""

FEWEST_TAKES = 3
"""Below this many there is no usual range, only the outer guard of `pace`."""

ENOUGH_WORDS = 50
"""Content words that an answer needs to take part on either side: some 20 s, from which on a rate is steady."""

HEARD_CHANGE = 0.10
"""Share of the median. Changes of tempo under about a tenth are not heard (Quené, 2007)."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One number that can be compared: where it comes from, what is noticed, and how it is said."""

    key: str
    """As in the JSON: ``words_per_minute`` and so on."""
    of: Callable[[Delivery], float | None]
    share: float
    """The least difference that is told, as a share of the median; 0 where a step counts instead."""
    step: float
    """The same as an amount in the measure's own unit; 0 where a share counts instead."""
    told: Callable[[float], str]
    """The number as it stands in a sentence."""
    sentence: str
    """How it is told: ``{value}`` of this answer."""
    same_ears: bool = False
    """Whether only answers that the same model wrote down can be set beside it, since another hears otherwise."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure of an answer beside the last takes."""

    measure: str
    value: float
    median: float
    low: float
    """Lower quartile of the last takes."""
    high: float
    """Upper quartile."""
    takes: int
    noticeable: bool
    """Outside the usual range, and further from its middle than listeners let pass."""
    text: str
    """The comparison in one sentence."""


def _whole(value: float) -> str:
    return f"{value:.0f}"


def _tenths(value: float) -> str:
    return f"{value:.1f}"


def _percent(value: float) -> str:
    return f"{100 * value:.0f} %"


MEASURES = (
    Measure(
        "words_per_minute", lambda d: d.pace.words_per_minute, HEARD_CHANGE, 0.0, _whole,
        "You spoke at {value} words a minute",
    ),
    Measure(
        "articulation_rate", lambda d: d.pace.articulation_rate, HEARD_CHANGE, 0.0, _tenths,
        "You said {value} syllables a second while speaking",
    ),
    Measure(
        "phonation_ratio", lambda d: d.pace.phonation_ratio, 0.0, 0.05, _percent,
        "You were heard {value} of the time",
    ),
    Measure(
        "filled_pauses_per_minute", lambda d: d.filled_pauses_per_minute, 0.0, 1.0, _tenths,
        "You said um or uh {value} times a minute", same_ears=True,
    ),
    Measure(
        "pauses_within_clauses_per_minute", lambda d: within_clauses_per_minute(d.silent_pauses, d.pace), 0.0, 1.0,
        _tenths, "You paused inside a clause {value} times a minute",
    ),
)  # fmt: skip


def enough_speech(delivery: Delivery) -> bool:
    """Whether an answer is long enough to be compared."""
    return delivery.pace.words_per_minute is not None and delivery.pace.words >= ENOUGH_WORDS


_FREE_FOR_ALL = "filled_pauses_per_minute"
"""The one measure that is told of somebody who stutters: pace and pauses are how they speak."""


def comparisons(
    delivery: Delivery, model: str, earlier: Sequence[EarlierAnswer], most: int = MOST_TAKES
) -> tuple[Comparison, ...]:
    """Every measure of an answer beside those of the last ones, newest first; those too short take no part.

    Empty where the answer itself is too short, or fewer than `FEWEST_TAKES` of the last ones are long enough.
    ``model`` is the one that wrote this answer down, ``most`` how many of the last ones count.
    """
    usable = [answer for answer in earlier if enough_speech(answer.delivery)][:most]
    return tuple(_compared(delivery, model, usable)) if enough_speech(delivery) else ()


def _compared(delivery: Delivery, model: str, earlier: Sequence[EarlierAnswer]) -> Iterator[Comparison]:
    for measure in MEASURES:
        if delivery.manner.stutters and measure.key != _FREE_FOR_ALL:
            continue
        value = measure.of(delivery)
        heard = [answer.delivery for answer in earlier if answer.model == model or not measure.same_ears]
        values = [before for before in map(measure.of, heard) if before is not None]
        if value is not None and len(values) >= FEWEST_TAKES:
            yield _comparison(measure, value, values)


def _comparison(measure: Measure, value: float, values: Sequence[float]) -> Comparison:
    low, middle, high = quantiles(values, n=4, method="inclusive")
    least = max(measure.share * middle, measure.step)
    return Comparison(
        measure=measure.key,
        value=value,
        median=middle,
        low=low,
        high=high,
        takes=len(values),
        noticeable=not low <= value <= high and abs(value - middle) >= least,
        text=_sentence(measure, value, (low, high), len(values)),
    )


def _sentence(measure: Measure, value: float, usual: tuple[float, float], takes: int) -> str:
    low, high = (measure.told(edge) for edge in usual)
    band = low if low == high else f"{low} to {high}"
    return f"{measure.sentence.format(value=measure.told(value))}; your last {takes} takes: mostly {band}."
