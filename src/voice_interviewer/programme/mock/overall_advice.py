"""The three points of advice that weigh most over all answers of an interview."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.programme.mock.moments import GradedAnswer
from voice_interviewer.structure.grade import Advice, Grade

MOST = 3
TOP = 4

OTHER_QUESTION = 4.0
"""What it weighs to have answered another question: as much as four sections with nothing in them."""

ORDER_SHARE = 0.25
"""What the order of an answer weighs beside its sections: as much as one of them."""


@dataclass(frozen=True, slots=True)
class OverallAdvice:
    """One point of advice, and the answer that shows it most."""

    advice: Advice
    place: int
    """Of its question among the items, from 0."""
    answers: int
    """How many answers have advice on the same thing."""
    weight: float
    """What is missing there over all those answers, in scores weighed by the sections' shares."""


def overall_advice(answers: Sequence[GradedAnswer]) -> tuple[OverallAdvice, ...]:
    """At most three, the weightiest first, each on something else.

    Advice on one section is added up over the answers: what is a little thin everywhere can outweigh what is missing
    once. An answer that was not asked for all four sections takes no part.
    """
    groups: dict[Section | str, list[OverallAdvice]] = {}
    for answer in answers:
        if answer.whole and not answer.grade.abstained:
            for advice in answer.grade.advice:
                entry = OverallAdvice(advice, answer.place, 1, weight_of(advice, answer.grade))
                groups.setdefault(_about(advice, answer.grade), []).append(entry)
    return tuple(sorted(map(_together, groups.values()), key=lambda entry: -entry.weight)[:MOST])


def weight_of(advice: Advice, grade: Grade) -> float:
    """What following it could add to the answer: the section's share of the weight x the scores that it lacks."""
    if advice.section is None:
        return OTHER_QUESTION if _leads_back(advice, grade) else ORDER_SHARE * (TOP - (grade.structure or 0))
    scored = grade.section(advice.section)
    share = grade.weights.get(advice.section.value, 1 / len(Section))
    return share * (TOP - (scored.score if scored else 0))


def _about(advice: Advice, grade: Grade) -> Section | str:
    """What advice is on, the same for any answer."""
    return advice.section or ("another question" if _leads_back(advice, grade) else advice.text)


def _leads_back(advice: Advice, grade: Grade) -> bool:
    """Whether it says to answer the question that was asked: the first thing to say where another one was."""
    return grade.relevance == 0 and advice.section is None and advice == grade.advice[0]


def _together(entries: Sequence[OverallAdvice]) -> OverallAdvice:
    """One for all of them: the words are those for the answer that lacks most."""
    heaviest = max(entries, key=lambda entry: entry.weight)
    return OverallAdvice(heaviest.advice, heaviest.place, len(entries), sum(entry.weight for entry in entries))
