"""The day's rounds in a line."""

import pytest

from support.past_takes import TODAY, noted
from voice_interviewer.bank.question import Bucket
from voice_interviewer.programme.events import PlanDropped, QuestionMapped
from voice_interviewer.ui.mapping.tally_words import today_in_words


def mapped(answered: Bucket, right: Bucket, proxy_right: bool | None = True) -> QuestionMapped:
    """One round."""
    return QuestionMapped(question="q", bucket=answered.value, right_bucket=right.value, proxy_right=proxy_right)


RIGHT = mapped(Bucket.DATA, Bucket.DATA)
MIXED_UP = mapped(Bucket.DEPLOYMENT, Bucket.MONITORING)


@pytest.mark.parametrize(
    ("rounds", "words"),
    [
        ((), ""),
        ((RIGHT,), "1 of 1 right today"),
        ((RIGHT, MIXED_UP), "1 of 2 right today"),
        ((RIGHT, MIXED_UP, MIXED_UP), "1 of 3 right today; Monitoring taken for Deployment twice"),
        ((MIXED_UP,) * 3, "0 of 3 right today; Monitoring taken for Deployment 3 times"),
    ],
)
def test_what_is_said(rounds: tuple[QuestionMapped, ...], words: str) -> None:
    """A mix-up is named once it is more than a slip."""
    assert today_in_words(noted(*rounds), TODAY) == words


def test_only_rounds_of_the_day_count() -> None:
    """Yesterday was another day, and other events are no rounds."""
    events = [*noted(MIXED_UP, MIXED_UP, days_ago=1), *noted(RIGHT, PlanDropped())]
    assert today_in_words(events, TODAY) == "1 of 1 right today"


def test_many_rounds_of_one_bucket_are_all_counted() -> None:
    """Though only the last of them tell of mix-ups."""
    assert today_in_words(noted(*[RIGHT] * 25), TODAY) == "25 of 25 right today"


def test_a_bucket_of_another_version_is_a_miss_and_no_mix_up() -> None:
    """It has no name here."""
    strange = QuestionMapped(question="q", bucket="ethics", right_bucket="data")
    assert today_in_words(noted(strange, strange), TODAY) == "0 of 2 right today"
