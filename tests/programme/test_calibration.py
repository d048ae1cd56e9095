"""Guesses of one's own scores beside the scores."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.past_takes import noted, past, past_take
from voice_interviewer.answer import Section
from voice_interviewer.programme.calibration import Calibration, calibrations
from voice_interviewer.programme.events import Noted, Predicted


def guess(take: int, *scores: int) -> Predicted:
    """A guess of all four sections."""
    return Predicted(take=take, **dict(zip(map(str, Section), scores, strict=True)))


def of_section(section: Section, events: list[Noted], given_scores: tuple[int, ...], takes: int = 9) -> Calibration:
    """The guesses of one section, beside takes that were all graded alike."""
    graded = [past_take(number, scores=given_scores) for number in range(1, takes + 1)]
    found = calibrations(events, past(*graded))
    return found.sections[list(Section).index(section)]


def test_guesses_that_are_too_high_are_said_by_how_much() -> None:
    """From the fifth take on."""
    events = noted(*(guess(take, 2, 2, 2, 3) for take in range(1, 5)), guess(5, 2, 2, 2, 4))
    risks = of_section(Section.RISKS, events, (2, 2, 2, 2))
    assert risks.mean_difference == pytest.approx(1.2)
    assert risks.sentence == "You rate your Risks 1.2 points higher than the grader (5 guesses)."


def test_guesses_that_are_too_low_are_said_alike() -> None:
    """The other way round, in the same words."""
    events = noted(*(guess(take, 0, 2, 2, 2) for take in range(1, 7)))
    context = of_section(Section.CONTEXT, events, (2, 2, 2, 2))
    assert context.sentence == "You rate your Context 2.0 points lower than the grader (6 guesses)."


def test_close_guesses_are_called_close() -> None:
    """Half a point either way is within what whole scores can say."""
    events = noted(*(guess(take, 2, 2, 2, 2) for take in range(1, 6)))
    assert of_section(Section.CONTEXT, events, (2, 2, 2, 2)).sentence == (
        "Your guesses for Context are within half a point of the grader on average (5 guesses)."
    )


@pytest.mark.parametrize(
    ("takes", "sentence"),
    [
        (0, "5 more guesses until this can be told for Risks."),
        (4, "1 more guess until this can be told for Risks."),
    ],
)
def test_too_few_guesses_say_how_many_are_missing(takes: int, sentence: str) -> None:
    """No judgement on four takes."""
    events = noted(*(guess(take, 4, 4, 4, 4) for take in range(1, takes + 1)))
    assert of_section(Section.RISKS, events, (0, 0, 0, 0)).sentence == sentence


def test_all_sections_together_need_as_many_takes() -> None:
    """Two takes hold eight scores and are still two takes."""
    found = calibrations(noted(guess(1, 4, 4, 4, 4), guess(2, 4, 4, 4, 4)), past(past_take(1), past_take(2)))
    assert (found.overall.count, found.overall.missing) == (2, 3)


def test_the_first_guess_of_a_take_counts() -> None:
    """A second one may have seen the scores."""
    events = noted(guess(1, 4, 4, 4, 4), guess(1, 2, 2, 2, 2))
    assert of_section(Section.RISKS, events, (2, 2, 2, 2)).mean_difference == 2


def test_guesses_without_scores_beside_them_are_left_out() -> None:
    """The take is in the bin, was never graded, or the guess is outside the scale."""
    events = noted(guess(1, 2, 2, 2, 2), guess(2, 2, 2, 2, 2), guess(99, 2, 2, 2, 2), guess(3, -1, 5, 2, 2))
    found = calibrations(events, past(past_take(1), past_take(2, scores=()), past_take(3)))
    assert [part.count for part in found.sections] == [1, 1, 2, 2]


def test_the_table_tells_what_was_given_for_each_guess() -> None:
    """Scores that were never guessed are there too, empty."""
    takes = [past_take(1, scores=(0, 0, 0, 1)), past_take(2, scores=(0, 0, 0, 2))]
    risks = calibrations(noted(guess(1, 0, 0, 0, 3), guess(2, 0, 0, 0, 3)), past(*takes)).sections[-1]
    assert [(row.predicted, row.mean_given, row.count) for row in risks.table] == [
        (0, None, 0),
        (1, None, 0),
        (2, None, 0),
        (3, 1.5, 2),
        (4, None, 0),
    ]


def test_weeks_run_from_monday_and_stand_in_order() -> None:
    """Too high and too low in one week cancel in its mean and not in its distance."""
    events = [
        *noted(guess(1, 2, 2, 2, 4), guess(2, 2, 2, 2, 0), days_ago=0),
        *noted(guess(3, 2, 2, 2, 3), days_ago=7),
    ]
    weeks = of_section(Section.RISKS, events, (2, 2, 2, 2)).weeks
    assert [(week.start, week.mean_difference, week.mean_distance, week.count) for week in weeks] == [
        (date(2026, 3, 9), 1, 1, 1),
        (date(2026, 3, 16), 0, 2, 2),
    ]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=20))
def test_table_and_weeks_hold_every_guess_once(pairs: list[tuple[int, int]]) -> None:
    """Whatever was guessed and given."""
    takes = [past_take(number, scores=(0, 0, 0, score)) for number, (_, score) in enumerate(pairs, start=1)]
    events = noted(*(guess(number, 0, 0, 0, score) for number, (score, _) in enumerate(pairs, start=1)))
    risks = calibrations(events, past(*takes)).sections[-1]
    assert sum(row.count for row in risks.table) == sum(week.count for week in risks.weeks) == len(pairs)
    assert risks.mean_difference is not None
    assert -4 <= risks.mean_difference <= 4
