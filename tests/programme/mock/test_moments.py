"""The best and the thinnest moment."""

from dataclasses import replace

from support.examples import example_abstention
from support.mock_interviews import grade_of
from voice_interviewer.answer import Section
from voice_interviewer.programme.mock.moments import GradedAnswer, best_and_thinnest
from voice_interviewer.structure.grade import Grade, SentenceLabels


def answers(*grades: Grade, whole: bool = True) -> list[GradedAnswer]:
    """One answer for each grade, all of whole questions or none."""
    return [GradedAnswer(place, grade, whole) for place, grade in enumerate(grades)]


def test_the_highest_and_the_lowest_score_are_quoted() -> None:
    """Each by the first sentence that it rests on, with when it was said."""
    best, thinnest = best_and_thinnest(answers(grade_of((2, 2, 2, 2)), grade_of((3, 4, 2, 1))))
    assert best is not None
    assert (best.place, best.section, best.score) == (1, Section.ARCHITECTURE, 4)
    assert best.quote.startswith("We chose batch features over streaming")
    assert thinnest is not None
    assert (thinnest.place, thinnest.section, thinnest.score) == (1, Section.RISKS, 1)
    assert thinnest.quote == "Compliance reviews each release."
    assert thinnest.start is not None


def test_among_equal_scores_what_the_sentence_shows_decides() -> None:
    """A sentence with a reason and a figure before one without."""
    grade = grade_of((3, 3, 3, 3))
    shows = [{}, {}, {}, {"reason": 0.9, "number": 0.8}, {"specific": 0.1}]
    labels = [replace(read, shows=shown, tradeoff=False) for read, shown in zip(grade.labels, shows, strict=True)]
    best, thinnest = best_and_thinnest(answers(replace(grade, labels=tuple(labels))))
    assert best is not None
    assert best.section is Section.OPERATIONS
    assert thinnest is None


def test_nothing_good_and_nothing_said_leave_no_moment() -> None:
    """Nothing is made up."""
    assert best_and_thinnest([]) == (None, None)
    best, thinnest = best_and_thinnest(answers(grade_of((1, 1, 1, 1))))
    assert best is None
    assert thinnest is not None
    assert best_and_thinnest(answers(example_abstention())) == (None, None)


def test_another_question_was_answered() -> None:
    """What is said there is no moment of this interview."""
    assert best_and_thinnest(answers(grade_of((4, 4, 1, 1), relevance=0))) == (None, None)


def test_an_answer_to_a_follow_up_can_be_the_best_but_not_the_thinnest() -> None:
    """It was asked for a part, and gave it."""
    best, thinnest = best_and_thinnest(answers(grade_of((4, 0, 0, 1)), whole=False))
    assert best is not None
    assert thinnest is None


def test_one_sentence_is_not_both() -> None:
    """A sentence that two scores rest on is quoted once."""
    grade = grade_of((2, 1, 1, 1))
    one = tuple(replace(entry, evidence=(0,)) for entry in grade.sections)
    labels = (SentenceLabels(("context",), False), *grade.labels[1:])
    best, thinnest = best_and_thinnest(answers(replace(grade, sections=one, labels=labels)))
    assert best is not None
    assert thinnest is None
