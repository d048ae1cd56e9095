"""What the checks make of one file, and how it is told."""

from pathlib import Path

from support.packs import FULL_TEXT, PACK_TEXT, full_questions, pack_file, spoilt
from voice_interviewer.bank.checked import MOST_PROBLEMS, checked, checked_text, pack_error, unique_names
from voice_interviewer.bank.problem import Problem

FILE = Path("p.yaml")


def test_a_text_becomes_a_pack_without_a_file() -> None:
    """Whoever has only the text can have it checked; problems name the place that is given."""
    assert checked_text(PACK_TEXT, FILE).pack is not None
    found = checked_text(spoilt("version: 1", "version: 0"), FILE)
    assert found.pack is None
    assert list(map(str, found.problems)) == ["p.yaml:4: version: needs at least 1"]


def test_a_large_pack_with_every_field_is_sound(tmp_path: Path) -> None:
    """The generator that benchmarks use makes what it says."""
    pack = checked(pack_file(tmp_path, full_questions(50))).pack
    assert pack is not None
    assert len(pack.questions) == 50
    assert all(question.exemplars and question.emphasis and question.misheard for question in pack.questions)


def test_shape_and_rules_are_told_together() -> None:
    """Whoever mends the one does not come back for the other."""
    text = spoilt("risks: 20", "risks: 21", FULL_TEXT).replace("level: senior", "level: guru")
    assert [problem.field for problem in checked_text(text, FILE).problems] == [
        "questions[0].level",
        "questions[0].emphasis",
    ]


def test_clashes_are_located_in_the_text() -> None:
    """Of the pack and of its questions; a file with mistakes has none beside them."""
    taken = {"pack demo": "a.yaml", "second-one": "b.yaml", "demo": "c.yaml"}
    assert list(map(str, checked_text(PACK_TEXT, FILE).clashes(taken))) == [
        "p.yaml:1: id: the same id is used in a.yaml",
        "p.yaml:23: questions[1].id: the same id is used in b.yaml",
    ]
    assert checked_text("id: demo", FILE).clashes(taken) == ()


def test_the_names_of_a_pack_are_its_id_and_those_of_its_questions() -> None:
    """A pack and a question may be called alike."""
    pack = checked_text(PACK_TEXT, FILE).pack
    assert pack is not None
    assert unique_names(pack) == ["pack demo", "first-one", "second-one"]


def test_an_error_tells_one_problem_itself_and_lists_more() -> None:
    """And never floods the screen."""
    problem = Problem(FILE, 3, "title", "must not be empty")
    assert pack_error(FILE, [problem]).message == (
        "The question pack cannot be used: p.yaml:3: title: must not be empty."
    )
    many = pack_error(FILE, [problem] * (MOST_PROBLEMS + 1))
    assert many.message == f"The question pack p.yaml cannot be used: it has more than {MOST_PROBLEMS} mistakes."
    assert len(many.problems) == MOST_PROBLEMS
