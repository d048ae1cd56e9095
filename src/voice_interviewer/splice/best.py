"""The best of several answers to one question: from each the sections that were its best."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from voice_interviewer.answer import Section
from voice_interviewer.splice.placing import stretch
from voice_interviewer.splice.sections import found_in, runs, sections_of
from voice_interviewer.take import Piece, Take


def choice(takes: Sequence[Take]) -> Mapping[Section, Take]:
    """For each section that was spoken of, the take with the highest score in it; among equals the newest.

    An answer to one section counts for that section only.
    """
    chosen: dict[Section, Take] = {}
    for section in Section:
        able = [take for take in takes if take.drill in (None, section) and _said(take, section)]
        if able:
            chosen[section] = max(able, key=lambda take: (_score(take, section), take.created, take.id or 0))
    return chosen


def best_pieces(takes: Sequence[Take]) -> tuple[Piece, ...]:
    """The sentences of each section from the take that `choice` names, sections and sentences in their order.

    Sentences that are about none of the sections are left out. Each sentence is about the section that it is mainly
    about, and is taken once. The takes are graded and hold sentences with times; ValueError otherwise.
    """
    wanted = [
        (take, index)
        for section, take in choice(takes).items()
        for index, found in enumerate(sections_of(found_in(take)))
        if found is section
    ]
    pieces = []
    for _, group in groupby(wanted, key=lambda pair: pair[0].id):
        same = list(group)
        pieces += [stretch(same[0][0], first, last) for first, last in runs([index for _, index in same])]
    return tuple(pieces)


def _said(take: Take, section: Section) -> bool:
    return section in sections_of(found_in(take)) and _score(take, section) > 0


def _score(take: Take, section: Section) -> int:
    found = found_in(take).grade.section(section)
    return found.score if found else 0
