"""Words that add nothing go; every other word stays."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_delivery
from voice_interviewer.answer import Span
from voice_interviewer.delivery.findings import Delivery, VerbatimWord
from voice_interviewer.delivery.wording import wording
from voice_interviewer.report.cleaning import cleaned_words, shown_delivery, shown_words
from voice_interviewer.report.options import Fillers


def spoken(text: str) -> Delivery:
    """An answer of these words, a third of a second each; ``(um)`` is a filled pause. Its wording is found for real."""
    words = [
        VerbatimWord(word.strip("()") if word.startswith("(") else word, at * 0.33, at * 0.33 + 0.3, word[0] == "(")
        for at, word in enumerate(text.split())
    ]
    delivery = example_delivery(words=tuple(words))
    return replace(delivery, wording=wording(words, [Span(0.0, words[-1].end)], delivery.pace))


def text_of(words: Sequence[VerbatimWord]) -> str:
    return " ".join(word.text for word in words)


@pytest.mark.parametrize(
    ("said", "cleaned"),
    [
        ("We (um) page the engineer.", "We page the engineer."),
        ("(um) Every night it runs.", "Every night it runs."),
        ("(Um) every night it runs.", "Every night it runs."),
        ("We we watch the drift.", "We watch the drift."),
        ("It was in the, in the store.", "It was in the store."),
        ("We should, we could retrain it.", "We could retrain it."),
        ("We deploy- release it weekly.", "We release it weekly."),
        ("It was slow, you know.", "It was slow."),
        ("We page the engineer, (um).", "We page the engineer."),
        ("We actually think that maybe it works.", "We actually think that maybe it works."),
        ("It looks like the old one.", "It looks like the old one."),
    ],
)
def test_what_adds_nothing_goes(said: str, cleaned: str) -> None:
    """With it goes no other word; a sentence keeps its capital and its full stop."""
    assert text_of(cleaned_words(spoken(said))) == cleaned


def test_times_stay() -> None:
    """Each word that is left has the time at which it was said."""
    delivery = spoken("We we (um) watch it.")
    assert [word.start for word in cleaned_words(delivery)] == [delivery.words[at].start for at in (1, 3, 4)]


def test_an_answer_of_nothing_but_fillers() -> None:
    """Then nothing is left, and nothing fails."""
    assert cleaned_words(spoken("(um) (uh)")) == ()


def test_a_take_of_an_earlier_version() -> None:
    """Its wording was not looked at; its filled pauses go all the same."""
    delivery = replace(spoken("We we (um) watch it."), wording=None)
    assert text_of(cleaned_words(delivery)) == "We we watch it."


def test_as_said_is_as_said() -> None:
    """Without the option the words are the very same; with it the numbers stay those of the whole answer."""
    delivery = spoken("We we (um) watch it.")
    assert shown_words(delivery, Fillers.KEPT) is delivery.words
    assert replace(shown_delivery(delivery, Fillers.CLEANED), words=delivery.words) == delivery


@given(st.lists(st.sampled_from("we should could um, (um) the you know. like Right, so it I mean run runs-".split())))
def test_words_are_only_left_out(said: list[str]) -> None:
    """Whatever was said: what is left comes in the same order, with the same letters."""
    if not said:
        return
    delivery = spoken(" ".join(said))
    left = iter((word.start, word.text.strip(".,").lower()) for word in delivery.words)
    for word in cleaned_words(delivery):
        assert (word.start, word.text.strip(".,").lower()) in left
        assert not word.filler
