"""The words of an answer as the pack shows them: as they were said, with their times, and judged in no way."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice_interviewer.delivery.findings import Delivery, SilentPause, VerbatimWord
from voice_interviewer.report.phrases import sentences
from voice_interviewer.report.wording import clock
from voice_interviewer.take import Findings

WORDS_A_PARAGRAPH = 45
"""A paragraph ends with the sentence that brings it over this."""

_SLACK = 0.02


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a silence in words. Times are None where nothing was spoken."""

    text: str
    start: float | None = None
    end: float | None = None
    kind: str = "word"
    """``word``, ``filler`` or ``pause``."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences."""

    tokens: tuple[Token, ...]
    at: str = ""
    """When they begin, as a clock shows it."""


def passages(findings: Findings | None) -> tuple[Passage, ...]:
    """The whole answer; of a typed one its sentences, of one that is not transcribed nothing."""
    if findings is None:
        return ()
    if findings.delivery.words:
        return tuple(_spoken(findings.delivery))
    return tuple(Passage((Token(sentence.text),)) for sentence in findings.grade.sentences)


def _spoken(delivery: Delivery) -> Iterator[Passage]:
    pauses = delivery.long_pauses
    gathered: list[VerbatimWord] = []
    for sentence in sentences(delivery.words):
        gathered += sentence
        if len(gathered) >= WORDS_A_PARAGRAPH:
            yield _passage(gathered, pauses)
            gathered = []
    if gathered:
        yield _passage(gathered, pauses)


def _passage(words: Sequence[VerbatimWord], pauses: Sequence[SilentPause]) -> Passage:
    """A pause stands before the word that ends it."""
    before: dict[int, SilentPause] = {}
    starts = [word.start for word in words]
    for pause in pauses:
        place = bisect_left(starts, pause.end - _SLACK)
        if place < len(words) and pause.start >= words[0].start - pause.seconds - _SLACK:
            before[place] = pause
    tokens: list[Token] = []
    for place, word in enumerate(words):
        if place in before:
            pause = before[place]
            tokens.append(Token(f"({pause.seconds:.1f} s)", pause.start, pause.end, "pause"))
        tokens.append(Token(word.text, word.start, word.end, "filler" if word.filler else "word"))
    return Passage(tuple(token for token in tokens if token.text), clock(words[0].start))
