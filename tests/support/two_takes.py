"""Two tellings of one answer, for tests of what is compared: sentences with the section of each."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from support.examples import example_findings, example_grade, example_take
from support.fake_library import FakeLibrary
from support.sounds import samples, write_sound
from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import OTHER, Sentence, SentenceLabels
from voice_interviewer.take import Take

C, A, O, R = Section  # noqa: E741 - as the page has them
Line = tuple[Section | None, str]

SECONDS = 4.0
"""How long each sentence lasts; half a second of silence follows it."""

FIRST: tuple[Line, ...] = (
    (C, "We score loan applications for a regional bank, about forty thousand a day."),
    (A, "Every night the features go through a validated pipeline into a feature store."),
    (A, "The model is served behind a REST endpoint with a canary."),
    (O, "If declines go over two percent for ten minutes, the engineer on call is paged."),
    (R, "The head of lending signs each release."),
)
SECOND: tuple[Line, ...] = (
    (C, "It scores the loan applications of a bank in our region, forty thousand of them a day."),
    (O, "Each night features pass a pipeline with validation and land in the feature store."),
    (O, "When declines go over two percent for five minutes we page the engineer on call."),
    (R, "Compliance signs each release before it goes out."),
    (R, "A refused customer gets the three main reasons in a letter."),
)
"""The first again: the second idea moved, the third dropped, ten minutes became five, another owner, one new."""


def said(lines: tuple[Line, ...], **changes: Any) -> Take:
    """A take of exactly these sentences."""
    start = 0.0
    sentences: list[Sentence] = []
    for _, text in lines:
        sentences.append(Sentence(text, start, start + SECONDS))
        start += SECONDS + 0.5
    labels = tuple(SentenceLabels((section.value if section else OTHER,), tradeoff=False) for section, _ in lines)
    grade = replace(example_grade(), sentences=tuple(sentences), labels=labels)
    take = example_take(findings=replace(example_findings(), grade=grade), seconds=start)
    return replace(take, **changes)


def keep_two(library: FakeLibrary, folder: Path, **changes: Any) -> tuple[Take, Take]:
    """Both tellings in the library with sound, the second a day later; ``changes`` are of the second."""
    first, second = said(FIRST), said(SECOND)
    later = replace(second, created=second.created + timedelta(days=1), **changes)
    return keep(library, folder, first), keep(library, folder, later)


def keep(library: FakeLibrary, folder: Path, take: Take) -> Take:
    """A take with a recording as long as it is."""
    recording = write_sound(folder / "answer.wav", samples(take.seconds, 4_000), 4_000)
    return library.keep(take, recording)
