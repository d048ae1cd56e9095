"""The question asked again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.structure.asking.heart import MOST_WORDS, PLAIN, heart_of


@pytest.mark.parametrize(
    ("question", "heart"),
    [
        ("What is a feature store, and what problem does it solve?",
         "what is a feature store, and what problem does it solve"),
        ("Design a real-time fraud detection system for card payments.",
         "how would you design a real-time fraud detection system for card payments"),
        ("Tell me about a time a model degraded.", "can you tell me about a time a model degraded"),
        ("Describe a time when a data issue broke a model. How did you resolve it?", "how did you resolve it"),
        ("How would you set up CI/CD for batch/live models (both)?",
         "how would you set up CI CD for batch or live models"),
        ("...", PLAIN),
        ("12 + 12", PLAIN),
    ],
)  # fmt: skip
def test_orders_become_questions(question: str, heart: str) -> None:
    """And what cannot be said is left out."""
    assert heart_of(question) == heart


def test_a_long_question_is_cut_at_a_joint() -> None:
    """Its heart is left."""
    long = (
        "Describe a monitoring plan for a model in production, including the metrics, the drift checks and the alert "
        "routing for all of the teams that are going to be on call for it."
    )
    assert heart_of(long) == "can you describe a monitoring plan for a model in production"


@given(st.text(max_size=400))
def test_it_is_always_short(question: str) -> None:
    """Whatever the user typed as a question."""
    assert 0 < len(heart_of(question).split()) <= MOST_WORDS
