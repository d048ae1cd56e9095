"""YAML into plain values, and nothing worse."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from voice_interviewer.bank.problem import PackFileError, Problem
from voice_interviewer.bank.yaml_reader import DEEPEST, MOST_VALUES, read_yaml

FILE = Path("f.yaml")


def refused(text: str) -> list[str]:
    """The problems that reading the text ends in."""
    with pytest.raises(PackFileError) as caught:
        read_yaml(text, FILE)
    return [str(problem) for problem in caught.value.problems]


def test_values_of_every_plain_kind() -> None:
    """What a pack is made of, in either style of writing lists and fields."""
    text = "a: word\nb: 12\nc: 1.5\nd: yes\ne: ~\nf: [x, 'y']\ng: {h: i}\nj:\n  - k\n"
    expected = {"a": "word", "b": 12, "c": 1.5, "d": True, "e": None, "f": ["x", "y"], "g": {"h": "i"}, "j": ["k"]}
    assert expected == read_yaml(text, FILE)


def test_every_text_becomes_one_line() -> None:
    """Folded, quoted and literal texts are read aloud and shown in one line; blanks alone are no text."""
    text = 'a: >\n  one\n  two\nb: |\n  one\n   two\nc: " one  two "\nd: "  "\n'
    assert read_yaml(text, FILE) == {"a": "one two", "b": "one two", "c": "one two", "d": ""}


def test_what_looks_like_a_date_stays_a_text() -> None:
    """YAML would make a date of it, and no field is one."""
    assert read_yaml("a: 2026-01-31\nb: =\n", FILE) == {"a": "2026-01-31", "b": "="}


def test_an_alias_stands_for_its_anchor() -> None:
    """A list that several questions share may be written once."""
    assert read_yaml("a: &both [x, y]\nb: *both\n", FILE) == {"a": ["x", "y"], "b": ["x", "y"]}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "~\n", "---\n...\n", "\n\n"])
def test_an_empty_file_says_so(text: str) -> None:
    """Whatever way of being empty it has."""
    assert refused(text) == ["f.yaml: the file is empty"]


def test_a_field_written_twice_names_both_lines() -> None:
    """YAML would silently keep the last one. All repeats are reported at once."""
    assert refused("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n") == [
        "f.yaml:4: b.c: the field is here twice; the first is in line 3",
        "f.yaml:5: a: the field is here twice; the first is in line 1",
    ]


def test_a_tag_never_runs_code(tmp_path: Path) -> None:
    """Python's own tags are refused like all others, before anything is made of them."""
    trace = tmp_path / "trace"
    text = f"a: !!python/object/apply:os.mkdir [{trace.as_posix()}]\nb: !!python/name:os.system x\nc: !mine d\n"
    problems = refused(text)
    assert not trace.exists()
    assert [problem.split(" is not allowed")[0] for problem in problems] == [
        "f.yaml:1: a: the tag `!!python/object/apply:os.mkdir`",
        "f.yaml:2: b: the tag `!!python/name:os.system`",
        "f.yaml:3: c: the tag `!mine`",
    ]


def test_an_alias_bomb_is_refused_in_time() -> None:
    """Nine lists of nine, each holding the one before, would be a billion values."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    assert refused("\n".join(lines)) == [
        f"f.yaml: the file has more than {MOST_VALUES:,} values when its aliases are written out"
    ]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_and_does_not_end_the_process(opening: str) -> None:
    """PyYAML's C composer overflows the stack on such a file, and the process is gone."""
    (problem,) = refused(opening * 400_000)
    assert problem == f"f.yaml:1: lists and fields are nested more than {DEEPEST} levels deep"


def test_the_limits_are_where_they_are_said_to_be() -> None:
    """The last level and the last value still pass; one more of either does not."""
    deepest = "[" * DEEPEST + "]" * DEEPEST
    assert read_yaml(deepest, FILE)
    assert refused(f"[{deepest}]") == [f"f.yaml:1: lists and fields are nested more than {DEEPEST} levels deep"]
    most = f"[{'x,' * (MOST_VALUES - 1)}]"
    assert read_yaml(most, FILE) == ["x"] * (MOST_VALUES - 1)  # the list itself is a value too
    assert "values when its aliases" in refused(f"[{most}]")[0]


