"""Answers written to deceive the grader, and good ones that look as if they were: each has bounds no score may leave.

The answers are part of the exam that ships with the app. Bounds are what a fair interviewer would keep; a score on
which fair interviewers may differ has none.
"""

from collections import Counter
from typing import Literal

import msgspec
import pytest
from _pytest.mark.structures import ParameterSet

from voice_interviewer.answer import Section
from voice_interviewer.folders import shipped
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.structure.grader import Grader

GRADER = Grader(OnnxReader())
HOLLOW = (
    "keyword_soup fluent_soup signposts read_back off_topic pun other_question fine dont_know flattery_and_bribes "
    "injection repetition padding length another_language boast"
).split()
"""What must not earn more than it says."""

HONEST = "plain_words short_and_good garbled_good odd_order".split()
"""What must not earn less: a grader that gives everybody nothing would withstand all the others."""


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer; ``bounds`` are the lowest and the highest score that is fair, by the score's name."""

    id: str
    attack: str
    question: str
    kind: Literal["design", "concept", "behavioral"]
    sentences: list[str]
    bounds: dict[str, tuple[int, int]]


LINES = (shipped("assets") / "exam" / "adversarial.jsonl").read_text(encoding="utf-8").splitlines()
ITEMS = [msgspec.json.decode(line, type=Item) for line in LINES]


def scores(item: Item) -> dict[str, int]:
    """Every score by its name; all of them 0 where the grader refuses, for then nothing was earned."""
    result = GRADER.grade(item.question, item.kind, [Sentence(text) for text in item.sentences])
    sections = {section.value: result.section(section) for section in Section}
    found = {name: entry.score if entry else 0 for name, entry in sections.items()}
    return {**found, "structure": result.structure or 0, "relevance": result.relevance or 0}


DECEIVED = frozenset(
    "adv-012 adv-025 adv-030 adv-032 adv-034 adv-035 adv-038 adv-039 adv-062 adv-070 adv-071 adv-073 adv-106".split()
)
"""Items that still get a score out of bounds, most by one point: puns and tales taken for substance, another question's
answer taken for this one's. docs/grader.md says so. Whoever mends one is told by the test to take it off the list."""


def tried(item: Item) -> ParameterSet:
    """An item with its attack in its name; one that is known to deceive the grader must be mended or go on failing."""
    marks = [pytest.mark.xfail(strict=True, reason="deceives the grader still")] if item.id in DECEIVED else []
    return pytest.param(item, id=f"{item.attack}-{item.id}", marks=marks)


@pytest.mark.parametrize("item", [tried(item) for item in ITEMS])
def test_no_score_leaves_its_bounds(item: Item) -> None:
    """What is hollow earns nothing by its looks, and what is good loses nothing by them."""
    found = scores(item)
    outside = {name: (found[name], bounds) for name, bounds in item.bounds.items() if not fits(found[name], bounds)}
    assert not outside


def fits(score: int, bounds: tuple[int, int]) -> bool:
    low, high = bounds
    return low <= score <= high


def test_every_attack_is_tried_often_enough() -> None:
    """At least five times each, with no answer twice, and nothing under a name that is not in the lists."""
    attacks = Counter(item.attack for item in ITEMS)
    assert set(attacks) == {*HOLLOW, *HONEST}
    assert min(attacks.values()) >= 5
    assert len(DECEIVED) <= 13
    assert len({tuple(item.sentences) for item in ITEMS}) == len({item.id for item in ITEMS}) == len(ITEMS) >= 60


def test_bounds_can_be_broken() -> None:
    """Each item bounds some score from both sides or from one; a bound that allows everything would prove nothing."""
    top = {**dict.fromkeys([*Section, "structure"], 4), "relevance": 2}
    for item in ITEMS:
        assert all(0 <= low <= high <= top[name] for name, (low, high) in item.bounds.items()), item.id
        assert any(bounds != (0, top[name]) for name, bounds in item.bounds.items()), item.id
