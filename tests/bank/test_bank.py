"""Finding questions, and choosing the next."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.packs import pack, question
from voice_interviewer.bank.bank import LIST_THEM, Bank
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.errors import NotFound
from voice_interviewer.folders import shipped

SMALL = Bank(
    (
        pack("one", question("late", round_id="deep-dive"), question("early"), question("middle")),
        pack("two", question("last")),
    )
)
ORDER = ["early", "middle", "late", "last"]


@pytest.fixture(scope="module")
def bank() -> Bank:
    """The questions that come with the app."""
    return load_packs([shipped("question_bank")])


def missed(bank: Bank, name: str) -> NotFound:
    """The error of a search that finds nothing, or too much."""
    with pytest.raises(NotFound) as caught:
        bank.find(name)
    return caught.value


def test_questions_come_pack_by_pack_and_round_by_round() -> None:
    """Within a round they keep the order of the file."""
    assert [entry.question.id for entry in SMALL.questions()] == ORDER


def test_a_question_comes_with_its_pack() -> None:
    """By id, and only by the exact one."""
    found_pack, found = SMALL.question("last")
    assert (found_pack.id, found.id) == ("two", "last")
    with pytest.raises(NotFound, match="Last"):
        SMALL.question("Last")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("feature-store", "feature-store"),
        ("Feature Store", "feature-store"),
        ("CI-CD", "ci-cd"),
        ("ci/cd", "ci-cd"),
        ("What is MLOps, and how does it differ from traditional DevOps?", "mlops-vs-devops"),
        ("what is mlops", "mlops-vs-devops"),
        ("champion", "shadow-deployment"),
        ("  shadow  ", "shadow-deployment"),
        ("offline online", "online-vs-offline-features"),
        ("tradeoff simplicity", "performance-vs-simplicity"),
        ("left the company", "maintained-without-you"),
    ],
)
def test_a_question_is_found_by_what_people_remember(bank: Bank, name: str, expected: str) -> None:
    """Its id, its text, a piece of either, or words in any order; case and punctuation do not count."""
    assert bank.find(name).question.id == expected


def test_an_id_wins_over_texts_that_contain_it() -> None:
    """Else a short id could never be named."""
    both = Bank((pack("p", question("drift"), question("other", "How do you watch drift?")),))
    assert both.find("drift").question.id == "drift"


def test_a_name_that_fits_several_lists_them(bank: Bank) -> None:
    """At most five, and always some of those that fit."""
    error = missed(bank, "drift")
    assert error.message == "“drift” fits 2 questions."
    assert error.advice == "Say which: model-and-data-drift or monitoring-plan."
    assert missed(bank, "model").advice.startswith("Say which, for example ")  # more fit than are named
    assert missed(bank, "model").advice.count(",") == 4


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("featur stroe", "feature-store"),
        ("shaddow deploiment", "shadow-deployment"),
        ("secretts", "secrets-and-access"),
        ("mlopps", "mlops-vs-devops"),
        ("left the compny", "maintained-without-you"),
    ],
)
def test_a_misspelt_name_gets_a_suggestion(bank: Bank, name: str, near: str) -> None:
    """It is not guessed silently: rehearsing the wrong question wastes an answer."""
    error = missed(bank, name)
    assert error.advice.startswith(f"Did you mean {near}")
    assert error.advice.endswith(LIST_THEM)


@pytest.mark.parametrize("name", ["", "  ", "?!", "zzzz", "weather in paris", "x" * 5000])
def test_a_name_like_nothing_is_told_how_to_list_them(bank: Bank, name: str) -> None:
    """No silly suggestion, and no flood of letters."""
    error = missed(bank, name)
    assert error.advice == LIST_THEM
    assert len(error.message) < 120


def test_no_words_name_no_question() -> None:
    """Not even where there is only one."""
    assert missed(Bank((pack("p", question("only")),)), " ").advice == LIST_THEM


def test_practice_begins_with_the_first_question() -> None:
    """In the order of asking."""
    assert SMALL.first().question.id == "early"


def test_what_was_never_practised_comes_before_what_was() -> None:
    """In the order of asking, whatever was done last."""
    assert SMALL.next_question(["early"]).question.id == "middle"
    assert SMALL.next_question(["late", "early"]).question.id == "middle"


def test_when_all_are_done_the_one_longest_ago_comes_next() -> None:
    """Only the latest time of each counts; questions that have gone since do not matter."""
    done = ["last", "early", "gone", "late", "middle", "last"]
    assert SMALL.next_question(done).question.id == "early"


@given(st.lists(st.sampled_from([*ORDER, "gone"]), max_size=30))
def test_following_the_advice_reaches_every_question(done: list[str]) -> None:
    """From any history: as many steps as there are questions, and each was asked once."""
    for _ in ORDER:
        done = [*done, SMALL.next_question(done).question.id]
    assert sorted(done[-len(ORDER) :]) == sorted(ORDER)


def test_an_empty_bank_says_so() -> None:
    """Both choosing and finding, without a crash."""
    with pytest.raises(NotFound, match="There are no questions"):
        Bank(()).first()
    assert missed(Bank(()), "anything").advice == LIST_THEM


def test_a_bank_cannot_be_changed() -> None:
    """It is shared by whoever shows questions."""
    with pytest.raises(AttributeError):
        SMALL.packs = ()  # type: ignore[misc]  # the very thing that must fail


def test_shipped_questions_load_from_their_folder(bank: Bank) -> None:
    """Nothing that comes with the app has a problem."""
    assert bank.problems == ()
    assert Path(shipped("question_bank")).is_dir()
