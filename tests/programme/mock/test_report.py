"""The closing report of an interview."""

from dataclasses import replace

import pytest

from support.examples import example_abstention, example_findings
from support.interviews import interview, interview_item
from support.mock_interviews import BEGAN, done, example_interview, kept_take
from voice_interviewer.answer import Section
from voice_interviewer.practice.interview.state import ItemKind
from voice_interviewer.programme.mock.report import MockReport, mock_report

POINTS = {"q-data": dict.fromkeys(Section, ("Say one thing.",))}


@pytest.fixture
def report() -> MockReport:
    """On the example."""
    held, takes = example_interview()
    return mock_report(held, takes, POINTS, BEGAN, "Demo engineer")


def test_every_question_is_accounted_for(report: MockReport) -> None:
    """Answered, skipped or not reached, in the order in which they were asked."""
    assert [result.item.text for result in report.answered] == [
        "How do you check incoming data?",
        "And whom do you ask?",
        "What wakes you at night?",
    ]
    assert [result.item.text for result in report.skipped] == ["Who may see it?"]
    assert [result.item.text for result in report.not_reached] == ["What would you do without it?"]
    assert [result.place for result in report.results] == [0, 1, 2, 3, 4]
    assert report.not_graded == ()


def test_scores_and_times_stand_beside_each_question(report: MockReport) -> None:
    """Also those of the follow-up question."""
    first, follow_up = report.results[:2]
    assert (list(first.scores.values()), first.total) == ([4, 3, 2, 1], 10)
    assert (first.seconds, first.item.answer_seconds) == (90, 120)
    assert follow_up.total == 2
    assert first.points == POINTS["q-data"]
    assert follow_up.points == {}


def test_means_are_of_the_questions_alone(report: MockReport) -> None:
    """A follow-up question asks for a part. The weakest bucket comes first."""
    assert [(mean.of, mean.value, mean.answers) for mean in report.sections] == [
        ("context", 3.0, 2),
        ("architecture", 2.0, 2),
        ("operations", 1.5, 2),
        ("risks", 0.5, 2),
    ]
    assert [(mean.of, mean.value, mean.answers) for mean in report.buckets] == [
        ("monitoring", 1.0, 1),
        ("data", 2.5, 1),
    ]


def test_the_names_that_were_not_given(report: MockReport) -> None:
    """The pack stands in for the role; a date is not made up."""
    plain = mock_report(report.interview, [])
    assert (plain.role, plain.began) == ("demo", None)
    assert (report.role, report.began) == ("Demo engineer", BEGAN)


def test_what_was_not_graded_says_why() -> None:
    """Refused, not transcribed, or gone."""
    items = [interview_item(f"Question {number}?") for number in (1, 2, 3)]
    refused = kept_take(1, items[0], findings=example_findings(grade=example_abstention()))
    waiting = kept_take(2, items[1], findings=None)
    held = interview(*(done(item, number) for number, item in enumerate(items, 1)))
    report = mock_report(held, [refused, waiting])
    assert [result.why_not_graded for result in report.not_graded] == [
        "Only four words were said, too few to grade.",
        "It is not transcribed yet; the recording is kept.",
        "Its recording is not in the library any more.",
    ]
    assert (report.sections, report.buckets, report.advice) == ((), (), ())
    assert (report.best, report.thinnest) == (None, None)


def test_an_answer_that_a_crash_kept_from_the_interview_is_found() -> None:
    """By the words of its question, and only once."""
    item = interview_item("Why?")
    held = interview(item, item)
    report = mock_report(held, [kept_take(8, item)])
    assert [result.answered for result in report.results] == [True, False]
    assert report.not_reached[0].place == 1


def test_a_skipped_question_stays_skipped() -> None:
    """Whoever went on without an answer meant it."""
    item = interview_item("Why?")
    report = mock_report(interview(done(item, None)), [kept_take(8, item)])
    assert report.skipped
    assert not report.answered


def test_an_interview_without_answers_has_a_report() -> None:
    """Whoever ends it at once is told what there is."""
    report = mock_report(interview(interview_item(), interview_item(kind=ItemKind.CURVEBALL)), [])
    assert len(report.not_reached) == 2
    assert report.fatigue.minutes == ()


def test_the_same_takes_give_the_same_report(report: MockReport) -> None:
    """In whatever order they come."""
    held, takes = example_interview()
    assert mock_report(held, reversed(takes), POINTS, BEGAN, "Demo engineer") == report
    assert mock_report(replace(held), takes, POINTS, BEGAN, "Demo engineer") == report
