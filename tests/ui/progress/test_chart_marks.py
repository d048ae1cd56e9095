"""What a small chart draws."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Section
from voice_interviewer.programme.progress.measures import DELIVERY_MEASURES, Measure, section_measures
from voice_interviewer.programme.progress.trends import Point, Trend
from voice_interviewer.ui.progress.chart_marks import Mark, axis, caption, marks

DAY = date(2026, 3, 1)
PACE, PAUSES = DELIVERY_MEASURES
RISKS = section_measures()[list(Section).index(Section.RISKS)]


def points(*values: float) -> tuple[Point, ...]:
    """One take a day."""
    return tuple(Point(number, DAY + timedelta(days=number), value) for number, value in enumerate(values, start=1))


def trend(measure: Measure, *values: float) -> Trend:
    return Trend(measure, points(*values))


@given(st.integers(0, 400), st.integers(1, 80))
def test_every_take_is_drawn_once_and_in_order(count: int, most: int) -> None:
    """In at most as many marks as there is room for, and evenly."""
    given_points = points(*[float(number % 5) for number in range(count)])
    made = marks(given_points, most)
    assert tuple(point for mark in made for point in mark.points) == given_points
    assert len(made) == min(most, count)
    sizes = {len(mark.points) for mark in made}
    assert not sizes or max(sizes) - min(sizes) <= 1


@given(st.lists(st.floats(0, 400), max_size=30), st.sampled_from([PACE, PAUSES]))
def test_every_value_has_its_place(values: list[float], measure: Measure) -> None:
    """Between the ends of the axis, of which the lower is never below 0."""
    ends = axis(trend(measure, *values))
    assert 0 <= ends.low < ends.high
    assert all(ends.low <= value <= ends.high and 0 <= ends.share(value) <= 1 for value in values)


def test_scores_have_their_whole_range() -> None:
    """Or 1 to 2 would look like the way from nothing to everything."""
    assert (axis(trend(RISKS, 1, 2)).low, axis(trend(RISKS, 1, 2)).high) == (0, 4)


def test_rates_have_round_ends() -> None:
    """Tens for a pace, ones for pauses."""
    assert (axis(trend(PACE, 131, 168)).low, axis(trend(PACE, 131, 168)).high) == (120, 180)
    assert (axis(trend(PAUSES, 1.2, 3.4)).low, axis(trend(PAUSES, 1.2, 3.4)).high) == (0, 4)


def test_a_mark_says_its_take() -> None:
    """With its unit and its day."""
    (mark,) = marks(points(3), 5)
    assert (mark.words(RISKS), mark.take) == ("Take 1, 2 March: 3 of 4", 1)


def test_a_mark_of_several_takes_says_so() -> None:
    """And opens the last of them."""
    mark = Mark(points(1, 4, 2))
    assert mark.words(RISKS) == "3 takes up to take 3, 4 March: median 2 of 4"
    assert mark.take == 3


@pytest.mark.parametrize(
    ("values", "most", "words"),
    [
        ((), 5, "No take yet"),
        ((1,), 5, "1 take, 2 March"),
        ((1, 2, 3), 5, "3 takes, 2 March to 4 March"),
        ((1, 2, 3), 2, "3 takes, 2 March to 4 March; a point is up to 2 takes"),
    ],
)
def test_a_chart_says_which_takes_it_shows(values: tuple[float, ...], most: int, words: str) -> None:
    """Also that a point is more than one."""
    shown = trend(RISKS, *values)
    assert caption(shown, marks(shown.points, most)) == words


def test_a_clock_that_was_moved_back_does_not_turn_the_days_round() -> None:
    """From the first day to the last, whichever take was kept first."""
    turned = Trend(RISKS, tuple(reversed(points(1, 2))))
    assert caption(turned, marks(turned.points, 5)) == "2 takes, 2 March to 3 March"
