"""Numbers and owners that differ between two tellings of one idea."""

import pytest

from voice_interviewer.comparison.clashes import Differs, clashes
from voice_interviewer.comparison.idea import ideas_of
from voice_interviewer.structure.grade import Sentence


def found(left: str, right: str) -> list[tuple[Differs, str, str]]:
    one, other = ideas_of([Sentence(left)]), ideas_of([Sentence(right)])
    return [(clash.differs, clash.left.text, clash.right.text) for clash in clashes(one, other)]


@pytest.mark.parametrize(
    ("left", "right", "differing"),
    [
        ("We roll back in ten minutes.", "We roll back within five minutes.", ("ten minutes", "five minutes")),
        ("We promise 99% of it.", "We promise 95 percent of it.", ("99%", "95 percent")),
        ("It takes half an hour.", "It takes five minutes.", ("half an hour", "five minutes")),
        ("There are 300 golden inputs.", "There are 500 golden inputs.", ("300 golden inputs", "500 golden inputs")),
        ("Recall was 0.91 there.", "Recall was 0.95 there.", ("0.91", "0.95")),
    ],
)
def test_another_figure_for_the_same_thing(left: str, right: str, differing: tuple[str, str]) -> None:
    """Told in the words of both takes."""
    assert found(left, right) == [(Differs.FIGURE, *differing)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It takes two minutes.", "It takes 2 minutes."),
        ("It takes an hour and sixty minutes.", "It takes sixty minutes."),
        ("We wait half an hour.", "We wait thirty minutes."),
        ("It is ten percent of the traffic.", "It is 10% of the traffic."),
        ("We keep it three to five days.", "We keep it five days."),
        ("It takes ten minutes.", "It takes a while."),
        ("Ten minutes pass.", "Forty people notice."),
        ("A few hundred requests come.", "Ten requests come."),
    ],
)
def test_the_same_figure_or_nothing_to_hold_against_it(left: str, right: str) -> None:
    """Written or spoken, in another unit, one end of a range, left out, or of something else."""
    assert found(left, right) == []


def test_of_several_figures_only_those_that_differ_are_told() -> None:
    """Each beside the one that is about the same thing."""
    left = "Over twelve percent for ten minutes pages us, and we are back in two minutes."
    right = "Over twenty percent for ten minutes pages us, and we are back in five minutes."

    assert found(left, right) == [
        (Differs.FIGURE, "twelve percent", "twenty percent"),
        (Differs.FIGURE, "two minutes", "five minutes"),
    ]


def test_another_owner() -> None:
    """Who signs is as checkable as a number."""
    [(differs, left, right)] = found("The head of lending signs each release.", "Compliance signs each release.")

    assert differs is Differs.OWNER
    assert left.startswith("The head of lending")
    assert right.startswith("Compliance")


def test_the_same_owner_in_other_words_is_the_same() -> None:
    """A name that shares a word is no other one, and a pronoun names nobody."""
    assert found("The orders team is paged.", "It pages the team for orders.") == []
    assert found("The head of lending signs it.", "She signs it.") == []


def test_the_quote_is_where_it_stands() -> None:
    """So that a page can make it stand out."""
    one, other = (
        ideas_of([Sentence("Hello."), Sentence("It takes ten minutes.")]),
        ideas_of([Sentence("It takes 5 minutes.")]),
    )

    [clash] = clashes(one[1:], other)

    assert clash.left.place == 1
    assert one[1].text[clash.left.begin : clash.left.end] == "ten minutes"
    assert other[0].text[clash.right.begin : clash.right.end] == "5 minutes"
