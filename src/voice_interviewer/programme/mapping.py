"""The drill "map the question first": which bucket a question belongs to, and what an interviewer asks it for.

Every question of a pack comes up once before any comes again; those that were mapped wrongly the last time come first
then. What was shown is read from the events, so the drill goes on where it stopped.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.bank.question import Bucket, Pack, Question
from voice_interviewer.practice.hints import going_on
from voice_interviewer.programme.bucket_words import second_bucket
from voice_interviewer.programme.events import Noted, QuestionMapped
from voice_interviewer.structure.text import content_stems

MOST_OTHERS = 3
"""Wrong choices beside the right one: with four a guess is right once in four, and all can still be read."""

ALIKE = 70.0
"""From this likeness on two proxies may mean the same, in percent of their content words
(`rapidfuzz.fuzz.token_set_ratio`). Those of different shipped questions reach 65."""


@dataclass(frozen=True, slots=True)
class Round:
    """One question to map."""

    question: Question
    buckets: tuple[Bucket, ...]
    """What can be chosen: all of them, always in the same order, so that they are found without searching."""
    proxies: tuple[str, ...]
    """What it may be a proxy for, the right one among them; empty where the pack does not say, or has no other."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a round."""

    event: QuestionMapped
    """For the journal."""
    bucket_right: bool
    second: Bucket | None
    """Another bucket that would be a fair answer."""
    explanation: str
    """Why, in one to three sentences."""


def next_round(pack: Pack, events: Sequence[Noted], seed: int) -> Round:
    """The next question, with choices in an order that hangs on the seed: the same seed gives the same round."""
    draw = random.Random(seed)  # noqa: S311 - it mixes choices and keeps no secret
    question = draw.choice(_candidates(pack, _mapped(pack, events)))
    return Round(question, tuple(Bucket), _proxies(question, pack, draw))


def judge(entry: Round, bucket: Bucket, proxy: str | None = None) -> Judgement:
    """What is said about an answer. ``proxy`` is the one that was chosen, None where that was not asked."""
    question = entry.question
    second = second_bucket(question)
    event = QuestionMapped(
        question=question.id,
        bucket=bucket.value,
        right_bucket=question.bucket.value,
        proxy_right=None if proxy is None else proxy == question.proxy_for,
    )
    return Judgement(
        event=event,
        bucket_right=bucket is question.bucket,
        second=second[0] if second else None,
        explanation=" ".join(_explained(question, bucket, second)),
    )


def _mapped(pack: Pack, events: Sequence[Noted]) -> list[QuestionMapped]:
    """The rounds that were played with questions of the pack, oldest first."""
    there = {question.id for question in pack.questions}
    return [
        noted.event for noted in events if isinstance(noted.event, QuestionMapped) and noted.event.question in there
    ]


def _candidates(pack: Pack, mapped: Sequence[QuestionMapped]) -> list[Question]:
    """The questions that may come next: those not shown in this run of the pack, the wrongly mapped ones before all."""
    seen = _seen(mapped, len(pack.questions))
    last = mapped[-1].question if mapped else None
    left = [question for question in pack.questions if question.id not in seen and question.id != last]
    wrong = {event.question for event in {event.question: event for event in mapped}.values() if _is_wrong(event)}
    return [question for question in left if question.id in wrong] or left or list(pack.questions)


def _seen(mapped: Sequence[QuestionMapped], count: int) -> set[str]:
    """The questions shown since all of them had been. A question that comes again has begun a new run of a pack that
    was smaller then.
    """
    seen: set[str] = set()
    for event in mapped:
        if event.question in seen:
            seen = set()
        seen.add(event.question)
        if len(seen) == count:
            seen = set()
    return seen


def _is_wrong(event: QuestionMapped) -> bool:
    return event.bucket != event.right_bucket or event.proxy_right is False


def _proxies(question: Question, pack: Pack, draw: random.Random) -> tuple[str, ...]:
    if question.proxy_for is None:
        return ()
    others = [other for other in pack.questions if other.bucket is not question.bucket]
    draw.shuffle(others)
    chosen = [question.proxy_for]
    for other in others:
        text = other.proxy_for
        if text is not None and len(chosen) <= MOST_OTHERS and not any(_alike(text, taken) for taken in chosen):
            chosen.append(text)
    draw.shuffle(chosen)
    return tuple(chosen) if len(chosen) > 1 else ()


def _alike(one: str, other: str) -> bool:
    # Only this drill needs the library, so a start does not pay for it.
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(" ".join(content_stems(one)), " ".join(content_stems(other))) >= ALIKE


def _explained(question: Question, bucket: Bucket, second: tuple[Bucket, int] | None) -> list[str]:
    title = question.bucket.title
    said = [f"It belongs to {title}." if bucket is question.bucket else f"It belongs to {title}, not {bucket.title}."]
    if question.proxy_for is not None:
        said.append(f"What it is a proxy for: {going_on(question.proxy_for).rstrip('.')}.")
    if second is not None:
        other, points = second
        said.append(f"{other.title} is a fair second answer: {points} points of a strong answer lead there.")
    return said
