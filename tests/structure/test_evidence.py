"""What an answer shows for each section."""

import pytest

from support.fake_labeller import FakeLabeller
from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import LONGEST, Statement, section_evidence, statements_of
from voice_interviewer.structure.grade import SentenceLabels
from voice_interviewer.structure.specifics import specifics_of


def statements(*texts: str) -> list[Statement]:
    """Sentences with the labels of the fake labeller."""
    return statements_of(texts, FakeLabeller().label("", "", texts), specifics_of(texts))


def test_saying_it_twice_adds_nothing() -> None:
    """Only new content words count, so repetition earns nothing."""
    once, again = statements("Our users wait at a till in a shop.", "Our users wait at a till in a shop.")
    assert once.new > 0
    assert again.new == 0
    assert again.weight == 0


def test_a_very_long_sentence_counts_for_little_more_than_a_plain_one() -> None:
    """Length alone stops paying."""
    (long,) = statements("The alert " + " ".join(f"is on the topic{letter}" for letter in "abcdefghijklmnop"))
    assert long.weight == LONGEST


def test_rows_of_names_have_no_weight() -> None:
    """A list says nothing, however many words it has."""
    (names,) = statements("Alerts, drift, rollback, canary, runbooks, paging, dashboards.")
    assert (names.weight, names.names) == (0.0, 1.0)


def test_evidence_is_put_best_first() -> None:
    """The sentence with a threshold and an owner comes before the plain one."""
    plain = "We have an alert."
    good = "An alert over two percent for ten minutes pages the engineer, because customers notice."
    found = section_evidence(statements(plain, good))[Section.OPERATIONS]
    assert [item.index for item in found.statements] == [1, 0]


def test_sums_belong_to_their_section() -> None:
    """A threshold in operations does not lift risks."""
    found = section_evidence(statements("An alert over two percent pages her.", "They approve it."))
    assert found[Section.OPERATIONS].thresholds == pytest.approx(1.0)
    assert found[Section.RISKS].thresholds == 0.0
    assert not found[Section.CONTEXT].statements


def test_talk_is_the_share_that_belongs_nowhere() -> None:
    """Half the answer is talk."""
    found = section_evidence(statements("Our users wait.", "My dog is brown."))
    assert found[Section.CONTEXT].empty == pytest.approx(0.5)


def test_labels_without_probabilities_are_shared_evenly() -> None:
    """A labeller need not give probabilities."""
    text = "Our users get an alert."
    (item,) = statements_of([text], [SentenceLabels(("context", "operations"), False)], specifics_of([text]))
    assert item.share(Section.CONTEXT) == item.share(Section.OPERATIONS) == pytest.approx(0.5)
