"""An opinion beside our own grade, score by score. Pure."""

from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.opinion.opinion import BEST_RELEVANCE, BEST_SECTION, BEST_STRUCTURE, Judgement, Opinion
from voice_interviewer.structure.grade import Grade

FAR_APART = 2
"""From this difference on, half of a section's scale, it is pointed out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One score of each."""

    name: str
    section: Section | None
    best: int
    ours: int | None
    """None where our grader gave no score."""
    theirs: Judgement

    @property
    def apart(self) -> int:
        """By how much the two differ, where that is worth a look; else 0."""
        difference = 0 if self.ours is None else abs(self.ours - self.theirs.score)
        return difference if difference >= FAR_APART else 0


def beside(grade: Grade, opinion: Opinion) -> tuple[Row, ...]:
    """The four sections, structure and relevance, in the order of the page."""
    found = ((section, grade.section(section)) for section in Section)
    sections = (
        Row(section.title, section, BEST_SECTION, own.score if own else None, opinion.sections[section])
        for section, own in found
    )
    return (
        *sections,
        Row("Structure", None, BEST_STRUCTURE, grade.structure, opinion.structure),
        Row("Relevance", None, BEST_RELEVANCE, grade.relevance, opinion.relevance),
    )
