"""How many points a take brings."""

from hypothesis import given
from hypothesis import strategies as st

from support.past_takes import past, past_take
from voice_interviewer.programme.queue.gain import FASTEST, SLOWEST, USUAL, points_a_take


def test_the_gain_is_measured_from_take_to_take_of_one_question() -> None:
    """Two weak sections went up by one, two by two."""
    found = past(
        past_take(1, scores=(0, 0, 1, 1)),
        past_take(2, "q-monitoring", (4, 4, 4, 4)),
        past_take(3, scores=(1, 1, 2, 2)),
        past_take(4, scores=(3, 3, 4, 4)),
    )
    assert points_a_take(found) == 1.5


def test_sections_that_were_good_say_nothing_about_the_gain() -> None:
    """They have nowhere to go, and too few others leave the usual pace."""
    found = past(past_take(1, scores=(4, 4, 4, 0)), past_take(2, scores=(3, 3, 3, 2)))
    assert points_a_take(found) == USUAL


def test_takes_of_no_question_and_without_scores_are_passed_over() -> None:
    """Follow-ups have no earlier take to be compared with."""
    found = past(past_take(1, None), past_take(2, None), past_take(3, scores=()), past_take(4))
    assert points_a_take(found) == USUAL


@given(st.lists(st.tuples(*[st.integers(0, 4)] * 4), max_size=60))
def test_the_gain_stays_within_its_bounds(scores: list[tuple[int, ...]]) -> None:
    """One bad day does not call for thirty takes."""
    found = past(*(past_take(number, scores=some) for number, some in enumerate(scores, start=1)))
    assert SLOWEST <= points_a_take(found) <= FASTEST
