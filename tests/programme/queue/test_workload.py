"""How many takes are left."""

from datetime import timedelta

from support.past_takes import TODAY, bucket_pack, past, past_take
from voice_interviewer.interview_terms import Company
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.item import StandingQuestion, standing_questions
from voice_interviewer.programme.queue.standing import Standings
from voice_interviewer.programme.queue.workload import due_again, never_graded, takes_needed, takes_that_fit

QUESTIONS = bucket_pack().questions
IN_TEN_DAYS = Horizon(TODAY, TODAY + timedelta(days=10), 20)


def standing(*takes: PastTake) -> tuple[StandingQuestion, ...]:
    """The five questions, and where they stand."""
    return standing_questions(QUESTIONS, Company.ANY, past(*takes), Standings(IN_TEN_DAYS, 1.0))


def test_one_take_serves_all_sections() -> None:
    """The neediest one counts: four new questions at 3, and one that lacks 2 points and a check."""
    assert takes_needed(standing(past_take(1, scores=(4, 4, 4, 1)))) == 4 * 3 + 3


def test_what_is_settled_needs_nothing() -> None:
    """Good on two days."""
    good = [past_take(number, scores=(4, 4, 4, 4), days_ago=number) for number in (2, 1)]
    assert takes_needed(standing(*good)) == 4 * 3


def test_takes_fit_into_the_minutes_set_aside() -> None:
    """Half a minute to think, three to answer, two beside: one a day in the takes' part of 20 minutes."""
    assert takes_that_fit(QUESTIONS, past(), IN_TEN_DAYS) == 10


def test_what_was_done_today_is_taken_off() -> None:
    """The count goes down with each take; yesterday's do not matter any more."""
    made = past(past_take(1, days_ago=1), past_take(2), past_take(3, None))
    assert takes_that_fit(QUESTIONS, made, IN_TEN_DAYS) == 8


def test_few_minutes_still_hold_a_take_a_day() -> None:
    """Whoever has ten minutes answers a question."""
    assert takes_that_fit(QUESTIONS, past(), Horizon(TODAY, TODAY + timedelta(days=4), 5)) == 4


def test_without_a_date_nothing_bounds_the_takes() -> None:
    """And on the day of the interview none fits, however many were made on it."""
    assert takes_that_fit(QUESTIONS, past(), Horizon(TODAY)) is None
    assert takes_that_fit(QUESTIONS, past(past_take(1)), Horizon(TODAY, TODAY, 30)) == 0


def test_new_questions_and_those_due_again_are_told_apart() -> None:
    """One take of long ago, one of yesterday, three questions never tried."""
    found = standing(past_take(1, days_ago=9), past_take(2, "q-monitoring", (4, 4, 4, 4), days_ago=1))
    assert due_again(found, TODAY) == 1
    assert never_graded(found) == 3
