"""Seconds on each section, in the window."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from voice_interviewer.answer import Section
from voice_interviewer.structure.budget import SectionTime
from voice_interviewer.ui.anatomy.section_times import SectionTimes, TimeBar
from voice_interviewer.ui.shell.theme import Theme

TIMES = (
    SectionTime(Section.CONTEXT, 12.0, 20.0),
    SectionTime(Section.ARCHITECTURE, 60.0, 35.0),
    SectionTime(Section.OPERATIONS, 28.0, 25.0),
    SectionTime(Section.RISKS, 0.0, 20.0),
)


def test_each_section_says_its_seconds_and_what_was_never_said(qtbot: QtBot, qapp: QApplication) -> None:
    """In words beside the bar, and for a screen reader, so nothing hangs on colour or length alone."""
    card = SectionTimes(Theme(qapp), TIMES)
    qtbot.addWidget(card)
    shown = [found.text() for found in card.findChildren(QLabel)]
    assert "12 of 20 s" in shown
    assert "never said, of 20 s" in shown
    names = [bar.accessibleName() for bar in card.findChildren(TimeBar)]
    assert names[1] == "Architecture: 60 of 35 s"
    assert names[3].endswith("never said, of 20 s")


def test_bars_are_painted_to_one_scale(qtbot: QtBot, qapp: QApplication) -> None:
    """The longest fills its place; one that was never said paints its frame and no bar."""
    theme = Theme(qapp)
    longest, silent = TimeBar(theme, TIMES[1], 60.0), TimeBar(theme, TIMES[3], 60.0)
    for bar in (longest, silent):
        qtbot.addWidget(bar)
        bar.resize(200, bar.sizeHint().height())
    colours = [bar.grab().toImage().pixelColor(100 if bar is longest else 33, 7) for bar in (longest, silent)]
    assert colours[0] == theme.colour(Section.ARCHITECTURE.value)
    assert colours[1] != theme.colour(Section.RISKS.value)


def test_what_goes_beyond_the_budget_is_paler(qtbot: QtBot, qapp: QApplication) -> None:
    """On a bar of 60 s with a budget of 35 s, left and right of those 35 s."""
    theme = Theme(qapp)
    bar = TimeBar(theme, TIMES[1], 60.0)
    qtbot.addWidget(bar)
    bar.resize(200, bar.sizeHint().height())
    image = bar.grab().toImage()
    within, beyond = image.pixelColor(100, 7), image.pixelColor(150, 7)
    assert within == theme.colour(Section.ARCHITECTURE.value)
    assert beyond.lightness() > within.lightness()
    assert beyond != image.pixelColor(199, 7)


def test_a_section_without_a_share_has_no_frame(qtbot: QtBot, qapp: QApplication) -> None:
    """A question may ask for none of it; what was spoken of it is beyond."""
    theme = Theme(qapp)
    bar = TimeBar(theme, SectionTime(Section.RISKS, 30.0, 0.0), 60.0)
    qtbot.addWidget(bar)
    bar.resize(200, bar.sizeHint().height())
    image = bar.grab().toImage()
    assert image.pixelColor(50, 7) != image.pixelColor(150, 7)
    assert image.pixelColor(50, 7) != theme.colour(Section.RISKS.value)
    assert bar.accessibleName() == "Risks and governance: 30 s, no share here"
