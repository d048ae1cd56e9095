"""In which order items come: the weakest section first, and in it what is most urgent.

How urgent an item is: the points that are missing to a good score, times what the section weighs in this question at
this company, raised or lowered by the user's own mark, and less for each of the last takes that was of its bucket.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Question
from voice_interviewer.interview_terms import Company
from voice_interviewer.programme.checklist import GOOD
from voice_interviewer.programme.events import Mark
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.item import QueueItem
from voice_interviewer.programme.queue.marks import MarkedItems, factor
from voice_interviewer.programme.queue.missing import Missing, missing_points
from voice_interviewer.programme.queue.preferences import names_company
from voice_interviewer.programme.queue.spacing import Stage
from voice_interviewer.programme.queue.standing import Standing, takes_of_today

OTHER_BUCKETS = 4
"""The last takes that spread the buckets: with five buckets, each comes round about once in five takes."""

CROWDED = 0.5
"""How much each of them lowers its bucket. Ours: after one take another bucket wins unless a third less is missing
there."""

CHECKED = 1.0
"""Points that may have been lost of a score that was good: what a check is worth."""

ASKED_MOST = 1.25
"""Factor for a question that names the user's kind of company. Ours: enough to decide between equals."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the order of items hangs on beside the items."""

    today: date
    company: Company
    missing: Missing
    marked: MarkedItems
    last_question: str | None
    """The question of the latest take: it does not come twice running."""
    today_questions: frozenset[str]
    """Questions that were answered today; they come last."""
    last_buckets: Mapping[Bucket, int]
    """How many of the last takes were of each bucket."""


def surroundings(
    past: Past, items: Sequence[QueueItem], company: Company, marked: MarkedItems, today: date
) -> Surroundings:
    """What the takes up to now mean for the next one."""
    recent = [bucket for take in past.takes[-OTHER_BUCKETS:] if (bucket := past.bucket(take))]
    return Surroundings(
        today=today,
        company=company,
        missing=missing_points(items, past),
        marked=marked,
        last_question=next((take.question_id for take in reversed(past.takes) if take.question_id), None),
        today_questions=frozenset(take.question_id for take in takes_of_today(past, today) if take.question_id),
        last_buckets=Counter(recent),
    )


def in_order(items: Sequence[QueueItem], around: Surroundings) -> tuple[QueueItem, ...]:
    """The items, the next one first. Equals keep the order of the pack."""
    return tuple(sorted(items, key=lambda item: _place(item, around)))


def _place(item: QueueItem, around: Surroundings) -> tuple[bool, bool, bool, bool, float]:
    question, section, weight, standing = item
    marked = around.marked.get((question.id, section)) if around.marked else None
    urgency = weight * _lacks(standing, section, around.missing) * factor(marked) * _liking(question, around)
    return (
        question.id == around.last_question,
        question.id in around.today_questions,
        standing.due > around.today,
        not (
            standing.pressing
            or section is around.missing.weakest
            or (marked is not None and marked.mark is Mark.NEED_WORK)
        ),
        -urgency,
    )


def _lacks(standing: Standing, section: Section, missing: Missing) -> float:
    """Points to a good score. A question never answered is taken to lack what others did at their first take."""
    if standing.pressing:
        return GOOD
    if standing.stage is Stage.NEW:
        return missing.at_first[section] or CHECKED
    return CHECKED if standing.last is None or standing.last >= GOOD else GOOD - standing.last


def _liking(question: Question, around: Surroundings) -> float:
    """More for a question that the user's kind of company asks most, less for a bucket that just came."""
    asked = ASKED_MOST if names_company(question, around.company) else 1.0
    return asked / (1 + CROWDED * around.last_buckets.get(question.bucket, 0))
