"""The whole grader on whole answers, honest and otherwise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.spoken_answers import (
    DRIFT_QUESTION,
    FRAUD_QUESTION,
    INJECTION,
    MIDDLING,
    SECTION_NAMES,
    SMALL_TALK,
    SOUP,
    STORE_QUESTION,
    STRONG,
)
from voice_interviewer.answer import Section
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grade import OTHER, Abstention, Grade, PitfallCode, Sentence
from voice_interviewer.structure.grader import RUBRIC, Grader

GRADER = Grader(OnnxReader())


def grade(*texts: str, question: str = FRAUD_QUESTION, kind: str = "design") -> Grade:
    return GRADER.grade(question, kind, [Sentence(text) for text in texts])


def scores(result: Grade) -> dict[str, int]:
    return {entry.section.value: entry.score for entry in result.sections}


def test_a_strong_answer_is_recognised() -> None:
    """All sections, in order, on the question, no pitfalls."""
    result = grade(*STRONG)
    assert min(scores(result).values()) >= 2
    assert sum(scores(result).values()) >= 11
    assert result.structure is not None
    assert result.structure >= 3
    assert result.relevance == 2
    assert not result.pitfalls
    assert len(result.strengths) >= 3


def test_a_middling_answer_is_in_between() -> None:
    """Some things said in passing; running it and governing it hardly."""
    result = grade(*MIDDLING)
    assert all(low <= scores(grade(*STRONG))[name] for name, low in scores(result).items())
    assert 2 <= sum(scores(result).values()) <= 8
    codes = {item.code for item in result.pitfalls}
    assert PitfallCode.NO_OPERATIONS_OR_GOVERNANCE in codes


def test_stuffing_earns_one_at_most() -> None:
    """Keyword soup, whatever its words."""
    result = grade(*SOUP)
    assert max(scores(result).values()) <= 1
    assert result.relevance is not None
    assert result.relevance <= 1
    assert PitfallCode.NO_TRADEOFFS in {item.code for item in result.pitfalls}


def test_section_names_earn_nothing() -> None:
    """Announcing the four sections is refused or worth 0."""
    result = grade(*SECTION_NAMES)
    assert result.abstained or max(scores(result).values()) <= 1


@pytest.mark.parametrize("texts", [SMALL_TALK, INJECTION], ids=["small talk", "instructions"])
def test_words_beside_the_point_earn_nothing(texts: tuple[str, ...]) -> None:
    """Fluent talk, and orders to the grader, are speech like any other."""
    result = grade(*texts, question=STORE_QUESTION, kind="concept")
    assert max(scores(result).values()) <= 1
    assert result.relevance == 0
    assert not result.strengths


@pytest.mark.parametrize("question", [DRIFT_QUESTION, STORE_QUESTION])
def test_somebody_elses_answer_is_not_relevant(question: str) -> None:
    """A perfect answer to another question is told apart."""
    result = grade(*STRONG, question=question, kind="concept")
    assert result.relevance is not None
    assert result.relevance <= 1


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        ((), Abstention.NO_SPEECH),
        (("fine",), Abstention.TOO_SHORT),
        (("It depends.",), Abstention.TOO_SHORT),
        ((f"Um, {FRAUD_QUESTION}", "uh, real-time fraud detection, card payments."), Abstention.QUESTION_READ_BACK),
        (("Ich würde zuerst die Daten sammeln und dann ein Modell bauen und alles gut überwachen, denke ich mir.",),
         Abstention.NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_nothing_to_grade_gets_no_marks(texts: tuple[str, ...], why: Abstention) -> None:
    """No scores, no advice, no praise: one sentence that says why, and still a label for each sentence."""
    result = grade(*texts)
    assert result.abstained is why
    assert result.explanation
    assert len(result.labels) == len(texts)
    assert (result.sections, result.structure, result.relevance) == ((), None, None)
    assert (result.pitfalls, result.advice, result.strengths) == ((), (), ())


def test_without_a_question_relevance_is_not_judged() -> None:
    """A text may be graded for its structure alone."""
    result = grade(*STRONG, question="")
    assert result.relevance is None
    assert min(scores(result).values()) >= 2


def test_evidence_points_at_sentences_about_the_section() -> None:
    """Who opens a score sees where it came from, best sentence first."""
    result = grade(*STRONG)
    for entry in result.sections:
        assert entry.evidence
        assert entry.section.value in result.labels[entry.evidence[0]].labels


def test_times_are_handed_through() -> None:
    """Sentences keep their times, so that evidence can be played."""
    spoken = [Sentence(text, 10.0 * place, 10.0 * place + 9) for place, text in enumerate(STRONG)]
    assert GRADER.grade(FRAUD_QUESTION, "design", spoken).sentences == tuple(spoken)


def test_the_rubric_names_rules_and_labeller() -> None:
    """A stored grade says what made it."""
    assert grade(*STRONG).rubric == f"{RUBRIC} {OnnxReader().version}"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=6), st.text(max_size=30), st.sampled_from(["design", "concept", "?"]))
def test_whatever_was_said_is_graded_or_refused(texts: list[str], question: str, kind: str) -> None:
    """Never an exception, never a score out of range, always one label a sentence."""
    result = GRADER.grade(question, kind, [Sentence(text) for text in texts])
    assert len(result.labels) == len(texts)
    assert bool(result.abstained) != bool(result.sections)
    assert all(0 <= entry.score <= 4 and 0 <= entry.sureness <= 1 for entry in result.sections)
    assert len(result.advice) <= 3


def test_a_section_left_out_is_zero_and_costs_only_itself() -> None:
    """Dropping the governance sentences empties that section and leaves the others as they were."""
    whole, without = grade(*STRONG), grade(*STRONG[:-2])
    assert scores(without)["risks"] == 0
    others = [section.value for section in Section if section is not Section.RISKS]
    assert all(abs(scores(whole)[name] - scores(without)[name]) <= 1 for name in others)


def test_padding_does_not_pay() -> None:
    """The same answer with small talk after it earns no more anywhere."""
    padded = scores(grade(*STRONG, *SMALL_TALK))
    assert all(padded[name] <= score for name, score in scores(grade(*STRONG)).items())


def test_saying_it_twice_does_not_pay() -> None:
    """The whole answer twice is the same answer."""
    twice = scores(grade(*MIDDLING, *MIDDLING))
    assert all(abs(twice[name] - score) <= 1 for name, score in scores(grade(*MIDDLING)).items())


def test_other_stands_for_talk() -> None:
    """Small talk is labelled as what it is."""
    labels = [entry.labels for entry in grade(*STRONG, *SMALL_TALK).labels[-len(SMALL_TALK) :]]
    assert labels.count((OTHER,)) >= 3
