"""The checklist: how somebody marks themselves on each item, beside what their takes show.

A take shows an item as far as its weakest section that the item asks for. The latest take of each question counts, and
of those the best one, since one question answered well is enough to show that somebody can.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Kind, Pack, Question
from voice_interviewer.bank.record import Line, Record, Slug
from voice_interviewer.folders import shipped
from voice_interviewer.programme.events import ChecklistMarked, Mark, Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.wording import day_name, listed, quoted, section_name

GOOD = 3
"""From this score on a section counts as shown: at 3 of 4 a listener ticks off most of what it asks for."""

PARTLY = 2

_PLACES = {section: place for place, section in enumerate(Section)}

MARK_TITLES = {Mark.CONFIDENT: "Confident", Mark.PARTIAL: "Partial", Mark.NEED_WORK: "Need work"}


class Shown(StrEnum):
    """What the takes say of an item."""

    NOT_TRIED = "not_tried"
    THIN = "thin"
    PARTLY = "partly"
    SHOWN = "shown"


class Group(StrEnum):
    """Where an item belongs."""

    SYSTEM = "system"
    """To be able to do with one small system of one's own."""
    ROLE = "role"
    """To prepare for the role."""


class ChecklistItem(Record, frozen=True):
    """One thing to be able to do, and the questions and sections that show it."""

    id: Slug
    group: Group
    title: Line
    text: Line
    questions: tuple[Slug, ...]
    buckets: tuple[Bucket, ...]
    kinds: tuple[Kind, ...]
    sections: Annotated[tuple[Section, ...], Meta(min_length=1)]

    def asked_by(self, pack: Pack) -> tuple[Question, ...]:
        """The questions of a pack that show it: those named, else those whose bucket and kind fit."""
        named = tuple(question for question in pack.questions if question.id in self.questions)
        return named or tuple(
            question for question in pack.questions if question.bucket in self.buckets and question.kind in self.kinds
        )


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An item with the user's mark and what their takes show."""

    item: ChecklistItem
    mark: Mark | None
    """The latest mark, None where it was never marked."""
    shown: Shown
    takes: tuple[PastTake, ...]
    """The takes that say so, oldest first."""
    questions: tuple[Question, ...]
    """The questions of the pack that show it."""
    disagrees: bool
    """Whether mark and takes say opposite things."""
    sentence: str
    """What the takes show, and what the mark says against it."""


class _Checklist(Record, frozen=True):
    items: tuple[ChecklistItem, ...]


@cache
def shipped_checklist() -> tuple[ChecklistItem, ...]:
    """The items that come with the app, read when they are first needed."""
    return read_checklist(shipped("assets") / "checklist.yaml")


def read_checklist(file: Path) -> tuple[ChecklistItem, ...]:
    """The items of a file. Raises msgspec.ValidationError where it has another shape."""
    return msgspec.yaml.decode(file.read_bytes(), type=_Checklist).items


def checklist(
    items: Sequence[ChecklistItem], past: Past, pack: Pack, events: Sequence[Noted]
) -> tuple[CheckedItem, ...]:
    """Every item, in order, for the pack that the user prepares with. Marks of unknown items do not matter."""
    marks = {noted.event.item: noted.event.mark for noted in events if isinstance(noted.event, ChecklistMarked)}
    return tuple(_checked(item, marks.get(item.id), past, pack) for item in items)


def _checked(item: ChecklistItem, mark: Mark | None, past: Past, pack: Pack) -> CheckedItem:
    questions = item.asked_by(pack)
    # A question that has left its pack under its name still shows what it showed.
    names = dict.fromkeys((*item.questions, *(question.id for question in questions)))
    latest = sorted(filter(None, map(past.last_graded, names)), key=lambda take: take.id)
    level = max((_level(take, item) for take in latest), default=None)
    shown = _shown(level)
    proof = tuple(take for take in latest if _level(take, item) == level)
    return CheckedItem(
        item=item,
        mark=mark,
        shown=shown,
        takes=proof,
        questions=questions,
        disagrees=_disagrees(mark, shown),
        sentence=_sentence(mark, shown, _evidence(item, shown, latest, proof)),
    )


def _level(take: PastTake, item: ChecklistItem) -> int:
    """The lowest score among the item's sections."""
    return min(_score(take, section) for section in item.sections)


def _score(take: PastTake, section: Section) -> int:
    return take.scores[_PLACES[section]]


def _shown(level: int | None) -> Shown:
    if level is None:
        return Shown.NOT_TRIED
    if level >= GOOD:
        return Shown.SHOWN
    return Shown.PARTLY if level >= PARTLY else Shown.THIN


def _disagrees(mark: Mark | None, shown: Shown) -> bool:
    too_high = mark is Mark.CONFIDENT and shown in {Shown.THIN, Shown.PARTLY}
    return too_high or (mark is Mark.NEED_WORK and shown is Shown.SHOWN)


def _evidence(item: ChecklistItem, shown: Shown, latest: Sequence[PastTake], proof: Sequence[PastTake]) -> str:
    """What the takes show, as a sentence that can stand after "but"."""
    if shown is Shown.NOT_TRIED:
        return "no take shows this yet"
    if shown is Shown.SHOWN:
        take = proof[-1]
        scores = listed([f"{section_name(section)} {_score(take, section)} of 4" for section in item.sections])
        return f"your take of {day_name(take.day)} on {quoted(take.question_text)} had {scores}"
    take = latest[-1]
    weakest = min(item.sections, key=lambda section: _score(take, section))
    return f"your last take on this had {section_name(weakest)} {_score(take, weakest)} of 4"


def _sentence(mark: Mark | None, shown: Shown, evidence: str) -> str:
    if mark is not None and (_disagrees(mark, shown) or (mark is Mark.CONFIDENT and shown is Shown.NOT_TRIED)):
        return f"You marked this {MARK_TITLES[mark]}; {evidence}."
    return f"{evidence[:1].upper()}{evidence[1:]}."
