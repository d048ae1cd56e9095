"""Which section each sentence of a graded take belongs to, as far as its place goes."""

from collections.abc import Sequence
from itertools import groupby

from voice_interviewer.answer import Section, Span
from voice_interviewer.structure.grade import SentenceLabels
from voice_interviewer.take import Findings, Take

ORDER = {section: place for place, section in enumerate(Section)}


def found_in(take: Take) -> Findings:
    """What was found in it. Raises ValueError for a take that waits to be transcribed."""
    if take.findings is None or take.id is None:
        raise ValueError("only a take that is kept and graded can be put together with others")
    return take.findings


def sections_of(findings: Findings) -> tuple[Section | None, ...]:
    """One for each sentence: the section that it is mainly about, None where it is about none of them."""
    return tuple(_section(labels) for labels in findings.grade.labels)


def spans_of(findings: Findings) -> tuple[Span, ...]:
    """When each sentence was said. Raises ValueError for a typed answer, whose sentences have no times."""
    sentences = findings.grade.sentences
    spans = tuple(Span(s.start, s.end) for s in sentences if s.start is not None and s.end is not None)
    if len(spans) < len(sentences):
        raise ValueError("only what was spoken has times")
    return spans


def runs(indices: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each run of neighbouring numbers, in order."""
    grouped = groupby(enumerate(indices), key=lambda pair: pair[1] - pair[0])
    found = [[index for _, index in group] for _, group in grouped]
    return [(run[0], run[-1]) for run in found]


def _section(labels: SentenceLabels) -> Section | None:
    main = labels.labels[0] if labels.labels else ""
    return Section(main) if main in set(Section) else None
