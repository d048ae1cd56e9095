"""``compare``: two takes side by side in the terminal."""

import json
from pathlib import Path

import pytest

from support.commands import Command
from support.services import Fakes
from support.two_takes import keep_two


@pytest.fixture(autouse=True)
def takes(fakes: Fakes, tmp_path: Path) -> None:
    keep_two(fakes.library, tmp_path)


def test_text(command: Command) -> None:
    """The numbers that differ stand first."""
    done = command("compare", "1", "2")

    assert done.code == 0
    assert "ten minutes ≠ five minutes" in done.out


def test_markdown_into_a_file(command: Command, tmp_path: Path) -> None:
    """Standard output stays empty."""
    place = tmp_path / "both.md"

    done = command("compare", "1", "2", "--format", "md", "--output", str(place))

    assert (done.code, done.out) == (0, "")
    assert place.read_text(encoding="utf-8").startswith("# Two takes side by side")


def test_json(command: Command) -> None:
    """Nothing but JSON on standard output."""
    found = json.loads(command("compare", "2", "1", "--format", "json").out)

    assert (found["left"]["take"], found["right"]["take"]) == (2, 1)


def test_an_unknown_take_is_told(command: Command) -> None:
    """With the code for what is not there."""
    done = command("compare", "1", "99")

    assert done.code == 3
    assert "There is no take 99." in done.err
