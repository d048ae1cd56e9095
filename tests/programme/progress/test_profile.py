"""Your profile beside the typical candidate."""

import pytest

from support.packs import pack
from support.past_takes import bucket_pack, past, past_take, programme_question
from voice_interviewer.bank.question import Bucket, Kind, Pack
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.areas import AREAS, GUIDE_PACK, Level
from voice_interviewer.programme.progress.profile import LAST_TAKES, ProfileLine, Stands, profile


def line(key: str, *takes: PastTake, of: Pack | None = None) -> ProfileLine:
    """One area of a profile, in a pack of the role that the guide is about."""
    chosen = of or bucket_pack(pack_id=GUIDE_PACK)
    (found,) = (one for one in profile(past(*takes, packs=[chosen]), chosen).lines if one.area.key == key)
    return found


def on(question_id: str, *scores: tuple[int, ...]) -> list[PastTake]:
    """Takes of a question with these scores."""
    return [past_take(number, question_id, some) for number, some in enumerate(scores, start=1)]


@pytest.mark.parametrize("bucket", Bucket)
@pytest.mark.parametrize("kind", Kind)
def test_every_question_belongs_to_one_area(bucket: Bucket, kind: Kind) -> None:
    """So each take counts once."""
    question = programme_question("any", bucket, kind=kind)
    assert sum(area.asked_by(question) for area in AREAS) == 1


def test_the_mean_is_of_the_sections_in_which_an_area_is_said() -> None:
    """Monitoring is said in Operations, governance in Risks; the others do not matter."""
    assert line("monitoring", *on("q-monitoring", (0, 0, 3, 0), (4, 4, 4, 4), (0, 4, 2, 4))).mean == 3.0
    assert line("governance", *on("q-governance", (4, 4, 4, 1), (4, 4, 4, 0))).mean == 0.5
    assert line("deployment", *on("q-deployment", (0, 3, 2, 0))).mean == 2.5


def test_stories_of_any_bucket_make_one_area() -> None:
    """And no other."""
    of = pack(GUIDE_PACK, programme_question("q-outage", Bucket.MONITORING, kind=Kind.BEHAVIORAL))
    takes = on("q-outage", (4, 4, 2, 1))
    assert line("behavioural", *takes, of=of).mean == 1.5
    assert line("monitoring", *takes, of=of).takes == ()


@pytest.mark.parametrize(
    ("score", "level", "stands"),
    [(1, Level.THIN, Stands.LIKE), (2, Level.MIXED, Stands.ABOVE), (3, Level.STRONG, Stands.ABOVE)],
)
def test_a_level_is_set_beside_the_typical_one(score: int, level: Level, stands: Stands) -> None:
    """Candidates are often weak in monitoring."""
    found = line("monitoring", *on("q-monitoring", *[(0, 0, score, 0)] * 3))
    assert (found.level, found.stands) == (level, stands)


def test_less_than_usual_is_said_with_its_numbers() -> None:
    """No word of blame, and no praise."""
    found = line("modelling", *on("q-experimentation", (0, 1, 0, 0), (0, 2, 0, 0), (0, 1, 0, 0)))
    assert found.stands is Stands.BELOW
    assert found.sentence == (
        "Architecture 1.3 of 4 on average in 3 takes. Most candidates are strong here: it is what courses teach. "
        "That is less than most show."
    )


def test_few_takes_have_no_level() -> None:
    """The mean of two hangs on which questions were drawn; what is usual is told all the same."""
    found = line("governance", *on("q-governance", (4, 4, 4, 4), (4, 4, 4, 4)))
    assert (found.level, found.stands, found.missing) == (None, None, 1)
    assert found.sentence.startswith("Not enough takes to tell (2 of 3). Most candidates")


def test_where_candidates_differ_most_nobody_is_compared() -> None:
    """There is no typical story-teller."""
    of = pack(GUIDE_PACK, programme_question("q-outage", kind=Kind.BEHAVIORAL))
    found = line("behavioural", *on("q-outage", *[(3, 3, 3, 3)] * 3), of=of)
    assert (found.level, found.stands) == (Level.STRONG, None)


def test_other_roles_are_not_compared_with_candidates_of_this_one() -> None:
    """Their own levels are shown all the same."""
    found = line("monitoring", *on("q-monitoring", *[(3, 3, 3, 3)] * 3), of=bucket_pack(pack_id="backend"))
    assert (found.level, found.typical, found.stands) == (Level.STRONG, None, None)
    assert found.sentence == "Operations 3.0 of 4 on average in 3 takes."


def test_takes_of_other_packs_and_without_scores_do_not_count() -> None:
    """A profile is of one role."""
    other = pack("other", programme_question("elsewhere", Bucket.MONITORING))
    chosen = bucket_pack(pack_id=GUIDE_PACK)
    takes = [past_take(1, "elsewhere"), past_take(2, "q-monitoring", ()), past_take(3, None)]
    found = profile(past(*takes, packs=[chosen, other]), chosen)
    assert [one.takes for one in found.lines] == [()] * len(AREAS)


def test_the_last_takes_count() -> None:
    """Ten weak ones of last month are forgotten."""
    weak, good = [(0, 0, 0, 0)] * 5, [(3, 3, 3, 3)] * LAST_TAKES
    assert line("monitoring", *on("q-monitoring", *weak, *good)).mean == 3.0


def test_the_level_is_that_of_the_mean_as_it_is_shown() -> None:
    """Nobody reads "3.0 of 4" beside "mixed"."""
    scores = [(0, 0, 3, 0)] * 9 + [(0, 0, 3, 0)]
    found = line("monitoring", *on("q-monitoring", *scores[:-1], (0, 0, 2, 0)))
    assert (found.mean, found.level) == (2.9, Level.MIXED)
