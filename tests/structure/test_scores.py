"""Section scores from evidence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fake_reader import FakeReader
from voice_interviewer.answer import Section
from voice_interviewer.structure.evidence import SectionEvidence, section_evidence, statements_of
from voice_interviewer.structure.scores import STEPS, TABLE, score, section_scores, sureness

AMOUNT = st.floats(0, 4)
SHARE = st.floats(0, 1)


def evidence(*texts: str) -> SectionEvidence:
    """What an answer shows for operations; the fake reader finds them by the word "alert"."""
    return section_evidence(statements_of(texts, FakeReader().read("", "", texts).sentences))[Section.OPERATIONS]


def operations(*texts: str) -> int:
    return score(Section.OPERATIONS, evidence(*texts))


def test_nothing_said_is_zero() -> None:
    """Absent is 0, and nothing else is."""
    assert operations("Our users are nurses.") == 0
    assert operations("There is an alert.") >= 1


@pytest.mark.parametrize(
    "names", ["Alerts, drift, rollback, canary, runbooks.", "Alerts in Grafana and Prometheus and PagerDuty."]
)
def test_names_earn_at_most_one(names: str) -> None:
    """However many names: naming is not saying."""
    assert operations(names) <= 1
    assert operations(names, names.replace("Alerts", "Alerting")) <= 1


def test_specifics_and_reasons_lift_a_score() -> None:
    """The scale of the rubric, step by step."""
    vague = operations("We have an alert.")
    specific = operations("An alert fires when the main column is empty, because then a feed is broken.")
    reasoned = operations(
        "An alert fires if the null rate of a main column is over two percent for 10 minutes.",
        "That alert pages the data engineer on call, because bad rows reach the shop within the hour.",
        "A weekly alert on slow decline only opens a ticket, although that leaves us blind for some days.",
        "Each alert names the sheet of paper to follow, because nobody thinks well at three in the morning.",
    )
    assert vague < specific < reasoned == 4


@given(touched=SHARE, best=SHARE, specifics=AMOUNT, reasoned=AMOUNT, more=AMOUNT)
def test_evidence_never_lowers_a_score(
    touched: float, best: float, specifics: float, reasoned: float, more: float
) -> None:
    """Whatever is shown more of, the score does not fall, and it stays on its scale."""
    one = evidence("An alert fires when the null rate is over two percent.")
    base = replace(one, touched=touched, best=best, specifics=specifics, reasoned=reasoned)
    for section in Section:
        value = score(section, base)
        assert 0 <= value <= 4
        assert score(section, replace(base, specifics=specifics + more)) >= value
        assert score(section, replace(base, reasoned=reasoned + more)) >= value
        assert 0 <= sureness(section, base) <= 1


def test_every_row_of_the_table_is_a_sum_that_exists() -> None:
    """The table names fields of the evidence, each once, gives its reason, and nothing costs points."""
    names = [row.evidence for row in TABLE]
    assert len(set(names)) == len(names)
    assert set(names) <= set(SectionEvidence.__dataclass_fields__)
    assert all(row.why and row.points >= 0 for row in TABLE)
    assert all(list(steps) == sorted(steps) for steps in STEPS.values())


def test_all_four_sections_are_scored() -> None:
    """In the order of the frame."""
    texts = ["Our users wait."]
    found = section_scores(section_evidence(statements_of(texts, FakeReader().read("", "", texts).sentences)))
    assert list(found) == list(Section)


def test_a_clear_case_is_surer_than_a_close_one() -> None:
    """Sureness falls where another word would have tipped the score."""
    base = evidence("An alert fires when the null rate goes over two percent.")
    values = [sureness(Section.OPERATIONS, replace(base, specifics=amount / 10)) for amount in range(60)]
    assert max(values) - min(values) > 0.15
