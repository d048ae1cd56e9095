"""Question packs from anybody: good, or told line by line what is wrong; never a crash, a hang or a full memory."""

from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fuzz import fuzz, watched
from support.fuzz_bytes import mutate
from support.fuzz_texts import ODD_TEXTS
from support.packs import FULL_TEXT, PACK_TEXT, full_questions
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.checked import checked
from voice_interviewer.bank.importing import examine
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.bank.question import Pack
from voice_interviewer.folders import shipped

pytestmark = pytest.mark.harsh

TOKENS = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        *(
            "- ",
            "? ",
            ": ",
            "| ",
            ">-\n",
            "&a ",
            "*a ",
            "<<: *a\n",
            "!!python/object:os.system ",
            "!x ",
            "---\n",
            "...\n",
        ),
        *(
            "%YAML 9.9\n",
            "%TAG ! tag:x,2000:\n",
            "{",
            "}",
            "[",
            "]",
            "'",
            '"',
            "\\x41",
            "\t",
            "\ufeff",
            "#",
            "~",
            "null",
        ),
        *(
            "0o777",
            "0x1F",
            "1_000",
            "1e999",
            ".nan",
            ".inf",
            "2026-03-01",
            "yes",
            "12:30:45",
            "[" * 3_000,
            "{a: " * 500,
        ),
        *("&a [*a, *a]\n", "'" + "x" * 9_000, "id: demo\n", "questions:\n", "kind: concept\n", "version: 1\n"),
        *ODD_TEXTS,
    )
)

SHIPPED = tuple(file.read_bytes() for file in sorted(shipped("question_bank").glob("*.yaml")))
SMALL = (PACK_TEXT.encode(), FULL_TEXT.encode(), full_questions(2).encode())


@fuzz(120)
@given(base=st.sampled_from(SMALL), random=st.randoms(use_true_random=False))
def test_any_pack_is_good_or_told(part: int, tmp_path: Path, base: bytes, random: Random) -> None:
    """A small one, spoilt: where it is taken, its texts are texts, and it comes in as it was checked."""
    _try("packs", tmp_path, mutate(base, random, TOKENS))


@fuzz(4)
@given(base=st.sampled_from(SHIPPED), random=st.randoms(use_true_random=False))
def test_a_large_pack_is_good_or_told(part: int, tmp_path: Path, base: bytes, random: Random) -> None:
    """Those that come with the app, of up to half a megabyte."""
    _try("shipped packs", tmp_path, mutate(base, random, TOKENS))


def _values() -> st.SearchStrategy[str]:
    """YAML in one line, of any shape: anchors, aliases, tags, and texts in every kind of quotes."""
    names = st.sampled_from(
        ("id", "title", "questions", "strong", "a", "1", "<<", "''", "? x", "!!int 1", "&n n", "*n")
    )
    texts = st.sampled_from((*ODD_TEXTS, "demo", "design", "1", "1.5", "true", "~", ".inf", "0b1", "2026-01-01"))
    scalars = st.one_of(
        texts.map(lambda text: '"' + text.encode("unicode_escape").decode() + '"'),
        texts.map(lambda text: "'" + text.replace("'", "''") + "'"),
        texts,
        st.sampled_from(("*a", "*b", "&a 1", "&b x", "!!binary aGk=", "!!set {x}", "!!python/name:os.system", "")),
    )

    def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        anchor = st.sampled_from(("", "", "&a ", "&b ", "!!map ", "!!seq ", "!t "))
        lists = st.lists(inner, max_size=4).map(lambda parts: "[" + ", ".join(parts) + "]")
        maps = st.lists(st.tuples(names, inner), max_size=4).map(
            lambda parts: "{" + ", ".join(f"{name}: {value}" for name, value in parts) + "}"
        )
        return st.builds(str.__add__, anchor, st.one_of(lists, maps))

    return st.recursive(scalars, larger, max_leaves=20)


@fuzz(120)
@given(field=st.sampled_from(("id", "title", "rounds", "questions", "themes", "version", "new")), value=_values())
def test_any_shape_is_told(part: int, tmp_path: Path, field: str, value: str) -> None:
    """Whatever stands where a field of a pack should: nothing runs, and nothing is taken for what it is not."""
    _try("shapes of packs", tmp_path, f"{PACK_TEXT}{field}: {value}\n".encode("utf-8", "surrogatepass"))
    _try("shapes of packs", tmp_path, f"{field}: {value}\n".encode("utf-8", "surrogatepass"))


ALIASES = "a: &a [x]\n" + "".join(f"{chr(98 + at)}: &{chr(98 + at)} [{f'*{chr(97 + at)}, ' * 9}]\n" for at in range(12))
BOMBS = {
    "aliases": ALIASES,
    "an alias of itself": "a: &a [*a, *a]\n",
    "brackets": "[" * 1_000_000,
    "braces": "{a: " * 300_000,
    "dashes": "- " * 400_000,
    "questions": "? " * 300_000,
    "a block": "x: |\n" + " y\n" * 2_000_000,
    "a quoted text": "x: '" + "y" * 9_000_000 + "'",
    "a plain text": "x: " + "y " * 4_000_000,
    "anchors": "&a " * 500_000,
    "a comment": "#" * 9_000_000,
    "fields": "".join(f"k{at}: v\n" for at in range(700_000)),
    "a tag": "!" * 3_000_000 + " x",
    "a directive": "%TAG ! tag:" + "x" * 3_000_000,
    "escapes": '"' + "\\x41" * 2_000_000 + '"',
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_no_bomb_goes_off(tmp_path: Path, bomb: str) -> None:
    """Small texts that stand for much, and large ones that stand for nothing, end in a sentence within bounds."""
    _try("bombs of YAML", tmp_path, BOMBS[bomb].encode())


def _try(kind: str, folder: Path, data: bytes) -> None:
    file = folder / "spoilt.yaml"
    file.write_bytes(data)
    with watched(kind, data):
        found = checked(file)
        assert (found.pack is None) == bool(found.problems)
        for problem in found.problems:
            assert "\n" not in str(problem)
            assert problem.line is None or problem.line >= 1
        bank = load_packs([folder])
        assert len(bank.packs) + bool(bank.problems) == 1
        if found.pack is not None:
            assert msgspec.convert(msgspec.to_builtins(found.pack), Pack) == found.pack
            assert examine(file, folder / "own", Bank(())).pack == found.pack
