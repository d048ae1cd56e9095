"""How the fake library filters and sorts."""

from collections.abc import Sequence

from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.library.ports import TakeSummary


def fits(take: TakeSummary, among: TakeFilter) -> bool:
    """Whether a take is one of those that are wanted."""
    return _kind_fits(take, among) and _figures_fit(take, among)


def _kind_fits(take: TakeSummary, among: TakeFilter) -> bool:
    return (
        (among.question_ids is None or take.question_id in among.question_ids)
        and among.question_text in ("", take.question_text)
        and among.mode in (None, take.mode)
        and among.source in (None, take.source)
        and among.interview in (None, take.interview)
        and among.in_interview in (None, take.interview is not None)
        and among.drill in (None, take.drill is not None)
        and (take.starred or not among.starred)
        and (not among.tag or among.tag.casefold() in [tag.casefold() for tag in take.tags])
    )


def _figures_fit(take: TakeSummary, among: TakeFilter) -> bool:
    total = sum(take.scores) if take.scores else None
    return (
        (among.since is None or take.created >= among.since)
        and (among.before is None or take.created < among.before)
        and (among.least is None or (total is not None and total >= among.least))
        and (among.most is None or (total is not None and total <= among.most))
        and among.graded in (None, take.graded)
    )


def in_order(takes: Sequence[TakeSummary], order: Order) -> list[TakeSummary]:
    """Takes that come newest first, in another order."""
    if order is Order.OLDEST:
        return list(reversed(takes))
    if order is Order.QUESTION:
        return sorted(takes, key=lambda take: take.question_text.lower())
    if order in (Order.BEST, Order.WEAKEST):
        sign = -1 if order is Order.BEST else 1
        return sorted(takes, key=lambda take: (not take.scores, sign * sum(take.scores)))
    if order in (Order.LONGEST, Order.SHORTEST):
        sign = -1 if order is Order.LONGEST else 1
        return sorted(takes, key=lambda take: (take.seconds == 0, sign * take.seconds))
    return list(takes)
