"""Where the answer to one section goes in an answer that lacks it."""

from collections.abc import Sequence

from voice_interviewer.answer import Section
from voice_interviewer.splice.quiet import cut_between, end_of, start_of
from voice_interviewer.splice.sections import ORDER, found_in, runs, sections_of, spans_of
from voice_interviewer.splice.timeline import SHORTEST
from voice_interviewer.take import Piece, Take


def placed(base: Take, drill: Take, replace: bool = False) -> tuple[Piece, ...]:
    """The pieces of a take and of an answer to one section, in the order in which they are heard.

    The drill goes directly behind what was said of its section; where nothing was, where the order of the sections has
    it. With ``replace``, the sentences of that section are left out. Both takes are graded and hold sentences with
    times; ValueError otherwise. The result is the drill alone where nothing of the base is left.
    """
    if drill.drill is None:
        raise ValueError("only an answer to one section has a place in another answer")
    sections = sections_of(found_in(base))
    at = place_for(drill.drill, sections)
    kept = [index for index, section in enumerate(sections) if not (replace and section is drill.drill)]
    before = _stretches(base, kept, at, [index for index in kept if index < at])
    after = _stretches(base, kept, at, [index for index in kept if index >= at])
    return (*before, whole(drill), *after)


def place_for(section: Section, sections: Sequence[Section | None]) -> int:
    """Before which sentence an answer to a section goes; ``len(sections)`` for the end.

    Behind the last sentence of that section. Where there is none, with as few sentences as can be on the wrong side of
    it; of such places the first behind a sentence of an earlier section, else the last.
    """
    if section in sections:
        return len(sections) - list(reversed(sections)).index(section)
    places = range(len(sections) + 1)
    wrong = [_wrong_side(section, sections, at) for at in places]
    best = [at for at in places if wrong[at] == min(wrong)]
    behind = [at for at in best if at and _comes_before(sections[at - 1], section)]
    return behind[0] if behind else best[-1]


def whole(take: Take) -> Piece:
    """All that is said in a take, with little silence around it."""
    return stretch(take, 0, len(found_in(take).grade.sentences) - 1)


def stretch(take: Take, first: int, last: int) -> Piece:
    """The sentences ``first`` to ``last`` alone, with little silence around them. ValueError for a typed take."""
    findings = found_in(take)
    spans = spans_of(findings)
    before = spans[first - 1].end if first else None
    after = spans[last + 1].start if last + 1 < len(spans) else None
    start = start_of(findings.transcript, spans[first].start, before)
    return Piece(take.id or 0, start, end_of(findings.transcript, spans[last].end, after))


def _stretches(base: Take, kept: Sequence[int], at: int, side: Sequence[int]) -> list[Piece]:
    """The pieces of one side of the seam before sentence ``at``."""
    found = (_piece(base, kept, at, first, last) for first, last in runs(side))
    return [piece for piece in found if piece.end - piece.start >= SHORTEST]


def _piece(base: Take, kept: Sequence[int], at: int, first: int, last: int) -> Piece:
    """A run of sentences of the base: where nothing was cut away beside it, its silences stay as they are."""
    transcript, spans = found_in(base).transcript, spans_of(found_in(base))
    alone = stretch(base, first, last)
    start, end = alone.start, alone.end
    if first == 0 and at != 0:
        start = 0.0
    elif first - 1 in kept:
        start = cut_between(transcript, spans[first - 1].end, spans[first].start)
    if last == len(spans) - 1 and at != len(spans):
        end = transcript.seconds
    elif last + 1 in kept:
        end = cut_between(transcript, spans[last].end, spans[last + 1].start)
    return Piece(alone.take, start, end)


def _wrong_side(section: Section, sections: Sequence[Section | None], at: int) -> int:
    """How many sentences would stand on the wrong side of an answer to ``section`` before sentence ``at``."""
    ahead = sum(_comes_before(section, other) for other in sections[:at])
    return ahead + sum(_comes_before(other, section) for other in sections[at:])


def _comes_before(one: Section | None, other: Section | None) -> bool:
    return one is not None and other is not None and ORDER[one] < ORDER[other]
