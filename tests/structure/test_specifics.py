"""What makes a sentence specific."""

import pytest

from voice_interviewer.structure.jargon import buzzwords, tools
from voice_interviewer.structure.specifics import specifics


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("We sell in forty stores.", {"number"}),
        ("We page over 2% for ten minutes.", {"number", "threshold", "owner", "condition"}),
        ("The head of lending signs each release.", {"owner"}),
        ("I chose trees because they are quick.", {"reason"}),
        ("We look at the dashboards.", set()),
        ("Chapter seven is good.", set()),
    ],
)
def test_each_kind_is_seen_where_it_is_and_only_there(sentence: str, shown: set[str]) -> None:
    """Numbers must count something, thresholds need a number, owners a role."""
    found = specifics(sentence)
    kinds = ("number", "threshold", "owner", "reason", "condition")
    assert {kind for kind in kinds if getattr(found, kind)} == shown


@pytest.mark.parametrize(
    "sentence",
    [
        "Kafka, Spark, Airflow, Docker.",
        "Drift, alerts, rollback, canary, runbooks.",
        "Grafana and Prometheus and PagerDuty for the rest.",
    ],
)
def test_rows_of_names_are_names_only(sentence: str) -> None:
    """Naming things is not saying anything about them."""
    assert specifics(sentence).names_only


@pytest.mark.parametrize(
    "sentence",
    [
        "We put the counts into Redis because the till cannot wait for the warehouse.",
        "A nightly Spark job joins sales with deliveries and writes one row for each store.",
        "Errors over one percent, latency double, two windows in a row.",
    ],
)
def test_statements_with_a_tool_are_more_than_names(sentence: str) -> None:
    """A tool in a statement, and a clipped statement with numbers, both say something."""
    assert not specifics(sentence).names_only


def test_tools_and_fashion_are_told_apart_from_plain_words() -> None:
    """Names count once each; plain words not at all."""
    assert tools("Kafka, kafka and Great Expectations on the ray of light") == {"kafka", "great expectations", "ray"}
    assert buzzwords("a seamless, future-proof ecosystem") == {"seamless", "future-proof", "ecosystem"}
    assert not tools("we page her") | buzzwords("we page her")
