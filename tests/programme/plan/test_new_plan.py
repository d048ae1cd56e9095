"""Setting the date of the interview."""

from datetime import date, timedelta

import pytest

from support.past_takes import TODAY
from voice_interviewer.errors import UserError
from voice_interviewer.programme.events import PlanSet
from voice_interviewer.programme.plan.new_plan import new_plan


@pytest.mark.parametrize("days", [1, 14, 365])
@pytest.mark.parametrize("minutes", [10, 45, 180])
def test_a_day_of_the_year_to_come_is_taken(days: int, minutes: int) -> None:
    """From tomorrow on, with any amount of time that holds two short mock interviews."""
    interview = TODAY + timedelta(days=days)
    assert new_plan(interview, minutes, TODAY) == PlanSet(interview=interview, minutes_a_day=minutes)


@pytest.mark.parametrize(
    ("interview", "minutes", "message"),
    [
        (TODAY - timedelta(days=1), 45, "19 March 2026 is in the past."),
        (TODAY, 45, "That is today, so there is no day left to plan."),
        (TODAY + timedelta(days=366), 45, "21 March 2027 is more than 365 days away."),
        (date.max, 45, "31 December 9999 is more than 365 days away."),
        (TODAY + timedelta(days=9), 9, "A plan can be made for 10 to 180 minutes a day, not for 9."),
        (TODAY + timedelta(days=9), 181, "A plan can be made for 10 to 180 minutes a day, not for 181."),
    ],
)
def test_anything_else_is_refused_with_what_to_do(interview: date, minutes: int, message: str) -> None:
    """One sentence, and one of advice."""
    with pytest.raises(UserError) as refused:
        new_plan(interview, minutes, TODAY)
    assert refused.value.message == message
    assert refused.value.advice
