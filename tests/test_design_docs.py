"""The page on the visual language says what the window does."""

import re
from pathlib import Path

from voice_interviewer.ui.shell.stylesheet import stylesheet
from voice_interviewer.ui.shell.theme import DARK, LIGHT

PAGE = (Path(__file__).parents[1] / "docs" / "design" / "visual-language.md").read_text(encoding="utf-8")


def test_colours_are_those_of_the_theme() -> None:
    """Each row of the table, in light and in dark."""
    rows = re.findall(r"^\| (\w+) \| `(#[0-9a-f]{6})` \| `(#[0-9a-f]{6})` \|", PAGE, re.MULTILINE)
    assert len(rows) >= 14
    assert rows == [(name, getattr(LIGHT, name), getattr(DARK, name)) for name, _, _ in rows]


def test_sizes_of_type_are_those_of_the_style_sheet() -> None:
    """Each role, with its points and its weight."""
    rows = re.findall(r"^\| (\w+) \| (\d+) pt \| (\d+) \|", PAGE, re.MULTILINE)
    assert len(rows) >= 7
    sheet = stylesheet(LIGHT)
    for role, points, weight in rows:
        rule = re.search(rf'QLabel\[role="{role}"\] {{ (.*?) }}', sheet)
        assert rule is not None, role
        assert f"font-size: {points}pt" in rule[1]
        assert ("font-weight: 600" in rule[1]) == (weight == "600")


def test_every_state_has_a_picture() -> None:
    """The pictures that the page speaks of lie where it says, in light and in dark."""
    pictures = {path.stem for path in (Path(__file__).parents[1] / "docs" / "screenshots").glob("*.png")}
    empty = {f"{page}-empty" for page in ("home", "history", "progress", "plan", "storage")}
    states = {*empty, "history", "history-nothing-found", "history-locked"}
    assert {f"{state}-{scheme}" for state in states for scheme in ("light", "dark")} <= pictures
