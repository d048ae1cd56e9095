"""The bar at the side: its entries at any size of the text."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.side_bar import SideBar
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.bold_width import bold_width


@pytest.mark.parametrize("percent", [100, 150])
def test_every_page_has_room_for_its_name_in_bold(qtbot: QtBot, qapp: QApplication, percent: int) -> None:
    """As that of the open page is written; the size of the text is changed while the window is open."""
    theme = Theme(qapp, "light")
    bar = SideBar(theme)
    qtbot.addWidget(bar)
    bar.show()
    theme.choose_text_size(percent)
    qapp.processEvents()
    pages = [button for button in bar.findChildren(QPushButton) if button.isCheckable()]
    around = 2 * 14  # padding and border of an entry, in the style sheet
    assert pages
    for page in pages:
        assert bold_width(page) + page.iconSize().width() + around <= page.width()
    theme.choose_text_size(100)
