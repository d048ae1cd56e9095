"""Where one listens on when going from one take to the other, and what there is to hear of a section."""

from collections.abc import Sequence

from voice_interviewer.answer import Section, Span
from voice_interviewer.comparison.idea import Idea
from voice_interviewer.comparison.result import Row, Side

TOGETHER = 1.5
"""Seconds. Sentences of a section that are no further apart are heard as one stretch."""


def section_spans(ideas: Sequence[Idea], section: Section) -> tuple[Span, ...]:
    """The stretches in which a section was spoken of, in order; none for a typed answer."""
    spans: list[Span] = []
    for idea in ideas:
        if section not in idea.sections or idea.start is None or idea.end is None:
            continue
        if spans and idea.start - spans[-1].end <= TOGETHER:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, idea.end))
        else:
            spans.append(Span(idea.start, idea.end))
    return tuple(spans)


def counterpart(rows: Sequence[Row], side: Side, second: float) -> float | None:
    """When the other take says what is heard in this one at that second, or what was aligned last before it.

    None where nothing that both takes hold was heard yet, or the other was typed.
    """
    aligned = sorted(
        (idea.start, other.start)
        for row in rows
        for idea in row.of(side)[:1]
        for other in row.of(side.other)[:1]
        if idea.start is not None and other.start is not None
    )
    before = [start for begun, start in aligned if begun <= second]
    return before[-1] if before else None
