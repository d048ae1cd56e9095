"""Mock interviews for tests: items and whole interviews, each plain until a test says otherwise."""

from typing import Any

from voice_interviewer.practice.interview.state import Interview, Item, ItemKind, Setup


def interview_item(text: str = "What is it for?", kind: ItemKind = ItemKind.QUESTION, **fields: Any) -> Item:
    """A question that waits; about two minutes to answer it."""
    plain: dict[str, Any] = {
        "aloud": text,
        "question_kind": "design",
        "round": "Warm-up",
        "bucket": "data",
        "think_seconds": 30,
        "answer_seconds": 120,
    }
    return Item(kind=kind, text=text, **(plain | fields))


def follow_up(text: str = "And who pays for it?", **fields: Any) -> Item:
    """A follow-up question that waits."""
    return interview_item(text, ItemKind.FOLLOW_UP, **fields)


def curveball(text: str = "The budget is halved. What changes?", **fields: Any) -> Item:
    """A change of the problem that waits."""
    return interview_item(text, ItemKind.CURVEBALL, **fields)


def interview(*items: Item, minutes: int = 5, **setup: Any) -> Interview:
    """An interview that has just begun."""
    return Interview(Setup(pack="demo", minutes=minutes, **setup), items)


def questions(count: int) -> tuple[Item, ...]:
    """That many questions that wait, told apart by their texts."""
    return tuple(interview_item(f"Question {number}?", question_id=f"q-{number}") for number in range(1, count + 1))
