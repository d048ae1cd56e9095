"""Packs from files: whole, broken, and beside each other."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.packs import PACK_TEXT, many_questions, pack_file, spoilt
from voice_interviewer.bank.checked import MOST_PROBLEMS
from voice_interviewer.bank.loader import load_pack, load_packs
from voice_interviewer.bank.question import Bucket, Kind, Pack
from voice_interviewer.errors import NotFound, PackError


def problems(file: Path) -> list[str]:
    """What is wrong with a file, without the file's name."""
    with pytest.raises(PackError) as caught:
        load_pack(file)
    return [problem.removeprefix(f"{file}:") for problem in caught.value.problems]


def test_a_pack_is_loaded_as_written(tmp_path: Path) -> None:
    """Fields that are left out have their defaults."""
    pack = load_pack(pack_file(tmp_path))
    first, second = pack.questions
    assert (pack.id, pack.version, [entry.id for entry in pack.rounds]) == ("demo", 1, ["warm-up", "deep-dive"])
    assert (first.id, first.kind, first.bucket) == ("first-one", Kind.CONCEPT, Bucket.DATA)
    assert (first.think_seconds, second.think_seconds, first.answer_seconds) == (30, 45, 180)
    assert first.aloud == first.text
    assert second.strong.risks == ("Say who answers for it.",)


def test_windows_line_ends_make_no_difference(tmp_path: Path) -> None:
    """Nor does the byte order mark that comes with them."""
    file = tmp_path / "dos.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + PACK_TEXT.replace("\n", "\r\n").encode())
    assert load_pack(file) == load_pack(pack_file(tmp_path))


def test_mistakes_of_all_kinds_come_together_in_the_order_of_lines(tmp_path: Path) -> None:
    """Shape and rules are checked in one go, each mistake with its line."""
    text = PACK_TEXT.replace("version: 1", "version: none").replace("kind: design", "knd: design")
    text = text.replace("round: deep-dive", "round: dep-dive").replace("second-one", "first-one")
    assert problems(pack_file(tmp_path, text)) == [
        "4: version: needs a whole number, not a text",
        "23: questions[1].id: the same id is used in line 13",
        "25: questions[1]: there is no field `knd` (did you mean `kind`?)",
        "26: questions[1].round: there is no round `dep-dive` (did you mean `deep-dive`?)",
    ]


def test_one_mistake_is_told_in_the_message_itself(tmp_path: Path) -> None:
    """A dialog that shows only the message shows all there is; the advice says how to check again."""
    file = pack_file(tmp_path, spoilt("title: Demo", "title:"))
    with pytest.raises(PackError) as caught:
        load_pack(file)
    assert caught.value.message == f"The question pack cannot be used: {file}:2: title: is empty; it needs a text."
    assert caught.value.advice == f"Correct the file, then run `voice-interviewer questions check {file}`."


def test_many_mistakes_are_counted_and_the_first_are_listed(tmp_path: Path) -> None:
    """A file of another kind must not flood the screen."""
    file = pack_file(tmp_path, many_questions(2 * MOST_PROBLEMS).replace("kind: concept", "kind: riddle"))
    with pytest.raises(PackError, match=f"it has more than {MOST_PROBLEMS} mistakes") as caught:
        load_pack(file)
    assert len(caught.value.problems) == MOST_PROBLEMS


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", " the file is empty"),
        (b"- id: demo\n", "1: needs fields (`name: value`), not a list"),
        (b"just words\n", "1: needs fields (`name: value`), not a text"),
        (b"id: demo\n\ttitle: x\n", "2: a tab is used to indent; use spaces"),
        (b'id: demo\ntitle: "x\nrole: y\n', "2: the quote that opens here is never closed"),
        (b"id: demo\ntitle: caf\xe9\n", "2: this is not UTF-8 text; save the file with the encoding UTF-8"),
        ("id: demo\n".encode("utf-16"), "1: this is not UTF-8 text; save the file with the encoding UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "1: this is not UTF-8 text; save the file with the encoding UTF-8"),
        (b"id: demo\nid: demo\n", "2: id: the field is here twice; the first is in line 1"),
        (b"[" * 300_000, "1: lists and fields are nested more than 20 levels deep"),
    ],
)
def test_files_that_are_no_packs(tmp_path: Path, content: bytes, expected: str) -> None:
    """Each gives one problem that says what to do."""
    file = tmp_path / "x.yaml"
    file.write_bytes(content)
    assert problems(file) == [expected]


