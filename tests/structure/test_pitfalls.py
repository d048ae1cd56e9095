"""The four pitfalls."""

import pytest

from support.fake_reader import FakeReader
from voice_interviewer.answer import Section
from voice_interviewer.structure import ladder
from voice_interviewer.structure.evidence import Statement, statements_of
from voice_interviewer.structure.grade import Pitfall, PitfallCode
from voice_interviewer.structure.pitfalls import OPENS_WITH_TOOLS, opening_of, pitfalls

GOOD = dict.fromkeys(Section, 3)
GOAL = "Our users are nurses on a night shift."
TOOL = "The pipeline is Kafka and Flink."
LIMIT = "The alert is slow, although that is cheaper."


def statements(*texts: str) -> list[Statement]:
    return statements_of(texts, FakeReader().read("", "", texts).sentences)


def found(*texts: str, scores: dict[Section, int] | None = None, kind: str = "design") -> dict[PitfallCode, Pitfall]:
    return {item.code: item for item in pitfalls(statements(*texts), scores or GOOD, kind)}


def test_a_sound_answer_has_none() -> None:
    """Goal first, all sections there, a limit stated, few names."""
    assert not found(GOAL, TOOL, LIMIT)


def test_a_tool_before_the_goal() -> None:
    """The sentence that opens with the tool is the evidence; talk before it changes nothing."""
    pitfall = found("Good question.", TOOL, TOOL, TOOL, GOAL, LIMIT)[PitfallCode.TOOLS_FIRST]
    assert pitfall.evidence == (1,)
    assert PitfallCode.TOOLS_FIRST not in found(GOAL, TOOL, TOOL, TOOL, LIMIT)


def test_a_definition_may_open_with_the_thing() -> None:
    """Who is asked what a thing is begins with the thing, so it takes more to fall into this one."""
    thing = ("A pipeline reads the till.", GOAL, LIMIT)
    assert PitfallCode.TOOLS_FIRST not in found(*thing, kind="concept")
    points = [ladder.total(OPENS_WITH_TOOLS, opening_of(statements(*thing), kind)) for kind in ("concept", "design")]
    assert points[0] < points[1]


@pytest.mark.parametrize("section", [Section.OPERATIONS, Section.RISKS])
def test_operations_or_governance_left_out(section: Section) -> None:
    """Either missing is enough, and the way out is about the one that is missing."""
    pitfall = found(GOAL, LIMIT, scores={**GOOD, section: 1})[PitfallCode.NO_OPERATIONS_OR_GOVERNANCE]
    assert ("running" in pitfall.explanation) == (section is Section.OPERATIONS)
    assert ("watched" in pitfall.way_out) == (section is Section.OPERATIONS)


def test_no_tradeoff_stated() -> None:
    """One sentence that weighs something is enough."""
    assert PitfallCode.NO_TRADEOFFS in found(GOAL, TOOL)
    assert PitfallCode.NO_TRADEOFFS not in found(GOAL, TOOL, LIMIT)


def test_names_that_crowd_out_the_reasoning() -> None:
    """Many names for the words around them; the worst sentences are the evidence."""
    stuffed = "We leverage Kafka, Flink, Spark, Airflow and Feast in a seamless ecosystem."
    pitfall = found(GOAL, stuffed, LIMIT)[PitfallCode.JARGON_OVERLOAD]
    assert pitfall.evidence[0] == 1
    assert PitfallCode.JARGON_OVERLOAD not in found(GOAL, TOOL, LIMIT)


def test_every_pitfall_says_what_and_what_to_do() -> None:
    """Whole sentences, and evidence that points into the answer."""
    soup = "Leveraging Vault, Consul, Kafka in a seamless ecosystem."
    texts = (TOOL, "The pipeline is Docker, Helm, Argo, Istio.", soup)
    everything = found(*texts, scores=dict.fromkeys(Section, 0))
    assert set(everything) == set(PitfallCode)
    for item in everything.values():
        assert item.explanation.endswith(".")
        assert item.way_out.endswith(".")
        assert all(0 <= index < len(texts) for index in item.evidence)
