"""Tools: which are named, and whether anything is said about them."""

import pytest

from voice_interviewer.structure.claims.claim import Claim
from voice_interviewer.structure.claims.tools import PLAIN_ENGLISH, SPOKEN, tool_claims
from voice_interviewer.structure.claims.words import Said, listed
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.structure.jargon import TOOLS


def tools(*texts: str) -> list[Claim]:
    return tool_claims([Said(place, Sentence(text)) for place, text in enumerate(texts)])


@pytest.mark.parametrize(
    "text",
    [
        "We used Kafka, Spark and Airflow.",
        "i've used kafka and spark and airflow in my last job",
        "Kafka for streaming, Spark for processing, Airflow for orchestration.",
        "Grafana and Prometheus and PagerDuty for the rest.",
        "I know Snowflake, and Databricks too.",
        "I built it with PyTorch.",
    ],
)
def test_named_is_not_said(text: str) -> None:
    """Rows of names, and what one has merely used; the grader takes them for nothing, too."""
    assert {claim.mark is not None for claim in tools(text)} == {True}


@pytest.mark.parametrize(
    "text",
    [
        "We put the counts into Redis because the till cannot wait for the warehouse.",
        "kafka carries the meter readings",
        "A nightly Spark job joins sales with deliveries and writes one row for each store.",
        "XGBoost, since the table is small and the analysts can read the splits.",
        "Terraform builds the whole thing from one folder.",
    ],
)
def test_what_it_does_or_why_is_enough(text: str) -> None:
    """In the sentence that names it."""
    assert [claim.mark for claim in tools(text)] == [None]


def test_anywhere_in_the_answer_is_enough() -> None:
    """The entry stays where the tool was first said."""
    first, *others = tools("We used Redis.", "And socks.", "Redis holds the counts that the till reads.")
    assert (first.sentence, first.mark, others) == (0, None, [])


def test_next_sentence_may_go_on_about_it() -> None:
    """Where one tool was named, and the sentence takes it up."""
    assert tools("We had MLflow.", "It keeps the run and the commit together.")[0].mark is None
    assert tools("We had MLflow.", "My boss sold the company in May.")[0].mark is not None
    assert all(claim.mark for claim in tools("We had MLflow and Kafka.", "It keeps the run and the commit together."))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("it's on s three and in dynamo db", ["s3", "dynamodb"]),
        ("pie torch and cube flow", ["pytorch", "kubeflow"]),
        ("Ray Serve, not Ray", ["ray serve", "ray"]),
        ("Terraform's plan", ["terraform"]),
    ],
)
def test_names_as_they_are_heard(text: str, names: list[str]) -> None:
    """The recogniser's spelling, longer names first, the possessive."""
    assert [claim.subject for claim in tools(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "how do we react to that",
        "it reacts in a day",
        "a ray of light on the x ray",
        "the glue between two teams, and glue code",
        "let me spark a debate",
        "a needle in the haystack",
        "evidently the list was wrong",
        "the tip of the iceberg",
        "a feast of data with lambda architecture",
    ],
)
def test_plain_english_is_no_tool(text: str) -> None:
    """Names that are also words."""
    assert tools(text) == []


@pytest.mark.parametrize(
    "text",
    ["we ship the traces with Spark", "the page is in React", "Evidently compares the weeks", "on Ray, by night"],
)
def test_the_same_names_are_tools_elsewhere(text: str) -> None:
    """By a capital inside the sentence, or by what stands beside them."""
    assert len(tools(text)) == 1


def test_tables_speak_of_listed_tools() -> None:
    """A spelling or an exception for a tool that nobody looks for would be dead."""
    names = {name for name, _ in listed(TOOLS)}
    assert {name for _, name in SPOKEN} | set(PLAIN_ENGLISH) <= names
