"""How the drill went, bucket by bucket."""

from support.past_takes import noted
from voice_interviewer.bank.question import Bucket
from voice_interviewer.programme.events import QuestionMapped
from voice_interviewer.programme.mapping_tally import LAST_ROUNDS, BucketTally, tally


def answers(right: str, *given: str) -> list[QuestionMapped]:
    """Rounds whose question belongs to one bucket."""
    return [QuestionMapped(question="any", bucket=bucket, right_bucket=right) for bucket in given]


def of_monitoring(*given: str) -> BucketTally:
    """The tally of Monitoring."""
    found = {entry.bucket: entry for entry in tally(noted(*answers("monitoring", *given)))}
    return found[Bucket.MONITORING]


def test_a_bucket_that_is_taken_for_another_is_named() -> None:
    """With how often, among how many."""
    entry = of_monitoring(*["deployment"] * 3, "data", *["monitoring"] * 3)
    assert entry.sentence == "You take Monitoring questions for Deployment: 3 of 7."


def test_one_slip_is_no_habit() -> None:
    """Then it only says how many were right."""
    assert of_monitoring("deployment", "monitoring").sentence == "1 of 2 Monitoring questions mapped right."
    assert of_monitoring("monitoring").sentence == "1 of 1 Monitoring question mapped right."


def test_every_bucket_is_there_from_the_start() -> None:
    """One without rounds says so."""
    assert [entry.bucket for entry in tally([])] == list(Bucket)
    assert of_monitoring().sentence == "No Monitoring question mapped yet."


def test_old_mistakes_fade() -> None:
    """Only the last rounds of a bucket count."""
    entry = of_monitoring(*["data"] * 5, *["monitoring"] * LAST_ROUNDS)
    assert (entry.right, entry.taken_for) == (LAST_ROUNDS, None)


def test_a_bucket_of_another_version_is_left_out() -> None:
    """The journal may know more than this version does."""
    events = noted(*answers("platforms", "data"), *answers("data", "platforms"))
    assert all(entry.rounds == 0 for entry in tally(events))
