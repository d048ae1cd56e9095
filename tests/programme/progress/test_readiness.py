"""The verdict with its reasons, the takes that prove it, and what is missing."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.packs import pack
from support.past_takes import TODAY, held, past, past_take, programme_question
from voice_interviewer.bank.question import Bucket, Kind, Pack
from voice_interviewer.interview_terms import Level
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.evidence import MOST_PROOFS, RECENT_DAYS, Evidence, Standing
from voice_interviewer.programme.progress.readiness import Readiness, Verdict, readiness
from voice_interviewer.programme.progress.readiness_wording import proof_line, reason, what_next
from voice_interviewer.programme.queue.preferences import Preferences

MET, PARTLY, NOT_SHOWN = Standing.MET, Standing.PARTLY, Standing.NOT_SHOWN


def role() -> Pack:
    """A pack with a question for each criterion, and a second one on monitoring."""
    buckets = (Bucket.EXPERIMENTATION, Bucket.DEPLOYMENT, Bucket.MONITORING, Bucket.GOVERNANCE)
    return pack(
        "demo",
        *(programme_question(f"q-{bucket}", bucket) for bucket in buckets),
        programme_question("draw-it", Bucket.EXPERIMENTATION, kind=Kind.DESIGN),
        programme_question("watch-it", Bucket.MONITORING, kind=Kind.DESIGN, level=Level.SENIOR),
        programme_question("hand-over", Bucket.DATA, theme="continuity-of-access"),
    )


def ready(*takes: PastTake, mocks: int = 0, level: Level = Level.MID) -> Readiness:
    """The readiness that takes show, with so many mock interviews held."""
    return readiness(past(*takes, packs=[role()], held=held(*range(mocks))), role(), TODAY, Preferences(level=level))


def one(key: str, *takes: PastTake, level: Level = Level.MID) -> Evidence:
    """One criterion of it."""
    return next(found for found in ready(*takes, level=level).criteria if found.criterion.key == key)


def monitoring(take_id: int, operations: int, days_ago: int = 0, question: str = "q-monitoring") -> PastTake:
    """A take whose Operations count."""
    return past_take(take_id, question, (1, 1, operations, 1), days_ago)


def whole(*worse: str, days_ago: int = 0) -> list[PastTake]:
    """Takes that meet all five, but for questions that are answered in part only."""
    names = ["draw-it", "q-deployment", "q-monitoring", "q-governance", "hand-over"]
    return [
        past_take(number, name, (2, 2, 2, 2) if name in worse else (3, 3, 3, 3), days_ago)
        for number, name in enumerate(names, start=1)
    ]


def standings(found: Readiness) -> Sequence[Standing]:
    """Where the five stand."""
    return [criterion.standing for criterion in found.criteria]


def test_without_takes_nothing_is_shown_and_the_first_thing_to_do_is_named() -> None:
    """No verdict without something to do about it."""
    found = ready()
    assert (found.verdict, standings(found)) == (Verdict.NOT_YET, [NOT_SHOWN] * 5)
    assert found.sentence == "Not yet: 0 of 5 criteria met, 5 not shown."
    assert found.what_next == (
        "Record an answer to “What about draw it?”, with every section at 2 of 4 or more, "
        "and a total of 10 of 16 or more."
    )


def test_five_recent_takes_are_enough() -> None:
    """Nothing is left to do."""
    found = ready(*whole())
    assert (found.verdict, found.next, found.what_next) == (Verdict.READY, None, "")
    assert found.sentence == "Ready: each of the five was shown in a take of the last 21 days."


def test_nearly_is_at_most_two_in_part_and_nothing_missing() -> None:
    """Three in part, or one not shown, are too far."""
    nearly = ready(*whole("q-monitoring", "q-governance"))
    assert (nearly.verdict, nearly.sentence) == (Verdict.NEARLY, "Nearly: 3 of 5 criteria met, 2 partly.")
    assert ready(*whole("q-monitoring", "q-governance", "hand-over")).verdict is Verdict.NOT_YET
    assert ready(*whole()[1:]).verdict is Verdict.NOT_YET


def test_the_take_that_proves_it_is_named() -> None:
    """With its number, question, day and scores."""
    found = one("monitored", monitoring(1, 2), monitoring(2, 3, days_ago=5), monitoring(3, 1))
    assert (found.standing, [proof.take.id for proof in found.proofs]) == (MET, [2])
    assert reason(found) == "Your take of 15 March on “What about q-monitoring?” had Operations 3 of 4."
    assert proof_line(found, found.proofs[0]) == "Take 2, 15 March: “What about q-monitoring?”, Operations 3 of 4"
    assert what_next(found) == ""


def test_what_is_lacking_is_said_in_points() -> None:
    """And the same question is the next step."""
    found = one("monitored", monitoring(1, 2))
    assert found.standing is PARTLY
    expected = "Your take of 20 March on “What about q-monitoring?” had Operations 2 of 4; Operations at 3 is needed."
    assert reason(found) == expected
    assert what_next(found) == "Answer “What about q monitoring?” again and bring Operations from 2 to 3 of 4."


def test_several_gaps_are_all_named() -> None:
    """Sections and the total."""
    found = one("end_to_end", past_take(1, "draw-it", (3, 3, 1, 1)))
    assert reason(found).endswith(
        "had Context 3, Architecture 3, Operations 1 and Risks 1 of 4, a total of 8 of 16; "
        "Operations at 2, Risks at 2 and the total at 10 are needed."
    )


def test_a_take_that_shows_nothing_of_it_is_told_with_its_score() -> None:
    """It is no proof, and still the best there is."""
    found = one("monitored", monitoring(1, 1), monitoring(2, 0))
    assert (found.standing, found.proofs) == (NOT_SHOWN, ())
    assert reason(found) == "Your best take on this in the last 21 days had Operations 1 of 4."
    assert what_next(found).endswith("bring Operations from 1 to 3 of 4.")


@pytest.mark.parametrize(("days", "standing"), [(RECENT_DAYS, MET), (RECENT_DAYS + 1, PARTLY)])
def test_a_take_counts_for_three_weeks(days: int, standing: Standing) -> None:
    """After that it shows a part: it was shown once."""
    assert one("monitored", monitoring(1, 3, days)).standing is standing


def test_an_old_take_is_named_as_old() -> None:
    """And once more is enough."""
    found = one("monitored", monitoring(1, 4, days_ago=40))
    assert reason(found) == (
        "Your take of 8 February on “What about q-monitoring?” met this, 40 days ago; takes of the last 21 days count."
    )
    assert proof_line(found, found.proofs[0]).startswith("Take 1, 8 February (40 days ago, too long to count): ")
    assert what_next(found) == (
        "Answer “What about q monitoring?” once more, so that a take of the last 21 days shows it."
    )


def test_old_takes_that_showed_a_part_show_nothing_any_more() -> None:
    """There is no half of a half."""
    found = one("monitored", monitoring(1, 2, days_ago=40))
    assert (found.standing, reason(found)) == (NOT_SHOWN, "No graded take on this in the last 21 days.")


def test_a_take_from_a_clock_that_was_moved_back_counts() -> None:
    """How old it is cannot be told, and it was said."""
    found = one("monitored", monitoring(1, 3, days_ago=-90))
    assert (found.standing, found.proofs[0].days, found.proofs[0].old) == (MET, 0, False)


def test_the_best_take_counts_and_the_latest_of_equals_comes_first() -> None:
    """A weaker one after it takes nothing away."""
    found = one("monitored", monitoring(1, 4), monitoring(2, 4), monitoring(3, 0))
    assert [proof.take.id for proof in found.proofs] == [2, 1]


def test_a_few_takes_are_proof_enough() -> None:
    """A hundred good ones are not all listed."""
    assert len(one("monitored", *(monitoring(number, 3) for number in range(1, 99))).proofs) == MOST_PROOFS


def test_takes_of_other_questions_and_without_scores_prove_nothing() -> None:
    """A follow-up, a question that has gone, one of another bucket, and one that waits to be graded."""
    takes = [monitoring(1, 4, question=name) for name in ("gone", "q-deployment")]
    found = one("monitored", *takes, past_take(3, None, (4, 4, 4, 4)), past_take(4, "q-monitoring", ()))
    assert found.standing is NOT_SHOWN


def test_what_to_record_fits_the_level() -> None:
    """A question for seniors is asked of seniors first, where it is a design question."""
    for level, name in ((Level.MID, "q-monitoring"), (Level.SENIOR, "watch-it")):
        question = one("monitored", level=level).next
        assert question is not None
        assert question.id == name


def test_what_is_missing_altogether_comes_first() -> None:
    """Then what is shown in part."""
    found = ready(*whole("draw-it")[:-1])
    assert found.next is not None
    assert found.next.criterion.key == "without_you"
    found = ready(*whole("draw-it"))
    assert found.next is not None
    assert found.next.criterion.key == "end_to_end"


def test_two_mock_interviews_are_advice_and_no_criterion() -> None:
    """The verdict is the same without them."""
    assert ready(*whole(), mocks=0).verdict is ready(*whole(), mocks=2).verdict is Verdict.READY
    expected = (
        "Beside the criteria: hold 2 mock interviews before the day; you have held 1; one with a single answer counts."
    )
    assert (ready(mocks=1).advice, ready(mocks=2).advice) == (expected, "")


_TAKES = st.lists(
    st.tuples(
        st.sampled_from([question.id for question in role().questions]),
        st.one_of(st.just(()), st.tuples(*[st.integers(0, 4)] * 4)),
        st.integers(-30, 90),
    ),
    max_size=20,
).map(lambda rows: [past_take(place, *row) for place, row in enumerate(rows, start=1)])


@given(_TAKES)
def test_a_verdict_follows_from_its_criteria(takes: list[PastTake]) -> None:
    """What is met has a recent proof that meets the rule; what is not has a next step; ready has none."""
    found = ready(*takes)
    assert (found.verdict is Verdict.READY) == (found.next is None) == (found.what_next == "")
    for criterion in found.criteria:
        assert reason(criterion).endswith(".")
        assert (criterion.standing is MET) == (criterion.next is None)
        if criterion.standing is MET:
            assert criterion.criterion.met.gaps(criterion.proofs[0].take) == ()
            assert not criterion.proofs[0].old


@given(_TAKES, st.tuples(*[st.integers(0, 4)] * 4), st.sampled_from([question.id for question in role().questions]))
def test_another_take_never_makes_anybody_less_ready(
    takes: list[PastTake], scores: tuple[int, ...], question: str
) -> None:
    """Practising more is always safe."""
    order = [NOT_SHOWN, PARTLY, MET]
    more = past_take(len(takes) + 1, question, scores)
    for before, after in zip(standings(ready(*takes)), standings(ready(*takes, more)), strict=True):
        assert order.index(after) >= order.index(before)