def test_names_count_as_values() -> None:
    """Else a file of names alone would have no limit."""
    names = ",".join(f"a{place}: &x{place}" for place in range(MOST_VALUES // 2))
    assert "values when its aliases" in refused(f"{{{names}}}")[0]


@pytest.mark.parametrize("opening", ["{", "? "])
def test_nesting_within_names_is_refused_as_well(opening: str) -> None:
    """YAML allows lists and fields as names, to any depth."""
    assert refused(opening * 400_000) == ["f.yaml:1: the name of a field must be a text; put it in quotes"]


def test_a_list_cannot_hold_itself() -> None:
    """An alias within its own anchor has nothing to stand for."""
    assert refused("a: &a [*a]\n") == ["f.yaml:1: a text that starts with `*` must be in quotes"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1: a\n", "the name of a field must be a text; put it in quotes"),
        ("[a, b]: c\n", "the name of a field must be a text; put it in quotes"),
        ("a: &a {b: c}\n<<: *a\n", "merging with `<<` is not supported; write the fields out"),
        ("a: b\n---\na: c\n", "a second document starts here; a pack is one document, so remove the line `---`"),
        ("a: !!int many\n", "a: `many` cannot be read as a value; put a text in quotes"),
        ("a: !!bool maybe\n", "a: `maybe` cannot be read as a value; put a text in quotes"),
        ("a: !!int ''\n", "a: `` cannot be read as a value; put a text in quotes"),
        ("a: b\nc: \x07\n", "the character U+0007 is not allowed in a text file"),
    ],
)
def test_legal_yaml_that_no_pack_needs_is_refused(text: str, message: str) -> None:
    """Each with a sentence that says what to do instead."""
    (problem,) = refused(text)
    assert problem.split(": ", 1)[1] == message


def test_a_number_beyond_all_bounds_is_a_problem_of_the_file() -> None:
    """Python refuses to read whole numbers of more than 4,300 digits."""
    (problem,) = refused(f"a: {'9' * 5000}\n")
    assert "cannot be read as a value" in problem


def test_a_control_character_is_named_wherever_it_stands() -> None:
    """The parser would only say that there is one."""
    assert refused("a: b\n# c\nd: \x1b[0m\n") == ["f.yaml:3: the character U+001B is not allowed in a text file"]


def test_a_mistake_deep_in_a_list_is_named_by_its_path() -> None:
    """Also where others were read before it, and where the place in the list is not the first."""
    text = "a:\n  - b: [x, y]\n  - b: [x, {c: !!int q}]\n  - d: !z\n"
    assert refused(text) == [
        "f.yaml:3: a[1].b[1].c: `q` cannot be read as a value; put a text in quotes",
        "f.yaml:4: a[2].d: the tag `!z` is not allowed; put a text that starts with `!` in quotes",
    ]


def test_mistakes_found_before_a_fatal_one_are_kept() -> None:
    """What is known is told, even when the rest cannot be read."""
    assert len(refused("a: 1\na: 2\n3: b\n")) == 2


NAMES = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text("abyn0: -#'\"&*~.,é😀", max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(NAMES, PLAIN, min_size=1, max_size=4), st.booleans())
def test_what_pyyaml_writes_is_read_as_it_was(values: dict[str, object], flow: bool) -> None:
    """In either style; of texts the white space alone may differ."""
    assert read_yaml(yaml.safe_dump(values, default_flow_style=flow, allow_unicode=True), FILE) == squeezed(values)


def squeezed(value: object) -> object:
    """The same with every text in one line."""
    if isinstance(value, dict):
        return {name: squeezed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [squeezed(inner) for inner in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from("ab:- \n[]{}#&*!|>'\"%@,?~1\t<"), max_size=60))
def test_no_text_ends_in_anything_but_values_or_problems(text: str) -> None:
    """Whatever people type, there is never a traceback."""
    value: object = None
    problems: tuple[Problem, ...] = ()
    try:
        value = read_yaml(text, FILE)
    except PackFileError as error:
        problems = error.problems
    assert (value is None) == bool(problems)
    assert all(problem.message for problem in problems)
    assert all(problem.line is None or 1 <= problem.line <= text.count("\n") + 1 for problem in problems)
