"""Which questions an interview asks."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.packs import pack
from support.past_takes import past_take, programme_question
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Bucket, Pack, Question
from voice_interviewer.folders import shipped
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.practice.interview.state import Item, ItemKind, ItemState, Setup
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.mock.questions import eligible, interview_items, seconds_of
from voice_interviewer.programme.past import PastTake

ROUNDS = ("warm-up", "deep-dive")
PACKS = sorted(Path(shipped("question_bank")).glob("*.yaml"))


def of_rounds(*round_ids: str, each: int = 3) -> Pack:
    """A pack with that many questions in every round; a question takes three minutes."""
    questions = [
        programme_question(f"{round_id}-{number}", think_seconds=30, answer_seconds=120, round=round_id)
        for round_id in round_ids
        for number in range(each)
    ]
    return pack("demo", *questions)


def items(
    bank_pack: Pack, minutes: int, takes: list[PastTake] | None = None, seed: int = 1, **setup: object
) -> list[Item]:
    """The questions of an interview."""
    past = Past(takes or [], Bank((bank_pack,)))
    return list(
        interview_items(bank_pack, msgspec.convert({"pack": "demo", "minutes": minutes, **setup}, Setup), past, seed)
    )


def ids(found: list[Item]) -> list[str]:
    """Which they are."""
    return [item.question_id or "" for item in found]


def taken(found: list[Item], interview: int, numbers: Iterator[int]) -> list[PastTake]:
    """The takes of an interview in which every question was answered."""
    return [past_take(next(numbers), item.question_id, interview=interview) for item in found]


def test_an_item_is_a_copy_of_its_question() -> None:
    """It stays what it was when the pack changes."""
    question = programme_question("q", spoken="What about cue?", think_seconds=20, answer_seconds=60)
    (item,) = items(pack("demo", question), 5)
    assert item == Item(
        kind=ItemKind.QUESTION, text="What about q?", aloud="What about cue?", question_kind="concept",
        round="Warm-up", bucket="data", think_seconds=20, answer_seconds=60, question_id="q", pack="demo@1",
        state=ItemState.WAITING, take=None,
    )  # fmt: skip


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.stem)
@pytest.mark.parametrize(("minutes", "least", "most"), [(5, 1, 2), (15, 3, 5), (45, 10, 13)])
def test_as_many_as_fit_the_minutes(file: Path, minutes: int, least: int, most: int) -> None:
    """With the questions that come with the app."""
    found = [len(items(load_pack(file), minutes, seed=seed)) for seed in range(10)]
    assert least <= min(found) <= max(found) <= most


def test_at_least_one_even_where_none_fits() -> None:
    """The shortest one then."""
    long = programme_question("long", answer_seconds=1800)
    short = programme_question("short", answer_seconds=600)
    assert ids(items(pack("demo", long, short), 5)) == ["short"]


def test_short_interviews_take_up_where_the_last_left_off() -> None:
    """One question each: round after round, and no question twice before all were asked."""
    bank_pack, numbers, seen = of_rounds(*ROUNDS), count(1), []
    takes: list[PastTake] = []
    for interview in range(6):
        found = items(bank_pack, 4, takes, seed=interview)
        seen += [(item.round, item.question_id) for item in found]
        takes += taken(found, interview, numbers)
    assert [title for title, _ in seen] == ["Warm-up", "Deep dive"] * 3
    assert len(set(seen)) == 6


def test_a_skipped_question_does_not_count_as_asked() -> None:
    """Without a take nobody knows of it, so its round has its turn again."""
    bank_pack = of_rounds(*ROUNDS)
    assert items(bank_pack, 4, [past_take(1, "deep-dive-0")])[0].round == "Warm-up"


def test_takes_outside_interviews_are_no_reason_to_leave_a_question_out() -> None:
    """Practising a question is not having been asked it in an interview."""
    takes = [past_take(number, "warm-up-0") for number in range(1, 9)]
    found = {ids(items(of_rounds("warm-up", each=2), 4, takes, seed))[0] for seed in range(20)}
    assert found == {"warm-up-0", "warm-up-1"}


def test_interviews_on_another_pack_do_not_make_a_question_new_again() -> None:
    """Only those on the same pack are counted."""
    elsewhere = [past_take(number, f"other-{number}", interview=number) for number in range(2, 12)]
    takes = [past_take(1, "warm-up-0", interview=1), *elsewhere]
    assert {ids(items(of_rounds("warm-up", each=2), 4, takes, seed))[0] for seed in range(20)} == {"warm-up-1"}


def test_weak_buckets_come_more_often_but_not_alone() -> None:
    """A bucket in which all was shown is drawn about a third as often as one with nothing."""
    strong, weak = programme_question("strong", Bucket.DATA), programme_question("weak", Bucket.MONITORING)
    takes = [past_take(1, "strong", (4, 4, 4, 4)), past_take(2, "weak", (0, 0, 0, 0))]
    found = [ids(items(pack("demo", strong, weak), 4, takes, seed))[0] for seed in range(400)]
    assert 270 <= found.count("weak") <= 330


def test_the_buckets_are_spread() -> None:
    """Five questions out of ten, two of each bucket: seldom two of one."""
    questions = [programme_question(f"{bucket}-{n}", bucket, answer_seconds=60) for bucket in Bucket for n in range(2)]
    found = [{item.bucket for item in items(pack("demo", *questions), 10, seed=seed)} for seed in range(50)]
    assert sum(map(len, found)) / len(found) >= 4.2


def levels(*names: Level) -> Pack:
    """One question of each level named."""
    return pack("demo", *(programme_question(f"q-{name.value}", level=name, answer_seconds=60) for name in names))


def test_nothing_above_the_level_while_there_is_something_else() -> None:
    """A junior is not asked what a senior is; easy ones come first."""
    assert ids(items(levels(*reversed(Level)), 45, level="mid")) == ["q-junior", "q-mid"]
    assert ids(items(levels(Level.SENIOR), 45, level="junior")) == ["q-senior"]


def test_questions_near_the_level_come_first() -> None:
    """The easier ones now and then."""
    found = [ids(items(levels(*Level), 2, level="senior", seed=seed))[0] for seed in range(300)]
    counts = [found.count(f"q-{level.value}") for level in Level]
    assert counts == sorted(counts)
    assert counts[0] > 0


@pytest.mark.parametrize("company", Company)
def test_questions_of_other_companies_are_left_out(company: Company) -> None:
    """Where the company is open, none is another."""
    named = {kind: (kind,) for kind in Company if kind is not Company.ANY}
    questions = [programme_question(f"q-{kind.value}", companies=only) for kind, only in named.items()]
    common = programme_question("q-common")
    found = set(eligible([*questions, common], Setup("demo", 45, company=company)))
    wanted = {question for question in questions if company in (Company.ANY, question.companies[0])}
    assert found == {*wanted, common}


def test_a_question_that_names_the_company_is_preferred() -> None:
    """Twice as often as one that names none."""
    questions = (programme_question("named", companies=(Company.STARTUP,)), programme_question("common"))
    found = [ids(items(pack("demo", *questions), 4, company="startup", seed=seed))[0] for seed in range(300)]
    assert 170 <= found.count("named") <= 230


@st.composite
def any_questions(draw: st.DrawFn) -> tuple[Question, ...]:
    """Questions of all sorts."""
    amount = draw(st.integers(1, 12))
    return tuple(
        programme_question(
            f"q-{number}",
            draw(st.sampled_from(Bucket)),
            round=draw(st.sampled_from(ROUNDS)),
            level=draw(st.sampled_from(Level)),
            companies=tuple(draw(st.sets(st.sampled_from(list(Company)[1:])))),
            think_seconds=draw(st.integers(0, 60)),
            answer_seconds=draw(st.integers(15, 400)),
        )
        for number in range(amount)
    )


SETUPS = st.builds(
    Setup, st.just("demo"), st.sampled_from([5, 15, 45]), st.sampled_from(Company), st.sampled_from(Level)
)
TAKES = st.lists(st.tuples(st.integers(0, 12), st.none() | st.integers(1, 8)), max_size=30)


@settings(deadline=None, max_examples=300)
@given(any_questions(), SETUPS, TAKES, st.integers())
def test_whatever_the_pack_and_the_past(
    questions: tuple[Question, ...], setup: Setup, asked: list[tuple[int, int | None]], seed: int
) -> None:
    """At least one, none twice, rounds in order, within the minutes, nothing that fits left out; the same each time."""
    bank_pack = pack("demo", *questions)
    takes = [past_take(at, f"q-{number}", interview=interview) for at, (number, interview) in enumerate(asked, 1)]
    past = Past(takes, Bank((bank_pack,)))
    found = interview_items(bank_pack, setup, past, seed)
    assert found == interview_items(bank_pack, setup, past, seed)
    by_id = {question.id: question for question in questions}
    chosen = [by_id[item.question_id or ""] for item in found]
    assert len(chosen) == len(set(chosen)) >= 1
    assert [ROUNDS.index(question.round) for question in chosen] == sorted(ROUNDS.index(q.round) for q in chosen)
    left_over = 60 * setup.minutes - sum(map(seconds_of, chosen))
    assert left_over >= 0 or len(chosen) == 1
    allowed = eligible(questions, setup)
    assert set(chosen) <= set(allowed)
    others = [question for question in allowed if question not in chosen]
    assert all(seconds_of(question) > left_over for question in others)


@settings(deadline=None, max_examples=300)
@given(any_questions(), TAKES, st.integers())
def test_what_the_last_interviews_asked_waits(
    questions: tuple[Question, ...], asked: list[tuple[int, int | None]], seed: int
) -> None:
    """A question of the last five interviews comes only where no other would have fitted."""
    bank_pack, setup = pack("demo", *questions), Setup("demo", 15)
    takes = [past_take(at, f"q-{number}", interview=interview) for at, (number, interview) in enumerate(asked, 1)]
    by_id = {question.id: question for question in questions}
    known = [take for take in takes if take.question_id in by_id and take.interview is not None]
    last = list(dict.fromkeys(take.interview for take in reversed(known)))[:5]
    recent = {take.question_id for take in known if take.interview in last}
    found = {item.question_id for item in interview_items(bank_pack, setup, Past(takes, Bank((bank_pack,))), seed)}
    left_over = 60 * setup.minutes - sum(seconds_of(by_id[name or ""]) for name in found)
    new = [question for question in eligible(questions, setup) if question.id not in recent | found]
    for repeated in found & recent:
        assert all(seconds_of(question) > left_over + seconds_of(by_id[repeated or ""]) for question in new)
