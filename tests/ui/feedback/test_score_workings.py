"""How a score came about, in words."""

from dataclasses import replace

from support.fake_reader import FakeReader
from voice_interviewer.structure.grade import SectionScore, Sentence
from voice_interviewer.structure.grader import Grader
from voice_interviewer.ui.feedback.score_workings import NAMES, workings

TEXTS = (
    "An alert over 2 percent pages the engineer, because customers notice it first.",
    "Our users are in forty shops along the coast, and they close early in winter.",
)


def score() -> SectionScore:
    return Grader(FakeReader()).grade("", "design", [Sentence(text) for text in TEXTS]).sections[2]


def test_every_line_of_the_sum_is_told() -> None:
    """Amounts, points, their total, and the chance of each score."""
    given = score()
    told = workings(given)
    assert told is not None
    assert told.name == f"How this {given.score} came about"
    assert all(NAMES[line.evidence] in told.text and f"gives {line.points:g}" in told.text for line in given.workings)
    assert f"{sum(line.points for line in given.workings):.2f} points" in told.text
    assert "4: " in told.text


def test_a_grade_of_an_older_version_has_none() -> None:
    """It kept no sum, and none is invented."""
    assert workings(replace(score(), workings=())) is None
