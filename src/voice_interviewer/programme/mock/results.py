"""What became of each question of an interview: its take, its scores, the time it took, and why it has no scores."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from voice_interviewer.answer import Section
from voice_interviewer.practice.interview.state import Interview, Item, ItemKind, ItemState
from voice_interviewer.programme.mock.moments import GradedAnswer
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import Take

Points = Mapping[Section, Sequence[str]]
"""What a strong answer covers, section by section."""

GONE = "Its recording is not in the library any more."
NOT_YET = "It is not transcribed yet; the recording is kept."


@dataclass(frozen=True, slots=True)
class Result:
    """One question of an interview."""

    place: int
    """Among the items, from 0."""
    item: Item
    take: Take | None = None
    """Its answer, also where a crash kept the interview from hearing of it."""
    scores: Mapping[Section, int] = field(default_factory=dict)
    """0 to 4 each; empty where it was not graded."""
    why_not_graded: str = ""
    """For an answer without scores, in one sentence."""
    points: Points = field(default_factory=dict)
    """What a strong answer covers; empty for a follow-up question and for a curveball."""

    @property
    def answered(self) -> bool:
        """Whether there was an answer."""
        return self.take is not None or self.item.state is ItemState.ANSWERED

    @property
    def skipped(self) -> bool:
        """Whether the user went on without one."""
        return not self.answered and self.item.state is ItemState.SKIPPED

    @property
    def not_reached(self) -> bool:
        """Whether the interview ended before it was asked."""
        return not self.answered and self.item.state is ItemState.WAITING

    @property
    def whole(self) -> bool:
        """Whether all four sections were asked for: not so in a follow-up question, nor in a curveball."""
        return self.item.kind is ItemKind.QUESTION

    @property
    def total(self) -> int | None:
        """The four scores added up, 0 to 16."""
        return sum(self.scores.values()) if self.scores else None

    @property
    def seconds(self) -> float | None:
        """How long the answer took, beside ``item.answer_seconds``; None where there is none."""
        return self.take.seconds if self.take else None

    @property
    def grade(self) -> Grade | None:
        """The grade with scores in it."""
        return self.take.findings.grade if self.scores and self.take and self.take.findings else None


def results(interview: Interview, takes: Iterable[Take], points: Mapping[str, Points]) -> tuple[Result, ...]:
    """Every question in the order in which it was asked. ``points`` are by question id.

    ``takes`` are those of the interview. One that no item names, as after a crash, belongs to the waiting item that has
    the same words.
    """
    by_id = {take.id: take for take in takes if take.id is not None}
    named = {item.take for item in interview.items}
    unclaimed = [take for take_id, take in by_id.items() if take_id not in named]
    found = []
    for place, item in enumerate(interview.items):
        take = by_id.get(item.take) if item.take is not None else _claimed(item, unclaimed)
        found.append(_result(place, item, take, points.get(item.question_id or "", {})))
    return tuple(found)


def graded_answers(found: Sequence[Result]) -> tuple[GradedAnswer, ...]:
    """Those with scores."""
    graded = ((result, result.grade) for result in found)
    return tuple(GradedAnswer(result.place, grade, result.whole) for result, grade in graded if grade is not None)


def _claimed(item: Item, unclaimed: list[Take]) -> Take | None:
    waits = item.state is ItemState.WAITING
    take = next((take for take in unclaimed if waits and take.question.text == item.text), None)
    if take is not None:
        unclaimed.remove(take)
    return take


def _result(place: int, item: Item, take: Take | None, points: Points) -> Result:
    if take is None:
        why = GONE if item.state is ItemState.ANSWERED else ""
        return Result(place, item, why_not_graded=why, points=points)
    if take.findings is None:
        return Result(place, item, take, why_not_graded=NOT_YET, points=points)
    grade = take.findings.grade
    if grade.abstained:
        return Result(place, item, take, why_not_graded=grade.explanation, points=points)
    return Result(place, item, take, {entry.section: entry.score for entry in grade.sections}, points=points)
