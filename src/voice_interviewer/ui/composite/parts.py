"""What a take is put together from, and what it could be put together with: read from the library, in a worker."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.errors import NotFound
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.splice.refusals import usable
from voice_interviewer.splice.sections import sections_of
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import Piece, Source, Take

THIN = 1
"""The highest score with which a section counts as missing: it was named in passing at most."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A take that a composite is made of; ``created`` is None where it was deleted for good."""

    take: int
    created: datetime | None = None
    drill: Section | None = None
    scores: Mapping[Section, int] | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands around one take."""

    missing: tuple[tuple[Section, int], ...] = ()
    """Sections that can be recorded alone, with their scores; the one to begin with first."""
    together: int = 0
    """How many takes of its question, itself among them, could give their best parts."""
    origins: tuple[Origin, ...] = ()
    """Of a composite: answers to the whole question first, the oldest first of all."""
    replaceable: bool = False
    """Whether its drill could stand in place of what the base said of that section."""
    replaced: bool = False
    """Whether it does."""
    base: int | None = None
    """Of a drill, the take that it could be set into."""

    @property
    def drill(self) -> Origin | None:
        """The answer to one section among the origins of a composite."""
        return next((origin for origin in self.origins if origin.drill is not None), None)


def parts_of(services: Services, take: Take) -> Parts:
    """Reads the library: call it off the UI thread. Raises LibraryError."""
    if take.source is Source.COMPOSITE:
        return _of_composite(services, take)
    if not usable(take):
        return Parts()
    whole = [summary for summary in services.composites.takes_of(take.question) if summary.drill is None]
    if take.drill is not None:
        return Parts(base=_base_of(services, take, take.drill, whole))
    return Parts(missing=missing_parts(take), together=len(services.composites.takes_of(take.question)))


def _base_of(services: Services, drill: Take, section: Section, whole: Sequence[TakeSummary]) -> int | None:
    """Into which take a drill goes: the one that it was set into before, else the last one before it that lacked its
    section, else the last one.
    """
    among = TakeFilter(question_text=drill.question.text, source=Source.COMPOSITE)
    for summary in services.library.summaries(among=among):
        used = [piece.take for piece in services.library.take(summary.id).pieces]
        if drill.id in used and (others := [number for number in used if number != drill.id]):
            return others[0]
    earlier = [summary for summary in whole if summary.created <= drill.created] or list(whole)
    lacking = [summary for summary in earlier if summary.scores[list(Section).index(section)] <= THIN]
    return next((summary.id for summary in [*lacking, *earlier]), None)


def missing_parts(take: Take) -> tuple[tuple[Section, int], ...]:
    """The sections that were never said, or named in passing only: the lowest score first, then the one that weighs
    most.
    """
    grade = take.findings.grade if take.findings else None
    if grade is None or grade.abstained is not None:
        return ()
    thin = [(score.section, score.score) for score in grade.sections if score.score <= THIN]
    return tuple(sorted(thin, key=lambda entry: (entry[1], -_weight(grade, entry[0]))))


def _of_composite(services: Services, take: Take) -> Parts:
    numbers = sorted({piece.take for piece in take.pieces})
    found = [_take(services, number) for number in numbers]
    known = [_origin(number, there) for number, there in zip(numbers, found, strict=True)]
    origins = tuple(sorted(known, key=lambda origin: (origin.drill is not None, origin.take)))
    parts = Parts(missing=missing_parts(take) if usable(take) else (), origins=origins)
    base = next((there for there in found if there is not None and there.drill is None), None)
    if parts.drill is None or base is None or base.findings is None or len(numbers) != 2:
        return parts
    said = sections_of(base.findings)
    replaceable = parts.drill.drill in said and set(said) != {parts.drill.drill}
    return Parts(parts.missing, 0, origins, replaceable, _has_hole(take.pieces, base.id))


def _take(services: Services, number: int) -> Take | None:
    try:
        return services.library.take(number)
    except NotFound:
        return None


def _origin(number: int, take: Take | None) -> Origin:
    if take is None:
        return Origin(number)
    grade = take.findings.grade if take.findings else None
    scores = {score.section: score.score for score in grade.sections} if grade else None
    return Origin(number, take.created, take.drill, scores)


def _has_hole(pieces: Sequence[Piece], base: int | None) -> bool:
    """Whether something of the base was left out between two of its pieces."""
    own = [piece for piece in pieces if piece.take == base]
    return any(before.end < after.start for before, after in pairwise(own))


def _weight(grade: Grade, section: Section) -> float:
    return grade.weights.get(section.value, 0.0)
