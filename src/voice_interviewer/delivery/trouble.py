"""Where trouble gathers: filled pauses, long pauses inside a clause, repetitions and empty words by section.

"Trouble" is what research on planning in speech calls it: the places where the next words were not there yet. It says
where to prepare more, and nothing about the speaker.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, lgamma, log
from typing import Protocol

from voice_interviewer.answer import Section, Span
from voice_interviewer.delivery.findings import Delivery, PausePlace, WordingKind

LEAST = 3
"""Signs of one kind in one section from which on they are told as a cluster."""

CHANCE = 0.05
"""How likely so many, or more, may be in a section of that length by chance alone (one-sided binomial test)."""


class GradedSentence(Protocol):
    """A sentence with its moments; `Sentence` of the grade is one."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> float | None: ...
    @property
    def end(self) -> float | None: ...


class Labels(Protocol):
    """What a sentence is about; `SentenceLabels` of the grade are such."""

    @property
    def labels(self) -> tuple[str, ...]: ...


class Graded(Protocol):
    """The part of a grade that is needed here; without labels (a grader that abstained) nothing can be placed."""

    @property
    def sentences(self) -> Sequence[GradedSentence]: ...
    @property
    def labels(self) -> Sequence[Labels]: ...


class Sign(StrEnum):
    """What shows that the next words were not there yet."""

    FILLED_PAUSE = "filled_pause"
    LONG_PAUSE_WITHIN_CLAUSE = "long_pause_within_clause"
    REPETITION = "repetition"  # false starts included
    DISCOURSE_FILLER = "discourse_filler"


_NAMES: Mapping[Sign, str] = {
    Sign.FILLED_PAUSE: "um/uh",
    Sign.LONG_PAUSE_WITHIN_CLAUSE: "long pauses inside a clause",
    Sign.REPETITION: "repetitions",
    Sign.DISCOURSE_FILLER: "filler words",
}


@dataclass(frozen=True, slots=True)
class SectionTrouble:
    """The signs in the sentences of one section. ``section`` is None for those that belong to no section."""

    section: Section | None
    words: int
    signs: Mapping[Sign, int]

    @property
    def total(self) -> int:
        """All signs together; only ever compared within one answer."""
        return sum(self.signs.values())


@dataclass(frozen=True, slots=True)
class Cluster:
    """A section that holds more of one kind of sign than its length explains."""

    section: Section
    sign: Sign
    count: int
    of: int
    """How many there are in the whole answer."""
    start: float
    end: float
    text: str


def trouble_by_section(delivery: Delivery, grade: Graded) -> tuple[SectionTrouble, ...]:
    """Signs and words of each section that was spoken about, in the order of sections; the rest, if any, last.

    A sentence with two labels counts for its first. Empty for a typed answer and one that was not labelled.
    """
    placed = list(_placed(delivery, grade))
    words = _words(grade)
    return tuple(
        SectionTrouble(section, words[section], {sign: _count(placed, section, sign) for sign in Sign})
        for section in (*Section, None)
        if words.get(section)
    )


def clusters(delivery: Delivery, grade: Graded) -> tuple[Cluster, ...]:
    """The sections where one kind of sign gathers, the least likely first: "4 of your 6 um/uh are in Risks"."""
    placed = list(_placed(delivery, grade))
    words = _words(grade)
    found: list[tuple[float, Cluster]] = []
    for sign in Sign:
        of = sum(entry.sign is sign for entry in placed)
        for section in Section:
            count = _count(placed, section, sign)
            chance = at_least_by_chance(count, of, words.get(section, 0) / max(1, sum(words.values())))
            if count >= LEAST and chance < CHANCE:
                found.append((chance, _cluster(placed, section, sign, of)))
    return tuple(cluster for _, cluster in sorted(found, key=lambda entry: entry[0]))


def at_least_by_chance(count: int, of: int, share: float) -> float:
    """The chance that ``count`` or more of ``of`` signs fall into a part that holds this share of the words.

    The upper tail of the binomial distribution, as if each sign fell on any word alike. By logarithms, since hours of
    talk can hold so many signs that the ways to choose among them are more than a float can hold.
    """
    if count <= 0 or share >= 1:
        return 1.0 if count <= of else 0.0
    if share <= 0:
        return 0.0
    return sum(exp(_log_ways(of, k) + k * log(share) + (of - k) * log(1 - share)) for k in range(count, of + 1))


def _log_ways(of: int, chosen: int) -> float:
    """The logarithm of in how many ways so many can be chosen."""
    return lgamma(of + 1) - lgamma(chosen + 1) - lgamma(of - chosen + 1)


@dataclass(frozen=True, slots=True)
class _Placed:
    sign: Sign
    section: Section | None
    span: Span


def _placed(delivery: Delivery, grade: Graded) -> Iterator[_Placed]:
    """Every sign with the section of its sentence; one before a sentence belongs to the sentence it leads into."""
    sections = _sections(grade)
    ends = [sentence.end for sentence in grade.sentences]
    for sign, span in _signs(delivery):
        middle = (span.start + span.end) / 2
        place = next((at for at, end in enumerate(ends) if end is not None and end > middle), len(ends) - 1)
        if sections:
            yield _Placed(sign, sections[place], span)


def _signs(delivery: Delivery) -> Iterator[tuple[Sign, Span]]:
    for filled in delivery.filled_pauses:
        yield Sign.FILLED_PAUSE, Span(filled.start, filled.end)
    for pause in () if delivery.manner.stutters else delivery.silent_pauses:
        if pause.place is PausePlace.WITHIN_CLAUSE and pause.seconds > delivery.manner.long_pause:
            yield Sign.LONG_PAUSE_WITHIN_CLAUSE, Span(pause.start, pause.end)
    for hit in delivery.wording.hits if delivery.wording else ():
        if hit.kind in (WordingKind.REPETITION, WordingKind.FALSE_START):
            yield Sign.REPETITION, Span(hit.start, hit.end)
        elif hit.kind is WordingKind.DISCOURSE_FILLER:
            yield Sign.DISCOURSE_FILLER, Span(hit.start, hit.end)


def _sections(grade: Graded) -> list[Section | None]:
    """The section of each sentence; empty where sentences carry no labels or no times."""
    names = set(Section)
    timed = all(sentence.end is not None for sentence in grade.sentences)
    if not timed or len(grade.labels) != len(grade.sentences):
        return []
    return [Section(entry.labels[0]) if entry.labels and entry.labels[0] in names else None for entry in grade.labels]


def _words(grade: Graded) -> dict[Section | None, int]:
    words: dict[Section | None, int] = {}
    for sentence, section in zip(grade.sentences, _sections(grade), strict=False):
        words[section] = words.get(section, 0) + len(sentence.text.split())
    return words


def _count(placed: Sequence[_Placed], section: Section | None, sign: Sign) -> int:
    return sum(entry.sign is sign and entry.section is section for entry in placed)


def _cluster(placed: Sequence[_Placed], section: Section, sign: Sign, of: int) -> Cluster:
    spans = [entry.span for entry in placed if entry.sign is sign and entry.section is section]
    count = len(spans)
    whole = f"All {of}" if count == of else f"{count} of your {of}"
    text = f"{whole} {_NAMES[sign]} are in {section.title}."
    return Cluster(section, sign, count, of, spans[0].start, spans[-1].end, text)
