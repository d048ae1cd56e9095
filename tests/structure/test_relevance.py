"""Whether an answer is to its question."""

import pytest

from support.spoken_answers import DRIFT_QUESTION, FRAUD_QUESTION, POINTS, SMALL_TALK, STORE_QUESTION, STRONG
from voice_interviewer.structure.relevance import Aboutness, aboutness, relevance
from voice_interviewer.structure.topics import has_topic, topic_cues


def test_an_answer_is_about_its_own_question() -> None:
    """More than about any other."""
    own = aboutness(FRAUD_QUESTION, "design", STRONG, None).total
    others = [aboutness(question, "concept", STRONG, None).total for question in (DRIFT_QUESTION, STORE_QUESTION)]
    assert own > 2 * max(others)
    assert relevance(aboutness(FRAUD_QUESTION, "design", STRONG, None), 12, 0.0) == 2


def test_small_talk_is_about_nothing() -> None:
    """Fluent and off the point."""
    assert relevance(aboutness(STORE_QUESTION, "concept", SMALL_TALK, None), 8, 0.0) == 0


def test_the_strong_points_count_for_their_own_question() -> None:
    """What a question's points hold is a sign that the answer is to it."""
    said = ["A wrongly blocked card costs the shop a customer, and the till waits for the verdict on each payment."]
    with_points = aboutness("How would you go about it?", "design", said, POINTS)
    assert with_points.points is not None
    assert with_points.total > aboutness("How would you go about it?", "design", said, None).total


def test_restating_the_question_proves_nothing() -> None:
    """Sentences that only say the question again are left out."""
    again = ["So, model drift and data drift, how I'd detect and respond to drift."]
    assert aboutness(DRIFT_QUESTION, "concept", again, None).question == 0.0


def test_a_story_cannot_be_ruled_out_by_its_words() -> None:
    """A question about a failed launch may be answered in any words."""
    about = aboutness("Tell me about a launch that failed.", "behavioral", SMALL_TALK, None)
    assert about.doubtful
    assert relevance(about, 8, 0.0) == 1


@pytest.mark.parametrize(
    ("section_total", "names", "most"), [(0, 0.0, 0), (1, 0.0, 0), (2, 0.0, 1), (5, 0.9, 1), (5, 0.1, 2), (12, 0.9, 2)]
)
def test_saying_nothing_answers_nothing(section_total: int, names: float, most: int) -> None:
    """The right words without content are worth no more than their content."""
    perfect = Aboutness(question=1.0, cues=12.0, points=None, doubtful=False)
    assert relevance(perfect, section_total, names) == most


def test_topics_are_found_by_question_and_answer() -> None:
    """Both sides of a topic must match."""
    assert {"distribution", "retrain"} <= topic_cues(DRIFT_QUESTION, "the distribution moved so we retrain")
    assert not topic_cues("How is your day?", "the distribution moved so we retrain")
    assert has_topic(DRIFT_QUESTION)
    assert not has_topic("How is your day?")
