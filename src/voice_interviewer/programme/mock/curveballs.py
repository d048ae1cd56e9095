"""Curveballs: something changes in the middle of the problem. ``assets/curveballs.yaml`` holds them."""

import random
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from voice_interviewer.bank.question import Bucket, Kind
from voice_interviewer.bank.record import Record, Slug
from voice_interviewer.folders import shipped
from voice_interviewer.practice.interview.places import asked_on, chain, last_done, place
from voice_interviewer.practice.interview.state import Interview, Item, ItemKind, ItemState
from voice_interviewer.programme.mock.in_between import in_between

THINK_SECONDS, ANSWER_SECONDS = 15, 90
"""A change touches several parts of an answer, so there is more time than for a follow-up question. Ours."""

Sentence = Annotated[str, Meta(min_length=10, max_length=200)]


class Curveball(Record, frozen=True):
    """One change, and the question that it raises."""

    id: Slug
    change: Sentence
    """What is different from now on, as it is said to the candidate."""
    asks: Sentence
    """What is asked about it."""
    buckets: tuple[Bucket, ...] = ()
    """The buckets of the questions that it fits; all where none are named."""
    kinds: Annotated[tuple[Kind, ...], Meta(min_length=1)] = (Kind.DESIGN, Kind.CONCEPT)

    @property
    def text(self) -> str:
        """The whole, as it is spoken."""
        return f"{self.change} {self.asks}"

    def suits(self, kind: str) -> bool:
        """Whether it can follow a question of that kind."""
        return kind in self.kinds

    def fits(self, bucket: str) -> bool:
        """Whether it touches what a question of that bucket is about."""
        return not self.buckets or bucket in self.buckets


class CurveballFile(Record, frozen=True):
    """The file."""

    curveballs: Annotated[tuple[Curveball, ...], Meta(min_length=1)]


def read_curveballs(file: Path) -> tuple[Curveball, ...]:
    """The curveballs of a file. Raises msgspec.ValidationError for a file of another shape."""
    return msgspec.yaml.decode(file.read_bytes(), type=CurveballFile).curveballs


@cache
def curveballs() -> tuple[Curveball, ...]:
    """Those that come with the app, read when they are first needed."""
    return read_curveballs(shipped("assets") / "curveballs.yaml")


def curveball_item(interview: Interview, seed: int) -> Item | None:
    """A change of the problem that the answer given last is about; None where there is no answer, or none is left.

    None is thrown twice in an interview. One that fits the bucket comes first, then any that suits the kind of
    question. Same interview, same seed, same curveball.
    """
    before = asked_on(interview)
    if before is None:
        return None
    thrown = {item.text for item in interview.items if item.kind is ItemKind.CURVEBALL}
    left = [ball for ball in curveballs() if ball.text not in thrown and ball.suits(before.question_kind)]
    fitting = [ball for ball in left if ball.fits(before.bucket)] or left
    return _item(random.Random(seed).choice(fitting), before) if fitting else None  # noqa: S311  # no secret


def curveball_due(interview: Interview) -> bool:
    """Whether it is time for the curveball that was agreed on: once, after an answer, from the middle on.

    From the middle on, so that there is an answer of some length to change; the only question of a short interview is
    its middle.
    """
    last, kinds = last_done(interview), [item.kind for item in interview.items]
    if not interview.setup.curveball or ItemKind.CURVEBALL in kinds or interview.time_up:
        return False
    if last is None or last.state is not ItemState.ANSWERED or chain(interview)[0].state is not ItemState.ANSWERED:
        return False
    done = kinds[: place(interview)].count(ItemKind.QUESTION)
    return 2 * done >= kinds.count(ItemKind.QUESTION)


def _item(ball: Curveball, before: Item) -> Item:
    return in_between(ItemKind.CURVEBALL, ball.text, before, THINK_SECONDS, ANSWER_SECONDS)
