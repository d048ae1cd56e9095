"""The visual language."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from voice_interviewer.answer import Section
from voice_interviewer.folders import shipped
from voice_interviewer.ui.shell.theme import DARK, LIGHT, Colours, Theme

TEXT = ("text", "muted", "accent", "record", "warning", "good")
READABLE = 4.5
"""The contrast of text that WCAG 2.2 asks for at level AA."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    rgb = QColor(colour)
    parts = (rgb.redF(), rgb.greenF(), rgb.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", TEXT)
def test_text_can_be_read(scheme: Colours, name: str) -> None:
    """On the window and on cards."""
    for ground in (scheme.window, scheme.surface):
        assert contrast(getattr(scheme, name), ground) >= READABLE


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_buttons_can_be_read(scheme: Colours) -> None:
    """Words on the accent, and on the colour of recording."""
    assert contrast(scheme.on_accent, scheme.accent) >= READABLE
    assert contrast(scheme.on_accent, scheme.record) >= READABLE


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("section", list(Section))
def test_the_colour_of_each_section_can_be_read(scheme: Colours, section: Section) -> None:
    """Its name is written in it, on cards and on the window."""
    for ground in (scheme.window, scheme.surface):
        assert contrast(scheme.section(section), ground) >= READABLE


def test_a_choice_applies_at_once_and_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    """Whatever paints by itself paints anew."""
    theme = Theme(qapp, "light")
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.dark
    assert theme.colour("text").name() == DARK.text
    theme.choose("light")
    assert not theme.dark


def test_a_choice_that_changes_nothing_costs_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    """All pages would be drawn anew, and the window stand still for it, to look as before."""
    theme = Theme(qapp, "system")
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("dark" if theme.dark else "light")
        theme.choose("system")


def sources() -> dict[str, str]:
    """The files of the window, by name."""
    folder = Path(__file__).parents[3] / "src" / "voice_interviewer" / "ui"
    return {file.name: file.read_text(encoding="utf-8") for file in folder.rglob("*.py")}


def test_every_icon_that_is_named_in_the_window_is_there() -> None:
    """A misspelt name would fail only when its widget is made."""
    named = {name for text in sources().values() for name in re.findall(r"icon\(\s*\"([a-z0-9-]+)\"", text)}
    assert len(named) > 10
    assert {name for name in named if not (shipped("assets") / "icons" / f"{name}.svg").is_file()} == set()


def test_no_colour_stands_outside_the_theme() -> None:
    """One place for colours, so that both schemes stay whole."""
    pattern = r"#[0-9a-fA-F]{6}\b|QColor\(\d|GlobalColor\.(?!transparent)\w+"
    found = {name: re.findall(pattern, text) for name, text in sources().items()}
    assert len(found["theme.py"]) > 20
    assert {name for name, colours in found.items() if colours} == {"theme.py"}
