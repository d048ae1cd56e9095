"""Questions that come between those that an interview was begun with."""

from voice_interviewer.practice.interview.state import Item, ItemKind


def in_between(kind: ItemKind, text: str, before: Item, think_seconds: int, answer_seconds: int) -> Item:
    """A follow-up or a curveball: of the round, bucket and kind of the question before it, and of no pack."""
    return Item(
        kind=kind,
        text=text,
        aloud=text,
        question_kind=before.question_kind,
        round=before.round,
        bucket=before.bucket,
        think_seconds=think_seconds,
        answer_seconds=answer_seconds,
    )
