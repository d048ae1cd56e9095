"""A library of a size that nobody has yet: thousands of takes, each with a recording, words and findings of its own.

The answers are put together from those of `support.spoken_answers` and truly graded; between them a third of the words
is exchanged for rare ones, so that a search has something to find. The recordings are stretches of the sample answer
that comes with the app, encoded once each; a take has a copy in a file of its own, as long as its transcript says.
"""

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import soundfile

from support.spoken_answers import DRIFT_QUESTION, FRAUD_QUESTION, MIDDLING, SOUP, STORE_QUESTION, STRONG
from voice_interviewer import __version__
from voice_interviewer.answer import Span, Transcript, Word
from voice_interviewer.app import Services
from voice_interviewer.folders import shipped
from voice_interviewer.library import records, shelf_records
from voice_interviewer.library.database import Database
from voice_interviewer.take import AskedQuestion, Findings, Mode, Source, Take

FIRST = datetime(2024, 1, 1, 8, 0, tzinfo=UTC)
APART = timedelta(minutes=85)
"""10,000 takes are a year and a half of practice."""

BASES = 24
"""Answers that are graded, and recordings that are encoded; the takes are made of them."""

RARE = 3000
QUESTIONS = (FRAUD_QUESTION, DRIFT_QUESTION, STORE_QUESTION)
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Heavy:
    """What was made."""

    takes: int
    hours: float
    bytes: int


def fill_heavily(services: Services, takes: int, seconds: float = 36.0) -> Heavy:
    """Put so many takes of so many seconds each into the library of these services."""
    folders = services.folders
    services.library.count()  # makes the database and its folders
    sounds = _encoded(folders.takes, seconds)
    bases = list(_graded(services, seconds))
    asked = [
        AskedQuestion(entry.question.text, entry.question.kind.value, entry.question.id, f"{entry.pack.id}@1")
        for entry in services.bank.questions()
    ]
    database, draw = Database(folders.database, folders.data / "backups"), random.Random(1)
    for first in range(0, takes, AT_ONCE):
        with database.writing() as connection:
            for number in range(first, min(first + AT_ONCE, takes)):
                name = f"{number:06d}.flac"
                shutil.copyfile(sounds[number % BASES], folders.takes / name)
                take = _take(number, asked[number % len(asked)], _varied(bases[number % BASES], draw), seconds)
                take_id = records.insert_take(connection, take, name, __version__)
                shelf_records.star(connection, [take_id], take_id % 7 == 0)
                records.store_findings(connection, take, take_id, FIRST)
    for sound in sounds:
        sound.unlink()
    size = sum(file.stat().st_size for file in folders.takes.iterdir())
    return Heavy(takes, takes * seconds / 3600, size)


def _take(number: int, asked: AskedQuestion, findings: Findings, seconds: float) -> Take:
    return Take(
        asked,
        FIRST + APART * number,
        seconds,
        Source.MICROPHONE,
        findings=findings,
        mode=Mode.REAL if number % 5 == 0 else Mode.PRACTICE,
        tags=("drift", f"company {number % 40}") if number % 3 == 0 else (),
        notes="Say the number earlier, and who signs. " * (number % 4),
    )


def spoken(texts: Sequence[str], seconds: float) -> Transcript:
    """The words at an even pace, over and over until so many seconds are full, with a breath every twelfth."""
    words: list[Word] = []
    speech: list[Span] = []
    now, began, at = 0.4, 0.4, 0
    every = " ".join(texts).split()
    while now < seconds - 1.0:
        text = every[at % len(every)]
        words.append(Word(text, round(now, 3), round(now + 0.09 + 0.035 * len(text), 3), 0.93))
        now, at = words[-1].end + 0.03, at + 1
        if at % 12 == 0:
            speech.append(Span(began, words[-1].end))
            now = began = now + 0.7
    if not speech or speech[-1].end < words[-1].end:
        speech.append(Span(began, words[-1].end))
    return Transcript(tuple(words), tuple(speech), seconds, "faster-whisper", "tiny.en")


def _graded(services: Services, seconds: float) -> Iterator[Findings]:
    for place in range(BASES):
        texts = (STRONG, MIDDLING, SOUP, STRONG[place % len(STRONG) :])[place % 4]
        question = AskedQuestion(QUESTIONS[place % len(QUESTIONS)], "design")
        yield services.assessor.findings_of(spoken(texts, seconds), question)


def _varied(findings: Findings, draw: random.Random) -> Findings:
    """The same with other words here and there, as they are written in what is searched."""
    words = tuple(
        replace(word, text=f"term{draw.randrange(RARE)}") if draw.random() < 1 / 3 else word
        for word in findings.transcript.words
    )
    return replace(findings, transcript=replace(findings.transcript, words=words))


def _encoded(folder: Path, seconds: float) -> list[Path]:
    """Recordings of so many seconds, each begun elsewhere in the sample and as loud as nobody else."""
    samples, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="float32")
    made = []
    for place in range(BASES):
        turned = np.roll(samples, -place * len(samples) // BASES) * (0.6 + 0.4 * place / BASES)
        path = folder / f"base-{place}.flac"
        soundfile.write(path, np.resize(turned, round(seconds * rate)), rate, subtype="PCM_16")
        made.append(path)
    return made
