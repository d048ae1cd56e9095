"""Takes of the example bank in the fake library, each with the section scores that a test wants."""

from collections.abc import Sequence
from datetime import timedelta

from support.examples import example_findings, example_question, example_take
from support.fake_library import FakeLibrary
from support.mock_interviews import grade_of
from support.services import NOW, example_bank


def keep_scored(library: FakeLibrary, question_id: str, scores: Sequence[int], days_ago: int = 0) -> int:
    """A spoken answer to a question, some days before `NOW`; its number."""
    text = example_bank().question(question_id).question.text
    take = example_take(
        question=example_question(id=question_id, text=text),
        created=NOW - timedelta(days=days_ago),
        findings=example_findings(grade=grade_of(scores)),
    )
    return library.keep(take).id or 0


def keep_week(library: FakeLibrary) -> list[int]:
    """Seven takes, one a day up to today, whose Risks rise from 0 to 3; their numbers, oldest first."""
    risks = (0, 0, 1, 1, 3, 3, 3)
    return [
        keep_scored(library, "detect-drift", (2, 2, 3, score), days_ago)
        for score, days_ago in zip(risks, reversed(range(7)), strict=True)
    ]
