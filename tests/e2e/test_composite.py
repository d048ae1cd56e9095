"""A part that was left out, recorded alone and set in: real speech, real ears, real grader, real library."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.services import NOW, fake_services
from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.folders import shipped
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.splice.timeline import CROSSFADE, seams
from voice_interviewer.structure.grader import Grader
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.transcription.client import HostTranscriber, Preference

QUESTION = AskedQuestion("How would you run a model that predicts arrival times, and keep it healthy?", "design")
OPERATIONS = (34.3, 74.0)
"""Seconds of the sample answer: how the system is run, and nothing of its risks."""
RISKS = (74.0, 82.0)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    plain = fake_services(tmp_path)
    ears = HostTranscriber(plain.folders, Preference)
    yield fake_services(
        tmp_path,
        transcriber=ears,
        make_grader=lambda: Grader(OnnxReader()),
        open_library=lambda: SqliteLibrary(plain.folders),
    )
    ears.close()


def spoken(services: Services, seconds: tuple[float, float], drill: Section | None = None) -> Take:
    """A stretch of the sample answer as a graded take."""
    sound, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
    path = services.folders.recordings / "part.wav"
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, sound[round(seconds[0] * rate) : round(seconds[1] * rate)], rate)
    created = NOW + timedelta(minutes=seconds[0])
    take = Take(QUESTION, created, seconds[1] - seconds[0], Source.MICROPHONE, drill=drill)
    return services.assessor.assess(services.library.keep(take, path))


def score(take: Take, section: Section) -> int:
    found = take.findings.grade.section(section) if take.findings else None
    return found.score if found else 0


def words(take: Take) -> list[str]:
    return [word.text for word in take.findings.transcript.words] if take.findings else []


@pytest.mark.model
def test_what_was_left_out_is_set_in_and_counts(services: Services) -> None:
    """Every word is there, the part counts at least what it did alone, and where it is set in nothing clicks."""
    base, drill = spoken(services, OPERATIONS), spoken(services, RISKS, Section.RISKS)
    made = services.composites.place(base.id or 0, drill.id or 0)
    assert words(made) == words(base) + words(drill)
    assert score(base, Section.RISKS) == 0
    assert score(made, Section.RISKS) >= max(1, score(drill, Section.RISKS))
    assert score(made, Section.OPERATIONS) >= score(base, Section.OPERATIONS)

    assert made.audio is not None
    sound, rate = soundfile.read(made.audio)
    [seam] = seams(made.pieces)
    around = sound[round((seam - CROSSFADE) * rate) : round((seam + CROSSFADE) * rate)]
    voice = np.sqrt(np.mean(np.square(sound)))
    assert np.sqrt(np.mean(np.square(around))) < voice / 10, "the cut is where nobody speaks"
    assert np.abs(np.diff(around)).max() < np.abs(np.diff(sound)).max() / 10
