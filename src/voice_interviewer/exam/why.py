"""Why a grade is not what was expected, in one line, from what can be seen in its labels and reasons."""

from collections import Counter
from typing import NamedTuple

from voice_interviewer.answer import Section
from voice_interviewer.exam.answers import RELEVANCE, TITLES, TOPS
from voice_interviewer.exam.paper import Paper

_TAKEN_FOR = ("an answer to something else", "an answer in part", "an answer to the question")
"""What each degree of relevance says."""

_SECTIONS = tuple(section.value for section in Section)


class Gap(NamedTuple):
    """One score that is off; ``expected`` is a number, or the bounds as ``0 to 1``."""

    score: str
    given: int
    expected: str
    steps: int
    """How far, negative where too little was given."""


def gaps(paper: Paper) -> list[Gap]:
    """The scores that are off or out of bounds, the furthest first."""
    scores, expected = paper.scores, paper.answer.scores
    found = [Gap(name, scores[name], str(expected[name]), scores[name] - expected[name]) for name in expected]
    for bound in paper.broken_bounds:
        if bound.score not in expected:
            end = bound.low if bound.given < bound.low else bound.high
            found.append(Gap(bound.score, bound.given, f"{bound.low} to {bound.high}", bound.given - end))
    return sorted((gap for gap in found if gap.steps), key=lambda gap: -abs(gap.steps) / TOPS[gap.score])


def why(paper: Paper) -> str:
    """What the largest gap comes from."""
    if paper.grade.abstained:
        return f"Not graded, which counts as 0 throughout. {paper.grade.explanation}".strip()
    found = gaps(paper)
    if not found and not paper.misread:
        return "As expected."
    if not found:
        return f"Every score is as expected; {paper.misread} of {len(paper.answer.sentences)} sentences read otherwise."
    first = found[0]
    return f"{TITLES[first.score]} {first.given}, expected {first.expected}: {_reason(first, paper)}"


def _reason(gap: Gap, paper: Paper) -> str:
    if gap.score == RELEVANCE:
        return f"taken for {_TAKEN_FOR[gap.given]}."
    if gap.score not in _SECTIONS:
        return "the order was read otherwise."
    score = paper.grade.section(Section(gap.score))
    said = f" The grader: {score.reason}" if score and score.reason else ""
    return (_misread(gap, paper) or "its sentences were read as expected, and weighed otherwise.") + said


def _misread(gap: Gap, paper: Paper) -> str:
    """Sentences of the section that were taken for others (too little given), or others taken for it (too much)."""
    if not paper.answer.labelled:
        return "no label to compare with."
    pairs = [(e.labels, g.labels) for e, g in zip(paper.answer.sentences, paper.sentences, strict=True)]
    if gap.steps > 0:  # whatever was expected is the label, whatever was given is what it was taken for
        taken = [expected[0] for expected, given in pairs if gap.score in given and gap.score not in expected]
        return f"{_sentences(len(taken))} of {_most(taken)} read as {_name(gap.score)}." if taken else ""
    lost = [given[0] for expected, given in pairs if gap.score in expected and gap.score not in given]
    of = sum(gap.score in expected for expected, _ in pairs)
    return f"{len(lost)} of its {_sentences(of)} read as {_most(lost)}." if lost else ""


def _most(labels: list[str]) -> str:
    """The one or two commonest, in words."""
    return " and ".join(_name(label) for label, _ in Counter(labels).most_common(2))


def _name(label: str) -> str:
    return TITLES[label].lower()


def _sentences(number: int) -> str:
    return "1 sentence" if number == 1 else f"{number} sentences"
