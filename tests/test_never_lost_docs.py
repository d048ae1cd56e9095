"""docs/never-lost.md lists the faults that were played: by tests that run, with sentences that the app says."""

import ast
import re
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "never-lost.md").read_text(encoding="utf-8").partition("\n## Faults\n")[2]
ROWS = [
    [cell.strip() for cell in line.strip("| ").split(" | ")] for line in re.findall(r"^\| .+ \|$", PAGE, re.MULTILINE)
]
PLAYED = [row for row in ROWS if row[0] != "what goes wrong"]

FAULTS = ("The disk", "The database", "Microphone and speaker", "Models", "The clock", "Settings")


def sentences() -> list[str]:
    """What the page says that the user is told."""
    return sorted(set(re.findall(r"\*([^*\n]+(?:\n[^*\n]+)?)\*", PAGE.replace("**", ""))))


def test_each_kind_of_fault_is_there() -> None:
    """Device, disk, database, model and host, clock, configuration."""
    headings = re.findall(r"^### (.+)$", PAGE, re.MULTILINE)
    assert [kind for kind in FAULTS if not any(heading.startswith(kind) for heading in headings)] == []
    assert len(PLAYED) > 50


@pytest.mark.parametrize("row", PLAYED, ids=lambda row: f"{row[0]}, {row[1]}"[:60])
def test_each_row_is_whole_and_names_tests_that_run(row: list[str]) -> None:
    """A test in a file that pytest collects; one that stands alone is run by another that is collected."""
    assert len(row) == 5
    assert all(row)
    named = re.findall(r"`([^`]+)`", row[4])
    assert named
    for name in named:
        file, _, test = name.partition("::")
        functions = functions_of(ROOT / file)
        assert test in functions, name
        if test.startswith("alone_"):
            assert any(
                other.startswith("test_") and "run_with_own_mounts" in calls for other, calls in functions.items()
            )
        else:
            assert test.startswith("test_")
        assert re.fullmatch(r"tests/.*/?test_\w+\.py", file)


@cache
def functions_of(file: Path) -> dict[str, set[str]]:
    """The functions of a file, each with the names that it calls."""
    found = (node for node in ast.parse(file.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef))
    return {node.name: {call.id for call in ast.walk(node) if isinstance(call, ast.Name)} for node in found}


@pytest.mark.parametrize("sentence", sentences())
def test_each_sentence_is_one_of_the_app(sentence: str) -> None:
    """Word for word, with its changing parts between."""
    wanted = re.escape(" ".join(sentence.split())).replace("…", ".{0,80}?")
    assert any(re.search(wanted, said) for said in said_by_the_app()), sentence


@cache
def said_by_the_app() -> tuple[str, ...]:
    """Every text in the source, with … for each part that changes."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in sorted((ROOT / "src").rglob("*.py")))
    return tuple(filter(None, map(_text, chain.from_iterable(ast.walk(tree) for tree in trees))))


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return ""
