"""How often each question was tried."""

from datetime import timedelta
from pathlib import Path

import pytest

from support.examples import example_abstention, example_findings, example_question, example_take
from support.fake_library import FakeLibrary
from support.scored_takes import keep_scored
from support.services import NOW
from voice_interviewer.answer import Section
from voice_interviewer.take import Source
from voice_interviewer.ui.home.attempts import Attempts, attempts_by_question


@pytest.fixture
def library(tmp_path: Path) -> FakeLibrary:
    return FakeLibrary(tmp_path)


def keep(library: FakeLibrary, days_ago: int, question_id: str | None, graded: bool = True) -> None:
    findings = example_findings() if graded else example_findings(grade=example_abstention())
    question = example_question(id=question_id)
    library.keep(example_take(created=NOW - timedelta(days=days_ago), question=question, findings=findings))


def test_takes_are_counted_by_question(library: FakeLibrary) -> None:
    """A refused grade is a take without a score; questions of one's own are not listed."""
    keep(library, 3, "drift")
    keep(library, 2, "drift", graded=False)
    keep(library, 1, None)
    found = attempts_by_question(library.past_takes())
    [total] = {sum(summary.scores) for summary in library.summaries() if summary.scores}
    assert found == {"drift": Attempts(2, best=total, last=total)}


def test_the_last_score_is_the_newest_and_the_best_the_highest(library: FakeLibrary) -> None:
    """In whatever order they stand."""
    keep_scored(library, "detect-drift", (4, 3, 3, 2), days_ago=2)
    keep_scored(library, "detect-drift", (1, 1, 1, 1), days_ago=1)
    assert attempts_by_question(library.past_takes()) == {"detect-drift": Attempts(2, best=12, last=4)}


@pytest.mark.parametrize(
    ("attempts", "takes", "scores"),
    [
        (Attempts(1, None, None), "1 take", "Not graded"),
        (Attempts(1, 9, 9), "1 take", "Content 9 of 16"),
        (Attempts(4, 12, 9), "4 takes", "Content 9, best 12 of 16"),
    ],
)
def test_attempts_are_put_into_words(attempts: Attempts, takes: str, scores: str) -> None:
    """With the scale beside the number."""
    assert (attempts.takes, attempts.scores) == (takes, scores)


def test_a_part_alone_and_a_composite_are_no_attempts(library: FakeLibrary) -> None:
    """Only an answer as it was given to the whole question is."""
    keep(library, 3, "drift")
    question = example_question(id="drift")
    library.keep(example_take(created=NOW, question=question, drill=Section.RISKS))
    library.keep(example_take(created=NOW, question=question, source=Source.COMPOSITE))
    assert attempts_by_question(library.past_takes())["drift"].count == 1
