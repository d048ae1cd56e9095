"""Whatever a take holds, the library gives it back unchanged."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice_interviewer.answer import FillerCandidate, Section, Span, Transcript, Word
from voice_interviewer.delivery.findings import (
    Delivery,
    FilledPause,
    Observation,
    Pace,
    PaceWindow,
    PauseBand,
    PausePlace,
    SilentPause,
    VerbatimWord,
    Wording,
    WordingHit,
    WordingKind,
)
from voice_interviewer.folders import Folders
from voice_interviewer.library.row_forms import MOST_SECONDS
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.structure.grade import (
    Abstention,
    Advice,
    Grade,
    Pitfall,
    PitfallCode,
    SectionScore,
    Sentence,
    SentenceLabels,
)
from voice_interviewer.take import AskedQuestion, Findings, Mode, Source, Take

REAL = st.floats(allow_nan=False, allow_infinity=False)
TIME = st.floats(-MOST_SECONDS, MOST_SECONDS)
TEXT = st.text(max_size=12)
SHARES = st.dictionaries(TEXT, REAL, max_size=2)
INDICES = st.lists(st.integers(0, 10**6), max_size=3).map(tuple)
# Inside these years no time zone leads out of the years that datetime knows.
MOMENT = st.datetimes(
    datetime(1970, 1, 1),  # noqa: DTZ001 -- the bounds have no zone, the moments do
    datetime(2200, 1, 1),  # noqa: DTZ001 -- as above
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of them."""
    return st.lists(values, max_size=3).map(tuple)


def perhaps(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One of them, or None."""
    return st.none() | values


def within(places: tuple[int, ...], count: int) -> tuple[int, ...]:
    """The same places, each among so many things; none where there are none."""
    return tuple(place % count for place in places) if count else ()


def labelled(entry: SentenceLabels) -> SentenceLabels:
    """The same with labels that there are."""
    return replace(entry, labels=tuple(list(Section)[len(text) % 4].value for text in (*entry.labels, "")))


def coherent(findings: Findings) -> Findings:
    """The same, pointing at words and sentences that are there, as all findings do."""
    delivery, grade = findings.delivery, findings.grade
    said, words = len(grade.sentences), len(delivery.words)
    grade = replace(
        grade,
        labels=tuple(map(labelled, grade.labels)) if len(grade.labels) == said else (),
        sections=tuple(replace(entry, evidence=within(entry.evidence, said)) for entry in grade.sections),
        pitfalls=tuple(replace(entry, evidence=within(entry.evidence, said)) for entry in grade.pitfalls),
    )
    if delivery.wording:
        hits = tuple(replace(hit, words=within(hit.words, words)) for hit in delivery.wording.hits)
        delivery = replace(delivery, wording=replace(delivery.wording, hits=hits))
    return replace(findings, delivery=delivery, grade=grade)


TRANSCRIPTS = st.builds(
    Transcript,
    words=some(st.builds(Word, TEXT, REAL, REAL, REAL)),
    speech=some(st.builds(Span, REAL, REAL)),
    seconds=REAL,
    engine=TEXT,
    model=TEXT,
    candidates=some(st.builds(FillerCandidate, TEXT, REAL, REAL, SHARES)),
)
PACES = st.builds(
    Pace,
    words=st.integers(0, 10**6),
    words_per_minute=perhaps(REAL),
    articulation_rate=perhaps(REAL),
    phonation_ratio=perhaps(REAL),
    mean_length_of_run=perhaps(REAL),
    response_latency=perhaps(REAL),
    windows=some(st.builds(PaceWindow, REAL, REAL, REAL)),
)
WORDINGS = st.builds(
    Wording,
    hits=some(st.builds(WordingHit, st.sampled_from(WordingKind), TEXT, TEXT, REAL, REAL, INDICES)),
    discourse_fillers_per_minute=perhaps(REAL),
    discourse_fillers_per_100_words=perhaps(REAL),
    crutch_words_per_100_words=perhaps(REAL),
    hedges_per_100_words=perhaps(REAL),
)
DELIVERIES = st.builds(
    Delivery,
    words=some(st.builds(VerbatimWord, TEXT, TIME, TIME, st.booleans(), TIME)),
    filled_pauses=some(st.builds(FilledPause, TEXT, REAL, REAL, REAL, SHARES)),
    silent_pauses=some(st.builds(SilentPause, REAL, REAL, st.sampled_from(PausePlace), st.sampled_from(PauseBand))),
    pace=PACES,
    filled_pauses_per_minute=perhaps(REAL),
    filled_pauses_per_100_words=perhaps(REAL),
    observations=some(st.builds(Observation, TEXT, TEXT, perhaps(REAL), perhaps(REAL))),
    wording=perhaps(WORDINGS),
)
GRADES = st.builds(
    Grade,
    sentences=some(st.builds(Sentence, TEXT, perhaps(REAL), perhaps(REAL))),
    labels=some(st.builds(SentenceLabels, some(TEXT), st.booleans(), SHARES)),
    sections=st.just(())
    | st.tuples(*(st.builds(SectionScore, st.just(s), st.integers(0, 4), REAL, INDICES, TEXT, TEXT) for s in Section)),
    structure=perhaps(st.integers(0, 4)),
    relevance=perhaps(st.integers(0, 2)),
    pitfalls=some(st.builds(Pitfall, st.sampled_from(PitfallCode), TEXT, TEXT, TEXT, INDICES)),
    advice=some(st.builds(Advice, perhaps(st.sampled_from(Section)), TEXT, TEXT)),
    strengths=some(TEXT),
    abstained=perhaps(st.sampled_from(Abstention)),
    explanation=TEXT,
    rubric=TEXT,
)
TAKES = st.builds(
    Take,
    question=st.builds(AskedQuestion, TEXT, TEXT, perhaps(TEXT), perhaps(TEXT)),
    created=MOMENT,
    seconds=TIME,
    source=st.sampled_from(Source),
    audio=st.none(),
    findings=perhaps(st.builds(Findings, TRANSCRIPTS, DELIVERIES, GRADES, TEXT).map(coherent)),
    id=st.none(),
    deleted=perhaps(MOMENT),
    mode=st.sampled_from(Mode),
    interview=perhaps(st.integers(1, 10**6)),
    notes=TEXT,
)


@pytest.fixture(scope="module")
def shared_folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """One library for all examples: making a new one for each would take most of the time."""
    folder = tmp_path_factory.mktemp("library")
    return Folders(folder, folder, folder)


@settings(max_examples=150, deadline=None)
@given(take=TAKES)
def test_every_take_comes_back_equal(shared_folders: Folders, take: Take) -> None:
    """Kept by one library and read by another that opens the same folder; the hour on the clock stays too."""
    kept = SqliteLibrary(shared_folders).keep(take)
    read = SqliteLibrary(shared_folders).take(kept.id or 0)
    assert read == replace(take, id=kept.id)
    assert read.created.isoformat() == take.created.isoformat()
