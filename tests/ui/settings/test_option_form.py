"""The form that is made from the table of options."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.settings import Option, Settings, options
from voice_interviewer.ui.settings.option_editors import editor_for
from voice_interviewer.ui.settings.option_form import Edit, OptionForm
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.switch import Switch


@pytest.fixture
def form(qtbot: QtBot, context: Context) -> OptionForm:
    form = OptionForm(Settings(), context.theme)
    qtbot.addWidget(form)
    return form


def control(form: OptionForm, key: str) -> QWidget:
    return form.editor(key).control


def test_every_option_has_a_named_control(form: OptionForm) -> None:
    """A new option appears in the form with no further code."""
    for key, option in options().items():
        if not option.in_form:  # keys have a card of their own
            continue
        assert control(form, key).accessibleName() == option.label
        assert control(form, key).accessibleDescription() == option.help


def test_each_type_has_its_control(form: OptionForm) -> None:
    """A switch, a list of choices, a list from the machine, a number with its range."""
    assert isinstance(control(form, "speak_questions"), Switch)
    assert isinstance(control(form, "theme"), QComboBox)
    assert isinstance(control(form, "microphone"), QComboBox)
    number = control(form, "think_seconds")
    assert isinstance(number, QSpinBox)
    assert (number.minimum(), number.maximum(), number.suffix()) == (0, 600, " s")


def test_showing_settings_tells_nobody(form: OptionForm, qtbot: QtBot) -> None:
    """Only what the user does is stored."""
    changed = Settings(speak_questions=False, speech_rate=200, theme="dark", think_seconds=5, microphone="Gone, ALSA")
    with qtbot.assertNotEmitted(form.edited):
        form.show_settings(changed)
        form.show_settings(Settings())


def test_what_the_user_chooses_is_told_with_its_key(form: OptionForm, qtbot: QtBot) -> None:
    """Switch, list and number alike."""
    theme, number, switch = control(form, "theme"), control(form, "think_seconds"), control(form, "speak_questions")
    assert isinstance(theme, QComboBox)
    assert isinstance(number, QSpinBox)
    assert isinstance(switch, Switch)
    edits: list[Edit] = []
    form.edited.connect(edits.append)
    switch.click()
    QTest.keyClick(theme, Qt.Key.Key_Down)
    number.stepUp()
    assert edits == [Edit("speak_questions", False), Edit("theme", "light"), Edit("think_seconds", 35)]


def test_a_number_is_taken_when_it_is_finished(form: OptionForm, qtbot: QtBot) -> None:
    """Typing 120 must not store 1 and 12 on the way."""
    number = control(form, "think_seconds")
    assert isinstance(number, QSpinBox)
    edits: list[Edit] = []
    form.edited.connect(edits.append)
    number.selectAll()
    QTest.keyClicks(number, "120")
    assert edits == []
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert edits == [Edit("think_seconds", 120)]


def test_a_device_that_is_gone_stays_chosen_and_is_marked(form: OptionForm) -> None:
    """It may be plugged in again tomorrow."""
    form.show_settings(Settings(microphone="Blue Yeti, ALSA"))
    form.offer("microphones", (("", "The system's choice"), ("Desk, ALSA", "Desk")))
    shown = control(form, "microphone")
    assert isinstance(shown, QComboBox)
    assert shown.currentData() == "Blue Yeti, ALSA"
    assert "not there now" in shown.currentText()


def test_scrolling_over_a_control_changes_nothing(form: OptionForm, qtbot: QtBot) -> None:
    """The wheel belongs to the page until a control has the focus."""
    number = control(form, "think_seconds")
    assert isinstance(number, QSpinBox)
    before = number.value()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(number, wheel)
    assert number.value() == before


def test_a_free_text_is_taken_when_it_is_left(qtbot: QtBot, context: Context) -> None:
    """Options to come may be free text; nothing is told where nothing was typed."""
    editor = editor_for(Option("Group", "Name", "What to call you."), "Ada", context.theme)
    qtbot.addWidget(editor)
    line = editor.control
    assert isinstance(line, QLineEdit)
    edits: list[object] = []
    editor.edited.connect(edits.append)
    line.editingFinished.emit()
    QTest.keyClicks(line, " L")
    line.editingFinished.emit()
    assert edits == ["Ada L"]


def test_the_form_shows_what_is_stored(form: OptionForm) -> None:
    """Every default can be shown: no control refuses its own value."""
    form.show_settings(Settings())
    assert set(asdict(Settings())) == set(options())
    number = control(form, "answer_seconds")
    assert isinstance(number, QSpinBox)
    assert number.value() == Settings().answer_seconds


def test_what_is_being_typed_outlives_another_change(form: OptionForm, qtbot: QtBot) -> None:
    """The buttons beside a number take no focus, so a line that is half typed stays half typed."""
    line = control(form, "stack")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Kafka")
    form.show_settings(Settings(think_seconds=5))
    kept = line.text()
    with qtbot.waitSignal(form.edited) as edited:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert (kept, edited.args) == ("Kafka", [Edit("stack", "Kafka")])
    form.show_settings(Settings(stack="Flink"))
    assert line.text() == "Flink"


@pytest.mark.parametrize("key", ["think_seconds", "long_pause"])
def test_a_number_that_is_being_typed_outlives_another_change(form: OptionForm, key: str) -> None:
    """A change in the terminal, or by a switch that took no focus; what is stored later is shown again."""
    number = control(form, key)
    assert isinstance(number, QSpinBox | QDoubleSpinBox)
    edits: list[Edit] = []
    form.edited.connect(edits.append)
    number.selectAll()
    QTest.keyClicks(number, "4")
    form.show_settings(Settings(speak_questions=False))
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert edits == [Edit(key, 4)]
    form.show_settings(Settings())
    assert number.value() == getattr(Settings(), key)


def test_a_number_that_was_left_is_not_half_typed(form: OptionForm) -> None:
    """Typed as it was, it tells nothing; what is stored later is shown."""
    number = control(form, "think_seconds")
    assert isinstance(number, QSpinBox)
    number.selectAll()
    QTest.keyClicks(number, str(number.value()))
    QApplication.sendEvent(number, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    form.show_settings(Settings(think_seconds=5))
    assert number.value() == 5


def test_a_number_that_was_refused_gives_way_to_what_is_stored(form: OptionForm) -> None:
    """As with a disk that is full."""
    number = control(form, "think_seconds")
    assert isinstance(number, QSpinBox)
    form.edited.connect(lambda _: form.show_settings(Settings()))
    number.selectAll()
    QTest.keyClicks(number, "5")
    QApplication.sendEvent(number, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert number.value() == Settings().think_seconds
