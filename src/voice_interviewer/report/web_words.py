"""The words of an answer as a web page shows them: sentences with their section, fillers, pauses, doubtful words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.delivery.findings import SilentPause, VerbatimWord
from voice_interviewer.report.cleaning import shown_words
from voice_interviewer.report.document import clean
from voice_interviewer.report.options import Subject
from voice_interviewer.report.phrases import sentences
from voice_interviewer.report.word_sections import commonest, sections_of_words
from voice_interviewer.report.wording import clock
from voice_interviewer.take import Findings, Source

DOUBTFUL = 0.5
"""A word that the recogniser gave less than this probability is dotted, as in the window."""


@dataclass(frozen=True, slots=True)
class WebWord:
    """One word, or one silence between two."""

    text: str
    start: float
    end: float
    kind: str
    """``word``, ``filler``, ``doubtful`` or ``pause``."""


@dataclass(frozen=True, slots=True)
class WebSentence:
    """One sentence with the time at which it begins, empty where times are not wanted."""

    words: tuple[WebWord, ...]
    start: float
    time: str
    section: Section | None
    """What it is about, None where that is unknown or not wanted."""


def web_sentences(subject: Subject, findings: Findings) -> list[WebSentence]:
    """The answer, sentence by sentence; empty for one that was typed."""
    if subject.take.source is Source.TYPED:
        return []
    words = shown_words(findings.delivery, subject.options.fillers)
    sections = sections_of_words(words, findings.grade) if subject.options.scores else [None] * len(words)
    pauses = findings.delivery.long_pauses if subject.options.delivery else ()
    made: list[WebSentence] = []
    at = 0
    for said in sentences(words):
        about = commonest(sections[at : at + len(said)])
        at += len(said)
        following = words[at].start if at < len(words) else float("inf")
        time = clock(said[0].start) if subject.options.times else ""
        made.append(WebSentence(tuple(_with_pauses(said, following, pauses)), said[0].start, time, about))
    return made


def _with_pauses(words: Sequence[VerbatimWord], following: float, pauses: Sequence[SilentPause]) -> Iterator[WebWord]:
    """The words, each with the long pauses that come before the next."""
    ends = [*(word.start for word in words[1:]), following]
    for word, until in zip(words, ends, strict=True):
        yield WebWord(clean(word.text), word.start, word.end, _kind(word))
        for pause in pauses:
            if word.start <= pause.start < until:
                yield WebWord(f"{pause.seconds:.1f} s", pause.start, pause.end, "pause")


def _kind(word: VerbatimWord) -> str:
    if word.filler:
        return "filler"
    return "doubtful" if word.probability < DOUBTFUL else "word"
