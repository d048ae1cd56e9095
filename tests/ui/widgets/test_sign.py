"""Small icons that follow the scheme."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.labels import icon_line, label
from voice_interviewer.ui.widgets.sign import Sign, small_icon


def test_it_is_drawn_anew_in_the_other_scheme(qtbot: QtBot, context: Context) -> None:
    """Its colour is another one there."""
    context.theme.choose("light")
    sign = Sign(context.theme, "list", "text")
    qtbot.addWidget(sign)
    light = sign.pixmap().toImage()
    context.theme.choose("dark")
    assert sign.pixmap().toImage() != light
    context.theme.choose("light")
    assert sign.pixmap().toImage() == light


def test_another_icon_takes_its_place(qtbot: QtBot, context: Context) -> None:
    """As when an item of the checklist is marked."""
    sign = Sign(context.theme, "circle", "muted")
    qtbot.addWidget(sign)
    sign.show_icon("circle-check", "good")
    assert sign.pixmap().toImage() == small_icon(context.theme, "circle-check", "good").toImage()


def test_an_icon_before_a_text_follows_too(qtbot: QtBot, context: Context) -> None:
    """Cards that are not made anew have one."""
    card = QWidget()
    qtbot.addWidget(card)
    card.setLayout(icon_line(context.theme, "info", "muted", label("Read this.")))
    [sign] = [each for each in card.findChildren(QLabel) if not each.pixmap().isNull()]
    light = sign.pixmap().toImage()
    context.theme.choose("dark")
    assert sign.pixmap().toImage() != light
    context.theme.choose("light")
