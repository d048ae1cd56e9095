"""When a section of a question is due again.

The takes that it still needs are laid out evenly between the last one and the interview. Even spacing works as well as
growing spacing (Latimier, Peyre and Ramus, 2021), and it can be explained. What a take brings is measured
(`voice_interviewer.programme.queue.gain`): as long as each brings that much, the gaps stay the same to the end; where
one brings less, they become shorter.
"""

from datetime import date
from enum import StrEnum
from math import ceil

from voice_interviewer.programme.checklist import GOOD
from voice_interviewer.programme.queue.horizon import Horizon

WITHOUT_DATE = 14
"""Days. Without an interview date, or with one further away, an item is spaced as if the interview were this long after
its last take: that is the length of the two-week programme, so whoever is called at short notice has lost nothing."""

SETTLED_DAYS = 28
"""Days after which even an item that was good on two days is looked at again: twice the programme's length."""


class Stage(StrEnum):
    """How far somebody is with one section of one question."""

    NEW = "new"
    """There is no graded take."""
    WEAK = "weak"
    """The last score is under `GOOD`."""
    CHECK = "check"
    """It was good once, and is looked at once more on another day."""
    SETTLED = "settled"
    """It was good in takes on two days, with none between that was not."""


def takes_to_come(stage: Stage, last: int | None, gain: float) -> int:
    """How many takes an item still needs: those that bring it to `GOOD` at ``gain`` points a take, and one that checks.

    A new item is counted as if its first take would bring a 2, the middle of the scale.
    """
    if stage is Stage.NEW or last is None:
        return 1 + takes_to_come(Stage.WEAK, 2, gain)
    if stage is Stage.WEAK:
        return ceil((GOOD - last) / gain) + 1
    return 1 if stage is Stage.CHECK else 0


def days_to_spread(last_day: date, where: Horizon) -> int:
    """The days over which takes are laid out: from the last one to the interview."""
    days = (where.interview - last_day).days if where.interview else WITHOUT_DATE
    return min(days, WITHOUT_DATE)


def gap_days(stage: Stage, takes: int, days: int) -> int:
    """Days from the last take to the next one: an even share, and at least one, since a night lies between."""
    return SETTLED_DAYS if stage is Stage.SETTLED else max(1, days // (takes + 1))
