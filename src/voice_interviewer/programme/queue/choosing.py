"""In which order items come: the weakest section first, and in it what is most urgent.

How urgent an item is: the points that are missing to a good score, times what the section weighs in this question at
this company, raised or lowered by the user's own mark, and less for each of the last takes that was of its bucket.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import chain

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Question
from voice_interviewer.interview_terms import Company
from voice_interviewer.programme.checklist import GOOD
from voice_interviewer.programme.events import Mark
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.queue.item import QueueItem, StandingQuestion
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

_SECTIONS = tuple(Section)

_Unmade = tuple[StandingQuestion, Section, Standing]
"""What an item is made from: there are thousands, and few are asked for."""


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
    past: Past, questions: Sequence[StandingQuestion], company: Company, marked: MarkedItems, today: date
) -> Surroundings:
    """What the takes up to now mean for the next one."""
    recent = [bucket for take in past.takes[-OTHER_BUCKETS:] if (bucket := past.bucket(take))]
    return Surroundings(
        today=today,
        company=company,
        missing=missing_points(questions, past),
        marked=marked,
        last_question=next((take.question_id for take in reversed(past.takes) if take.question_id), None),
        today_questions=frozenset(take.question_id for take in takes_of_today(past, today) if take.question_id),
        last_buckets=Counter(recent),
    )


def first(questions: Sequence[StandingQuestion], around: Surroundings) -> QueueItem:
    """The next item: the first one of `in_order`, without putting the others in order."""
    return _made(max(next(_groups(questions, around)), key=_urgency(around)))


def in_order(questions: Sequence[StandingQuestion], around: Surroundings) -> tuple[QueueItem, ...]:
    """The items, the next one first. Equals keep the order of the pack."""
    urgency = _urgency(around)
    groups = (sorted(group, key=urgency, reverse=True) for group in _groups(questions, around))
    return tuple(map(_made, chain.from_iterable(groups)))


def _groups(questions: Sequence[StandingQuestion], around: Surroundings) -> Iterator[Sequence[_Unmade]]:
    """The sections of all questions in groups, none of them empty, each wholly before the next one.

    Urgency decides within a group alone, so that it need not be worked out in groups that nobody comes to.
    """
    found: defaultdict[tuple[bool, bool], list[list[_Unmade]]] = defaultdict(lambda: [[], [], [], []])
    weakest, need_work = {around.missing.weakest}, _need_work(around.marked)
    for one in questions:
        name = one.question.id
        groups = found[name == around.last_question, name in around.today_questions]
        leading = weakest | need_work[name] if name in need_work else weakest
        for place, standing in enumerate(one.standings):
            section = _SECTIONS[place]
            later, behind = standing.due > around.today, not (standing.pressing or section in leading)
            groups[2 * later + behind].append((one, section, standing))
    return (group for key in sorted(found) for group in found[key] if group)


def _need_work(marked: MarkedItems) -> Mapping[str, Set[Section]]:
    """The sections that the user marked so, by question id."""
    found: dict[str, set[Section]] = {}
    for (name, section), item in marked.items():
        if item.mark is Mark.NEED_WORK:
            found.setdefault(name, set()).add(section)
    return found


def _urgency(around: Surroundings) -> Callable[[_Unmade], float]:
    def urgency(unmade: _Unmade) -> float:
        one, section, standing = unmade
        marked = around.marked.get((one.question.id, section)) if around.marked else None
        lacks = _lacks(standing, section, around.missing)
        return one.shares[section] * lacks * factor(marked) * _liking(one.question, around)

    return urgency


def _made(unmade: _Unmade) -> QueueItem:
    one, section, standing = unmade
    return QueueItem(one.question, section, one.shares[section], standing)


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
