"""Setting the date of the interview."""

from datetime import date

from voice_interviewer.errors import UserError
from voice_interviewer.programme.events import PlanSet
from voice_interviewer.programme.plan.wording import whole_date

FEWEST_MINUTES = 10
"""Minutes a day: two of the shortest mock interviews still fit into one day."""

MOST_MINUTES = 180
"""Minutes a day: fourteen days of a quarter of this hold the whole plan, and who sits longer finishes less."""

USUAL_MINUTES = 30
"""Minutes a day where nobody says another number: in two weeks they hold all that is essential, and some more."""

MOST_DAYS = 365


def new_plan(interview: date, minutes: int, today: date) -> PlanSet:
    """The event for the journal. Raises UserError for a date that is not within the year to come, and for minutes a day
    outside 10 to 180.
    """
    if interview < today:
        raise UserError(f"{whole_date(interview)} is in the past.", "Choose a day from tomorrow on.")
    if interview == today:
        raise UserError(
            "That is today, so there is no day left to plan.", "Choose a later day, or hold a mock interview."
        )
    if (interview - today).days > MOST_DAYS:
        raise UserError(
            f"{whole_date(interview)} is more than {MOST_DAYS} days away.", "Choose a day within the year to come."
        )
    if not FEWEST_MINUTES <= minutes <= MOST_MINUTES:
        raise UserError(
            f"A plan can be made for {FEWEST_MINUTES} to {MOST_MINUTES} minutes a day, not for {minutes}.",
            "Choose a number in that range.",
        )
    return PlanSet(interview=interview, minutes_a_day=minutes)
