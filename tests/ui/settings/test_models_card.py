"""The speech models in the settings, with a server on this machine in the hub's place."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.model_files import write_checkpoint, write_folder
from support.model_hub import model_hub
from support.model_server import Fault, ModelServer
from support.pages import texts
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.machine_speed import Measured, SpeedStore
from voice_interviewer.transcription.models import available
from voice_interviewer.ui.settings.model_jobs import Job, Kind
from voice_interviewer.ui.settings.model_row import ModelRowView
from voice_interviewer.ui.settings.models_card import ModelsCard
from voice_interviewer.ui.settings.settings_page import SettingsPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message, Tone
from voice_interviewer.ui.shell.tasks import ThreadTaskRunner


@pytest.fixture
def folders(context: Context) -> Folders:
    return context.services.folders


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    with model_hub(monkeypatch) as server:
        yield server


@pytest.fixture
def card(qtbot: QtBot, context: Context) -> ModelsCard:
    card = ModelsCard(context)
    qtbot.addWidget(card)
    card.refresh()
    card.show()
    return card


def shown(row: ModelRowView) -> list[str]:
    """What can be pressed."""
    return [button.text() for button in row.buttons if not button.isHidden() and button.isEnabled()]


def own(folders: Folders) -> list[str]:
    return [info.name for info in available(folders) if not info.packaged]


def test_each_state_has_its_buttons(qtbot: QtBot, context: Context, folders: Folders) -> None:
    """What is here, in use, half there, broken, and not here."""
    write_folder(folders.models / "base.en")
    write_folder(folders.models / "small.en", b"cut")
    write_folder(folders.models / "medium.en.part")
    card = ModelsCard(context)
    qtbot.addWidget(card)
    card.refresh()
    assert {name: (row.state.text(), shown(row)) for name, row in card.rows.items()} == {
        "tiny.en": ("In use", []),
        "base.en": ("On this machine", ["Use", "Delete"]),
        "small.en": ("Cannot be used", ["Fetch", "Delete"]),
        "distil-small.en": ("", ["Fetch"]),
        "medium.en": ("under 0.1 MB fetched", ["Resume", "Discard"]),
        "large-v3-turbo": ("", ["Fetch"]),
    }
    assert any("model.bin is incomplete" in text for text in texts(card.rows["small.en"]))


def test_it_says_who_is_asked_and_for_how_much(card: ModelsCard) -> None:
    """Before anything is pressed; and nothing was asked for by looking."""
    assert card.network.text().startswith("Only Fetch uses the internet: it asks huggingface.co")
    button = card.rows["base.en"].fetch_button
    assert button.accessibleName() == "Fetch base.en: 148 MB from huggingface.co, over the internet"
    assert button.toolTip() == button.accessibleName()


def test_looking_asks_nobody(qtbot: QtBot, context: Context, server: ModelServer) -> None:
    """Nothing is fetched unless somebody presses Fetch."""
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.activate()
    page.deactivate()
    page.activate()
    assert server.asked == []


def test_a_model_is_fetched_and_offered_for_use(
    qtbot: QtBot, context: Context, server: ModelServer, posted: list[Message]
) -> None:
    """The list above has it at once, and one press makes it the one in use."""
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.activate()
    with qtbot.waitSignal(page.models.network_used):
        page.models.rows["base.en"].fetch_button.click()
    assert shown(page.models.rows["base.en"]) == ["Use", "Delete"]
    assert (posted[-1].text, posted[-1].action) == ("base.en is here.", "Use it")
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert context.services.settings.current.model == "base.en"
    assert page.models.rows["base.en"].state.text() == "In use"
    assert page.models.rows["tiny.en"].state.text() == "On this machine"


def test_a_fetch_that_fails_is_told_and_can_be_resumed(
    card: ModelsCard, server: ModelServer, posted: list[Message]
) -> None:
    """The message says what to do; the row stands as it was, or better."""
    server.faults.extend([Fault(), Fault(), Fault(), Fault(status=404)])
    card.refresh()
    card.rows["base.en"].fetch_button.click()
    assert posted[-1].tone is Tone.ERROR
    assert "has no model.bin any more" in posted[-1].text
    assert shown(card.rows["base.en"]) == ["Resume", "Discard"]
    card.rows["base.en"].fetch_button.click()
    assert shown(card.rows["base.en"]) == ["Use", "Delete"]


def test_progress_and_cancel_in_a_worker(qtbot: QtBot, context: Context, server: ModelServer, folders: Folders) -> None:
    """With a real worker and a server that falls silent half-way: Cancel is at once, and Resume goes on."""
    runner = ThreadTaskRunner()
    card = ModelsCard(Context(context.services, runner, context.theme, context.messages))
    qtbot.addWidget(card)
    card.refresh()
    qtbot.waitUntil(lambda: "base.en" in card.rows)
    card.show()
    row = card.rows["base.en"]
    server.faults.extend([Fault(), Fault(), Fault(), Fault(stall_after=40)])
    row.fetch_button.setFocus()
    row.fetch_button.click()
    assert shown(row) == ["Cancel"]
    assert not card.rows["small.en"].fetch_button.isEnabled()
    qtbot.waitUntil(server.stalled.is_set)
    qtbot.waitUntil(lambda: "MB" in row.moment.text())
    row.cancel_button.click()
    qtbot.waitUntil(lambda: shown(row) == ["Resume", "Discard"])
    assert card.rows["small.en"].fetch_button.isEnabled()
    qtbot.waitUntil(lambda: not [t for t in threading.enumerate() if t.name == "download"])
    row.fetch_button.click()
    qtbot.waitUntil(lambda: shown(row) == ["Use", "Delete"])
    assert own(folders) == ["base.en"]
    runner.shutdown()


def test_the_focus_stays_in_the_row(card: ModelsCard, qtbot: QtBot, tasks: ImmediateTaskRunner) -> None:
    """A keyboard user is not thrown to the end of the page by a button that goes away."""
    tasks.held = True
    row = card.rows["base.en"]
    with qtbot.waitActive(card):
        card.activateWindow()
    row.fetch_button.setFocus()
    QTest.keyClick(row.fetch_button, Qt.Key.Key_Space)
    assert row.cancel_button.hasFocus()
    QTest.keyClick(row.cancel_button, Qt.Key.Key_Space)
    assert row.fetch_button.hasFocus()
    assert tasks.tokens[-2].cancelled


def test_every_button_can_be_reached_by_keyboard(card: ModelsCard) -> None:
    """In the order in which one reads, from the first row to the last button."""
    order: list[QWidget] = []
    widget: QWidget | None = card.rows["tiny.en"].use_button
    while widget is not None and widget is not card.measure_button and len(order) < 200:
        order.append(widget)
        widget = widget.nextInFocusChain()
    buttons = [button for row in card.rows.values() for button in row.buttons]
    wanted = [*buttons, card.import_file_button, card.import_folder_button]
    assert [one for one in order if one in wanted] == wanted
    assert all(one.accessibleName() for one in wanted)


def test_deleting_can_be_undone(card: ModelsCard, folders: Folders, posted: list[Message]) -> None:
    """The message bar has the way back."""
    write_folder(folders.models / "base.en")
    card.refresh()
    card.rows["base.en"].delete_button.click()
    assert own(folders) == []
    assert (posted[-1].text, posted[-1].action) == ("Deleted the speech model base.en.", "Undo")
    assert posted[-1].on_action is not None
    posted[-1].on_action()
    assert own(folders) == ["base.en"]
    assert shown(card.rows["base.en"]) == ["Use", "Delete"]


def test_the_model_in_use_cannot_be_deleted(card: ModelsCard, context: Context, folders: Folders) -> None:
    """The next answer needs it; the button says what to do first."""
    write_folder(folders.models / "base.en")
    context.services.settings.change(model="base.en")
    card.refresh()
    button = card.rows["base.en"].delete_button
    assert not button.isEnabled()
    assert button.toolTip() == "Choose another model first"


def test_what_was_fetched_so_far_can_be_discarded(card: ModelsCard, folders: Folders) -> None:
    """It is only a download."""
    write_folder(folders.models / "base.en.part")
    card.refresh()
    card.rows["base.en"].delete_button.click()
    assert shown(card.rows["base.en"]) == ["Fetch"]


def test_a_file_is_imported(card: ModelsCard, tmp_path: Path, posted: list[Message], qtbot: QtBot) -> None:
    """A model of one's own gets a row of its own."""
    source = write_checkpoint(tmp_path / "mine.pt")
    card.import_file_button.click()
    dialog = card.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(card.changed):
        dialog.fileSelected.emit(str(source))
    dialog.reject()
    assert shown(card.rows["mine"]) == ["Use", "Delete"]
    assert posted[-1].text == "mine is here."


