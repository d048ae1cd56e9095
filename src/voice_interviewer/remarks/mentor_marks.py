"""The marks file that a mentor sends back: its form, checked strictly, since it comes from outside.

Nothing in it is ever run or taken for markup; whatever shows it shows plain text. Version 1 is a JSON object; a later
version of this app may read more versions, and never changes what one of them means.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from voice_interviewer.answer import Section
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.remarks.remark import Comment, Marked

FORMAT = "voice-interviewer/marks"
VERSION = 1
MOST_BYTES = 1_000_000
"""A file of marks is a few thousand bytes; one that is much larger is something else."""

MOST_COMMENTS = 500
LONGEST_NAME, LONGEST_TEXT = 80, 10_000
"""Characters of a name, and of anything else that a mentor writes."""

_Name = Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)]
_Text = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]
_Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]
_Score = Annotated[int, msgspec.Meta(ge=0, le=4)]
_PackId = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{24}$")]

_INVISIBLE_AND_KEPT = "\n\t\u200c\u200d"
"""With line ends the joiners with which Persian, Hindi and some emoji are spelled."""

_SEND_AGAIN = "Ask for the file once more, as “Save my marks” wrote it, and do not edit it."


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An object with these fields and no others."""


class _CommentForm(_Strict, frozen=True):
    at: _Seconds
    text: _Text


class _AnswerForm(_Strict, frozen=True):
    question: _Text
    answer: _Text


class _Form(_Strict, frozen=True):
    format: Literal["voice-interviewer/marks"]
    version: Literal[1]
    pack: _PackId
    question: _Text
    answered: Annotated[str, msgspec.Meta(max_length=10)]
    by: _Name
    scores: dict[Section, _Score]
    comments: Annotated[list[_CommentForm], msgspec.Meta(max_length=MOST_COMMENTS)]
    remarks: _Text
    answers: Annotated[list[_AnswerForm], msgspec.Meta(max_length=50)]


class _Head(msgspec.Struct, frozen=True):
    """What tells whether it is a marks file at all, and of which version."""

    format: str = ""
    version: int = 0


class MarksFile(msgspec.Struct, frozen=True, kw_only=True):
    """A marks file that was read and found good; every text in it is clean."""

    pack: str
    """By which the take is found: see `pack_id`."""
    question: str
    answered: str
    """The day of the answer, as the pack said it."""
    marked: Marked


def pack_id(take_id: int, created: datetime, question: str) -> str:
    """What a pack is known by: a digest of the take's number, its moment and its question, which tells none of them.

    The same take has the same one in every pack, so that marks find it whatever else the pack held.
    """
    moment = created.astimezone(UTC).isoformat(timespec="seconds")
    return hashlib.sha256(f"{take_id}\n{moment}\n{question}".encode()).hexdigest()[:24]


def marks_in(path: Path) -> MarksFile:
    """The marks in a file. Raises NotFound for one that cannot be read, and what `read_marks` raises."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise NotFound(f"{path.name} cannot be read ({error.strerror}).", "Choose another file.") from error
    if len(data) > MOST_BYTES:
        raise UserError(f"{path.name} is too large for a file of marks.", "Choose the one that your mentor sent back.")
    return read_marks(data.decode("utf-8-sig", errors="replace"))


def read_marks(text: str) -> MarksFile:
    """The marks that a text holds. Raises UserError for anything that is not exactly of the form, and says what."""
    if len(text) > MOST_BYTES:
        raise UserError("This is too long for a file of marks.", "Choose the one that your mentor sent back.")
    _check_head(text)
    try:
        form = msgspec.json.decode(text, type=_Form, strict=True)
    except (ValueError, RecursionError) as error:
        raise UserError(f"This file of marks was changed or cut short ({error}).", _SEND_AGAIN) from error
    if not (form.scores or form.comments or form.remarks.strip() or any(a.answer.strip() for a in form.answers)):
        raise UserError("There are no marks in this file yet.", "Ask for it once more when it is filled in.")
    return MarksFile(
        pack=form.pack, question=_clean(form.question), answered=_clean(form.answered), marked=_marked(form)
    )


def _check_head(text: str) -> None:
    try:
        head = msgspec.json.decode(text, type=_Head, strict=True)
    except (ValueError, RecursionError):
        head = _Head()
    if head.format != FORMAT:
        raise UserError(
            "This is not a file of marks.", "Choose the file that “Save my marks” wrote; its name begins with “marks”."
        )
    if head.version != VERSION:
        raise UserError(
            f"These marks are of version {head.version}, which this app cannot read.", "Update the app, then try again."
        )


def _marked(form: _Form) -> Marked:
    """As it is kept: moments in order of time, then what is about the whole."""
    moments = sorted((c for c in form.comments if _clean(c.text)), key=lambda comment: comment.at)
    whole = [Comment(text=text)] if (text := _clean(form.remarks)) else []
    return Marked(
        by=" ".join(_clean(form.by).split()),
        scores={section: form.scores[section] for section in Section if section in form.scores},
        comments=(*(Comment(text=_clean(c.text), at=round(c.at, 1)) for c in moments), *whole),
        answers=dict(_answered(form.answers)),
    )


def _answered(answers: Iterable[_AnswerForm]) -> Iterable[tuple[str, str]]:
    for entry in answers:
        if answer := _clean(entry.answer):
            yield _clean(entry.question), answer


def _clean(text: str) -> str:
    """Without control characters and without those that turn the direction of the text around them."""
    lines = re.sub(r"\r\n?|[\u2028\u2029]", "\n", unicodedata.normalize("NFC", text))
    kept = (c for c in lines if c in _INVISIBLE_AND_KEPT or unicodedata.category(c) not in {"Cc", "Cf", "Cs"})
    return "".join(kept).strip()
