"""Where somebody stands with a section of a question."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from support.past_takes import TODAY, past, past_take
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.spacing import Stage
from voice_interviewer.programme.queue.standing import Standing, Standings, known_day, takes_of_today

IN_TEN_DAYS = Horizon(TODAY, TODAY + timedelta(days=10), 20)


def of_context(*takes: PastTake, where: Horizon = IN_TEN_DAYS) -> Standing:
    """The standing of the first section."""
    return Standings(where, 1.0).of(takes)[0]


def context(take_id: int, score: int, days_ago: int) -> PastTake:
    """A take with a score in Context."""
    return past_take(take_id, scores=(score, 2, 2, 2), days_ago=days_ago)


def test_a_question_never_graded_is_new_and_due() -> None:
    """In all four sections."""
    assert [(one.stage, one.due) for one in Standings(IN_TEN_DAYS, 1.0).of([])] == [(Stage.NEW, TODAY)] * 4


def test_each_section_stands_for_itself() -> None:
    """One take, four scores."""
    found = Standings(IN_TEN_DAYS, 1.0).of([past_take(1, scores=(0, 2, 3, 4))])
    assert [one.stage for one in found] == [Stage.WEAK, Stage.WEAK, Stage.CHECK, Stage.CHECK]


@pytest.mark.parametrize(
    ("takes", "stage"),
    [
        ([context(1, 4, 5), context(2, 3, 2)], Stage.SETTLED),
        ([context(1, 4, 2), context(2, 3, 2)], Stage.CHECK),
        ([context(1, 4, 9), context(2, 1, 5), context(3, 4, 2)], Stage.CHECK),
        ([context(1, 4, 9), context(2, 4, 2), context(3, 4, 2)], Stage.SETTLED),
        ([context(1, 4, 9), context(2, 4, 5), context(3, 2, 2)], Stage.WEAK),
    ],
)
def test_good_on_two_days_is_settled(takes: list[PastTake], stage: Stage) -> None:
    """Twice on one day is not, and a weak take between begins anew."""
    assert of_context(*takes).stage is stage


def test_a_good_one_is_due_half_way_to_the_interview() -> None:
    """Once more."""
    assert of_context(context(1, 4, 2)).due == TODAY + timedelta(days=4)


def test_a_check_presses_in_the_last_quarter_of_the_way() -> None:
    """It would else wait behind weaker sections until it is too late."""
    near = Horizon(TODAY, TODAY + timedelta(days=2), 20)
    assert of_context(context(1, 4, 6), where=near).pressing
    assert not of_context(context(1, 4, 3), where=IN_TEN_DAYS).pressing
    assert not of_context(context(1, 2, 6), where=near).pressing
    assert not of_context(context(1, 4, 12), where=Horizon(TODAY)).pressing


def test_a_take_from_the_future_counts_and_is_due_at_once() -> None:
    """The clock was moved back by a year: its score stands, its day says nothing."""
    found = of_context(context(1, 2, -365))
    assert (found.last, found.last_day, found.due) == (2, None, TODAY)


def test_a_take_made_further_east_is_today_s() -> None:
    """Where it was made it was tomorrow already."""
    east = timezone(timedelta(hours=13))
    take = past_take(1, created=datetime(2026, 3, 20, 20, tzinfo=UTC).astimezone(east))
    assert take.day > TODAY
    assert known_day(take, TODAY) == TODAY


def test_today_s_takes_are_found_out_of_order_too() -> None:
    """A recording of last week that was recovered just now does not hide what was done this morning."""
    morning, recovered = past_take(1), past_take(2, days_ago=7)
    assert takes_of_today(past(morning, recovered), TODAY) == [morning]
