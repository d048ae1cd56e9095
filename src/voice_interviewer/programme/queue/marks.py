"""What the marks of the checklist do to the queue."""

from collections.abc import Mapping, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Pack
from voice_interviewer.programme.checklist import CheckedItem, ChecklistItem, Shown, checklist
from voice_interviewer.programme.events import ChecklistMarked, Mark, Noted
from voice_interviewer.programme.history import Past

RAISED = 1.5
LOWERED = 0.5
"""Factors on how urgent an item is. Ours: a mark moves an item by about one point of its score, and hides none."""

MarkedItems = Mapping[tuple[str, Section], CheckedItem]
"""The marked item of the checklist that counts, by question id and section."""


def marked_items(items: Sequence[ChecklistItem], past: Past, pack: Pack, events: Sequence[Noted]) -> MarkedItems:
    """What "need work" raises, and what "confident" lowers where the takes agree. Where two meet, raising wins."""
    names = {noted.event.item for noted in events if isinstance(noted.event, ChecklistMarked)}
    checked = checklist([item for item in items if item.id in names], past, pack, events)
    lowered = {key: item for item in checked if _lowers(item) for key in _keys(item)}
    raised = {key: item for item in checked if item.mark is Mark.NEED_WORK for key in _keys(item)}
    return lowered | raised


def factor(marked: CheckedItem | None) -> float:
    """What the mark does to how urgent an item is."""
    if marked is None:
        return 1.0
    return RAISED if marked.mark is Mark.NEED_WORK else LOWERED


def _lowers(item: CheckedItem) -> bool:
    return item.mark is Mark.CONFIDENT and item.shown is Shown.SHOWN


def _keys(item: CheckedItem) -> list[tuple[str, Section]]:
    return [(question.id, section) for question in item.questions for section in item.item.sections]
