"""The settings page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from support.fake_voice import MICROPHONE, no_microphone
from support.immediate_tasks import ImmediateTaskRunner
from support.mnemonics import twice
from support.services import Fakes
from voice_interviewer.errors import AudioDeviceError, NoVoice
from voice_interviewer.settings import SettingsStore
from voice_interviewer.ui.settings.settings_page import SettingsPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message, Tone
from voice_interviewer.ui.widgets.switch import Switch
from voice_interviewer.voice.ports import Devices, RecorderState


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> SettingsPage:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.activate()
    return page


def control(page: SettingsPage, key: str) -> QWidget:
    return page.form.editor(key).control


def choices(page: SettingsPage, key: str) -> list[str]:
    box = control(page, key)
    assert isinstance(box, QComboBox)
    return [box.itemText(place) for place in range(box.count())]


def warnings(page: SettingsPage) -> str:
    labels = page.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.property("role") == "warning" and not label.isHidden())


def stored(context: Context) -> SettingsStore:
    return SettingsStore(context.services.folders.settings)


def test_a_change_is_on_disk_at_once(page: SettingsPage, context: Context) -> None:
    """There is no Save button to forget."""
    switch = control(page, "speak_questions")
    assert isinstance(switch, Switch)
    switch.click()
    assert stored(context).current.speak_questions is False


def test_the_theme_applies_at_once(page: SettingsPage, context: Context, qtbot: QtBot) -> None:
    """People want to see what they choose."""
    box = control(page, "theme")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(1)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert stored(context).current.theme == "dark"
    assert context.theme.dark


def test_what_cannot_be_stored_is_told_and_shown_as_it_was(page: SettingsPage, context: Context, qtbot: QtBot) -> None:
    """A disk that is full: the form must not claim otherwise."""
    config: Path = context.services.folders.config
    config.write_text("a file where the folder should be")
    context.messages.flush()
    switch = control(page, "speak_questions")
    assert isinstance(switch, Switch)
    with qtbot.waitSignal(context.messages.posted) as posted:
        switch.click()
    assert posted.args is not None
    message: Message = posted.args[0]
    assert message.tone is Tone.ERROR
    assert switch.isChecked()


def test_the_lists_hold_what_the_machine_has(page: SettingsPage) -> None:
    """Devices, voices and models are looked up when the page opens."""
    assert choices(page, "microphone")[1:] == ["Desk microphone"]
    assert choices(page, "voice")[1:] == ["Deep tone (en-gb)", "Plain tone (en)"]
    assert any("tiny.en" in choice for choice in choices(page, "model"))


def test_the_role_is_one_of_the_packs(page: SettingsPage, context: Context) -> None:
    """Shown by its title and stored by its id."""
    box = control(page, "role")
    assert isinstance(box, QComboBox)
    assert choices(page, "role") == ["MLOps engineer"]
    assert (box.currentData(), stored(context).current.role) == ("mlops-engineer", "mlops-engineer")


def test_a_role_whose_pack_has_gone_stays_chosen(page: SettingsPage, context: Context) -> None:
    """By its id, since nothing else is known of it."""
    context.services.settings.change(role="my-own-pack")
    page.activate()
    box = control(page, "role")
    assert isinstance(box, QComboBox)
    assert box.currentData() == "my-own-pack"
    assert box.currentText() == "my-own-pack (not there now)"


def test_a_device_that_is_plugged_in_is_found_by_looking_again(page: SettingsPage, fakes: Fakes) -> None:
    """The list is as of the last look."""
    headset = MICROPHONE.__class__("Headset, Fake", "Headset", "Fake", 1, 48_000, False)
    fakes.devices.attached = Devices((MICROPHONE, headset), ())
    page.rescan_button.click()
    assert "Headset" in choices(page, "microphone")
    assert "No speaker was found" in warnings(page)


def test_a_missing_sound_library_is_a_sentence(page: SettingsPage, fakes: Fakes) -> None:
    """On Linux it comes in a package of its own."""
    fakes.devices.problem = AudioDeviceError("PortAudio is not installed.", "Install libportaudio2.")
    page.rescan_button.click()
    assert "Install libportaudio2" in warnings(page)
    assert page.rescan_button.isEnabled()


def test_a_machine_without_a_voice_says_so(qtbot: QtBot, context: Context, fakes: Fakes) -> None:
    """Beside the voice, with what to do."""
    fakes.speaker.problem = NoVoice("There is no synthesiser.", "Install espeak-ng.")
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.activate()
    assert "Install espeak-ng" in warnings(page)
    assert choices(page, "voice") == ["None was found"]


def test_devices_are_not_looked_for_while_one_is_in_use(page: SettingsPage) -> None:
    """Looking again would end the stream."""
    page.microphone_test.button.click()
    assert not page.rescan_button.isEnabled()
    assert not page.speaker_test.button.isEnabled()
    page.microphone_test.button.click()
    assert page.rescan_button.isEnabled()
    assert page.speaker_test.button.isEnabled()


def test_leaving_the_page_closes_the_microphone(page: SettingsPage, fakes: Fakes) -> None:
    """Nobody is listened to behind their back."""
    page.microphone_test.button.click()
    page.deactivate()
    assert fakes.recorder.status().state is RecorderState.IDLE
    assert not page.microphone_test.running


def test_the_test_uses_what_is_chosen_now(page: SettingsPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Choosing another microphone and testing it needs no restart."""
    box = control(page, "microphone")
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)
    page.microphone_test.button.click()
    assert fakes.recorder.device == MICROPHONE.key


