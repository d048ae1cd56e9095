"""The drill "map the question first": what is asked when, what can be chosen, and what is said about an answer."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.packs import pack
from support.past_takes import noted, programme_question
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Bucket, Pack, StrongPoints
from voice_interviewer.folders import shipped
from voice_interviewer.programme.events import Event, QuestionMapped
from voice_interviewer.programme.mapping import MOST_OTHERS, Round, judge, next_round

PROXIES = {
    "joins": (Bucket.DATA, "Whether you know what a late row does to a report."),
    "seeds": (Bucket.EXPERIMENTATION, "Whether somebody else could make your result again."),
    "canary": (Bucket.DEPLOYMENT, "Whether you limit the damage of a bad release."),
    "alarms": (Bucket.MONITORING, "Whether each alarm reaches a person who can act on it."),
    "leaving": (Bucket.GOVERNANCE, "Whether the platform outlives the one who built it."),
    "owners": (Bucket.GOVERNANCE, "Whether every model has a name beside it."),
}
PACK = pack("demo", *(programme_question(name, bucket, proxy_for=text) for name, (bucket, text) in PROXIES.items()))


def mapped(name: str, right: bool = True, proxy_right: bool | None = True, of: Pack = PACK) -> QuestionMapped:
    """A round that was played."""
    own = next(question.bucket for question in of.questions if question.id == name)
    answered = own if right else next(bucket for bucket in Bucket if bucket is not own)
    return QuestionMapped(question=name, bucket=answered.value, right_bucket=own.value, proxy_right=proxy_right)


def played(rounds: int, seed: int, before: Sequence[Event] = (), of: Pack = PACK) -> list[str]:
    """The questions of that many rounds in a row, all answered right."""
    events = list(before)
    for number in range(rounds):
        entry = next_round(of, noted(*events), seed + number)
        events.append(mapped(entry.question.id, of=of))
    return [event.question for event in events[len(before) :] if isinstance(event, QuestionMapped)]


def round_of(name: str, seed: int = 0, of: Pack = PACK) -> Round:
    """The round of one question, reached by playing all others first."""
    others = [mapped(question.id, of=of) for question in of.questions if question.id != name]
    return next_round(of, noted(*others), seed)


@given(st.integers(0, 10_000))
def test_all_questions_come_before_any_comes_again(seed: int) -> None:
    """In each run of the pack, and never one twice running where two runs meet."""
    names = played(3 * len(PROXIES), seed)
    for start in range(0, len(names), len(PROXIES)):
        assert sorted(names[start : start + len(PROXIES)]) == sorted(PROXIES)
    assert all(one != other for one, other in pairwise(names))


def test_questions_that_were_mapped_wrongly_begin_the_next_run() -> None:
    """A wrong bucket or a wrong proxy brings a question back sooner."""
    before = [mapped(name, right=name != "seeds", proxy_right=name != "alarms") for name in PROXIES]
    assert set(played(2, 3, before)) == {"seeds", "alarms"}


def test_a_wrong_answer_that_was_put_right_since_is_forgotten() -> None:
    """Only the last answer of a question counts."""
    before = [mapped("seeds", right=False), *(mapped(name) for name in PROXIES if name != "seeds"), mapped("seeds")]
    first = {played(1, seed, before)[0] for seed in range(30)}
    assert len(first) > 1


def test_a_question_that_is_new_in_the_pack_ends_the_run_and_no_more() -> None:
    """It does not come again and again until it has caught up with the others."""
    smaller = pack("demo", *PACK.questions[:-1])
    before = [mapped(question.id) for question in smaller.questions] * 3
    names = played(2, 0, before)
    assert names[0] == "owners"
    assert names[1] != "owners"


def test_rounds_of_questions_that_are_gone_do_not_matter() -> None:
    """Nor do those of another pack."""
    gone = QuestionMapped(question="gone", bucket="data", right_bucket="data")
    assert next_round(PACK, noted(gone), 1) == next_round(PACK, [], 1)


def test_a_pack_of_one_question_asks_it_again() -> None:
    """There is nothing else to ask."""
    alone = pack("demo", PACK.questions[0])
    entry = next_round(alone, noted(mapped("joins")), 0)
    assert entry.question.id == "joins"
    assert entry.proxies == ()


@given(st.sampled_from(sorted(PROXIES)), st.integers(0, 1000))
def test_the_right_proxy_stands_among_three_of_other_buckets(name: str, seed: int) -> None:
    """The choice never hangs on which of two questions of one bucket is meant."""
    entry = round_of(name, seed)
    bucket, right = PROXIES[name]
    others = {text for other, text in PROXIES.values() if other is not bucket}
    assert right in entry.proxies
    assert set(entry.proxies) - {right} <= others
    assert len(entry.proxies) == len(set(entry.proxies)) == 1 + MOST_OTHERS


def test_the_same_seed_gives_the_same_round() -> None:
    """And another one another order of choices, sooner or later."""
    assert next_round(PACK, [], 5) == next_round(PACK, [], 5)
    assert len({round_of("seeds", seed).proxies for seed in range(20)}) > 1


def test_proxies_that_are_alike_are_not_set_beside_each_other() -> None:
    """Nobody could tell which of the two is meant."""
    alike = programme_question("twin", Bucket.DATA, proxy_for="Whether you would limit damage of a bad release at all.")
    entry = round_of("canary", of=pack("demo", *PACK.questions, alike))
    assert alike.proxy_for not in entry.proxies


def test_an_abbreviation_keeps_its_capitals() -> None:
    """It may open what a question is a proxy for."""
    question = programme_question("seniors", Bucket.DEPLOYMENT, proxy_for="CI/CD that others can run.")
    entry = next_round(pack("one", question), [], seed=1)
    assert "a proxy for: CI/CD that others can run." in judge(entry, Bucket.DEPLOYMENT).explanation


def test_a_question_without_a_proxy_is_asked_for_its_bucket_alone() -> None:
    """Packs need not say what a question is a proxy for."""
    silent = programme_question("silent", Bucket.DATA)
    entry = round_of("silent", of=pack("demo", *PACK.questions, silent))
    verdict = judge(entry, Bucket.DATA)
    assert entry.proxies == ()
    assert verdict.event.proxy_right is None
    assert verdict.explanation == "It belongs to Data and features."


@pytest.mark.parametrize("seed", range(3))
def test_an_answer_is_judged_and_explained(seed: int) -> None:
    """Right and wrong, with what the question is a proxy for."""
    entry = round_of("canary", seed)
    right = judge(entry, Bucket.DEPLOYMENT, PROXIES["canary"][1])
    wrong = judge(entry, Bucket.DATA, PROXIES["seeds"][1])
    assert right.event == QuestionMapped(
        question="canary", bucket="deployment", right_bucket="deployment", proxy_right=True
    )
    assert right.explanation == (
        "It belongs to Deployment and CI/CD. What it is a proxy for: whether you limit the damage of a bad release."
    )
    assert (wrong.bucket_right, wrong.event.proxy_right) == (False, False)
    assert wrong.explanation.startswith("It belongs to Deployment and CI/CD, not Data and features.")


def test_a_fair_second_answer_is_named_where_the_strong_points_lead_there() -> None:
    """Points of Operations do not count for monitoring: every answer has those."""
    points = StrongPoints(
        context=("Say which drift hurt whom.",),
        architecture=("Say where each alert goes.", "Draw the dashboard that is watched."),
        operations=("Say who is paged.",),
        risks=("Say who owns it.",),
    )
    question = programme_question("scores", Bucket.DATA, strong=points)
    verdict = judge(Round(question, tuple(Bucket), ()), Bucket.MONITORING)
    assert verdict.second is Bucket.MONITORING
    assert not verdict.bucket_right
    assert verdict.explanation == (
        "It belongs to Data and features, not Monitoring and operations. "
        "Monitoring and operations is a fair second answer: 3 points of a strong answer lead there."
    )


def test_a_shipped_question_with_two_homes_says_so() -> None:
    """Secrets are governance, and most of what there is to say of them is deployment."""
    questions = load_pack(shipped("question_bank") / "mlops-engineer.yaml").questions
    secrets = next(question for question in questions if question.id == "secrets-and-access")
    assert judge(Round(secrets, tuple(Bucket), ()), Bucket.GOVERNANCE).second is Bucket.DEPLOYMENT
