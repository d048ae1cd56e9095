"""What is said in the pieces of several takes, as one transcript on the time line of the joined sound."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word
from voice_interviewer.splice.timeline import starts, total
from voice_interviewer.take import Piece


def joined(pieces: Sequence[Piece], transcripts: Mapping[int, Transcript]) -> Transcript:
    """The words, stretches of speech and the rest of each piece, shifted to where the piece is heard.

    A word belongs to the piece that holds its middle. ``transcripts`` are those of the takes, by their numbers. Where
    takes were heard by different models, all are named. Raises ValueError where there is no piece.
    """
    if not pieces:
        raise ValueError("without a piece there is nothing to say")
    shifts = [_Shift(piece, start) for piece, start in zip(pieces, starts(pieces), strict=True)]
    heard = [transcripts[piece.take] for piece in pieces]
    parts = list(zip(shifts, heard, strict=True))
    return Transcript(
        words=_words(parts),
        speech=_apart(span for shift, said in parts for span in shift.spans(said.speech)),
        seconds=total(pieces),
        engine=_named(said.engine for said in heard),
        model=_named(said.model for said in heard),
        candidates=_candidates(parts),
        terms=tuple(dict.fromkeys(term for said in heard for term in said.terms)),
        misheard={wrong: right for said in heard for wrong, right in said.misheard.items()},
        not_fillers=_apart(span for shift, said in parts for span in shift.spans(_in_order(said.not_fillers))),
    )


@dataclass(frozen=True, slots=True)
class _Shift:
    """From the time line of a take to that of the joined sound."""

    piece: Piece
    heard_from: float

    def moment(self, seconds: float) -> float:
        """A moment of the take, kept inside the piece."""
        inside = min(max(seconds, self.piece.start), self.piece.end)
        return inside - self.piece.start + self.heard_from

    def holds(self, start: float, end: float) -> bool:
        """Whether the middle of a sound lies in the piece."""
        return self.piece.start <= (start + end) / 2 <= self.piece.end

    def spans(self, spans: Iterable[Span]) -> list[Span]:
        """The parts of them that lie in the piece."""
        inside = [span for span in spans if span.start < self.piece.end and span.end > self.piece.start]
        return [Span(self.moment(span.start), self.moment(span.end)) for span in inside]


def _words(parts: Sequence[tuple[_Shift, Transcript]]) -> tuple[Word, ...]:
    """In a crossfade two words could overlap by its length: the later one begins when the earlier one has ended."""
    words: list[Word] = []
    for shift, said in parts:
        floor = words[-1].end if words else 0.0
        for word in said.words:
            if shift.holds(word.start, word.end):
                start = max(floor, shift.moment(word.start))
                words.append(replace(word, start=start, end=max(start, shift.moment(word.end))))
    return tuple(words)


def _candidates(parts: Sequence[tuple[_Shift, Transcript]]) -> tuple[FillerCandidate, ...]:
    return tuple(
        replace(sound, start=shift.moment(sound.start), end=shift.moment(sound.end))
        for shift, said in parts
        for sound in said.candidates
        if shift.holds(sound.start, sound.end)
    )


def _in_order(spans: Iterable[Span]) -> list[Span]:
    """By time: what the user said of filled pauses stands in the order in which it was said."""
    return sorted(spans, key=lambda span: span.start)


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order and not overlapping: what meets in a crossfade is one stretch."""
    found: list[Span] = []
    for span in spans:
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _named(names: Iterable[str]) -> str:
    """Each name once, in the order in which they come."""
    return " and ".join(dict.fromkeys(names))
