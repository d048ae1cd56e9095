"""The line of the history that stands for a take."""

import pytest

from support.examples import example_findings, example_grade, example_take, example_transcript
from voice_interviewer.answer import Word
from voice_interviewer.library.summary import SNIPPET_CHARACTERS, summary_of


def snippet(answer: str) -> str:
    """The snippet of a take with that answer, given as one word."""
    transcript = example_transcript(words=(Word(answer, 0.0, 1.0),))
    return summary_of(example_take(findings=example_findings(transcript=transcript)), 1).snippet


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Short enough.", "Short enough."),
        ("two\n lines", "two lines"),
        ("word " * 40, "word " * 18 + "word…"),
        ("x" * 300, "x" * 99 + "…"),
        (" " * 300, ""),
    ],
)
def test_a_snippet_is_whole_words_on_one_line(answer: str, expected: str) -> None:
    """The first words as far as they fit, with a sign that there are more."""
    assert snippet(answer) == expected
    assert len(expected) <= SNIPPET_CHARACTERS


def test_a_grade_that_lacks_a_section_has_no_scores_in_the_list() -> None:
    """Four numbers or none: three could not be told apart."""
    grade = example_grade(sections=example_grade().sections[:3])
    assert summary_of(example_take(findings=example_findings(grade=grade)), 1).scores == ()
