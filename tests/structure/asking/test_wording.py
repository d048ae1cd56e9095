"""Slots, quotes and what can be said."""

from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.structure.asking.wording import LONGEST_QUOTE, filled, one_of, quoted, speakable

LONG = "We watch " + "the very first of them and " * 9 + "raise an alert at once"


def test_a_slot_that_makes_it_too_long_is_not_used() -> None:
    """Thirty words, and no more."""
    line = "Who " + "would " * 26 + "hear {x}?"
    assert filled(line, "the lag", "it").endswith("hear the lag?")
    assert filled(line, "the lag of all the queues", "it").endswith("hear it?")


def test_a_question_opens_with_a_capital() -> None:
    """Also where the slot stands first."""
    assert filled("{x} is what?", "your queue", "it") == "Your queue is what?"


def test_a_long_sentence_is_cut_around_the_place_that_matters() -> None:
    """At words."""
    quote = quoted(LONG, LONG.index("alert"))
    assert quote.startswith("… ")
    assert quote.endswith("raise an alert at once")
    assert quoted(LONG, 0).startswith("We watch")
    assert quoted(LONG, 0).endswith(" …")


@given(st.text(min_size=1, max_size=500), st.integers(0, 500))
def test_a_quote_is_a_piece_of_the_sentence(text: str, place: int) -> None:
    """Of any sentence, and short."""
    quote = quoted(text, place)
    assert quote.removeprefix("… ").removesuffix(" …") in text
    assert len(quote) <= LONGEST_QUOTE + 4


def test_one_wording_for_one_key() -> None:
    """Always the same, and not always the first."""
    lines = ("one", "two", "three")
    assert {one_of(lines, str(key)) for key in range(30)} == set(lines)
    assert one_of(lines, "key") == one_of(lines, "key")


def test_what_cannot_be_said_is_left_out() -> None:
    """Slashes are read, brackets are not."""
    assert speakable('CI/CD (GitHub) for "batch/live" [x] models .') == "CI CD for batch or live models."
