"""The key for second opinions in the settings: set, removed, never shown."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from support.fake_opinion import fake_keys
from support.immediate_tasks import ImmediateTaskRunner
from support.opinions import SERVER
from support.services import Fakes, fake_context, fake_services
from voice_interviewer.opinion.keys import SERVERS, SERVICE
from voice_interviewer.opinion.second_opinions import SecondOpinions
from voice_interviewer.ui.opinion.key_panel import NO_SERVER, KeyPanel
from voice_interviewer.ui.settings.option_form import Edit
from voice_interviewer.ui.settings.settings_page import SettingsPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

KEY = "sk-test-5f3a"
ENTRY = (SERVICE, "https://api.example.com")
LISTED = SERVICE, SERVERS


def panel(qtbot: QtBot, context: Context, server: str = SERVER) -> KeyPanel:
    context.services.settings.change(opinion_url=server)
    made = KeyPanel(context)
    qtbot.addWidget(made)
    made.refresh()
    return made


def without_keyring(qapp: QApplication, tmp_path: Path, fakes: Fakes) -> Context:
    services = fake_services(tmp_path, fakes)
    settings = services.settings
    opinions = SecondOpinions(fakes.chat, fake_keys(None), lambda: settings.current)
    return fake_context(qapp, fake_services(tmp_path, fakes, settings=settings, make_opinions=lambda: opinions))


def test_a_key_is_set_and_never_shown(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Typed unseen, gone from the line at once, also for undo; it is in the keyring."""
    made = panel(qtbot, context)
    assert made.line.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(made.line, KEY)
    made.set_button.click()
    assert made.line.text() == ""
    assert fakes.keyring.entries == {ENTRY: KEY, LISTED: ENTRY[1]}
    assert made.state.text() == "A key for api.example.com is in your keyring."
    made.line.undo()
    assert made.line.text() == ""


def test_enter_sets_it(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """As in any line."""
    made = panel(qtbot, context)
    QTest.keyClicks(made.line, KEY)
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert fakes.keyring.entries == {ENTRY: KEY, LISTED: ENTRY[1]}


def test_a_key_is_removed(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """The button is there only where there is a key."""
    made = panel(qtbot, context)
    assert not made.remove_button.isEnabled()
    QTest.keyClicks(made.line, KEY)
    made.set_button.click()
    made.remove_button.click()
    assert fakes.keyring.entries == {}
    assert made.state.text().startswith("No key is set for api.example.com.")
    assert not made.remove_button.isEnabled()


def test_without_a_keyring_it_is_said_before_and_after(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, fakes: Fakes
) -> None:
    """In one sentence; the key is kept for the session all the same."""
    context = without_keyring(qapp, tmp_path, fakes)
    made = panel(qtbot, context)
    assert "No keyring works on this computer, so a key is kept in memory only" in made.state.text()
    QTest.keyClicks(made.line, KEY)
    made.set_button.click()
    assert "kept in memory only, until the app is closed" in made.state.text()
    assert context.services.opinions.keys.find("https://api.example.com") == KEY


def test_without_a_server_there_is_nothing_to_set(qtbot: QtBot, context: Context) -> None:
    """A key belongs to one."""
    made = panel(qtbot, context, server="")
    assert made.state.text() == NO_SERVER
    assert not made.line.isEnabled()
    assert not made.set_button.isEnabled()


def test_an_address_that_cannot_be_used_is_told_here(qtbot: QtBot, context: Context) -> None:
    """Not only when somebody asks for an opinion."""
    made = panel(qtbot, context, server="api.example.com")
    assert "cannot be used" in made.state.text()
    assert not made.line.isEnabled()


def test_what_is_no_key_is_told(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """And not kept."""
    made = panel(qtbot, context)
    made.line.setText("two words")
    made.set_button.click()
    assert made.state.text().startswith("That is not a key")
    assert fakes.keyring.entries == {}


def test_a_locked_keyring_is_told(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """It can be tried again when it is unlocked."""
    fakes.keyring.locked = True
    made = panel(qtbot, context)
    assert "does not give out the key" in made.state.text()
    assert made.line.isEnabled()


def test_while_the_keyring_is_asked_nothing_can_be_pressed(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, fakes: Fakes
) -> None:
    """It may wait for its user."""
    tasks = ImmediateTaskRunner(held=True)
    made = panel(qtbot, fake_context(qapp, fake_services(tmp_path, fakes), tasks))
    assert not made.isEnabled()
    tasks.release()
    assert made.isEnabled()


def test_it_stands_in_the_settings_and_follows_the_address(qtbot: QtBot, context: Context) -> None:
    """In the group of its settings, reached by Tab after them."""
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.activate()
    assert page.form.cards["Second opinion"].isAncestorOf(page.opinion_key)
    assert page.opinion_key.state.text() == NO_SERVER
    page.form.edited.emit(Edit("opinion_url", SERVER))
    assert "No key is set for api.example.com" in page.opinion_key.state.text()
    names: list[str] = []
    widget: QWidget | None = page.form.controls("Second opinion")[-1]
    while widget is not None and len(names) < 4:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.accessibleName():  # the rest are parts of these
            names.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    assert names == ["Wait at most", "Key for second opinions", "Set key", "Remove key"]


def test_a_key_is_in_no_file(qtbot: QtBot, context: Context) -> None:
    """Neither the settings nor anything else in the app's folders has it."""
    made = panel(qtbot, context)
    QTest.keyClicks(made.line, KEY)
    made.set_button.click()
    folders = context.services.folders
    files = [
        path for root in (folders.data, folders.config, folders.cache) for path in root.rglob("*") if path.is_file()
    ]
    assert folders.settings in files
    assert not [path for path in files if KEY.encode() in path.read_bytes()]
    assert json.loads(folders.settings.read_text())["opinion_url"] == SERVER


@pytest.mark.parametrize("server", ["https://user:secret@api.example.com/v1", "https://api.example.com/v1?key=secret"])
def test_a_key_in_the_address_is_not_taken(qtbot: QtBot, context: Context, server: str) -> None:
    """It would stand in the settings file and on the screen; the sentence does not repeat it."""
    told: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(told.append)
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.form.edited.emit(Edit("opinion_url", server))
    assert [message.text for message in told] == ["Server cannot have @ ? # in it."]
    assert context.services.settings.current.opinion_url == ""
    line = page.form.editor("opinion_url").control
    assert isinstance(line, QLineEdit)
    assert line.text() == ""
