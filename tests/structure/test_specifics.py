"""How far a sentence is taken up by names."""

import pytest

from voice_interviewer.structure.jargon import buzzwords, tools
from voice_interviewer.structure.specifics import names_of


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
    assert names_of(sentence).only


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
    assert not names_of(sentence).only


def test_the_share_of_names_is_between_none_and_all() -> None:
    """No name, one of three, and a row."""
    assert names_of("We page her.").share == 0.0
    assert 0 < names_of("We put the counts that the till needs into Redis.").share < 1
    assert names_of("Drift, alerts, rollback, canary.").share == 1.0


def test_tools_and_fashion_are_told_apart_from_plain_words() -> None:
    """Names count once each; plain words not at all."""
    assert tools("Kafka, kafka and Great Expectations on the ray of light") == {"kafka", "great expectations", "ray"}
    assert buzzwords("a seamless, future-proof ecosystem") == {"seamless", "future-proof", "ecosystem"}
    assert not tools("we page her") | buzzwords("we page her")
