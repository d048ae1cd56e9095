"""What an answer shows for each section."""

import math

import pytest

from support.fake_reader import FakeReader
from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import Statement, section_evidence, statements_of
from voice_interviewer.structure.grade import SentenceLabels, Shown


def statements(*texts: str) -> list[Statement]:
    """Sentences as the fake reader reads them."""
    return statements_of(texts, FakeReader().read("", "", texts).sentences)


def test_saying_it_twice_adds_nothing() -> None:
    """Only new content words count, so repetition earns nothing."""
    once, again = statements("Our users wait at a till in a shop.", "Our users wait at a till in a shop.")
    assert once.new == 1.0
    assert again.new == 0.0
    assert again.specific(Section.CONTEXT) == 0.0


def test_each_further_statement_adds_less() -> None:
    """One more of the same kind is worth less than the last."""
    texts = (
        "An alert watches the delay of lorries.",
        "Another alert counts empty postcodes by depot.",
        "The third alert looks at prices from France.",
    )
    sums = [section_evidence(statements(*texts[:count]))[Section.OPERATIONS].specifics for count in (1, 2, 3)]
    assert sums == pytest.approx([1.0, math.log2(3), 2.0])


def test_rows_of_names_are_named_only() -> None:
    """A list says nothing, however many words it has."""
    found = section_evidence(statements("Alerts, drift, rollback, canary, runbooks, paging, dashboards."))
    assert found[Section.OPERATIONS].named_only
    assert not section_evidence(statements("An alert goes to her."))[Section.OPERATIONS].named_only


def test_evidence_is_put_best_first() -> None:
    """The sentence with a threshold and a reason comes before the plain one."""
    plain = "We have an alert."
    good = "An alert over two percent for ten minutes pages the engineer, because customers notice."
    found = section_evidence(statements(plain, good))[Section.OPERATIONS]
    assert [item.index for item in found.statements] == [1, 0]


def test_sums_belong_to_their_section() -> None:
    """A threshold in operations does not lift risks."""
    found = section_evidence(statements("An alert over two percent pages her.", "They approve it."))
    assert found[Section.OPERATIONS].shown[Shown.THRESHOLD] == pytest.approx(1.0)
    assert found[Section.RISKS].shown[Shown.THRESHOLD] == 0.0
    assert not found[Section.CONTEXT].statements


def test_any_kind_of_reasoning_makes_a_statement_reasoned() -> None:
    """A reason, a number, a threshold, an owner or a trade-off; none of them, none."""
    texts = (
        "An alert fires because shops notice.",
        "An alert fires 9 times a week.",
        "An alert fires if it is empty.",
        "Ines signs for every alert there is.",
        "An alert fires late, although that is cheap.",
        "An alert fires in the evening.",
    )
    assert [round(item.reasoned) for item in statements(*texts)] == [1, 1, 1, 1, 1, 0]


def test_labels_without_probabilities_are_shared_evenly() -> None:
    """A reader need not give probabilities."""
    (item,) = statements_of(["Our users get an alert."], [SentenceLabels(("context", "operations"), False)])
    assert item.share(Section.CONTEXT) == item.share(Section.OPERATIONS) == pytest.approx(0.5)
    assert item.shows(Shown.SPECIFIC) == 0.0
