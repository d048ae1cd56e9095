"""The three points that weigh most."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_abstention
from support.mock_interviews import grade_of
from voice_interviewer.answer import Section
from voice_interviewer.programme.mock.moments import GradedAnswer
from voice_interviewer.programme.mock.overall_advice import MOST, overall_advice, weight_of
from voice_interviewer.structure.grade import Advice, Grade

SCORES = st.lists(st.tuples(*[st.integers(0, 4)] * 4), max_size=6)


def advised(*grades: Grade) -> list[tuple[Section | None, int, int]]:
    """What is advised on, for which answer, and over how many."""
    found = overall_advice([GradedAnswer(place, grade, True) for place, grade in enumerate(grades)])
    return [(entry.advice.section, entry.place, entry.answers) for entry in found]


def test_what_is_thin_everywhere_outweighs_what_is_missing_once() -> None:
    """The words are those for the answer that lacks most."""
    found = advised(grade_of((0, 4, 2, 4)), grade_of((4, 4, 1, 4)), grade_of((4, 4, 2, 4)))
    assert found == [(Section.OPERATIONS, 1, 3), (Section.CONTEXT, 0, 1)]


def test_sections_count_by_their_weight() -> None:
    """At a regulated company risks weigh more than context."""
    heavy = {"context": 0.1, "architecture": 0.2, "operations": 0.2, "risks": 0.5}
    assert advised(grade_of((0, 4, 4, 2), weights=heavy)) == [(Section.RISKS, 0, 1), (Section.CONTEXT, 0, 1)]


def test_another_question_answered_weighs_most() -> None:
    """Nothing else helps there; the order of an answer weighs as one section."""
    away = replace(grade_of((4, 4, 4, 4)), relevance=0, advice=(Advice(None, "Answer the question."),))
    mixed_up = replace(grade_of((4, 4, 4, 4)), structure=1, advice=(Advice(None, "Change the order."),))
    assert [place for _, place, _ in advised(grade_of((0, 4, 4, 4)), mixed_up, away)] == [2, 0, 1]
    assert weight_of(mixed_up.advice[0], mixed_up) == pytest.approx(0.75)


def test_answering_another_question_twice_is_one_point() -> None:
    """Although the advice has the question in it, and so differs."""
    away = [
        replace(grade_of((0, 4, 4, 4)), relevance=0, advice=(Advice(None, f"Answer {number}."), Advice(None, "Order.")))
        for number in (1, 2)
    ]
    assert [(place, answers) for _, place, answers in advised(*away)] == [(0, 2), (0, 2)]


def test_parts_and_refused_answers_take_no_part() -> None:
    """What a follow-up question did not ask for is not missing."""
    part = GradedAnswer(0, grade_of((0, 0, 0, 0)), whole=False)
    refused = GradedAnswer(1, example_abstention(), whole=True)
    assert overall_advice([part, refused]) == ()


@given(SCORES)
def test_at_most_three_on_different_things(scores: list[tuple[int, int, int, int]]) -> None:
    """The weightiest first."""
    answers = [GradedAnswer(place, grade_of(four), True) for place, four in enumerate(scores)]
    found = overall_advice(answers)
    assert len(found) <= MOST
    assert len({entry.advice.section for entry in found}) == len(found)
    assert [entry.weight for entry in found] == sorted((entry.weight for entry in found), reverse=True)
