"""Section scores from evidence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fake_labeller import FakeLabeller
from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import SectionEvidence, section_evidence, statements_of
from voice_interviewer.structure.scores import TABLE, score, section_scores, sureness
from voice_interviewer.structure.specifics import specifics_of

AMOUNT = st.floats(0, 4)
SHARE = st.floats(0, 1)


def evidence(*texts: str) -> SectionEvidence:
    """What an answer shows for operations; the fake labeller finds them by the word "alert"."""
    labels = FakeLabeller().label("", "", texts)
    return section_evidence(statements_of(texts, labels, specifics_of(texts)))[Section.OPERATIONS]


def operations(*texts: str) -> int:
    return score(Section.OPERATIONS, evidence(*texts))


def test_nothing_said_is_zero() -> None:
    """Absent is 0, and nothing else is."""
    assert operations("Our users are nurses.") == 0
    assert operations("There is an alert.") >= 1


@pytest.mark.parametrize(
    "names",
    [
        "Alerts, drift, rollback, canary, runbooks.",
        "Alerts in Grafana and Prometheus and PagerDuty.",
    ],
)
def test_names_earn_at_most_one(names: str) -> None:
    """However many names: naming is not saying."""
    assert operations(names) <= 1
    assert operations(names, names.replace("Alerts", "Alerting")) <= 1


def test_specifics_and_reasons_lift_a_score() -> None:
    """The scale of the rubric, step by step."""
    vague = operations("We have an alert.")
    specific = operations("An alert fires when the null rate of a main column goes over two percent.")
    reasoned = operations(
        "An alert fires when the null rate of a main column goes over two percent for ten minutes.",
        "That alert pages the data engineer on call, because bad rows reach the shop within the hour.",
        "A weekly alert on slow decline only opens a ticket, although that leaves us blind for some days.",
    )
    assert vague < specific < reasoned == 4


def test_four_needs_reasoning() -> None:
    """Much said in general words is not a 4."""
    rich = evidence("An alert fires when the null rate of a main column goes over two percent, because shops notice.")
    plain = replace(rich, said=5.0, thresholds=0.0, owners=0.0, reasons=0.0, tradeoffs=0.0)
    assert score(Section.OPERATIONS, plain) == 3


@given(said=AMOUNT, thresholds=AMOUNT, owners=AMOUNT, names=SHARE, empty=SHARE, more=AMOUNT)
def test_evidence_never_lowers_and_names_never_lift(
    said: float, thresholds: float, owners: float, names: float, empty: float, more: float
) -> None:
    """The score moves with each kind of evidence as the table says."""
    one = evidence("An alert fires when the null rate goes over two percent.")
    base = replace(one, said=said, thresholds=thresholds, owners=owners, names=names, empty=empty)
    value = score(Section.OPERATIONS, base)
    assert 0 <= value <= 4
    assert score(Section.OPERATIONS, replace(base, said=said + more)) >= value
    assert score(Section.OPERATIONS, replace(base, owners=owners + more)) >= value
    assert score(Section.OPERATIONS, replace(base, names=min(1.0, names + more))) <= value
    assert 0 <= sureness(Section.OPERATIONS, base) <= 1


def test_every_row_of_the_table_is_a_sum_that_exists() -> None:
    """The table names fields of the evidence, each once, and gives its reason."""
    names = [row.evidence for row in TABLE]
    assert len(set(names)) == len(names)
    assert set(names) <= set(SectionEvidence.__dataclass_fields__)
    assert all(row.why for row in TABLE)


def test_all_four_sections_are_scored() -> None:
    """In the order of the frame."""
    texts = ["Our users wait."]
    found = section_scores(
        section_evidence(statements_of(texts, FakeLabeller().label("", "", texts), specifics_of(texts)))
    )
    assert list(found) == list(Section)


def test_a_clear_case_is_surer_than_a_close_one() -> None:
    """Sureness falls where another word would have tipped the score."""
    base = evidence("An alert fires when the null rate goes over two percent.")
    values = [sureness(Section.OPERATIONS, replace(base, said=amount / 20)) for amount in range(1, 60)]
    assert max(values) - min(values) > 0.3
