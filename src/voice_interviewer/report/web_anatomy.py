"""The anatomy of an answer as lengths and places of a drawing: which part was spoken of when, and for how long."""

from collections.abc import Iterator
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.report.weights_part import time_in_words
from voice_interviewer.report.wording import clock, span
from voice_interviewer.structure.budget import times_of
from voice_interviewer.structure.grade import OTHER, Grade
from voice_interviewer.take import Findings

WHOLE = 100.0
"""Places and widths are per cent of the drawing's, so that letters keep their size on every screen."""

_ROOM_FOR_LETTER = 3.5
_TICKS = 6
"""At most so many steps of the scale."""
_STEPS = (5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)
"""Seconds between two marks of the scale."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the bar."""

    x: float
    width: float
    section: Section | None
    title: str
    lettered: bool = False
    """Whether the section's letter fits in."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the bar, with what it stands for."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class PartTime:
    """How long a section was spoken of, beside its share; widths in per cent of the longest of all."""

    section: Section
    spent: float
    budget: float
    text: str


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Everything that is drawn."""

    stretches: tuple[Stretch, ...]
    fillers: tuple[Mark, ...]
    scale: tuple[Mark, ...]
    times: tuple[PartTime, ...]


def anatomy_of(findings: Findings, seconds: float) -> Anatomy | None:
    """The anatomy of a spoken answer; None where no sentence with a time is about a part."""
    stretches = tuple(_stretches(findings.grade, seconds)) if seconds > 0 else ()
    if not any(stretch.section for stretch in stretches):
        return None
    pauses = findings.delivery.filled_pauses
    fillers = tuple(Mark(WHOLE * pause.start / seconds, f"“{pause.text}” at {clock(pause.start)}") for pause in pauses)
    return Anatomy(stretches, fillers, tuple(_scale(seconds)), tuple(_times(findings.grade)))


def _stretches(grade: Grade, seconds: float) -> Iterator[Stretch]:
    for sentence, label in zip(grade.sentences, grade.labels, strict=False):
        if sentence.start is None or sentence.end is None:
            continue
        first = label.labels[0] if label.labels else OTHER
        section = None if first == OTHER else Section(first)
        x, width = WHOLE * sentence.start / seconds, WHOLE * (sentence.end - sentence.start) / seconds
        about = section.title if section else "Other"
        title = f"{about}, {span(sentence.start, sentence.end)}: {sentence.text}"
        yield Stretch(x, width, section, title, section is not None and width >= _ROOM_FOR_LETTER)


def _scale(seconds: float) -> Iterator[Mark]:
    step = next((step for step in _STEPS if seconds / step <= _TICKS), _STEPS[-1])
    for moment in range(0, int(seconds) + 1, step):
        yield Mark(WHOLE * moment / seconds, clock(moment))


def _times(grade: Grade) -> Iterator[PartTime]:
    times = times_of(grade)
    longest = max((max(time.spent, time.budget) for time in times), default=0) or 1
    for time in times:
        yield PartTime(time.section, 100 * time.spent / longest, 100 * time.budget / longest, time_in_words(time))
