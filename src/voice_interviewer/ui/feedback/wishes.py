"""What a user can ask for at a word or a sentence of the transcript. Pure: no Qt."""

from dataclasses import dataclass

from voice_interviewer.answer import Span
from voice_interviewer.ui.feedback.word_run import WordRun


@dataclass(frozen=True, slots=True)
class Hear:
    """Play from this second on."""

    start: float


@dataclass(frozen=True, slots=True)
class NotAFiller:
    """What was counted there is no filled pause."""

    span: Span


@dataclass(frozen=True, slots=True)
class AFillerAfterAll:
    """It is one, after all."""

    span: Span


@dataclass(frozen=True, slots=True)
class MoveSentence:
    """A sentence belongs to the section of this label."""

    sentence: int
    label: str


@dataclass(frozen=True, slots=True)
class AddWords:
    """The recogniser left out words after these."""

    run: WordRun


@dataclass(frozen=True, slots=True)
class NotSaid:
    """These words were never said."""

    run: WordRun


@dataclass(frozen=True, slots=True)
class EditSentence:
    """A whole sentence is to be written anew."""

    sentence: int


Wish = Hear | NotAFiller | AFillerAfterAll | MoveSentence | AddWords | NotSaid | EditSentence
