"""Colours beside and behind one another: what is no text keeps 3:1 (WCAG 2.2, 1.4.11), pages keep their 4.5:1."""

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.accessible_pixels import blended, contrast, contrasts_of, pixels_of
from support.fake_voice import FakeRecorder
from voice_interviewer.folders import shipped
from voice_interviewer.report import pdf, word_document
from voice_interviewer.ui.player.wave_picture import AHEAD
from voice_interviewer.ui.rehearsal.level_meter import LevelMeter
from voice_interviewer.ui.shell.theme import DARK, LIGHT, Colours, Theme
from voice_interviewer.ui.storage.sizes import SHADES
from voice_interviewer.ui.widgets.pips import Pips
from voice_interviewer.ui.widgets.switch import Switch

PART, TEXT = 3.0, 4.5
SECTIONS = ("context", "architecture", "operations", "risks")
both = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])


def rgb(colour: str) -> tuple[int, int, int]:
    made = QColor(colour)
    return made.red(), made.green(), made.blue()


def apart(one: str, other: str) -> float:
    return contrast(rgb(one), rgb(other))


@both
@pytest.mark.parametrize("name", ["outline", "accent", "record", "good", "warning", "muted", *SECTIONS])
def test_edges_and_marks_are_seen(scheme: Colours, name: str) -> None:
    """On the window, on cards, and on the track of a bar."""
    for ground in (scheme.window, scheme.surface, scheme.raised):
        assert apart(getattr(scheme, name), ground) >= PART


@both
def test_the_ring_of_the_focus_is_seen_on_what_is_filled(scheme: Colours) -> None:
    """On the one thing to do, and on what records."""
    for ground in (scheme.accent, scheme.record):
        assert apart(scheme.focus, ground) >= PART


@both
@pytest.mark.parametrize("name", [*SECTIONS, "muted"])
def test_what_is_still_to_be_heard_is_seen(scheme: Colours, name: str) -> None:
    """The bars of the waveform are paler ahead of the playhead, and not too pale."""
    colour = QColor(getattr(scheme, name))
    colour.setAlphaF(AHEAD)
    assert contrast(blended(colour, rgb(scheme.surface)), rgb(scheme.surface)) >= PART


@both
def test_every_share_of_the_disk_is_seen(scheme: Colours) -> None:
    """In its bar, and as the square before its line."""
    for name, alpha in SHADES.values():
        colour = QColor(getattr(scheme, name))
        colour.setAlphaF(alpha)
        assert contrast(blended(colour, rgb(scheme.surface)), rgb(scheme.surface)) >= PART, name


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_what_paints_itself_is_seen(qtbot: QtBot, qapp: QApplication, choice: str) -> None:
    """A switch that is off, a score of nothing, a meter that hears nothing: there is an outline."""
    theme = Theme(qapp, choice)
    meter = LevelMeter(theme)
    meter.show_status(FakeRecorder().status())
    for widget in (Switch(theme), Pips(theme, 0, 4, "accent", "Context"), meter):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        widget.show()
        pixels = pixels_of(widget.grab())
        seen = contrasts_of(pixels, rgb(theme.colours.window)) >= PART
        assert seen.sum() > widget.width() // 2, type(widget).__name__
    theme.deleteLater()


STYLES = {
    name: (shipped("assets") / "templates" / name).read_text(encoding="utf-8")
    for name in ("take/take.css", "mentor/page.css")
}


def told(style: str, place: int) -> dict[str, str]:
    """The colours of a page by name; light is at place 1, dark at 2."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", style.split(":root {")[place].split("}", maxsplit=1)[0]))


@pytest.mark.parametrize("place", [1, 2], ids=["light", "dark"])
@pytest.mark.parametrize("style", STYLES)
def test_pages_can_be_read(style: str, place: int) -> None:
    """What is handed on as a web page, and the page for a mentor."""
    colours = told(STYLES[style], place)
    for ground in ("window", "surface"):
        for name in ("text", "muted", "accent"):
            assert apart(colours[name], colours[ground]) >= TEXT, (name, ground)
    assert apart(colours["muted"], colours["raised"]) >= TEXT
    on_accent = colours.get("on_accent") or colours["on-accent"]
    assert apart(on_accent, colours["accent"]) >= TEXT
    for section in SECTIONS:
        assert apart(colours[section], colours["surface"]) >= PART


@pytest.mark.parametrize("place", [1, 2], ids=["light", "dark"])
def test_the_letter_of_a_section_can_be_read_on_its_colour(place: int) -> None:
    """As the page of a take has it; and fields of the mentor's page have an edge."""
    take, mentor = told(STYLES["take/take.css"], place), told(STYLES["mentor/page.css"], place)
    for section in SECTIONS:
        assert apart(take["surface"], take[section]) >= TEXT
    assert apart(mentor["line"], mentor["surface"]) >= PART
    assert apart(mentor["warning"], mentor["surface"]) >= TEXT


def test_documents_can_be_read() -> None:
    """On paper all is black, or a grey that is dark enough."""
    white = (255, 255, 255)
    assert contrast((pdf._MUTED,) * 3, white) >= TEXT
    for colour in (word_document._TEXT, word_document._MUTED):
        assert contrast(tuple(colour), white) >= TEXT
