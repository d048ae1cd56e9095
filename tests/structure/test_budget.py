"""Seconds by section."""

import pytest

from voice_interviewer.answer import Section
from voice_interviewer.structure.budget import section_times
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.structure.grade import OTHER, Sentence, SentenceLabels

SHARES = weights("design")


def said(seconds: float, *labels: str, at: float = 0.0) -> tuple[Sentence, SentenceLabels]:
    return Sentence("…", at, at + seconds), SentenceLabels(labels, False)


def spent(*pairs: tuple[Sentence, SentenceLabels]) -> dict[Section, float]:
    sentences, labels = zip(*pairs, strict=True)
    return {item.section: item.spent for item in section_times(sentences, labels, SHARES)}


def test_seconds_go_to_the_section_of_the_sentence() -> None:
    """Two sections share a sentence; talk belongs to none."""
    found = spent(said(6, "context"), said(4, "operations", "risks"), said(9, OTHER))
    assert found == {Section.CONTEXT: 6, Section.ARCHITECTURE: 0, Section.OPERATIONS: 2, Section.RISKS: 2}


def test_the_budget_divides_the_time_that_was_spoken() -> None:
    """By the weights."""
    sentence, label = said(40, "context")
    timed = section_times([sentence], [label], SHARES)
    assert [item.budget for item in timed] == pytest.approx([40 * SHARES[section] for section in Section])
    assert [item.silent for item in timed] == [False, True, True, True]


def test_a_typed_answer_has_no_times() -> None:
    """Nothing was spoken."""
    assert section_times([Sentence("typed")], [SentenceLabels(("context",), False)], SHARES) == ()
