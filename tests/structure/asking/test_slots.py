"""Noun phrases cut out of a sentence, or left in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.structure.asking.cues import CueFinder, tokens_of
from voice_interviewer.structure.asking.slot_words import LOADED
from voice_interviewer.structure.asking.slots import head_of, is_plural, noun_phrase, phrase_after

FINDER = CueFinder({"noun": "alert, alerts, queue, data, vendor", "verb": "watch, monitor, went with"})


def around(text: str) -> str:
    """The phrase around the first noun."""
    tokens = tokens_of(text)
    return noun_phrase(tokens, text, FINDER.find(tokens)["noun"][0])


def after(text: str) -> str:
    """The phrase after the first verb."""
    tokens = tokens_of(text)
    return phrase_after(tokens, text, FINDER.find(tokens)["verb"][0])


@pytest.mark.parametrize(
    ("said", "cut"),
    [
        ("We have an alert.", "the alert"),
        ("Our drift alert, which Ines made, is loud.", "your drift alert"),
        ("They trust their decline-rate alerts.", "their decline-rate alerts"),
        ("we have um alerts and dashboards", "alerts"),
        ("There is an alert on the decline rate uh of course", "the alert on the decline rate"),
        ("There is the the alert for our cold room.", "the alert for your cold room"),
        ("There is the freezer alert for our cold room.", "the freezer alert"),
        ("It is a really stupid alert.", "the alert"),
        ("We keep customer data.", ""),
        ("It is the customer data.", "the customer data"),
        ("It goes into Kafka and a queue.", "the queue"),
        ("Data is deleted.", "data"),
    ],
)
def test_clean_phrases_are_cut(said: str, cut: str) -> None:
    """With the article that suits; without one, only what needs none."""
    assert around(said) == cut


@pytest.mark.parametrize(
    "said",
    [
        "The alert routing is ours.",  # the noun goes on
        "We deployed freezer alerts.",  # what stands before may be a verb
        "The very big red fast alert.",  # too long to be sure of
        "the vendor's got to tell you",  # "has"
        "alert fires at night",  # a verb that could be a noun
    ],
)
def test_doubtful_phrases_are_left(said: str) -> None:
    """Better our own words than garbled ones."""
    assert around(said) == ""


@pytest.mark.parametrize(
    ("said", "cut"),
    [
        ("We watch the click rate, and then", "the click rate"),
        ("we monitor drift and so on", "drift"),
        ("We watch our own people.", ""),
        ("We watch everything.", ""),
        ("We watch it.", ""),
        ("We went with the simple one.", ""),
        ("We went with the simple and cheap way.", ""),
        ("We watch incoming.", ""),
        ("We watch the", ""),
        ("We watch", ""),
        ("We watch: the click rate.", ""),
        ("we watch the click rate runs low", ""),
    ],
)
def test_phrases_after_a_verb(said: str, cut: str) -> None:
    """Where they end cleanly."""
    assert after(said) == cut


@given(
    st.lists(
        st.sampled_from("the a our alert on for drift rate stupid and we, um one of it's fast".split()), max_size=12
    )
)
def test_a_phrase_is_made_of_the_users_words(words: list[str]) -> None:
    """But for its articles; short, and without words of feeling."""
    text = " ".join([*words, "alert"])
    cut = around(text).split()
    assert set(cut) <= {*text.replace(",", "").split(), "the", "your"}
    assert len(cut) <= 6
    assert LOADED.isdisjoint(cut)


def test_number_is_told_by_the_head() -> None:
    """What a preposition ties to it does not count."""
    assert head_of("the alert on the click rates") == "the alert"
    assert [is_plural(word) for word in ("alerts", "the bus", "access", "freshness", "analysis", "data")] == [
        True, False, False, False, False, False,
    ]  # fmt: skip
