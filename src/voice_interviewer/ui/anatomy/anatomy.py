"""What there is to see of one answer over its time: its sentences, filled pauses and long silences. Pure: no Qt."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten

from voice_interviewer.answer import Section, Span
from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.structure.grade import OTHER, Grade
from voice_interviewer.take import Findings
from voice_interviewer.ui.widgets.wording import clock

LEAD = 0.5
"""Seconds before a filled pause from which it is played: enough to hear what it interrupts."""

_INTO = 1.0
"""Seconds into a section from which "the section before" means its own start, as in any player."""

_JUST = 0.01
"""Seconds by which two places count as one."""

_BEGINNING = 90
"""Letters of a sentence that a hint shows."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: when it was said, what it is about, and its words."""

    span: Span
    labels: tuple[str, ...]
    text: str

    @property
    def sections(self) -> tuple[Section, ...]:
        """None, one or two."""
        return tuple(Section(label) for label in self.labels if label != OTHER)

    @property
    def section(self) -> Section | None:
        """The one whose colour it takes, as in the transcript: its first."""
        return next(iter(self.sections), None)

    @property
    def title(self) -> str:
        """``Context``, ``Operations + Risks and governance``, ``No section``; empty where it was not graded."""
        if not self.labels:
            return ""
        return " + ".join(section.title for section in self.sections) or "No section"


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring sentences of one section, or of none."""

    section: Section | None
    sentences: tuple[Said, ...]

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)


@dataclass(frozen=True, slots=True)
class Filler:
    """A filled pause."""

    text: str
    span: Span

    @property
    def lead(self) -> float:
        """The second from which to hear it."""
        return max(0.0, self.span.start - LEAD)


@dataclass(frozen=True, slots=True)
class Anatomy:
    """One answer over its time. Everything in it is in order of time, in seconds of the recording."""

    seconds: float
    sentences: tuple[Said, ...] = ()
    fillers: tuple[Filler, ...] = ()
    pauses: tuple[Span, ...] = ()
    """The silences that are listed (`Delivery.long_pauses`)."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """The runs of sentences about the same section."""
        runs = groupby(self.sentences, key=lambda said: said.section)
        return tuple(Part(section, tuple(run)) for section, run in runs)

    @property
    def turns(self) -> tuple[float, ...]:
        """Where the answer turns to another section; what belongs to none does not interrupt one."""
        named = [part for part in self.parts if part.section is not None]
        runs = groupby(named, key=lambda part: part.section)
        return tuple(next(run).span.start for _, run in runs)

    def sentence_at(self, second: float) -> int | None:
        """The place of the sentence that is heard then, or was heard last; None before the first."""
        place = bisect_right(self.sentences, second + _JUST, key=lambda said: said.span.start) - 1
        return place if place >= 0 else None

    def filler_at(self, second: float, reach: float = 0.0) -> Filler | None:
        """The filled pause there, or within ``reach`` seconds."""
        return next((f for f in self.fillers if f.span.start - reach <= second <= f.span.end + reach), None)

    def pause_at(self, second: float) -> Span | None:
        """The long silence there."""
        return next((span for span in self.pauses if span.start <= second <= span.end), None)

    def next_filler(self, second: float) -> float | None:
        """Where to play from to hear the next one."""
        return next((filler.lead for filler in self.fillers if filler.lead > second + _JUST), None)

    def last_filler(self, second: float) -> float | None:
        """The same for the one before: the last that has begun."""
        return next((filler.lead for filler in reversed(self.fillers) if filler.span.start <= second), None)

    def next_part(self, second: float) -> float | None:
        """Where the next section begins."""
        return next((turn for turn in self.turns if turn > second + _JUST), None)

    def last_part(self, second: float) -> float | None:
        """Where this section began, or the one before it where this one has only just begun."""
        return next((turn for turn in reversed(self.turns) if turn < second - _INTO), None)

    def sections_over(self, count: int) -> list[Section | None]:
        """The section in the middle of each of ``count`` equal stretches, for colouring them."""
        step = self.seconds / max(1, count)
        found: list[Section | None] = [None] * count
        for said in self.sentences:
            first = max(0, round(said.span.start / step)) if step else 0
            for place in range(first, min(count, round(said.span.end / step))):
                found[place] = said.section
        return found

    def hint_at(self, second: float, reach: float = 0.0) -> tuple[str, ...]:
        """Lines for whoever points there: the time and what is marked, the section, how the sentence begins."""
        second = min(max(0.0, second), self.seconds)
        place = self.sentence_at(second)
        said = self.sentences[place] if place is not None and second <= self.sentences[place].span.end else None
        lines = [self._marked(second, reach)]
        if said is not None:
            lines += [said.title, f"“{shorten(said.text, _BEGINNING, placeholder=' …')}”"]
        return tuple(line for line in lines if line)

    def _marked(self, second: float, reach: float) -> str:
        filler, pause = self.filler_at(second, reach), self.pause_at(second)
        if filler is not None:
            return f"{filler.text} at {clock(filler.span.start)}"
        if pause is not None:
            return f"Pause of {pause.seconds:.1f} s at {clock(pause.start)}"
        return clock(second)


def anatomy_of(findings: Findings, seconds: float) -> Anatomy:
    """The anatomy of a recording of that length; what was typed has no sentences in it."""
    pauses = tuple(Span(pause.start, pause.end) for pause in findings.delivery.long_pauses)
    return Anatomy(seconds, _said(findings.grade), _fillers(findings.delivery), pauses)


def _said(grade: Grade) -> tuple[Said, ...]:
    labels: Sequence[tuple[str, ...]] = [label.labels for label in grade.labels]
    if len(labels) != len(grade.sentences):  # an answer that was not graded has sentences, but may have no labels
        labels = [()] * len(grade.sentences)
    return tuple(
        Said(Span(sentence.start, sentence.end), label, sentence.text)
        for sentence, label in zip(grade.sentences, labels, strict=True)
        if sentence.start is not None and sentence.end is not None
    )


def _fillers(delivery: Delivery) -> tuple[Filler, ...]:
    return tuple(Filler(pause.text, Span(pause.start, pause.end)) for pause in delivery.filled_pauses)
