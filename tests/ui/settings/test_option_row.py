"""What was changed is marked, and can be set back."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox
from pytestqt.qtbot import QtBot

from voice_interviewer.settings import Settings
from voice_interviewer.ui.settings.option_form import Edit, OptionForm
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def form(qtbot: QtBot, context: Context) -> OptionForm:
    form = OptionForm(Settings(text_size=120), context.theme)
    qtbot.addWidget(form)
    return form


def test_only_what_differs_is_marked(form: OptionForm) -> None:
    """With a word, not by colour alone."""
    assert not form.row("text_size").reset.isHidden()
    assert form.row("theme").reset.isHidden()
    form.show_settings(Settings(theme="dark"))
    assert form.row("text_size").reset.isHidden()
    assert not form.row("theme").reset.isHidden()


def test_setting_back_is_told_with_its_key(form: OptionForm, qtbot: QtBot) -> None:
    """The form stores nothing itself."""
    with qtbot.waitSignal(form.reset_requested) as asked:
        form.row("text_size").reset.click()
    assert asked.args == ["text_size"]


def test_a_number_may_have_a_fraction(form: OptionForm) -> None:
    """With one decimal, in steps of its own."""
    number = form.editor("long_pause").control
    assert isinstance(number, QDoubleSpinBox)
    edits: list[Edit] = []
    form.edited.connect(edits.append)
    number.stepUp()
    number.selectAll()
    QTest.keyClicks(number, "2.5")
    number.clearFocus()
    number.interpretText()
    assert edits == [Edit("long_pause", 1.5), Edit("long_pause", 2.5)]


@pytest.mark.parametrize(
    ("words", "found"), [("stammer", {"stutter"}), ("extra think", {"extra_time"}), ("zzz", set()), ("dark", {"theme"})]
)
def test_settings_are_found_by_what_they_say(form: OptionForm, words: str, found: set[str]) -> None:
    """Name, help, choices, and words that people use for it."""
    keys = [key for key in ("stutter", "extra_time", "theme") if form.row(key).has(words.split())]
    assert set(keys) == found
