"""What is handed on looks like the window."""

import re

import pytest

from voice_interviewer.folders import shipped
from voice_interviewer.ui.shell.theme import DARK, LIGHT, Colours

STYLE = (shipped("assets") / "templates" / "take" / "take.css").read_text(encoding="utf-8")


@pytest.mark.parametrize(("place", "colours"), [(0, LIGHT), (1, DARK)], ids=["light", "dark"])
def test_colours_are_those_of_the_window(place: int, colours: Colours) -> None:
    """One visual language: a colour that changes there must change here."""
    told = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", STYLE.split(":root {")[place + 1].split("}")[0]))
    assert told == {name: getattr(colours, name) for name in told}
    assert {"window", "surface", "text", "muted", "context", "architecture", "operations", "risks"} <= set(told)
