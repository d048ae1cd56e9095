"""What the history is narrowed to: as a person says it, and as the library is asked. No Qt in here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import BUCKET_TITLES, Bucket
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.library.shelf_port import TakenQuestion
from voice_interviewer.programme.wall_clock import midnight
from voice_interviewer.take import Mode, Source
from voice_interviewer.ui.widgets.wording import day

LOWEST, HIGHEST = 0, 16
"""Bounds of the sum of four section scores of 0 to 4."""

_SHOWN = 40
"""Characters of a question on a chip."""


class Period(StrEnum):
    """When a take was made."""

    ANY = "Any time"
    TODAY = "Today"
    WEEK = "Last 7 days"
    MONTH = "Last 30 days"
    BETWEEN = "Between two days"


class Rules(StrEnum):
    """Under which rules, or where, it was made."""

    ANY = "Anywhere"
    PRACTICE = "Practice"
    REAL = "Real mode"
    INTERVIEW = "In a mock interview"


class Sort(StrEnum):
    """What kind of take it is."""

    ANY = "Every kind"
    SPOKEN = "Spoken"
    FILE = "From a file"
    TYPED = "Typed"
    COMPOSITE = "Put together"
    PART = "One part only"


class Graded(StrEnum):
    """Whether it has been graded."""

    ANY = "Graded or not"
    YES = "Graded"
    NO = "Not graded yet"


ORDERS = {
    Order.NEWEST: "Newest first",
    Order.OLDEST: "Oldest first",
    Order.BEST: "Best scores first",
    Order.WEAKEST: "Weakest scores first",
    Order.LONGEST: "Longest first",
    Order.SHORTEST: "Shortest first",
    Order.QUESTION: "By question",
}
"""The orders, as people read them."""

_DAYS = {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30}
_SOURCES = {
    Sort.SPOKEN: Source.MICROPHONE,
    Sort.FILE: Source.FILE,
    Sort.TYPED: Source.TYPED,
    Sort.COMPOSITE: Source.COMPOSITE,
}


@dataclass(frozen=True, slots=True)
class Filters:
    """All that hold; each narrows the list."""

    question: TakenQuestion | None = None
    bucket: Bucket | None = None
    period: Period = Period.ANY
    first: date | None = None
    """With `Period.BETWEEN` the first and the last day, each None where that end is open."""
    last: date | None = None
    least: int = LOWEST
    most: int = HIGHEST
    rules: Rules = Rules.ANY
    sort: Sort = Sort.ANY
    graded: Graded = Graded.ANY
    tag: str = ""
    starred: bool = False


NONE = Filters()
"""Every take."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a list shows, and in which order."""

    search: str = ""
    filters: Filters = NONE
    order: Order = Order.NEWEST
    in_bin: bool = False
    """What is in the bin, in place of what is not."""

    @property
    def narrowed(self) -> bool:
        """Whether some takes may be left out."""
        return bool(self.search) or self.filters != NONE


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that holds: what it says, and the filters without it."""

    text: str
    without: Filters


def take_filter(filters: Filters, bank: Bank, now: datetime) -> TakeFilter:
    """The filters as the library wants them. Days are days where ``now`` is."""
    since, before = _bounds(filters, now)
    rules = filters.rules
    own = filters.question is not None and filters.question.id is None
    return TakeFilter(
        question_ids=_question_ids(filters, bank),
        question_text=filters.question.text if filters.question is not None and own else "",
        since=since,
        before=before,
        least=filters.least if filters.least > LOWEST else None,
        most=filters.most if filters.most < HIGHEST else None,
        graded=None if filters.graded is Graded.ANY else filters.graded is Graded.YES,
        mode={Rules.PRACTICE: Mode.PRACTICE, Rules.REAL: Mode.REAL}.get(rules),
        in_interview=None if rules is Rules.ANY else rules is Rules.INTERVIEW,
        source=_SOURCES.get(filters.sort),
        drill=True if filters.sort is Sort.PART else None,
        starred=filters.starred,
        tag=filters.tag,
    )


def bucket_ids(bank: Bank, bucket: Bucket) -> frozenset[str]:
    """The questions of a bucket."""
    return frozenset(entry.question.id for entry in bank.questions() if entry.question.bucket is bucket)


def _question_ids(filters: Filters, bank: Bank) -> frozenset[str] | None:
    in_bucket = bucket_ids(bank, filters.bucket) if filters.bucket else None
    if filters.question is None or filters.question.id is None:
        return in_bucket
    one = frozenset({filters.question.id})
    return one if in_bucket is None else one & in_bucket


def _bounds(filters: Filters, now: datetime) -> tuple[datetime | None, datetime | None]:
    """The first moment that counts, and the first that counts no more."""
    if days := _DAYS.get(filters.period):
        return midnight(now.date() - timedelta(days=days - 1), now), None
    if filters.period is not Period.BETWEEN:
        return None, None
    before = midnight(filters.last + timedelta(days=1), now) if filters.last else None
    return midnight(filters.first, now) if filters.first else None, before


def chips(filters: Filters, now: datetime) -> list[Chip]:
    """Each filter that holds, in the order in which they are offered."""
    found: list[Chip] = []
    if filters.question is not None:
        found.append(Chip(f"“{_short(filters.question.text)}”", replace(filters, question=None)))
    if filters.bucket is not None:
        found.append(Chip(BUCKET_TITLES[filters.bucket], replace(filters, bucket=None)))
    if filters.period is not Period.ANY:
        without = replace(filters, period=Period.ANY, first=None, last=None)
        found.append(Chip(_period(filters, now), without))
    if (filters.least, filters.most) != (LOWEST, HIGHEST):
        without = replace(filters, least=LOWEST, most=HIGHEST)
        found.append(Chip(f"Score {filters.least} to {filters.most} of {HIGHEST}", without))
    if filters.rules is not Rules.ANY:
        found.append(Chip(filters.rules.value, replace(filters, rules=Rules.ANY)))
    return found + _more_chips(filters)


def _more_chips(filters: Filters) -> list[Chip]:
    found: list[Chip] = []
    if filters.sort is not Sort.ANY:
        found.append(Chip(filters.sort.value, replace(filters, sort=Sort.ANY)))
    if filters.graded is not Graded.ANY:
        found.append(Chip(filters.graded.value, replace(filters, graded=Graded.ANY)))
    if filters.tag:
        found.append(Chip(f"Tag: {filters.tag}", replace(filters, tag="")))
    if filters.starred:
        found.append(Chip("Starred", replace(filters, starred=False)))
    return found


def _period(filters: Filters, now: datetime) -> str:
    if filters.period is not Period.BETWEEN:
        return filters.period.value
    first, last = (_day(one, now) if one else "" for one in (filters.first, filters.last))
    if first and last:
        return f"{first} to {last}" if first != last else first
    return f"From {first}" if first else f"Until {last}" if last else Period.BETWEEN.value


def _day(one: date, now: datetime) -> str:
    return day(midnight(one, now), now)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def nothing_found(query: Query, now: datetime) -> str:
    """Why a list is empty: the words that were looked for, and the filters that hold."""
    words = [f"words “{query.search}”"] if query.search else []
    held = [chip.text for chip in chips(query.filters, now)]
    filters = [f"filters: {', '.join(held)}" if len(held) > 1 else f"filter: {held[0]}"] if held else []
    return f"No take fits the {_and([*words, *filters])}."


def _and(parts: Iterable[str]) -> str:
    return " and the ".join(parts)
