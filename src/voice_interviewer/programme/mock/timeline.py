"""The answers of an interview, one behind the other, cut into minutes of speaking.

The time that counts is that of the answers alone, each from its first to its last voiced moment: pauses within it are
part of it, thinking and waiting between answers are not. Typed answers have no time and are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice_interviewer.structure.grade import OTHER
from voice_interviewer.take import Findings

MINUTE = 60.0

LEAST_REST = 30.0
"""Seconds: a shorter rest at the end is added to the minute before it, since its rates would jump about."""


@dataclass(frozen=True, slots=True)
class Minute:
    """What was heard in one minute of speaking. The last one may be longer or shorter than the others."""

    start: float
    """Seconds of speaking before it."""
    end: float
    words: int
    """Content words, without filled pauses."""
    filled_pauses: int
    sentences: int
    """Of graded answers."""
    in_sections: int
    """Those of them that belong to one of the four sections."""

    @property
    def minutes(self) -> float:
        """How long it is."""
        return (self.end - self.start) / MINUTE

    @property
    def words_per_minute(self) -> float:
        """As in `delivery.pace`: pauses included, filled pauses not counted as words."""
        return self.words / self.minutes

    @property
    def filled_pauses_per_minute(self) -> float:
        """Um and uh."""
        return self.filled_pauses / self.minutes

    @property
    def share_in_sections(self) -> float | None:
        """Share of the sentences that belong to a section, 0 to 1; None where no sentence was read."""
        return self.in_sections / self.sentences if self.sentences else None


@dataclass(frozen=True, slots=True)
class Heard:
    """The moments of all answers on one line, in seconds of speaking."""

    seconds: float
    words: tuple[float, ...]
    filled_pauses: tuple[float, ...]
    sentences: tuple[tuple[float, bool], ...]
    """The middle of each sentence, and whether it belongs to a section."""


def heard_in(answers: Sequence[Findings]) -> Heard:
    """The spoken answers in the order given."""
    spoken = [answer for answer in answers if answer.transcript.speech]
    before, starts = 0.0, []
    for answer in spoken:
        starts.append(before)
        before += _end(answer) - _start(answer)
    placed = list(zip(spoken, starts, strict=True))
    return Heard(
        seconds=before,
        words=tuple(at for answer, start in placed for at in _words(answer, start)),
        filled_pauses=tuple(at for answer, start in placed for at in _filled_pauses(answer, start)),
        sentences=tuple(said for answer, start in placed for said in _sentences(answer, start)),
    )


def minutes_of(heard: Heard) -> tuple[Minute, ...]:
    """Minute by minute; each moment is in exactly one of them. Empty where less than a minute was spoken."""
    count = int((heard.seconds + MINUTE - LEAST_REST) // MINUTE) if heard.seconds >= MINUTE else 0
    edges = [MINUTE * number for number in range(count)] + [heard.seconds] * bool(count)
    return tuple(_minute(heard, number, edges) for number in range(count))


def _minute(heard: Heard, number: int, edges: Sequence[float]) -> Minute:
    last = len(edges) - 2

    def inside(at: float) -> bool:
        return min(int(at // MINUTE), last) == number

    told = [belongs for at, belongs in heard.sentences if inside(at)]
    return Minute(
        start=edges[number],
        end=edges[number + 1],
        words=sum(map(inside, heard.words)),
        filled_pauses=sum(map(inside, heard.filled_pauses)),
        sentences=len(told),
        in_sections=sum(told),
    )


def _start(answer: Findings) -> float:
    return answer.transcript.speech[0].start


def _end(answer: Findings) -> float:
    return answer.transcript.speech[-1].end


def _placed(answer: Findings, start: float, begins: float, ends: float) -> float:
    """The middle of something in an answer, on the line; word times may lie a little outside the voiced time."""
    middle = min(max((begins + ends) / 2, _start(answer)), _end(answer))
    return start + middle - _start(answer)


def _words(answer: Findings, start: float) -> Iterator[float]:
    for word in answer.delivery.words:
        if not word.filler:
            yield _placed(answer, start, word.start, word.end)


def _filled_pauses(answer: Findings, start: float) -> Iterator[float]:
    for pause in answer.delivery.filled_pauses:
        yield _placed(answer, start, pause.start, pause.end)


def _sentences(answer: Findings, start: float) -> Iterator[tuple[float, bool]]:
    """None of an answer that was not graded: its sentences were not read."""
    for sentence, read in zip(answer.grade.sentences, answer.grade.labels, strict=False):
        if sentence.start is not None and sentence.end is not None:
            yield _placed(answer, start, sentence.start, sentence.end), read.labels != (OTHER,)
