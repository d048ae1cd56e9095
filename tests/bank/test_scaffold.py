"""A new pack to start from."""

from pathlib import Path

import msgspec
import pytest

from support.packs import pack_file
from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.checked import checked_text
from voice_interviewer.bank.loader import load_pack, load_packs
from voice_interviewer.bank.question import Kind, Pack, Question
from voice_interviewer.bank.scaffold import LONGEST_ID, scaffold, write_scaffold
from voice_interviewer.errors import NotFound, PackError
from voice_interviewer.folders import shipped


def made(pack_id: str = "data-analyst", title: str = "") -> Pack:
    """The pack that a scaffold is."""
    found = checked_text(scaffold(pack_id, title), Path("f"))
    assert found.problems == ()
    assert found.pack is not None
    return found.pack


def test_it_has_one_question_of_each_kind_with_every_field() -> None:
    """An author sees all that there is, and removes what is not needed."""
    questions = made().questions
    assert {question.kind for question in questions} == set(Kind)
    defaults = {field.name: field.default for field in msgspec.structs.fields(Question)}
    for question in questions:
        assert question.exemplars is not None
        assert all(question.follow_ups.of(section) for section in Section)
        left_out = [
            name
            for name in Question.__struct_fields__
            if not getattr(question, name) or getattr(question, name) == defaults[name]
        ]
        assert set(left_out) <= {"spoken", "companies", "level", "think_seconds", "answer_seconds"}
    concept = next(question for question in questions if question.kind is Kind.CONCEPT)
    assert concept.spoken
    assert concept.companies


def test_it_says_what_the_fields_are_for() -> None:
    """In comments, where they are written, with the commands to check it."""
    text = scaffold("data-analyst")
    assert "voice-interviewer questions check FILE --explain data-analyst-design" in text
    assert text.count("  # ") > 15
    assert max(map(len, text.splitlines()[1:])) <= 120


def test_editors_find_the_schema_wherever_the_pack_lies() -> None:
    """By its full address: the user's folder has no schema in it."""
    first = scaffold("data-analyst").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={(shipped('question_bank') / 'schema.json').as_uri()}"


def test_a_title_stays_as_it_was_given() -> None:
    """Also where it holds the id of the template."""
    assert made("data-analyst", "Oh my-pack of questions").title == "Oh my-pack of questions"


def test_a_title_is_made_of_the_id_where_none_is_given() -> None:
    """Both can be changed in the file."""
    assert (made().title, made().role) == ("Data analyst", "Data analyst")


@pytest.mark.parametrize("title", ['A: "b" # c', "*x", "@home", "  two  blanks ", "Ünï © 😀", "yes", "12", "\\q 'x'"])
def test_any_title_will_do(title: str) -> None:
    """Whatever YAML would make of it."""
    assert made(title=title).title == " ".join(title.split())


@pytest.mark.parametrize("title", ["x" * 601, "bell \x07", "half \ud800"])
def test_a_title_that_cannot_be_shown_is_refused(title: str) -> None:
    """In one sentence."""
    with pytest.raises(PackError, match="The title will not do"):
        scaffold("data-analyst", title)


@pytest.mark.parametrize("pack_id", ["", "Data", "a b", "../up", "a--b", "-a", "é", "a\n", "x" * (LONGEST_ID + 1)])
def test_an_id_that_will_not_do_is_refused(pack_id: str) -> None:
    """Before anything is written anywhere."""
    with pytest.raises(PackError, match="A pack cannot have the id"):
        scaffold(pack_id)


def test_the_longest_id_still_makes_valid_questions() -> None:
    """Theirs are longer."""
    assert made("x" * LONGEST_ID).questions


def test_it_is_written_and_loads(tmp_path: Path) -> None:
    """Beside what is there."""
    file = write_scaffold("data-analyst", "", tmp_path, load_packs([shipped("question_bank")]))
    assert file == tmp_path / "data-analyst.yaml"
    assert load_pack(file).id == "data-analyst"


def test_an_id_that_windows_takes_for_a_device_gets_another_name(tmp_path: Path) -> None:
    """A file called nul.yaml would be gone as soon as it is written there."""
    file = write_scaffold("nul", "", tmp_path, Bank(()))
    assert (file.name, load_packs([tmp_path]).packs[0].id) == ("pack-nul.yaml", "nul")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """Not even a file that is no pack."""
    file = pack_file(tmp_path, "mine", "data-analyst.yaml")
    with pytest.raises(PackError, match="is there already"):
        write_scaffold("data-analyst", "", tmp_path, Bank(()))
    assert file.read_text(encoding="utf-8") == "mine"


def test_an_id_in_use_is_refused(tmp_path: Path) -> None:
    """Of a pack or of a question, in whatever folder it lies."""
    pack_file(tmp_path / "other", scaffold("data-analyst"))
    bank = load_packs([tmp_path / "other"])
    with pytest.raises(PackError, match=r"is used in .*demo\.yaml already"):
        write_scaffold("data-analyst", "", tmp_path, bank)
    assert not (tmp_path / "data-analyst.yaml").exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With its path."""
    with pytest.raises(NotFound, match="There is no folder"):
        write_scaffold("data-analyst", "", tmp_path / "nowhere", Bank(()))
