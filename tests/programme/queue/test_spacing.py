"""When an item is due again: evenly up to the interview."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.past_takes import TODAY
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.spacing import (
    SETTLED_DAYS,
    WITHOUT_DATE,
    Stage,
    days_to_spread,
    gap_days,
    takes_to_come,
)


def walked(score: int, days: int) -> list[int]:
    """The gaps in days of somebody who gains a point with each take and answers whenever it is due."""
    interview, day, gaps, stage = TODAY + timedelta(days=days), TODAY, [], Stage.WEAK
    while stage is not Stage.SETTLED:
        takes = takes_to_come(stage, score, 1.0)
        gap = gap_days(stage, takes, days_to_spread(day, Horizon(day, interview, 20)))
        if day + timedelta(days=gap) > interview:
            break
        gaps.append(gap)
        day += timedelta(days=gap)
        score, stage = (score + 1, Stage.WEAK) if stage is Stage.WEAK else (score, Stage.SETTLED)
        stage = Stage.CHECK if stage is Stage.WEAK and score >= 3 else stage
    return [*gaps, (interview - day).days]


@given(st.integers(0, 2), st.integers(8, WITHOUT_DATE))
def test_takes_are_spread_evenly_to_the_interview(score: int, days: int) -> None:
    """Gaps differ by what whole days cannot share, and the last one ends at the interview."""
    gaps = walked(score, days)
    assert sum(gaps) == days
    assert max(gaps) - min(gaps) <= 1
    assert len(gaps) == takes_to_come(Stage.WEAK, score, 1.0) + 1


@pytest.mark.parametrize(
    ("stage", "last", "gain", "takes"),
    [
        (Stage.WEAK, 0, 1.0, 4),
        (Stage.WEAK, 2, 1.0, 2),
        (Stage.WEAK, 0, 2.0, 3),
        (Stage.WEAK, 2, 0.5, 3),
        (Stage.CHECK, 4, 1.0, 1),
        (Stage.SETTLED, 4, 1.0, 0),
        (Stage.NEW, None, 1.0, 3),
    ],
)
def test_a_weaker_item_needs_more_takes(stage: Stage, last: int | None, gain: float, takes: int) -> None:
    """As many as bring it to 3, and one that checks."""
    assert takes_to_come(stage, last, gain) == takes


def test_without_a_date_it_is_as_if_the_interview_were_in_two_weeks() -> None:
    """So is it with a date further away."""
    open_end, far = Horizon(TODAY), Horizon(TODAY, TODAY + timedelta(days=90), 20)
    assert days_to_spread(TODAY, open_end) == days_to_spread(TODAY, far) == WITHOUT_DATE
    assert gap_days(Stage.CHECK, 1, WITHOUT_DATE) == 7


def test_what_is_settled_comes_back_after_four_weeks() -> None:
    """And so not before an interview that is nearer."""
    assert gap_days(Stage.SETTLED, 0, 2) == SETTLED_DAYS


@given(st.integers(-30, 60), st.integers(0, 9))
def test_a_night_lies_between_two_takes(days: int, takes: int) -> None:
    """However near the interview is, and where it came before the last take."""
    where = Horizon(TODAY, TODAY + timedelta(days=days), 20)
    gaps = [gap_days(Stage.WEAK, more, days_to_spread(TODAY, where)) for more in range(takes, takes + 3)]
    assert min(gaps) >= 1
    assert all(longer >= shorter for longer, shorter in pairwise(gaps))
