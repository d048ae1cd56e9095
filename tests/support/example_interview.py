"""A mock interview of three questions, for tests that need one and do not care which."""

from dataclasses import replace
from typing import Any

from support.examples import example_question
from voice_interviewer.interview_terms import Company, Voice
from voice_interviewer.practice.interview.state import Interview, Item, ItemKind, ItemState, Setup


def example_item(**changes: Any) -> Item:
    """The question of the example take, as an interview holds it."""
    question = example_question()
    item = Item(
        kind=ItemKind.QUESTION,
        text=question.text,
        aloud=question.text,
        question_kind=question.kind,
        round="Deployment and monitoring",
        bucket="deployment",
        think_seconds=30,
        answer_seconds=180,
        question_id=question.id,
        pack=question.pack,
    )
    return replace(item, **changes)


def example_interview(**changes: Any) -> Interview:
    """A quarter of an hour at a bank: one question answered, one asked on about it, one to come."""
    own = {"question_id": None, "pack": None}
    interview = Interview(
        setup=Setup("mlops-engineer", 15, Company.REGULATED, voice=Voice.COMPLIANCE),
        items=(
            example_item(state=ItemState.ANSWERED, take=1),
            example_item(kind=ItemKind.FOLLOW_UP, text="Who signs that off?", aloud="Who signs that off?", **own),
            example_item(text="How do you detect drift?", aloud="How do you detect drift?", question_id="detect-drift"),
        ),
        elapsed=212.5,
    )
    return replace(interview, **changes)
