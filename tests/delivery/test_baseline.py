"""An answer beside the same person's last ones."""

from dataclasses import replace

import pytest

from voice_interviewer.delivery.baseline import ENOUGH_WORDS, MEASURES, MOST_TAKES, Comparison, comparisons
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.delivery.findings import Delivery, Pace, PauseBand, PausePlace, SilentPause

MODEL = "tiny.en"


def spoken_at(wpm: float, words: int = 150, fillers: float = 2.0, within: int = 0) -> Delivery:
    """An answer at that pace, with as many filled pauses a minute and silent pauses inside clauses."""
    pause = SilentPause(1.0, 1.5, PausePlace.WITHIN_CLAUSE, PauseBand.SHORT)
    pace = Pace(words, wpm, wpm / 35, 0.8, 12.0, 0.5)
    return Delivery((), (), (pause,) * within, pace, fillers, 100 * fillers / wpm)


def last(*rates: float, model: str = MODEL) -> list[EarlierAnswer]:
    return [EarlierAnswer("Another question?", model, spoken_at(rate)) for rate in rates]


def of(measure: str, found: tuple[Comparison, ...]) -> Comparison:
    return next(comparison for comparison in found if comparison.measure == measure)


def test_pace_is_told_beside_the_middle_half_of_the_last_takes() -> None:
    """Quartiles, which one odd take does not move."""
    found = of("words_per_minute", comparisons(spoken_at(162), MODEL, last(120, 128, 135, 140, 142, 150, 155, 60)))
    assert (found.value, found.median, found.takes) == (162, 137.5, 8)
    assert (found.low, found.high) == (126.0, 144.0)
    assert found.noticeable
    assert found.text == "You spoke at 162 words a minute; your last 8 takes: mostly 126 to 144."


def test_fewer_than_three_takes_are_no_habit() -> None:
    """Then only the outer guard speaks."""
    assert comparisons(spoken_at(162), MODEL, last(120, 130)) == ()
    assert comparisons(spoken_at(162), MODEL, last(120, 130, 140)) != ()


def test_short_answers_take_no_part_on_either_side() -> None:
    """A rate of twenty words is chance."""
    short = EarlierAnswer("Another question?", MODEL, spoken_at(90, words=ENOUGH_WORDS - 1))
    assert comparisons(spoken_at(162), MODEL, [*last(120, 130), short]) == ()
    assert comparisons(spoken_at(162, words=ENOUGH_WORDS - 1), MODEL, last(120, 130, 140)) == ()
    unmeasured = replace(spoken_at(162), pace=Pace(80, None, None, None, None, None))
    assert comparisons(unmeasured, MODEL, last(120, 130, 140)) == ()


@pytest.mark.parametrize(
    ("rate", "told"), [(140.0, False), (149.0, False), (155.0, True), (127.0, False), (120.0, True)]
)
def test_what_nobody_hears_is_not_told(rate: float, told: bool) -> None:
    """Inside the usual range, or within a tenth of its middle, there is nothing to say."""
    found = of("words_per_minute", comparisons(spoken_at(rate), MODEL, last(138, 139, 140, 141, 142)))
    assert found.noticeable is told


@pytest.mark.parametrize(("fillers", "told"), [(2.0, False), (2.9, False), (3.1, True), (0.9, True)])
def test_filled_pauses_are_told_from_one_a_minute_on(fillers: float, told: bool) -> None:
    """Fewer is told as well as more."""
    found = comparisons(spoken_at(140, fillers=fillers), MODEL, last(138, 140, 142))
    assert of("filled_pauses_per_minute", found).noticeable is told


def test_filled_pauses_are_compared_among_takes_of_one_model() -> None:
    """Another model hears otherwise; pace hardly depends on it."""
    found = comparisons(spoken_at(140), MODEL, last(138, 140, 142, model="base.en"))
    measures = {comparison.measure for comparison in found}
    assert "filled_pauses_per_minute" not in measures
    assert "words_per_minute" in measures


def test_pauses_inside_clauses_are_a_rate() -> None:
    """Five in a 150-word answer at 150 words a minute."""
    found = of("pauses_within_clauses_per_minute", comparisons(spoken_at(150, within=5), MODEL, last(150, 150, 150)))
    assert (found.value, found.noticeable) == (5.0, True)
    assert found.text == "You paused inside a clause 5.0 times a minute; your last 3 takes: mostly 0.0."


def test_only_the_last_ten_count() -> None:
    """Older ones tell of another speaker."""
    found = of("words_per_minute", comparisons(spoken_at(140), MODEL, last(*[140.0] * MOST_TAKES, *[90.0] * 5)))
    assert (found.takes, found.low) == (MOST_TAKES, 140.0)


def test_every_measure_is_compared() -> None:
    """Pace, articulation, share of speech, filled pauses, pauses inside clauses."""
    found = comparisons(spoken_at(150), MODEL, last(150, 150, 150))
    assert [comparison.measure for comparison in found] == [measure.key for measure in MEASURES]
    assert not any(comparison.noticeable for comparison in found)
