"""Which takes a list shows, and in which order."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from voice_interviewer.take import Mode, Source


class Order(StrEnum):
    """The order of a list; among equals the newest comes first, and what has no score or length last."""

    NEWEST = "newest"
    OLDEST = "oldest"
    BEST = "best"
    """By the sum of the section scores, the highest first."""
    WEAKEST = "weakest"
    LONGEST = "longest"
    SHORTEST = "shortest"
    QUESTION = "question"
    """By the alphabet, the takes of one question together."""


@dataclass(frozen=True, slots=True)
class TakeFilter:
    """What a take must be to be listed; each field that is set narrows the list."""

    question_ids: frozenset[str] | None = None
    """One of these questions of packs, such as those of a bucket; an empty set lists nothing."""
    question_text: str = ""
    """This very question: for those that the user typed and that have no id."""
    since: datetime | None = None
    before: datetime | None = None
    least: int | None = None
    """The lowest sum of the section scores, 0 to 16; takes without scores are left out."""
    most: int | None = None
    graded: bool | None = None
    mode: Mode | None = None
    in_interview: bool | None = None
    interview: int | None = None
    source: Source | None = None
    drill: bool | None = None
    """Only answers to one section, or none of them."""
    starred: bool = False
    tag: str = ""
    in_bin: bool = False
    """What is in the bin, in place of what is not."""


ALL = TakeFilter()
"""Every take that is not in the bin."""
