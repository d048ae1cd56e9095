"""Keeps what the user says of a grade, with a way back: the same for the window and the terminal.

Of one sentence, and of one section, at most one remark stands: a later one strikes the one before.
"""

from dataclasses import dataclass
from datetime import datetime

from voice_interviewer.answer import Section
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.library.ports import Remarks
from voice_interviewer.remarks.own_say import LABELS, TOP, label_title, labels_of, own_say
from voice_interviewer.remarks.remark import KeptRemark, Remark, ScoreIs, SectionIs
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import Take


@dataclass(frozen=True, slots=True)
class Said:
    """What was changed: a remark that was noted, and those that it took the place of."""

    noted: KeptRemark | None
    struck: tuple[int, ...]

    def take_back(self, remarks: Remarks) -> None:
        """Make it undone. Raises LibraryError or StorageError."""
        if self.noted is not None:
            remarks.strike([self.noted.id])
        remarks.unstrike(self.struck)


def say_section(remarks: Remarks, take: Take, sentence: int, label: str, at: datetime) -> Said:
    """A sentence belongs to another section; with the grader's own label, what was said before is struck.

    Raises NotFound for a sentence or a label that there is not, LibraryError or StorageError.
    """
    grade = _grade(take)
    if not 0 <= sentence < len(grade.sentences):
        raise NotFound(f"There is no sentence {sentence + 1}.", f"They run from 1 to {len(grade.sentences)}.")
    if label not in LABELS:
        raise NotFound(f"There is no section {label!r}.", f"Name one of {', '.join(LABELS)}.")
    was = labels_of(grade, sentence)
    before = own_say(remarks.of(_id(take)), grade).moved.get(sentence)
    remark = SectionIs(sentence=sentence, text=grade.sentences[sentence].text, label=label, was=was)
    return _put(remarks, take, None if was == (label,) else remark, before, at)


def say_score(remarks: Remarks, take: Take, section: Section, score: int | None, at: datetime) -> Said:
    """The score that the user would have given; None takes back what they said. Raises as `say_section` does."""
    grade = _grade(take)
    given = grade.section(section)
    if given is None:
        raise UserError("This answer was not scored.", "Only a score can be disagreed with.")
    if score is not None and not 0 <= score <= TOP:
        raise UserError(f"{score} is no score.", f"Give a whole number from 0 to {TOP}.")
    before = own_say(remarks.of(_id(take)), grade).rated.get(section)
    remark = None if score is None else ScoreIs(section=section, score=score, was=given.score)
    return _put(remarks, take, remark, before, at)


def told_section(said: Said, sentence_text: str) -> str:
    """What happened to a sentence, in one line."""
    short = sentence_text if len(sentence_text) <= _SHOWN else f"{sentence_text[: _SHOWN - 1].rstrip()}…"
    if said.noted is None or not isinstance(said.noted.remark, SectionIs):
        return f"“{short}” is where the grader put it."
    return f"“{short}” is {label_title(said.noted.remark.label)} by your say. The scores stay the grader's."


_SHOWN = 40
"""Characters of a sentence in a message."""


def _put(remarks: Remarks, take: Take, remark: Remark | None, before: KeptRemark | None, at: datetime) -> Said:
    noted = None if remark is None else remarks.note(_id(take), remark, at)
    struck = () if before is None else (before.id,)
    remarks.strike(struck)
    return Said(noted, struck)


def _grade(take: Take) -> Grade:
    if take.findings is None:
        raise UserError("This answer has not been graded yet.", "Transcribe it first.")
    return take.findings.grade


def _id(take: Take) -> int:
    if take.id is None:
        raise ValueError("only a take that the library keeps can be spoken of")
    return take.id