def test_a_tag_of_python_is_refused(tmp_path: Path) -> None:
    """Loading a pack can never run what is in it."""
    (problem,) = problems(pack_file(tmp_path, spoilt("role: Tester", 'role: !!python/object/apply:os.getcwd ""')))
    assert problem.startswith("3: role: the tag `!!python/object/apply:os.getcwd` is not allowed")


def test_a_folder_is_no_pack(tmp_path: Path) -> None:
    """Also when it is called like one."""
    assert problems(tmp_path) == [" this is a folder, not a file"]


def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    """That is another kind of error than a broken pack, with its own exit code."""
    with pytest.raises(NotFound):
        load_pack(tmp_path / "none.yaml")


def test_packs_come_in_the_order_of_folders_and_names(tmp_path: Path) -> None:
    """Only YAML files count, hidden ones do not, and a folder that is not there has none."""
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    texts = {name: PACK_TEXT.replace("demo", name).replace("-one", f"-{name}") for name in "abc"}
    pack_file(shipped, texts["b"], "b.yaml")
    pack_file(shipped, texts["a"], "a.yml")
    pack_file(own, texts["c"], "0.yaml")
    pack_file(own, "no pack", "README.md")
    pack_file(own, "no pack", ".#0.yaml")
    bank = load_packs([shipped, tmp_path / "nowhere", own])
    assert [pack.id for pack in bank.packs] == ["a", "b", "c"]
    assert [file.name for file in bank.files] == ["a.yml", "b.yaml", "0.yaml"]
    assert bank.problems == ()


def test_a_broken_pack_does_not_hide_the_others(tmp_path: Path) -> None:
    """It is left out, and its problems are kept with line and field."""
    pack_file(tmp_path, PACK_TEXT, "good.yaml")
    broken = pack_file(tmp_path, spoilt("version: 1", "version: 0"), "broken.yaml")
    nothing = pack_file(tmp_path, "", "nothing.yaml")
    bank = load_packs([tmp_path])
    assert [pack.id for pack in bank.packs] == ["demo"]
    assert bank.file_of("demo") == tmp_path / "good.yaml"
    assert [(problem.file, problem.line, problem.field) for problem in bank.problems] == [
        (broken, 4, "version"),
        (nothing, None, ""),
    ]


def test_what_lies_around_under_a_packs_name_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    """A folder called like a pack, and a link that leads nowhere."""
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "link.yaml").symlink_to(tmp_path / "gone")
    bank = load_packs([tmp_path])
    assert bank.packs == ()
    assert [problem.message.split(" at ")[0] for problem in bank.problems] == [
        "this is a folder, not a file",
        "There is no question pack",
    ]


def test_a_folder_that_cannot_be_listed_is_a_problem(tmp_path: Path) -> None:
    """Here because it is a file."""
    file = pack_file(tmp_path)
    (problem,) = load_packs([file]).problems
    assert str(problem).startswith(f"{file}: the folder cannot be read (")


def test_an_id_belongs_to_the_pack_that_used_it_first(tmp_path: Path) -> None:
    """Past takes name questions by id, so two packs may not share one; nothing else of the first pack suffers."""
    first = pack_file(tmp_path, PACK_TEXT, "1.yaml")
    second = pack_file(tmp_path, PACK_TEXT.replace("second-one", "third-one"), "2.yaml")
    bank = load_packs([tmp_path])
    assert [pack.id for pack in bank.packs] == ["demo"]
    assert [str(problem) for problem in bank.problems] == [
        f"{second}:1: id: the same id is used in {first}",
        f"{second}:13: questions[0].id: the same id is used in {first}",
    ]


def test_a_pack_and_a_question_may_have_the_same_id(tmp_path: Path) -> None:
    """They are never mistaken for each other."""
    pack_file(tmp_path, spoilt("id: demo", "id: first-one"))
    assert load_packs([tmp_path]).problems == ()


@settings(deadline=None, max_examples=200)
@given(start=st.integers(0, len(PACK_TEXT)), length=st.integers(0, 40), junk=st.binary(max_size=12))
def test_no_damage_ends_in_anything_but_a_pack_error(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, junk: bytes
) -> None:
    """Bytes lost or overwritten anywhere: the pack loads, or every problem names the file and says something."""
    file = tmp_path_factory.getbasetemp() / "damaged.yaml"
    content = PACK_TEXT.encode()
    file.write_bytes(content[:start] + junk + content[start + length :])
    pack: Pack | None = None
    problems: tuple[str, ...] = ()
    try:
        pack = load_pack(file)
    except PackError as error:
        problems = error.problems
    assert (pack is None) == bool(problems)
    assert all(problem.startswith(str(file)) and len(problem) > len(str(file)) + 5 for problem in problems)
