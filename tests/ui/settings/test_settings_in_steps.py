"""The settings are made a little at a time, and can be opened and searched before they are whole."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.settings.settings_page import SettingsPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import ThreadTaskRunner


@pytest.fixture
def page(context: Context) -> Iterator[SettingsPage]:
    """Not yet whole; when the test is over no task asks for it any more."""
    tasks = ThreadTaskRunner()
    page = SettingsPage(replace(context, tasks=tasks))
    yield page
    tasks.shutdown()
    page.deleteLater()


def test_opened_before_it_is_whole_it_looks_around_after_that(page: SettingsPage, qtbot: QtBot) -> None:
    """A user may be faster than the page."""
    page.show()
    page.activate()
    page.head.search.setText("microphone")
    assert not page.form.cards["Sound"].rows

    def looked() -> bool:
        box = page.form.editor("microphone").control
        return isinstance(box, QComboBox) and box.count() > 1

    with qtbot.waitSignal(page.whole):
        pass
    qtbot.waitUntil(looked)
    qtbot.waitUntil(page.form.cards["Voice"].isHidden)
    assert page.form.cards["Sound"].isVisible()


def test_left_before_it_is_whole_it_looks_for_nothing(page: SettingsPage, qtbot: QtBot) -> None:
    """Devices are not asked for a page that nobody sees."""
    page.activate()
    page.deactivate()
    with qtbot.waitSignal(page.whole):
        pass
    box = page.form.editor("microphone").control
    assert isinstance(box, QComboBox)
    assert box.count() == 1
