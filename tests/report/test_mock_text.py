"""The closing report of a mock interview as text and as Markdown."""

from dataclasses import replace

import pytest

from support.interviews import interview, interview_item
from support.mock_interviews import BEGAN, example_interview, kept_take, spoken
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.state import Interview, Setup
from voice_interviewer.programme.mock.report import mock_report
from voice_interviewer.report.mock_text import mock_markdown, mock_text
from voice_interviewer.take import Take

POINTS = {"q-data": {section: (f"Say one thing on {section.value}.",) for section in Section}}


@pytest.fixture
def text() -> str:
    """The example."""
    held, takes = example_interview()
    return told(held, takes)


def told(held: Interview, takes: list[Take]) -> str:
    """An interview's report as text, with its lines joined."""
    return " ".join(mock_text(mock_report(held, takes, POINTS, BEGAN, "Demo engineer")).split())


def test_what_it_was_comes_first(text: str) -> None:
    """For what, when, how long, under which rules, and how much of it was answered."""
    assert text.startswith("Mock interview: Demo engineer =")
    assert "Date: 2026-03-09 19:30" in text
    assert "Length: 5:31, of 5:00 agreed" in text
    assert "Rules: real: one take, no hints" in text
    assert "2 of 4 questions, 1 answer to what was put in between, 1 skipped, 1 not reached" in text
    assert "Asked on by" not in text


def test_next_time_names_the_question_and_how_often(text: str) -> None:
    """Three points at most, numbered."""
    assert "1. Risks and governance: Say more on risks. - Asked: What wakes you at night?" in text
    assert "You said: “So it goes.” - The same came up in 2 answers." in text
    assert "3. " in text
    assert "4. " not in text.partition("Scores")[0].partition("Next time")[2]


def test_means_say_over_how_many_answers(text: str) -> None:
    """And what is not in them."""
    assert "Risks and governance: 0.5 of 4 (2 answers)" in text
    assert "Monitoring and operations: 1.0 of 4 (1 answer)" in text
    assert "Follow-up questions and curveballs are not in these means" in text


def test_every_question_tells_what_became_of_it(text: str) -> None:
    """A follow-up question only what its answer shows."""
    assert "10 of 16: Context 4, Architecture 3, Operations 2, Risks and governance 1." in text
    assert "Answered in 1:30 of about 2:00." in text
    assert "Follow-up: And whom do you ask? - Warm-up; Data and features - Shown, of 4: Risks and governance 2." in text
    assert "Question 3: Who may see it? - Warm-up; Governance and lifecycle - Skipped." in text
    assert "Question 4: What would you do without it? - Warm-up; Deployment and CI/CD - Not reached." in text


def test_moments_are_quoted_with_their_place(text: str) -> None:
    """So that they can be listened to."""
    assert "Best moment: “We score loan applications for a regional bank" in text
    assert "Context, 4 of 4, at 0:00, in answer to: How do you check incoming data?" in text


def test_strong_points_come_at_the_end(text: str) -> None:
    """Of what was asked."""
    assert "What strong answers cover" in text
    assert text.endswith("- Say one thing on operations. - Risks and governance - Say one thing on risks.")


def test_the_curve_is_told_and_shown() -> None:
    """Minute by minute."""
    item = interview_item("Long one?")
    steady, tired = [(150, 2, 9)] * 5, [(150, 6, 9)] * 5
    held = interview(replace(item, take=1))
    text = told(held, [kept_take(1, item, findings=spoken(*steady, *tired))])
    assert "Filled pauses went from 2.0 to 6.0 a minute after minute 5." in text
    assert "Minute 10: 150 words a minute, 6.0 filled pauses a minute, 90% of sentences in a section" in text


def test_without_a_grade_there_are_no_scores() -> None:
    """It says so, and what is kept."""
    item = interview_item("Why?")
    text = told(interview(replace(item, take=1)), [kept_take(1, item, findings=None)])
    assert "No answer to a question was graded, so there are no scores." in text
    assert "Not graded. It is not transcribed yet; the recording is kept." in text
    assert "Next time" not in text


def test_who_asked_on_is_named() -> None:
    """Where somebody was chosen; a bucket of a later version is named as it is."""
    held = Interview(Setup("demo", 5, voice=Voice.CFO), (interview_item(bucket="people"),))
    text = told(held, [])
    assert "Asked on by: A CFO" in text
    assert "Warm-up; People" in text


def test_markdown_says_the_same() -> None:
    """With marks of its own; what comes from outside becomes no markup."""
    item = interview_item("Why *this* one?")
    found = mock_markdown(mock_report(interview(item), []))
    assert found.startswith("# Mock interview: demo\n")
    assert "- **Question 1:** Why \\*this\\* one?" in found
    assert "## Over the interview" in found
