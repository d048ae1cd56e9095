"""Which takes ``history list`` shows: its options, the same filters as those of the window."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import click

from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Entry
from voice_interviewer.bank.question import Bucket
from voice_interviewer.cli.dates import day_from
from voice_interviewer.errors import NotFound
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.library.shelf_port import TakenQuestion
from voice_interviewer.programme.wall_clock import midnight
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
    ids, text = _question(services, chosen["question"], chosen["bucket"])
    until = _day(chosen["until"], now)
    mode, kind = chosen["mode"], chosen["kind"]
    return TakeFilter(
        question_ids=ids,
        question_text=text,
        since=_begin(_day(chosen["since"], now), now),
        before=_begin(until + timedelta(days=1) if until and until < date.max else None, now),
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


def _question(services: Services, name: str | None, bucket: str | None) -> tuple[frozenset[str] | None, str]:
    """The ids of the questions that were asked for, None for all; and the text of one that has no id."""
    if name is None:
        return (_in_bucket(services.bank.questions(), bucket) if bucket else None), ""
    try:
        return _in_bucket([services.bank.find(name)], bucket), ""
    except NotFound:
        taken = _taken(services, name)
        if taken is None or bucket:  # a question that no pack has is in no bucket
            raise
        return (frozenset({taken.id}), "") if taken.id else (None, taken.text)


def _in_bucket(entries: Iterable[Entry], bucket: str | None) -> frozenset[str]:
    return frozenset(entry.question.id for entry in entries if bucket in (None, entry.question.bucket.value))


def _taken(services: Services, name: str) -> TakenQuestion | None:
    """The one question that was answered and that the name is, or is a part of: the user's own are in no pack."""
    wanted = " ".join(name.split()).casefold()
    asked = [question for question in services.library.shelf.questions() if wanted in question.text.casefold()]
    same = [question for question in asked if question.text.casefold() == wanted] or asked
    return same[0] if len(same) == 1 else None


def _day(text: str | None, now: datetime) -> date | None:
    return day_from(text, now.date()) if text else None


def _begin(day: date | None, now: datetime) -> datetime | None:
    """The first moment of a day, where ``now`` is."""
    return midnight(day, now) if day else None
