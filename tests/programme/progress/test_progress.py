"""Everything together."""

from support.example_progress import PACK, TAKES, example_progress
from support.past_takes import TODAY, bucket_pack, past, past_take
from voice_interviewer.interview_terms import Level
from voice_interviewer.programme.progress.progress import progress
from voice_interviewer.programme.queue.preferences import Preferences


def test_every_part_is_of_the_same_takes() -> None:
    """And of the same day."""
    found = example_progress()
    assert found.day == TODAY == found.streak.week[-1].day
    assert {len(trend.points) for trend in found.trends.sections} == {len(TAKES)}
    assert sum(len(line.takes) for line in found.profile.lines) == len(TAKES)
    assert found.readiness.mocks == 1


def test_trends_are_of_all_packs_and_the_rest_of_one() -> None:
    """A section is the same in each role, a criterion is not."""
    other = bucket_pack(pack_id="other")
    index = past(*TAKES, past_take(7, "q-monitoring", (4, 4, 4, 4)), packs=[PACK, other])
    found = progress(index, other, [], TODAY, Preferences(level=Level.SENIOR))
    assert len(found.trends.sections[0].points) == 7
    assert {proof.take.id for one in found.readiness.criteria for proof in one.proofs} == {7}
    assert [take.id for line in found.profile.lines for take in line.takes] == [7]
