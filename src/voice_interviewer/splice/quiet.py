"""Where a recording can be cut between two sentences: in silence, and never inside a word. Times are in seconds."""

from collections.abc import Iterable, Sequence

from voice_interviewer.answer import Span, Transcript

EDGE = 0.25
"""Seconds of silence left before and after what is cut out: shorter ones are articulation, not a pause (De Jong and
Bosker, 2013), so that nothing begins out of breath and nobody is kept waiting."""

LEAST_SILENCE = 0.06
"""Seconds; in a shorter one the voice activity may have missed a soft consonant."""


def cut_between(transcript: Transcript, before: float, after: float) -> float:
    """Where to cut between what ends at ``before`` and what begins at ``after``.

    In the middle of the silence that is nearest to the end of the first; where the voice never stops, in the middle of
    the longest stretch without a word; where the words touch, between them.
    """
    if after <= before:
        return before
    wordless = _without([Span(before, after)], _sounds(transcript))
    silent = [span for span in _without(wordless, transcript.speech) if span.seconds >= LEAST_SILENCE]
    if silent:
        return _middle(silent[0])
    return _middle(max(wordless, key=lambda span: span.seconds)) if wordless else before


def start_of(transcript: Transcript, first: float, after: float | None = None) -> float:
    """Where to begin so that a sentence from ``first`` on is heard whole, and nothing of one that ends at ``after``."""
    if after is None and first <= EDGE:
        return 0.0
    return cut_between(transcript, max(after or 0.0, first - 2 * EDGE), first)


def end_of(transcript: Transcript, last: float, before: float | None = None) -> float:
    """Where to end so that a sentence until ``last`` is heard whole, and nothing of one that begins at ``before``."""
    if before is None and transcript.seconds - last <= EDGE:
        return transcript.seconds
    return cut_between(transcript, last, min(before or transcript.seconds, last + 2 * EDGE))


def _sounds(transcript: Transcript) -> list[Span]:
    """All that must not be cut into: words, and what may be filled pauses."""
    words = [Span(word.start, word.end) for word in transcript.words]
    return words + [Span(candidate.start, candidate.end) for candidate in transcript.candidates]


def _without(spans: Sequence[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of the spans, in order."""
    left = list(spans)
    for gone in taken:
        left = [part for span in left for part in _around(span, gone)]
    return left


def _around(span: Span, gone: Span) -> list[Span]:
    """What lies before and behind ``gone``."""
    if gone.end <= span.start or gone.start >= span.end:
        return [span]
    parts = (Span(span.start, gone.start), Span(gone.end, span.end))
    return [part for part in parts if part.seconds > 0]


def _middle(span: Span) -> float:
    return (span.start + span.end) / 2
