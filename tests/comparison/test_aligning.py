"""Which idea of one answer is which of the other."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from voice_interviewer.comparison.aligning import align
from voice_interviewer.comparison.idea import Idea, ideas_of
from voice_interviewer.comparison.likeness import Likeness
from voice_interviewer.structure.grade import Sentence

DRIFT = "We compare the inputs of each day with the training month and alert on drift."
CANARY = "A new version first gets five percent of the traffic as a canary."
OWNER = "The head of lending signs off every release."


def ideas(*texts: str) -> tuple[Idea, ...]:
    return ideas_of([Sentence(text) for text in texts])


def pairs(
    left: Sequence[str], right: Sequence[str], question: str = ""
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(match.left, match.right) for match in align(ideas(*left), ideas(*right), question)]


def test_the_same_answer_is_aligned_with_itself() -> None:
    """Nothing is lost, nothing is new."""
    told = (DRIFT, CANARY, OWNER)

    assert pairs(told, told) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_order_plays_no_part() -> None:
    """What is said earlier now is still the same idea."""
    assert pairs((DRIFT, CANARY, OWNER), (OWNER, DRIFT, CANARY)) == [((0,), (1,)), ((1,), (2,)), ((2,), (0,))]


def test_paraphrase_is_the_same_idea() -> None:
    """Other words, other order, the same content."""
    again = ("Releases are approved by the lending head.", "Five percent of the requests go to the new version first.")

    assert pairs((CANARY, OWNER), again) == [((0,), (1,)), ((1,), (0,))]


def test_a_word_heard_wrongly_is_still_that_word() -> None:
    """Recognisers spell names in many ways."""
    left = ("The tokeniser and the Kubernetes manifest live in the registry.",)
    right = ("The tokenizer and the Kubernetis manifest live in the registri.",)

    assert pairs(left, right) == [((0,), (0,))]


def test_of_words_as_near_the_same_one_is_taken_at_every_start() -> None:
    """Which of eight spellings a word is heard for does not hang on the order of a set."""
    word = "kubrolan"
    spelt = [f"{word[:place]}x{word[place + 1 :]}" for place in range(len(word))]
    likeness = Likeness(ideas(*spelt), ideas(word))
    assert [likeness.of(place, 0) > 0 for place in range(len(word))] == [each == min(spelt) for each in spelt]


def test_words_of_the_question_alone_align_nothing() -> None:
    """Both answers are bound to name what was asked for."""
    question = "How would you monitor a credit model in production?"
    left = ("To monitor a credit model in production I begin with the cost of a wrong decline.",)
    right = ("When you monitor a credit model in production, dashboards need somebody who reads them.",)

    assert pairs(left, right, question) == []


def test_an_idea_that_was_said_in_two_parts_is_one() -> None:
    """The second part is neither new nor left over."""
    left = ("The weights are baked into the image because a download at the start of the service can fail.",)
    right = ("The weights are baked into the image.", "A download at the start of the service can fail.")

    assert pairs(left, right) == [((0,), (0, 1))]


def test_nothing_is_aligned_with_nothing() -> None:
    """An empty answer has no ideas."""
    assert pairs((), (DRIFT,)) == pairs((DRIFT,), ()) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([DRIFT, CANARY, OWNER, "So that is all.", "Kafka, Kafka, 3 % and 5 minutes."]), max_size=7
    ),
    st.data(),
)
def test_each_idea_is_in_one_match_at_most(left: list[str], data: st.DataObject) -> None:
    """Whatever is said, and however often."""
    right = data.draw(st.permutations(left))
    found = align(ideas(*left), ideas(*right))

    lefts, rights = [p for m in found for p in m.left], [p for m in found for p in m.right]
    assert len(lefts) == len(set(lefts))
    assert len(rights) == len(set(rights))
    assert set(lefts) <= set(range(len(left)))
    assert all(0 < match.likeness <= 1.2 for match in found)
