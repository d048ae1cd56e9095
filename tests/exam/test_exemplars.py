"""Whether the exemplars of a question get the scores that they should."""

from dataclasses import replace

import pytest

from support.examples import example_abstention, example_grade
from support.packs import full_question, question
from voice_interviewer.answer import Section
from voice_interviewer.bank.exemplar import Band
from voice_interviewer.bank.question import Question
from voice_interviewer.exam.exemplars import TOTAL, Miss, Proof, prove_question, scores_of
from voice_interviewer.structure.grade import Grade

NINE = example_grade()
"""Context 3, architecture 3, operations 2, risks 1."""


def with_scores(*scores: int) -> Grade:
    """A grade with these scores, in the order of the sections."""
    sections = zip(NINE.sections, scores, strict=True)
    return replace(NINE, sections=tuple(replace(section, score=score) for section, score in sections))


def proofs(**grades: Grade) -> dict[str, Proof]:
    """The exemplars of the full question: weak 0 to 3 with risks 0 to 1, good 4 to 8, great 9 to 16 with operations 3
    to 4; each gets the grade that is named for it.
    """
    given = {
        f"A {word} one.": grades[name] for name, word in {"weak": "short", "good": "longer", "great": "whole"}.items()
    }
    return {proof.name: proof for proof in prove_question(full_question(), lambda _, answer: given[answer])}


def test_scores_within_their_bands_hold() -> None:
    """Both ends of a band belong to it."""
    found = proofs(weak=with_scores(1, 1, 0, 1), good=with_scores(1, 1, 1, 1), great=with_scores(4, 4, 4, 4))
    assert list(found) == ["weak", "good", "great"]
    assert all(proof.holds and proof.misses == () for proof in found.values())


def test_each_score_outside_its_band_is_a_miss() -> None:
    """The total, and the sections that have a band; other sections are open."""
    found = proofs(weak=with_scores(0, 0, 0, 4), good=with_scores(4, 4, 1, 0), great=with_scores(4, 4, 2, 0))
    assert found["weak"].misses == (Miss(TOTAL, 4, Band(0, 3)), Miss("risks", 4, Band(0, 1)))
    assert found["good"].misses == (Miss(TOTAL, 9, Band(4, 8)),)
    assert found["great"].misses == (Miss("operations", 2, Band(3, 4)),)
    assert not any(proof.holds for proof in found.values())


def test_a_refused_answer_proves_nothing() -> None:
    """Its scores are 0 throughout, which would fit the band of every weak answer."""
    weak = proofs(weak=example_abstention(), good=NINE, great=NINE)["weak"]
    assert (weak.misses, weak.holds) == ((), False)
    assert scores_of(weak.grade) == dict.fromkeys(Section, 0)


def test_scores_that_a_refused_grade_may_hold_do_not_count() -> None:
    """Whatever else it says."""
    assert sum(scores_of(replace(NINE, abstained=example_abstention().abstained)).values()) == 0


def test_a_question_without_exemplars_has_no_proofs() -> None:
    """And nothing is graded for it."""
    assert list(prove_question(question("plain"), lambda *_: pytest.fail("nothing to grade"))) == []


def test_answers_are_graded_one_by_one_as_they_are_asked_for() -> None:
    """So that a person can stop between two of them."""
    asked: list[str] = []

    def grade(_: Question, answer: str) -> Grade:
        asked.append(answer)
        return NINE

    next(iter(prove_question(full_question(), grade)))
    assert asked == ["A short one."]
