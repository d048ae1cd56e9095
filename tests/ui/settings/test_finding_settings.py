"""A long form stays clear: search, index, and back to the defaults."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from voice_interviewer.settings import Settings, SettingsStore
from voice_interviewer.ui.settings.settings_page import ROOM_FOR_INDEX, SettingsPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.shell.shortcuts import NEXT_FILLER


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> SettingsPage:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(ROOM_FOR_INDEX + 80, 600)
    page.activate()
    page.show()
    return page


def told(context: Context) -> list[Message]:
    posted: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(posted.append)
    return posted


def shown(page: SettingsPage) -> set[str]:
    return {name for name, line in page.index.buttons.items() if line.isEnabled()}


def test_search_shows_only_what_has_the_words(page: SettingsPage) -> None:
    """Rows of the form, and cards of their own."""
    page.head.search.setText("stammer")
    assert shown(page) == {"Fair listening"}
    assert not page.form.row("stutter").isHidden()
    assert page.form.row("usual_takes").isHidden()
    page.head.search.setText("delete everything")
    assert shown(page) == {"Privacy"}


def test_the_name_of_a_group_shows_all_of_it(page: SettingsPage) -> None:
    """As somebody expects who types it."""
    page.head.search.setText("appearance")
    assert not any(page.form.row(key).isHidden() for key in ("theme", "text_size", "language"))


def test_nothing_found_is_said_and_clearing_shows_all(page: SettingsPage) -> None:
    """An empty page would look broken."""
    page.head.search.setText("zzz")
    assert not page.nothing.isHidden()
    page.head.search.clear()
    assert page.nothing.isHidden()
    assert shown(page) == set(page.index.buttons)
    assert not page.form.row("usual_takes").isHidden()


def test_the_index_leads_to_a_group(page: SettingsPage, qapp: QApplication) -> None:
    """And marks the one that is before the reader."""
    page.index.buttons["Timers"].click()
    qapp.processEvents()
    assert page.column.verticalScrollBar().value() > 0
    assert page.index.buttons["Timers"].isChecked()
    assert page.head.go_to.currentText() == "Timers"


def test_a_narrow_page_has_a_list_instead(page: SettingsPage, qapp: QApplication) -> None:
    """There is no room for the index beside the form."""
    assert not page.index.isHidden()
    assert page.head.go_to.isHidden()
    page.resize(720, 600)
    qapp.processEvents()
    assert page.index.isHidden()
    assert not page.head.go_to.isHidden()


def test_one_setting_is_set_back_with_undo(page: SettingsPage, context: Context) -> None:
    """Stored, shown, told."""
    context.services.settings.change(text_size=120)
    page.activate()
    posted = told(context)
    page.form.row("text_size").reset.click()
    assert SettingsStore(context.services.folders.settings).current.text_size == 100
    assert posted[-1].action == "Undo"
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert context.services.settings.current.text_size == 120


def test_all_settings_are_set_back_with_undo(page: SettingsPage, context: Context) -> None:
    """In one step, and one step back."""
    context.services.settings.change(stutter=True, answer_seconds=300)
    posted = told(context)
    page.head.reset.click()
    assert context.services.settings.current == Settings()
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert context.services.settings.current == Settings(stutter=True, answer_seconds=300)


def test_where_nothing_was_changed_it_says_so(page: SettingsPage, context: Context) -> None:
    """Pressing it is no mistake."""
    posted = told(context)
    page.head.reset.click()
    assert "Nothing was changed" in posted[-1].text


def test_text_size_holds_at_once(page: SettingsPage, context: Context, qapp: QApplication) -> None:
    """For the whole window."""
    before = qapp.font().pointSizeF()
    page.changes.change({"text_size": 150})
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * before)
    assert "font-size: 33pt" in qapp.styleSheet()
    page.changes.reset("text_size")
    assert qapp.font().pointSizeF() == pytest.approx(before)


def test_keys_are_found_by_what_they_do(page: SettingsPage) -> None:
    """Although their places are folded, and made only when one looks."""
    page.head.search.setText("next filler")
    assert shown(page) == {"Keys"}
    [place] = [group for group in page.keys.groups if group.isVisible()]
    assert place.opened
    assert any(row.key is NEXT_FILLER for row in place.rows)
    page.head.search.setText("shortcuts")
    assert all(group.isVisible() for group in page.keys.groups)


def test_how_to_report_a_problem_is_found(page: SettingsPage) -> None:
    """By the word that most people have for it."""
    page.head.search.setText("problem")
    assert "Privacy" in shown(page)


def test_one_can_arrive_at_a_group(page: SettingsPage, qtbot: QtBot) -> None:
    """Whatever was looked for before; with the keyboard at it."""
    page.head.search.setText("microphone")
    page.deactivate()
    with qtbot.waitActive(page):
        page.activateWindow()
    page.arrive_at("Speech models")
    page.activate()
    line = page.index.buttons["Speech models"]
    assert line.isChecked()
    assert line.hasFocus()
    assert shown(page) == set(page.index.buttons)
