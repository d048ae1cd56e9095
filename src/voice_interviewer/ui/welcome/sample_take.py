"""A sample answer as a take that can be looked at and counts nowhere: it lies in the bin from the start. No Qt."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from voice_interviewer.app import Services
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import NotFound
from voice_interviewer.folders import shipped
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.ports import Library
from voice_interviewer.take import SAMPLE_TAG, AskedQuestion, Source, Take
from voice_interviewer.voice.sound_file import SoundFile

QUESTION = "Explain model drift and data drift, and how you would detect and respond to them."
"""What the sample answers, where no pack has it any more."""


def sample_sound() -> Path:
    """The recording that comes with the app."""
    return shipped("assets") / "sample_answer.flac"


def graded_sample(services: Services, report: Callable[[float], None], cancel: CancelToken) -> Take:
    """The sample, heard and graded on this machine as any answer is; the one of before where there is one.

    Raises what keeping and transcribing raise; called again, it goes on from where it stopped.
    """
    take = _kept(services)
    return take if take.findings is not None else services.assessor.assess(take, report, cancel)


def drop_sample(services: Services) -> None:
    """Delete it for good: whoever is through with the first steps need not find it in the bin.

    Raises LibraryError.
    """
    samples = [take.id or 0 for take in _samples(services.library)]
    if samples:
        services.library.purge(samples)


def _samples(library: Library) -> Iterator[Take]:
    for summary in library.summaries(among=TakeFilter(in_bin=True, tag=SAMPLE_TAG)):
        take = library.take(summary.id)
        if take.sample:
            yield take


def _kept(services: Services) -> Take:
    library = services.library
    for take in _samples(library):
        if take.audio is not None:
            return take
    now = services.now()
    with SoundFile(sample_sound()) as sound:
        take = Take(_question(services), now, sound.seconds, Source.FILE, tags=(SAMPLE_TAG,))
    return library.keep(replace(take, deleted=now), sample_sound())


def _question(services: Services) -> AskedQuestion:
    try:
        pack, question = services.bank.find("model drift and data drift")
    except NotFound:
        return AskedQuestion(QUESTION, "concept")
    return AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
