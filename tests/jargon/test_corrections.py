"""What was corrected once is corrected in every transcript, and can be taken back."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Word
from voice_interviewer.errors import UserError
from voice_interviewer.jargon.corrections import (
    Correction,
    corrected,
    corrected_at,
    corrections_in,
    heard_at,
    undone,
    untorn,
    whole,
)

KNOWN = (Correction("cube flow", "Kubeflow"), Correction("grade expectations", "Great Expectations"))


def said(text: str) -> tuple[Word, ...]:
    """Words of a quarter of a second each."""
    return tuple(Word(word, i / 4, i / 4 + 0.2, 0.9) for i, word in enumerate(text.split()))


def text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


@pytest.mark.parametrize(
    ("heard", "right"),
    [
        ("we run cube flow there", "we run Kubeflow there"),
        ("we run Cube Flow, there", "we run Kubeflow, there"),
        ('a "cube flow" there', 'a "Kubeflow" there'),
        ("an ice cube flow chart", "an ice Kubeflow chart"),
        ("a cube. Flow there", "a cube. Flow there"),
        ("two cubes flow there", "two cubes flow there"),
        ("grade expectations: nightly", "Great Expectations: nightly"),
    ],
)
def test_whole_words_are_corrected_in_any_case(heard: str, right: str) -> None:
    """With the signs around them, and never across the end of a sentence."""
    assert text(corrected(said(heard), KNOWN)) == right


def test_corrected_word_knows_what_was_heard_and_when() -> None:
    """It takes the time of all that it stands for."""
    words = corrected(said("we run cube flow there"), KNOWN)

    assert words[2] == Word("Kubeflow", 0.5, 0.95, 0.9, heard="cube flow")


def test_one_word_becomes_several_in_its_time() -> None:
    """Longer words get more of it; only the first says what was heard."""
    words = corrected(said("the mlrun"), [Correction("mlrun", "model runner")])

    assert [word.text for word in words[1:]] == ["model", "runner"]
    assert [word.heard for word in words[1:]] == ["mlrun", ""]
    assert words[1].start == 0.25
    assert words[1].end == words[2].start
    assert words[2].end == 0.45


def test_longest_correction_goes_first() -> None:
    """And what it took is not corrected once more."""
    known = [Correction("cube", "Kube"), Correction("cube flow", "Kubeflow"), Correction("kubeflow", "wrong")]
    assert text(corrected(said("cube flow cube"), known)) == "Kubeflow Kube"


def test_words_written_right_are_not_marked_as_corrected() -> None:
    """A correction of nothing but case applies where the case is wrong only."""
    known = [Correction("feast", "Feast")]
    words = corrected(said("Feast and feast."), known)
    assert [word.heard for word in words] == [None, None, "feast."]


def test_no_corrections_change_nothing() -> None:
    """The usual case."""
    words = said("we run cube flow")
    assert corrected(words, ()) == words
    assert corrected((), KNOWN) == ()


def test_chosen_words_are_corrected_in_their_place() -> None:
    """Whatever was heard there."""
    words = corrected_at(said("we run you below. Then"), 2, 3, "Kubeflow")

    assert text(words) == "we run Kubeflow. Then"
    assert heard_at(words, 2) == "you below"


def test_correcting_a_correction_keeps_what_was_first_heard() -> None:
    """A slip of the typing hand is no recogniser's mistake."""
    words = corrected_at(said("we run cube flow"), 2, 3, "Cubeflow")
    words = corrected_at(words, 2, 2, "Kubeflow")
    assert (words[2].text, words[2].heard) == ("Kubeflow", "cube flow")


def test_part_of_a_correction_is_corrected_as_a_whole() -> None:
    """Else half of it would forget what was heard."""
    words = corrected_at(said("by grade expectations there"), 1, 2, "Great Expectations")
    words = corrected_at(words, 2, 2, "GX")
    assert text(words) == "by GX there"
    assert words[1].heard == "grade expectations"


@pytest.mark.parametrize(("first", "last"), [(-1, 0), (0, 4), (4, 4), (2, 1)])
def test_places_of_another_transcript_are_told(first: int, last: int) -> None:
    """The words were counted on a page that is older than the transcript."""
    with pytest.raises(UserError, match=r"The words were changed meanwhile\. Choose them once more\."):
        untorn(said("we run cube flow"), first, last)


def test_corrections_of_a_transcript_are_listed() -> None:
    """For reports, with the place of each."""
    words = corrected(said("with grade expectations, and cube flow."), KNOWN)
    listed = [(each.first, each.last, each.heard, each.text) for each in corrections_in(words)]
    assert listed == [(1, 2, "grade expectations", "Great Expectations"), (4, 4, "cube flow", "Kubeflow")]


@given(
    st.lists(st.sampled_from("cube flow grade expectations we, run. it (and) then".split()), max_size=12),
    st.integers(0, 11),
    st.integers(0, 3),
    st.sampled_from(["Kubeflow", "Great Expectations", "a b c"]),
)
def test_correction_keeps_times_in_order_and_can_be_undone(
    heard: list[str], first: int, length: int, right: str
) -> None:
    """For any words, any place and any correction."""
    words = said(" ".join(heard))
    if first >= len(words):
        return
    last = min(len(words) - 1, first + length)
    changed = corrected_at(words, first, last, right)

    edges = [edge for word in changed for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    assert (changed[0].start, changed[-1].end) == (words[0].start, words[-1].end)
    back = undone(changed, whole(changed, first)[0])
    assert [word.text for word in back] == [word.text for word in words]
    assert all(word.heard is None for word in back)


def test_taking_back_what_is_no_correction_changes_nothing() -> None:
    """A second press of Undo."""
    words = said("we run cube flow")
    assert undone(words, 1) == words


def test_stored_words_of_earlier_versions_were_not_corrected() -> None:
    """Takes from before there were corrections load; those with corrections come back as they were."""
    old = b'{"text": "a", "start": 0.0, "end": 0.2, "probability": 0.9}'
    changed = corrected(said("by grade expectations"), KNOWN)

    assert msgspec.json.decode(old, type=Word).heard is None
    assert msgspec.json.decode(msgspec.json.encode(changed), type=tuple[Word, ...]) == changed
