"""What the programme knows of takes, made up: one take, a handful over days, ten thousand, and questions for them."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import msgspec

from support.packs import pack, question
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Bucket, Pack, Question
from voice_interviewer.programme.events import Event, Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import HeldInterview, PastTake
from voice_interviewer.take import Mode

TODAY = date(2026, 3, 20)
"""The day on which these tests are set."""


def moment(days_ago: int = 0, minute: int = 0, today: date = TODAY) -> datetime:
    """Noon on a day before today (a negative number: after it), and some minutes, in UTC."""
    return datetime.combine(today - timedelta(days=days_ago), time(12), UTC) + timedelta(minutes=minute)


def past_take(
    take_id: int,
    question_id: str | None = "q-data",
    scores: Sequence[int] = (2, 2, 2, 2),
    days_ago: int = 0,
    **fields: Any,
) -> PastTake:
    """A spoken take of two minutes."""
    plain: dict[str, Any] = {
        "question_text": f"What about {question_id or 'something else'}?",
        "created": moment(days_ago, take_id % 600),
        "seconds": 120.0,
        "mode": Mode.PRACTICE,
        "interview": None,
        "words": 260,
        "filled_pauses": 6,
        "words_per_minute": 130.0,
    }
    return PastTake(id=take_id, question_id=question_id, scores=tuple(scores), **(plain | fields))


def programme_question(question_id: str, bucket: Bucket = Bucket.DATA, **fields: Any) -> Question:
    """A question of a bucket, with whatever else a test cares about."""
    return msgspec.structs.replace(question(question_id), bucket=bucket, **fields)


def bucket_pack(each: int = 1, pack_id: str = "demo") -> Pack:
    """A pack with that many questions a bucket: ``q-data``, ``q-monitoring``, then ``q-data-2`` and so on."""
    return pack(
        pack_id,
        *(
            programme_question(f"q-{bucket.value}" + (f"-{number}" if number > 1 else ""), bucket)
            for number in range(1, each + 1)
            for bucket in Bucket
        ),
    )


def past(*takes: PastTake, packs: Sequence[Pack] = (), held: Sequence[HeldInterview] = ()) -> Past:
    """The index over takes and mock interviews, beside `bucket_pack` or the packs given."""
    return Past(takes, Bank(tuple(packs) or (bucket_pack(),)), held)


def held(*days_ago: int) -> list[HeldInterview]:
    """A mock interview that was held on each of these days before today, numbered from 1."""
    return [HeldInterview(number, moment(ago).date()) for number, ago in enumerate(days_ago, start=1)]


def noted(*events: Event, days_ago: int = 0) -> list[Noted]:
    """Events, one minute apart, all on one day."""
    return [Noted(number, moment(days_ago, number), event) for number, event in enumerate(events, start=1)]


def many_takes(count: int, questions: Sequence[Question], today: date = TODAY, seed: int = 1) -> Iterator[PastTake]:
    """Takes of random questions with random scores, one in ten of them not graded, twenty a day up to yesterday."""
    draw = random.Random(seed)
    for number in range(count):
        scores = tuple(draw.randrange(5) for _ in range(4)) if draw.random() < 0.9 else ()
        days_ago = 1 + (count - 1 - number) // 20
        yield past_take(number + 1, draw.choice(questions).id, scores, created=moment(days_ago, number % 20, today))
