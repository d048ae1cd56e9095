"""The example answer as a small model hears it that does not know a tool's name."""

from dataclasses import replace
from pathlib import Path

from support.examples import example_transcript
from support.kept_takes import keep_example
from support.services import Fakes
from voice_interviewer.answer import Transcript
from voice_interviewer.assess import Assessor
from voice_interviewer.take import Take

TERMS = ("Kubeflow", "feature store", "canary")
SAID = {"validated": "cube", "pipeline": "flow"}
"""A validated pipeline becomes a cube flow, and the recogniser knows that this is strange."""


def misheard_transcript() -> Transcript:
    """Times as in the example; "cube flow" with little confidence."""
    heard = example_transcript()
    words = tuple(
        replace(word, text=SAID[word.text], probability=0.4) if word.text in SAID else word for word in heard.words
    )
    return replace(heard, words=words, terms=TERMS)


def first_of(transcript: Transcript, text: str) -> int:
    """The place of the first word of that text."""
    return next(place for place, word in enumerate(transcript.words) if word.text == text)


def keep_misheard(fakes: Fakes, assessor: Assessor, folder: Path) -> Take:
    """Such a take in the library, transcribed and graded."""
    take = keep_example(fakes.library, folder, findings=None)
    assert take.id is not None
    return fakes.library.add_findings(take.id, assessor.findings_of(misheard_transcript(), take.question))
