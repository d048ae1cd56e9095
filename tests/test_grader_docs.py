"""docs/grader.md shows the tables by which answers are scored, as they are."""

from pathlib import Path

import pytest

from voice_interviewer.interview_terms import COMPANY_TITLES, Company
from voice_interviewer.structure import flow, pitfalls, relevance, scores
from voice_interviewer.structure.ladder import Points

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "grader.md").read_text(encoding="utf-8")
ROWS = (*scores.TABLE, *flow.TABLE, *relevance.TABLE, *pitfalls.OPENS_WITH_TOOLS, *pitfalls.HIDES_REASONING)
STEPS = (
    *(step for steps in scores.STEPS.values() for step in steps),
    *flow.STEPS,
    relevance.OTHER_STEP,
    relevance.OWN_STEP,
    pitfalls.OPENS_WITH_TOOLS_STEP,
    pitfalls.HIDES_REASONING_STEP,
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.evidence)
def test_every_row_stands_there(row: Points) -> None:
    """Its evidence, its points and its reason."""
    assert f"| {row.evidence} | {row.points:g} | {row.why} |" in PAGE


def test_every_step_stands_there() -> None:
    """To the digit."""
    assert [f"{step:g}" for step in STEPS if f"{step:g}" not in PAGE] == []


@pytest.mark.parametrize("company", list(Company))
def test_every_company_stands_there(company: Company) -> None:
    """With its weights by kind of question."""
    assert f"| {COMPANY_TITLES[company]} |" in PAGE
