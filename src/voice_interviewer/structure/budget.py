"""Seconds spent on each section, beside what the section's weight would give it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import OTHER, Grade, Sentence, SentenceLabels


@dataclass(frozen=True, slots=True)
class SectionTime:
    """How long a section was spoken of, in seconds, pauses inside its sentences included."""

    section: Section
    spent: float
    budget: float
    """The section's share of the time that was spoken of sections."""

    @property
    def silent(self) -> bool:
        """Whether nothing was said of it."""
        return self.spent == 0


def times_of(grade: Grade) -> tuple[SectionTime, ...]:
    """The times of a graded answer, beside their shares of that time; empty where nothing was spoken or weighed."""
    if not grade.weights or not grade.labels:
        return ()
    return section_times(grade.sentences, grade.labels, {section: grade.weights[section.value] for section in Section})


def section_times(
    sentences: Sequence[Sentence], labels: Sequence[SentenceLabels], shares: Mapping[Section, float]
) -> tuple[SectionTime, ...]:
    """The time of each section. A sentence of two sections is shared between them; empty where nothing was spoken."""
    spoken = [
        (sentence.end - sentence.start, label.labels)
        for sentence, label in zip(sentences, labels, strict=True)
        if sentence.start is not None and sentence.end is not None
    ]
    if not spoken:
        return ()
    spent = dict.fromkeys(map(str, Section), 0.0)
    for seconds, names in spoken:
        for name in names:
            if name != OTHER:
                spent[name] += seconds / len(names)
    whole = sum(spent.values())
    if not whole:
        return ()
    return tuple(SectionTime(section, spent[section.value], whole * shares[section]) for section in Section)
