"""The ideas of an answer: what two takes are compared by. An idea is a sentence, or a clause of a long one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure.claims.words import Said, second_of
from voice_interviewer.structure.grade import OTHER, Sentence, SentenceLabels
from voice_interviewer.structure.text import words

LONGEST = 40
"""Words. A longer sentence holds more than one idea as a rule, and is cut where a clause begins."""

LEAST = 10
"""Words on each side of a cut; less is seldom an idea of its own."""

_JOINT = re.compile(r"(?<=[,;:])\s+(?=(?:and|but|so|because|while|whereas|which|then|although|since)\b)|(?<=;)\s+")


@dataclass(frozen=True, slots=True)
class Idea:
    """One thing that was said; ``start`` and ``end`` (seconds) are None where it was typed."""

    text: str
    place: int
    """Its place among the ideas of its take, from 0 on."""
    sentence: int
    """Index of the sentence that it is, or is part of."""
    sections: tuple[Section, ...] = ()
    """What the sentence was read as being about, the likeliest first; empty for what belongs to none."""
    start: float | None = None
    end: float | None = None

    @property
    def section(self) -> Section | None:
        """The section that it mostly belongs to."""
        return self.sections[0] if self.sections else None


def said_of(idea: Idea) -> Said:
    """The idea as claims are looked for in it; its place stands for the sentence's."""
    return Said(idea.place, Sentence(idea.text))


def ideas_of(sentences: Sequence[Sentence], labels: Sequence[SentenceLabels] = ()) -> tuple[Idea, ...]:
    """The ideas in the order in which they were said; what has no words is left out.

    There is one label per sentence, or none at all where the answer was not read.
    """
    found: list[Idea] = []
    for number, sentence in enumerate(sentences):
        sections = _sections(labels[number]) if labels else ()
        for first, last in _clauses(sentence.text):
            text = sentence.text[first:last].strip()
            if words(text):
                times = second_of(sentence, first), second_of(sentence, last)
                found.append(Idea(text, len(found), number, sections, *times))
    return tuple(found)


def _sections(label: SentenceLabels) -> tuple[Section, ...]:
    return tuple(Section(name) for name in label.labels if name != OTHER)


def _clauses(text: str) -> list[tuple[int, int]]:
    """First and last character of each part: the whole of a short sentence, about equal parts of a long one."""
    if len(text.split()) <= LONGEST:
        return [(0, len(text))]
    cuts = [match.end() for match in _JOINT.finditer(text)]
    fit = [cut for cut in cuts if min(len(text[:cut].split()), len(text[cut:].split())) >= LEAST]
    if not fit:
        return [(0, len(text))]
    middle = min(fit, key=lambda cut: abs(cut - len(text) / 2))
    after = [(middle + first, middle + last) for first, last in _clauses(text[middle:])]
    return [*_clauses(text[:middle]), *after]
