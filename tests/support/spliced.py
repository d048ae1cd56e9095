"""Graded takes made of a few sentences, each about one section, for tests of what is put together from them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from support.examples import example_delivery, example_findings, example_grade, example_question, example_take
from support.fake_reader import FakeReader
from support.sounds import write_sound
from voice_interviewer.answer import Section, Span, Transcript, Word
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.take import Take

CONTEXT = "Our users lose money whenever the estimate is late"
ARCHITECTURE = "The pipeline writes features into one store every night"
OPERATIONS = "An alert pages whoever is on call because drift costs orders"
RISKS = "Two people approve each release if it touches addresses"
OTHER = "So that is roughly how it goes"

WORD, GAP = 0.25, 0.05
"""Seconds of each word, and between two."""
PAUSE = 0.7
"""Seconds between two sentences, before the first and after the last."""

WHEN = datetime(2026, 3, 5, 12, tzinfo=UTC)


def transcript_of(*sentences: str, pause: float = PAUSE, **changes: Any) -> Transcript:
    """Words of one length, with a pause around each sentence; where that is none, the voice never stops."""
    words: list[Word] = []
    speech: list[Span] = []
    now = pause
    for sentence in sentences:
        start = now
        for text in f"{sentence}.".split():
            words.append(Word(text, now, now + WORD))
            now += WORD + GAP
        speech.append(Span(start, words[-1].end))
        now = words[-1].end + max(pause, GAP)
    seconds = words[-1].end + pause if words else 1.0
    if not pause:
        speech = [Span(0.0, seconds)]
    return replace(Transcript(tuple(words), tuple(speech), seconds, "faster-whisper", "tiny.en"), **changes)


def said(number: int, *sentences: str, scores: tuple[int, ...] = (2, 2, 2, 2), **changes: Any) -> Take:
    """A graded take of these sentences; each has the label that its telltale word gives it."""
    pause = changes.pop("pause", PAUSE)
    transcript = transcript_of(*sentences, pause=pause)
    delivery = example_delivery(words=(), filled_pauses=(), silent_pauses=())
    labels = FakeReader().read("", "", sentences).sentences
    example = example_grade()
    sections = tuple(replace(e, score=score, evidence=()) for e, score in zip(example.sections, scores, strict=True))
    grade = replace(example, sentences=_sentences(transcript, sentences), labels=labels, sections=sections, pitfalls=())
    take = example_take(
        id=number,
        question=example_question(),
        created=WHEN + timedelta(hours=number),
        seconds=transcript.seconds,
        findings=example_findings(transcript=transcript, delivery=delivery, grade=grade),
    )
    return replace(take, **changes)


def _sentences(transcript: Transcript, texts: tuple[str, ...]) -> tuple[Sentence, ...]:
    found, first = [], 0
    for text in texts:
        own = transcript.words[first : first + len(text.split())]
        found.append(Sentence(f"{text}.", own[0].start, own[-1].end))
        first += len(own)
    return tuple(found)


def drilled(number: int, *sentences: str, section: Section = Section.RISKS, **changes: Any) -> Take:
    """An answer to one section."""
    return said(number, *(sentences or (RISKS,)), drill=section, **changes)


def sound_of(take: Take, folder: Path, rate: int = 8_000, level: float = 0.3, hertz: float = 200.0) -> Path:
    """A recording of it: a tone where a word is, silence elsewhere."""
    assert take.findings is not None
    sound = np.zeros(round(take.seconds * rate))
    time = np.arange(len(sound)) / rate
    for word in take.findings.transcript.words:
        spoken = (time >= word.start) & (time < word.end)
        sound[spoken] = level * np.sin(2 * np.pi * hertz * time[spoken])
    return write_sound(folder / f"said-{take.id}.wav", np.round(sound * 32_767).astype(np.int16), rate)
