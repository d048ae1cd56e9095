"""Labels, by every labeller and by the shipped one."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fake_labeller import FakeLabeller
from support.spoken_answers import FRAUD_QUESTION, STRONG
from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import OTHER, SentenceLabeller
from voice_interviewer.structure.labeller import LabellerWeights, LinearLabeller, load_weights, softmax

KNOWN = {*(section.value for section in Section), OTHER}
SENTENCES = st.lists(st.text(max_size=40), max_size=6)
SHIPPED = LinearLabeller()


def weights(**words: tuple[float, ...]) -> LabellerWeights:
    """A model of two labels that knows some words."""
    return LabellerWeights("test-1", ("context", "risks"), words, {}, {})


@pytest.mark.parametrize("labeller", [FakeLabeller(), SHIPPED], ids=["fake", "linear"])
class TestContract:
    """What every labeller owes its users."""

    @given(sentences=SENTENCES)
    def test_one_result_for_each_sentence(self, labeller: SentenceLabeller, sentences: list[str]) -> None:
        """In order, with one or two known labels; ``other`` stands alone and weighs nothing."""
        found = labeller.label("What is drift?", "concept", sentences)
        assert len(found) == len(sentences)
        for result in found:
            assert 1 <= len(result.labels) <= 2
            assert set(result.labels) <= KNOWN
            assert OTHER not in result.labels or (len(result.labels) == 1 and not result.tradeoff)

    def test_it_names_its_version(self, labeller: SentenceLabeller) -> None:
        """A stored grade must say what made it."""
        assert labeller.version

    def test_the_same_answer_gets_the_same_labels(self, labeller: SentenceLabeller) -> None:
        """Grading again changes nothing."""
        once, twice = (labeller.label(FRAUD_QUESTION, "design", STRONG) for _ in range(2))
        assert once == twice


def test_a_clear_answer_is_labelled_as_a_reader_would() -> None:
    """Goal, design, running it, who answers for it."""
    labels = [result.labels[0] for result in SHIPPED.label(FRAUD_QUESTION, "design", STRONG)]
    expected = ["context"] * 2 + ["architecture"] * 3 + ["operations"] * 2 + ["risks"] * 2
    assert sum(got == want for got, want in zip(labels, expected, strict=True)) >= 8


def test_probabilities_are_probabilities() -> None:
    """They sum to 1 over the labels, and the first label has the highest."""
    for result in SHIPPED.label(FRAUD_QUESTION, "design", STRONG):
        shares = {label: result.probabilities[label] for label in KNOWN}
        assert sum(shares.values()) == pytest.approx(1.0)
        assert result.labels[0] == max(shares, key=lambda label: shares[label])
        assert 0 <= result.probabilities["tradeoff"] <= 1


def test_a_choice_with_its_price_is_a_tradeoff() -> None:
    """The flag is found where one thing is weighed against another, and not beside it."""
    flags = [result.tradeoff for result in SHIPPED.label(FRAUD_QUESTION, "design", STRONG)]
    assert flags[4]
    assert not flags[2]


def test_announcements_are_other() -> None:
    """A heading is not content, whatever it names."""
    said = ["Now let me talk about monitoring.", "We page her when the null rate goes over two percent."]
    heading, statement = SHIPPED.label("q", "concept", said)
    assert heading.labels == (OTHER,)
    assert statement.labels == ("operations",)


def test_weights_decide() -> None:
    """A known word pulls towards its label; the arithmetic is a softmax."""
    labeller = LinearLabeller(weights(nurs=(1.0, 2.0, 0.0, -9.0), signature=(1.0, 0.0, 2.0, -9.0)))
    (context,) = labeller.label("q", "concept", ["several nurses were waiting there"])
    assert context.labels == ("context",)
    assert context.probabilities["context"] == pytest.approx(softmax([2.0, 0.0])[0])


def test_two_labels_where_both_are_likely() -> None:
    """A sentence may serve two sections."""
    labeller = LinearLabeller(weights(nurs=(1.0, 2.0, 0.0, 9.0), signature=(1.0, 0.0, 2.0, 9.0)))
    (both,) = labeller.label("q", "concept", ["nurses want her signature first"])
    assert set(both.labels) == {"context", "risks"}
    assert both.tradeoff


def test_nothing_is_read_before_it_is_needed(tmp_path: Path) -> None:
    """Making a labeller at start must not cost the window anything: a missing file shows at first use only."""
    path = tmp_path / "weights.json"
    path.write_bytes(msgspec.json.encode(weights()))
    assert load_weights(path).version == "test-1"
    with pytest.raises(FileNotFoundError):
        load_weights(tmp_path / "none.json")


def test_a_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    """Half a model must not label anything."""
    path = tmp_path / "weights.json"
    path.write_text(json.dumps({"version": "x", "labels": ["context"]}))
    with pytest.raises(msgspec.ValidationError):
        load_weights(path)


def test_the_shipped_model_is_small() -> None:
    """Under 500 kB, and every line has the length that the labels ask for."""
    model = load_weights()
    assert len(msgspec.json.encode(model)) < 500_000
    outputs = len(model.labels) + 1
    assert {len(line) for line in model.marks.values()} == {outputs}
    assert {len(line) for table in (model.words, model.pairs) for line in table.values()} == {outputs + 1}
