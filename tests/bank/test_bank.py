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

TEXTS = {
    "mlops-vs-devops": "What is MLOps, and how does it differ from traditional DevOps?",
    "ml-lifecycle": "Walk me through a typical end-to-end machine learning lifecycle from data to production.",
    "batch-vs-real-time": "What is the difference between batch and real-time model serving, and when do you use each?",
    "model-and-data-drift": "Explain model drift and data drift, and how you would detect and respond to them.",
    "feature-store": "What is a feature store, and what problem does it solve?",
    "versioning": "How do you version data, models and experiments for reproducibility?",
    "online-vs-offline-features": "What is the difference between online and offline feature serving?",
    "ci-cd": "How would you set up CI/CD for a machine learning model, and what should the pipeline test?",
    "monitoring-plan": "Which drift would you alert on for a model of your choice?",
    "shadow-deployment": "What is a champion-challenger or shadow deployment, and why is it useful?",
    "performance-vs-simplicity": "Tell us about a tradeoff between model performance and operational simplicity.",
    "secrets-and-access": "How do you keep secrets out of a training pipeline?",
    "maintained-without-you": "Which of your systems would still run if you left the company?",
}
REAL = Bank((pack("real", *(question(name, text) for name, text in TEXTS.items())),))
"""Texts as people ask them, so that misspelt words have something to be near to."""


@pytest.fixture(scope="module")
def shipped_bank() -> Bank:
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
def test_a_question_is_found_by_what_people_remember(name: str, expected: str) -> None:
    """Its id, its text, a piece of either, or words in any order; case and punctuation do not count."""
    assert REAL.find(name).question.id == expected


def test_an_id_wins_over_texts_that_contain_it() -> None:
    """Else a short id could never be named."""
    both = Bank((pack("p", question("drift"), question("other", "How do you watch drift?")),))
    assert both.find("drift").question.id == "drift"


def test_a_name_that_fits_several_lists_them() -> None:
    """At most five, and always some of those that fit."""
    error = missed(REAL, "drift")
    assert error.message == "“drift” fits 2 questions."
    assert error.advice == "Say which: model-and-data-drift or monitoring-plan."
    assert missed(REAL, "model").advice.startswith("Say which, for example ")  # more fit than are named
    assert missed(REAL, "model").advice.count(",") == 4


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
def test_a_misspelt_name_gets_a_suggestion(name: str, near: str) -> None:
    """It is not guessed silently: rehearsing the wrong question wastes an answer."""
    error = missed(REAL, name)
    assert error.advice.startswith(f"Did you mean {near}")
    assert error.advice.endswith(LIST_THEM)


@pytest.mark.parametrize("name", ["", "  ", "?!", "zzzz", "weather in paris", "x" * 5000])
def test_a_name_like_nothing_is_told_how_to_list_them(shipped_bank: Bank, name: str) -> None:
    """No silly suggestion, however many questions there are, and no flood of letters."""
    error = missed(shipped_bank, name)
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


def test_a_pack_knows_its_file() -> None:
    """Where it comes from one; an import asks for it, and so does whoever opens it in an editor."""
    bank = Bank(SMALL.packs, files=(Path("one.yaml"), Path("two.yaml")))
    assert bank.file_of("two") == Path("two.yaml")
    assert bank.file_of("three") is None
    assert SMALL.file_of("one") is None


def test_every_shipped_question_is_found_by_its_id_and_by_its_text(shipped_bank: Bank) -> None:
    """However many there are: neither is a part of another one's."""
    for entry in shipped_bank.questions():
        assert shipped_bank.find(entry.question.id) == entry
        assert shipped_bank.find(entry.question.text.upper()) == entry


def test_shipped_questions_load_from_their_folder(shipped_bank: Bank) -> None:
    """Nothing that comes with the app has a problem."""
    assert shipped_bank.problems == ()
    assert [file.parent for file in shipped_bank.files] == [shipped("question_bank")] * len(shipped_bank.packs)