def test_a_folder_is_imported_or_told(card: ModelsCard, tmp_path: Path, posted: list[Message]) -> None:
    """A folder that holds no model is a sentence."""
    (tmp_path / "holiday").mkdir()
    card.import_folder_button.click()
    dialog = card.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "holiday"))
    dialog.reject()
    assert posted[-1].tone is Tone.ERROR
    assert "holds no model" in posted[-1].text


def test_an_import_can_be_stopped(card: ModelsCard, tasks: ImmediateTaskRunner, tmp_path: Path) -> None:
    """The button that began it ends it."""
    tasks.held = True
    card.jobs.import_from(tmp_path / "mine.pt")
    assert "Stop" in card.import_file_button.text()
    assert not card.import_folder_button.isEnabled()
    card.import_file_button.click()
    assert tasks.tokens[-2].cancelled
    assert card.import_file_button.text() == "&Import a file …"


def test_measuring_can_be_stopped(card: ModelsCard, tasks: ImmediateTaskRunner) -> None:
    """While it runs nothing else may slow it down."""
    tasks.held = True
    card.measure_button.click()
    assert card.jobs.job == Job(Kind.MEASURE, "tiny.en")
    assert card.measure_button.accessibleName() == "Stop measuring"
    assert not card.rows["base.en"].fetch_button.isEnabled()
    card.measure_button.click()
    assert tasks.tokens[-2].cancelled
    assert card.measure_button.accessibleName() == "Measure this machine"
    assert card.rows["base.en"].fetch_button.isEnabled()