def test_while_the_machine_is_looked_at_the_page_is_there(
    qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner, fakes: Fakes
) -> None:
    """Listing voices and devices may take a second; numbers and switches can be changed meanwhile."""
    tasks.held = True
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.activate()
    number = control(page, "think_seconds")
    assert isinstance(number, QSpinBox)
    number.stepUp()
    assert stored(context).current.think_seconds == 35
    tasks.release()
    assert choices(page, "microphone")[1:] == ["Desk microphone"]


def test_every_place_can_be_opened(page: SettingsPage, context: Context) -> None:
    """People may want to back up, or to remove, what is theirs."""
    labels = " ".join(label.accessibleName() + label.text() for label in page.findChildren(QLabel))
    buttons = [b for b in page.findChildren(QPushButton) if b.accessibleName().startswith("Open folder")]
    assert {b.toolTip() for b in buttons} == {
        str(folder)
        for folder in (
            context.services.folders.data,
            context.services.folders.packs,
            context.services.folders.models,
            context.services.folders.config,
            context.services.folders.cache,
        )
    }
    assert "Where things are kept" in labels


def test_a_refused_microphone_leaves_the_page_usable(page: SettingsPage, fakes: Fakes) -> None:
    """The next try may succeed."""
    fakes.recorder.refusal = no_microphone()
    page.microphone_test.button.click()
    assert page.rescan_button.isEnabled()
    fakes.recorder.refusal = None
    page.microphone_test.button.click()
    assert page.microphone_test.running


def test_tab_goes_from_card_to_card(page: SettingsPage) -> None:
    """The tests of the devices come right after the devices, before the voice."""
    names: list[str] = []
    widget: QWidget | None = control(page, "microphone")
    for _ in range(200):
        assert widget is not None
        reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and bool(widget.accessibleName())
        if reached and not widget.accessibleName().startswith("Set back"):  # there only where something was changed
            names.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    sound = names.index("Speaker")
    assert names[sound : sound + 6] == [
        "Speaker",
        "Test microphone",
        "Test speaker",
        "Look for devices again",
        "Record 3 seconds and play them",
        "Ask questions aloud",
    ]
    assert names[names.index("Speaking rate") + 1] == "Hear the voice"


@pytest.fixture
def active(page: SettingsPage, qtbot: QtBot) -> SettingsPage:
    """The page in a window that has the keyboard."""
    page.resize(900, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_recording_a_test_keeps_the_test_in_view(active: SettingsPage, qtbot: QtBot) -> None:
    """The focus stays with the test, so the page does not scroll away from its meter."""
    active.microphone_test.button.click()
    record = active.microphone_test.record_button
    record.setFocus()
    record.click()
    assert not record.isEnabled()
    assert active.microphone_test.button.hasFocus()


def test_looking_for_devices_keeps_its_button(active: SettingsPage, tasks: ImmediateTaskRunner, qtbot: QtBot) -> None:
    """It is disabled meanwhile, and has the focus again when it can be pressed again."""
    tasks.held = True
    active.rescan_button.setFocus()
    active.rescan_button.click()
    assert not active.rescan_button.isEnabled()
    tasks.release()
    assert active.rescan_button.hasFocus()


def test_no_letter_is_pressed_twice(page: SettingsPage) -> None:
    """Also while a test is under way."""
    assert twice(page) == []
