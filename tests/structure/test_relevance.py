"""Whether an answer is to its question."""

import pytest

from support.spoken_answers import DRIFT_QUESTION, FRAUD_QUESTION, SMALL_TALK, STRONG
from voice_interviewer.structure.relevance import Aboutness, aboutness, relevance

OWN = Aboutness(reader=5.0, shared=1.0)
OTHER = Aboutness(reader=-5.0, shared=0.0)


@pytest.mark.parametrize(("section_total", "most"), [(0, 0), (1, 0), (2, 1), (4, 1), (5, 2), (16, 2)])
def test_saying_nothing_answers_nothing(section_total: int, most: int) -> None:
    """The right words without content are worth no more than their content."""
    assert relevance(OWN, section_total) == most


def test_a_rich_answer_to_another_question_is_not_relevant() -> None:
    """Content cannot buy what was not asked."""
    assert relevance(OTHER, 16) == 0


def test_the_questions_own_words_are_looked_for() -> None:
    """An answer shares more with its own question than with another; small talk shares nothing."""
    own = aboutness(FRAUD_QUESTION, STRONG, 0.5).shared
    assert own > aboutness(DRIFT_QUESTION, STRONG, 0.5).shared
    assert aboutness(DRIFT_QUESTION, SMALL_TALK, 0.5).shared == 0.0


def test_restating_the_question_proves_nothing() -> None:
    """Sentences that only say the question again are left out."""
    again = ["So, model drift and data drift, how I'd detect and respond to drift."]
    assert aboutness(DRIFT_QUESTION, again, 0.5).shared == 0.0


def test_endings_do_not_hide_a_word() -> None:
    """Nearly the same word counts nearly as much; another word not at all."""
    assert 0 < aboutness("What is observability?", ["It is observable."], 0.5).shared < 1
    assert aboutness("What is observability?", ["It is obvious."], 0.5).shared == 0.0


def test_a_question_of_general_words_leaves_it_to_the_reader() -> None:
    """Nothing of its own can come back, and none is held against the answer."""
    assert aboutness("Tell me about a time it went wrong.", SMALL_TALK, 0.5).shared in {0.0, 0.5}
    assert aboutness("Tell us about a project.", SMALL_TALK, 0.5) == Aboutness(0.0, 0.5)


def test_the_readers_odds_are_bounded() -> None:
    """A probability of 0 or 1 is no proof."""
    assert [aboutness("", [], fits).reader for fits in (0.0, 0.5, 1.0)] == [-5.0, 0.0, 5.0]
