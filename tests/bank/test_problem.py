"""How a mistake is written down."""

from pathlib import Path

from voice_interviewer.bank.problem import Misfit, Problem, field_name


def test_a_problem_reads_file_line_field_message() -> None:
    """The form that editors and people can jump to."""
    problem = Problem(Path("my.yaml"), 12, "questions[3].kind", "must not be empty")
    assert str(problem) == "my.yaml:12: questions[3].kind: must not be empty"


def test_parts_that_are_not_known_leave_no_gap() -> None:
    """A problem of a whole file has neither line nor field."""
    assert str(Problem(Path("my.yaml"), None, "", "the file is empty")) == "my.yaml: the file is empty"


def test_a_field_is_named_by_its_path() -> None:
    """Names are joined by dots, places in lists stand in brackets."""
    assert field_name(("questions", 3, "strong", "risks", 0)) == "questions[3].strong.risks[0]"
    assert field_name(()) == ""


def test_a_name_of_absurd_length_is_cut() -> None:
    """A broken file must not flood the screen."""
    assert len(field_name(("x" * 5000,))) <= 60


def test_a_misfit_points_to_its_field_unless_told_otherwise() -> None:
    """A misspelt field is reported for its record, in the line of the misspelt name."""
    assert Misfit(("id",), "is empty").place == ("id",)
    assert Misfit((), "there is no field `idd`", at=("idd",)).place == ("idd",)
