"""What can be said about a take: each a small record. They never change a score; they stand beside it.

Remarks are only ever added or struck. A release never changes the meaning of a field; it adds optional ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec

from voice_interviewer.answer import Section


class _Remark(msgspec.Struct, frozen=True, kw_only=True, tag_field="remark"):
    """A record that knows its own kind."""


class SectionIs(_Remark, frozen=True, tag="section_is"):
    """A sentence belongs to another section than the grader put it in. The latest about a sentence counts."""

    sentence: int
    """Its place among the sentences of the grade."""
    text: str
    """The sentence as it read then: where it reads otherwise now, the remark is about nothing any more."""
    label: str
    """The value of a `Section`, or ``other``."""
    was: tuple[str, ...] = ()
    """What the grader had said."""


class ScoreIs(_Remark, frozen=True, tag="score_is"):
    """The score that the user would have given a section. The latest about a section counts."""

    section: Section
    score: int
    """0 to 4."""
    was: int | None = None
    """What the grader had said."""


class Comment(msgspec.Struct, frozen=True, kw_only=True):
    """Something a mentor wrote, at a moment of the recording or about the whole."""

    text: str
    at: float | None = None
    """Seconds of the recording, None for the whole."""


class Marked(_Remark, frozen=True, tag="marked"):
    """The marks of a mentor, as their file brought them."""

    by: str
    scores: Mapping[Section, int]
    """0 to 4; a section that they left out is missing."""
    comments: tuple[Comment, ...] = ()
    answers: Mapping[str, str] = {}
    """What they answered to the questions of the pack, by the question."""


Remark = SectionIs | ScoreIs | Marked


@dataclass(frozen=True, slots=True)
class KeptRemark:
    """A remark in the library."""

    id: int
    take: int
    noted: datetime
    """With the time zone in which it was noted."""
    remark: Remark
