"""How changes are put into words."""

import pytest

from voice_interviewer.comparison.result import Observed
from voice_interviewer.report import comparison_words as say


@pytest.mark.parametrize(("points", "words"), [(1, "↑ 1 point"), (-2, "↓ 2 points"), (0, "same score"), (None, "")])
def test_score(points: int | None, words: str) -> None:
    """An arrow and a word."""
    assert say.score_change(points) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(14.2, "14 s longer"), (-9.0, "9 s shorter"), (0.4, "as long"), (None, "")]
)
def test_seconds(seconds: float | None, words: str) -> None:
    """Whole seconds; less is no change."""
    assert say.seconds_change(seconds) == words


def test_both_changes_in_one_line() -> None:
    """Or a dash where neither is known."""
    assert say.change(1, -3.0) == "↑ 1 point, 3 s shorter"
    assert say.change(None, None) == say.NOTHING


def test_a_figure_that_rounds_to_the_same_is_the_same() -> None:
    """What is shown as equal is not told as changed."""
    assert say.observed_change(Observed("Pauses", "", (1.02, 1.04))) == "the same"
    assert say.observed_change(Observed("Pauses", "", (1.0, 3.5))) == "↑ 2.5"
    assert say.observed_change(Observed("Pauses", "", (None, 3.5))) == say.NOTHING
    assert say.observed(Observed("Longest", "s", (2.0, None)), 0) == "2.0 s"
    assert say.observed(Observed("Longest", "s", (2.0, None)), 1) == say.NOTHING
