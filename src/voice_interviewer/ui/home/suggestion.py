"""The question to practise next, as the queue has it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.bank.bank import Entry
from voice_interviewer.programme.queue.item import QueueItem
from voice_interviewer.ui.plan.basis import Basis


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question, and the queue that it stands first in."""

    entry: Entry
    why: str
    """One sentence."""
    line: str
    """The queue in a line."""


def suggestion(basis: Basis, passed_over: Sequence[str]) -> Suggestion | None:
    """The first question of the queue that was not passed over; None where there are no questions.

    ``passed_over`` are ids in the order in which they were passed over. Once all were, it begins anew.
    """
    if basis.pack is None or basis.queue is None:
        return None
    last_passed = {question_id: place for place, question_id in enumerate(passed_over)}
    item: QueueItem = min(basis.queue.items, key=lambda item: last_passed.get(item.question.id, -1))
    return Suggestion(Entry(basis.pack, item.question), basis.queue.why(item), basis.queue.line)
