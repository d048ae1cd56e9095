"""What the labeller sees of a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.structure.features import answer_features
from voice_interviewer.structure.lexicon import CUES, cues

SENTENCES = st.lists(st.text(alphabet="abc odel wn.,?", max_size=30), max_size=8)


def test_a_sentence_sees_its_neighbours() -> None:
    """The cue in the sentence before is a mark of the sentence after it."""
    _, second = answer_features("q", "design", ["We page the on-call engineer.", "That is all there is."])
    assert second.marks["before any cue operations"] > 0
    assert "after any cue operations" not in second.marks


def test_place_and_kind_are_marks() -> None:
    """The same sentence reads differently at the start of a story and at the end of a design."""
    first, last = answer_features("q", "behavioral", ["It failed."] * 6)[::5]
    assert "first" in first.marks
    assert "last" in last.marks
    assert "quarter 0 of behavioral" in first.marks
    assert "quarter 3 of behavioral" in last.marks


def test_repeating_the_question_is_a_mark() -> None:
    """Words of the question weigh towards a restatement."""
    again, own = answer_features("Explain model drift.", "concept", ["Model drift.", "Cows eat grass."])
    assert again.marks["share of the question"] > own.marks.get("share of the question", 0.0)


def test_every_list_of_cues_finds_its_own() -> None:
    """No list is empty or misspelt out of use."""
    samples = {
        "context": "our users lose money",
        "architecture": "the pipeline writes to a table",
        "operations": "we page at the threshold",
        "risks": "legal approves access",
        "other": "good question",
        "tradeoff": "the downside is",
    }
    assert samples.keys() == CUES.keys()
    assert all(cues(name, text) for name, text in samples.items())


@given(SENTENCES)
def test_one_line_of_features_for_each_sentence(sentences: list[str]) -> None:
    """Whatever was said, and marks never hold zeros."""
    found = answer_features("What is drift?", "concept", sentences)
    assert len(found) == len(sentences)
    assert all(all(features.marks.values()) for features in found)
