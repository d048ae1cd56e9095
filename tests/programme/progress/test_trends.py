"""Every measure over the takes, against the user's own past."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.past_takes import TODAY, past, past_take
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.overlap import Change
from voice_interviewer.programme.progress.trends import Trend, trends


def trend(key: str, *takes: PastTake) -> Trend:
    """One measure of takes."""
    (found,) = (one for one in trends(past(*takes)).all if one.measure.key == key)
    return found


def risks(*scores: int) -> list[PastTake]:
    """Takes with these scores of Risks, two days apart."""
    return [
        past_take(number, scores=(2, 2, 2, score), days_ago=2 * (len(scores) - number))
        for number, score in enumerate(scores, start=1)
    ]


def test_there_is_a_trend_for_every_section_bucket_and_delivery_measure() -> None:
    """Also without takes, so that a page has a place for each."""
    found = trends(past())
    assert [one.measure.key for one in found.sections] == list(Section)
    assert [one.measure.key for one in found.buckets] == list(Bucket)
    assert [one.measure.key for one in found.delivery] == ["words_per_minute", "filled_pauses_per_100_words"]
    assert [one.points for one in found.all] == [()] * 11


def test_a_change_is_told_with_both_medians() -> None:
    """So that anybody can count it again."""
    found = trend("risks", *risks(1, 1, 0, 1, 2, 1, 2, 2, 3, 2, 2, 2))
    assert found.change is Change.ROSE
    assert found.sentence == "Risks: median 1 of 4 in your first 6 takes, 2 in your last 6."


def test_too_few_takes_say_how_many_there_are() -> None:
    """Nothing is made of four takes."""
    found = trend("risks", *risks(0, 1, 3, 4))
    assert (found.change, found.missing) == (None, 2)
    assert found.sentence == "Risks: not enough takes to tell (4 of 6)."


def test_a_difference_within_the_spread_is_said_to_be_mixed() -> None:
    """The medians are told all the same."""
    found = trend("risks", *risks(0, 1, 4, 3, 3, 0))
    assert found.change is Change.NONE
    expected = "Risks: median 1 of 4 in your first 3 takes, 3 in your last 3; too mixed to call it a change."
    assert found.sentence == expected


def test_no_difference_is_said_in_one_number() -> None:
    """Steady is an answer too."""
    found = trend("risks", *risks(2, 2, 2, 2, 2, 2))
    assert found.sentence == "Risks: median 2 of 4 in your first 3 takes and in your last 3."


def test_a_bucket_is_followed_by_the_total_of_its_takes() -> None:
    """Those of other buckets do not matter."""
    takes = [past_take(number, "q-monitoring", (1, 1, 1, 1)) for number in range(1, 4)]
    takes += [past_take(number, "q-monitoring", (3, 3, 2, 2)) for number in range(4, 7)]
    takes += [past_take(number, "q-data", (0, 0, 0, 0)) for number in range(7, 13)]
    found = trend("monitoring", *takes)
    assert found.sentence == "Monitoring: median 4 of 16 in your first 3 takes, 10 in your last 3."


def test_pace_and_filled_pauses_are_told_in_their_units() -> None:
    """And judged by nobody's band but the user's own."""
    slow = [past_take(number, words_per_minute=120.0, filled_pauses=10, words=200) for number in range(1, 4)]
    quick = [past_take(number, words_per_minute=150.0, filled_pauses=4, words=200) for number in range(4, 7)]
    pace, pauses = trends(past(*slow, *quick)).delivery
    assert pace.sentence == "Pace: median 120 words a minute in your first 3 takes, 150 in your last 3."
    assert pauses.sentence == "Filled pauses: median 5 per 100 words in your first 3 takes, 2 in your last 3."


@pytest.mark.parametrize("take", [past_take(1, words_per_minute=None), past_take(1, words=49)], ids=["typed", "short"])
def test_typed_and_short_answers_have_no_delivery(take: PastTake) -> None:
    """A rate of ten words is noise, and typing has none."""
    found = trends(past(take))
    assert [one.points for one in found.delivery] == [(), ()]
    assert len(found.sections[0].points) == 1


def test_answers_to_follow_ups_have_delivery_only() -> None:
    """They are asked for one thing, so what else they lack says nothing."""
    found = trends(past(past_take(1, None, (0, 0, 3, 0))))
    assert [len(one.points) for one in found.sections] == [0, 0, 0, 0]
    assert [len(one.points) for one in found.delivery] == [1, 1]


def test_takes_that_were_not_graded_have_no_scores() -> None:
    """An abstention is not a 0."""
    assert trend("risks", past_take(1, scores=())).points == ()


def test_a_point_leads_to_its_take() -> None:
    """With the day on which that was made."""
    (point,) = trend("risks", past_take(7, scores=(0, 0, 0, 3), days_ago=4)).points
    assert (point.take, point.day, point.value) == (7, TODAY - timedelta(days=4), 3)


def test_a_clock_that_was_moved_back_does_not_turn_the_order_round() -> None:
    """Takes stand as they were kept."""
    takes = [past_take(number, scores=(2, 2, 2, number > 3), days_ago=number * 50) for number in range(1, 7)]
    assert [point.value for point in trend("risks", *takes).points] == [0, 0, 0, 1, 1, 1]


def test_the_usual_range_is_of_the_takes_before_the_latest() -> None:
    """The middle half of at most ten, as beside an answer."""
    found = trend("risks", *risks(4, *[0, 1, 1, 1, 2, 2, 2, 3, 3, 4], 4)).usual
    assert found is not None
    assert (found.low, found.median, found.high, found.takes) == (1, 2, 2.75, 10)
    assert trend("risks", *risks(1, 2, 3)).usual is None


@given(st.lists(st.tuples(*[st.integers(0, 4)] * 4), max_size=20))
def test_every_trend_has_a_sentence_and_its_points_within_the_scale(scores: list[tuple[int, ...]]) -> None:
    """Whatever the past was."""
    takes = [past_take(number, scores=some) for number, some in enumerate(scores, start=1)]
    for one in trends(past(*takes)).all:
        assert one.sentence.endswith(".")
        assert one.measure.top is None or all(0 <= point.value <= one.measure.top for point in one.points)
