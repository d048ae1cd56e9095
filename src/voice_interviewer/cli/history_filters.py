"""Which takes ``history list`` shows: its options, the same filters as those of the window."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

import click

from voice_interviewer.app import Services
from voice_interviewer.bank.question import Bucket
from voice_interviewer.cli.dates import day_from
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.take import Mode, Source

_SOURCES = {
    "spoken": Source.MICROPHONE,
    "file": Source.FILE,
    "typed": Source.TYPED,
    "composite": Source.COMPOSITE,
}
_PART = "part"
_INTERVIEW = "interview"

Command = TypeVar("Command", bound=Callable[..., Any])


def filter_options(command: Command) -> Command:
    """Give a command all the options that `filter_from` and `order_from` read."""
    points = click.IntRange(min=0, max=16)
    for option in reversed(
        (
            click.option("--since", metavar="DATE", help="Made on that day or later, such as 2026-12-13."),
            click.option("--until", metavar="DATE", help="Made on that day or before."),
            click.option("--question", metavar="NAME", help="Of that question: its id, or words of it."),
            click.option("--bucket", type=click.Choice([bucket.value for bucket in Bucket]), help="Of that bucket."),
            click.option("--tag", default="", help="With that tag."),
            click.option("--starred", is_flag=True, help="With a star."),
            click.option("--least", type=points, help="With section scores of at least that sum."),
            click.option("--most", type=points, help="With section scores of at most that sum."),
            click.option("--waiting", is_flag=True, help="Not graded yet."),
            click.option(
                "--mode", type=click.Choice([*(mode.value for mode in Mode), _INTERVIEW]), help="Where it was given."
            ),
            click.option("--kind", type=click.Choice([*_SOURCES, _PART]), help="How it was given."),
            click.option("--bin", "in_bin", is_flag=True, help="What is in the bin."),
            click.option(
                "--sort",
                type=click.Choice([order.value for order in Order]),
                default=Order.NEWEST.value,
                show_default=True,
                help="The order.",
            ),
        )
    ):
        command = option(command)
    return command


def filter_from(services: Services, chosen: Mapping[str, Any]) -> TakeFilter:
    """The takes that were asked for. Raises NotFound for an unknown question, click.BadParameter for no day."""
    now = services.now()
    until = _day(chosen["until"], now)
    mode, kind = chosen["mode"], chosen["kind"]
    return TakeFilter(
        question_ids=_question_ids(services, chosen["question"], chosen["bucket"]),
        since=_begin(_day(chosen["since"], now), now),
        before=_begin(until + timedelta(days=1) if until else None, now),
        least=chosen["least"],
        most=chosen["most"],
        graded=False if chosen["waiting"] else None,
        mode=Mode(mode) if mode not in (None, _INTERVIEW) else None,
        in_interview=mode == _INTERVIEW if mode else None,
        source=_SOURCES.get(kind),
        drill=True if kind == _PART else None,
        starred=chosen["starred"],
        tag=chosen["tag"],
        in_bin=chosen["in_bin"],
    )


def order_from(chosen: Mapping[str, Any]) -> Order:
    """The order that was asked for."""
    return Order(chosen["sort"])


def _question_ids(services: Services, name: str | None, bucket: str | None) -> frozenset[str] | None:
    if name is None and bucket is None:
        return None
    found = [services.bank.find(name)] if name is not None else services.bank.questions()
    return frozenset(entry.question.id for entry in found if bucket in (None, entry.question.bucket.value))


def _day(text: str | None, now: datetime) -> date | None:
    return day_from(text, now.date()) if text else None


def _begin(day: date | None, now: datetime) -> datetime | None:
    """The first moment of a day, where ``now`` is."""
    return datetime.combine(day, time(), now.tzinfo) if day else None
