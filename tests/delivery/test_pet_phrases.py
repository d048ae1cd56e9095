"""Phrases that come back."""

from support.marked_speech import spoken
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.delivery.findings import Delivery, Pace
from voice_interviewer.delivery.pet_phrases import pet_phrases
from voice_interviewer.delivery.wording import wording

QUESTION = "How do you release a model?"
TWICE = "At the end of the day we test. At the end of the day it runs."


def answer(text: str) -> Delivery:
    speech = spoken(text)
    pace = Pace(0, None, None, None, None, None)
    return Delivery(speech.words, (), (), pace, None, None, wording=wording(speech.words, speech.speech, pace))


def earlier(*texts: str, question: str = "What is drift?") -> list[EarlierAnswer]:
    return [EarlierAnswer(question, "tiny.en", answer(text)) for text in texts]


def phrases(text: str, before: list[EarlierAnswer], question: str = QUESTION) -> list[str]:
    return [pet.phrase for pet in pet_phrases(answer(text), question, before)]


def test_a_phrase_that_comes_back_here_and_elsewhere_is_found() -> None:
    """With its places here and the number of other answers that have it."""
    before = earlier("It is slow at the end of the day.", "End of the day, it works.", "Nothing.")
    (pet,) = pet_phrases(answer(TWICE), QUESTION, before)
    assert (pet.phrase, pet.other_takes) == ("end of the day", 2)
    assert [hit.words for hit in pet.hits] == [(2, 3, 4, 5), (10, 11, 12, 13)]


def test_once_here_or_in_one_other_answer_is_no_habit() -> None:
    """Both are needed."""
    before = earlier("At the end of the day it works.", "At the end of the day it works.")
    assert phrases("At the end of the day we test.", before) == []
    assert phrases(TWICE, before[:1]) == []


def test_the_same_question_does_not_count() -> None:
    """What comes back with its question is its topic."""
    assert phrases(TWICE, earlier(TWICE, TWICE, question=QUESTION)) == []


def test_technical_terms_and_words_of_the_question_are_none() -> None:
    """The feature store is in every answer because it is in every pipeline."""
    text = "The feature store is fast. We own the feature store."
    assert phrases(text, earlier(text, text)) == []
    day = "How does your working day end?"
    assert phrases(TWICE, earlier(TWICE, TWICE), question=day) == []


def test_small_words_alone_are_none() -> None:
    """Everybody says "it is in the" all the time."""
    text = "It is in the cloud. It is in the cloud."
    assert phrases(text, earlier(text, text)) == []


def test_what_another_class_counts_is_not_counted_again() -> None:
    """Hedges and fillers have their own rows."""
    text = "I think, you know, it works. I think, you know, it runs."
    assert phrases(text, earlier(text, text)) == []