def test_what_was_measured_is_shown(card: ModelsCard, folders: Folders) -> None:
    """With advice; before, it says that nobody knows."""
    assert card.advice.text() == "How fast this machine is has not been measured yet."
    SpeedStore(folders.cache).keep(Measured("faster-whisper", "tiny.en", 0.2, 1.0, 1))
    card.refresh()
    assert card.advice.text().startswith("This machine can use base.en")
    assert "about 28 s for a minute of speech here" in card.rows["base.en"].facts.text()
    assert ", 12 s for a minute of speech here" in card.rows["tiny.en"].facts.text()


def test_rows_keep_their_place_when_looked_at_again(card: ModelsCard) -> None:
    """A row that is made anew would lose the focus."""
    before = dict(card.rows)
    card.refresh()
    assert card.rows == before


def test_the_keyboard_stays_where_it_is_when_rows_come_and_go(card: ModelsCard, folders: Folders, qtbot: QtBot) -> None:
    """A model of one's own has a row of its own, and with it all rows are made anew."""
    with qtbot.waitActive(card):
        card.activateWindow()
    before = card.rows["base.en"].fetch_button
    before.setFocus()
    write_folder(folders.models / "mine")
    card.refresh()
    assert card.rows["base.en"].fetch_button is not before
    assert card.rows["base.en"].fetch_button.hasFocus()


def test_an_older_look_is_called_off(card: ModelsCard, tasks: ImmediateTaskRunner) -> None:
    """What was not here yet then would seem to be gone."""
    tasks.held = True
    card.refresh()
    card.refresh()
    assert [token.cancelled for token in tasks.tokens[-2:]] == [True, False]
