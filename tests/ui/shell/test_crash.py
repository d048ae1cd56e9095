"""The report of a mistake of ours, and the dialog that shows it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from voice_interviewer import __version__
from voice_interviewer.ui.shell.crash import CrashDialog, crash_report

ANSWER = "we page the engineer on call when precision falls"


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_report_says_where_and_in_which_version() -> None:
    """Enough to find the mistake."""
    report = crash_report(raised(TypeError("unsupported operand type(s) for +: 'int' and 'str'")))
    assert __version__ in report
    assert "test_crash.py" in report
    assert "in raised" in report
    assert "unsupported operand" in report


@pytest.mark.parametrize("kind", [ValueError, KeyError, RuntimeError, UnicodeDecodeError])
def test_a_report_holds_no_words_of_an_answer(kind: type[Exception]) -> None:
    """The report is sent to strangers; messages of errors quote values."""
    error = UnicodeDecodeError("utf-8", ANSWER.encode(), 0, 1, ANSWER) if kind is UnicodeDecodeError else kind(ANSWER)
    report = crash_report(raised(error))
    assert ANSWER not in report
    assert kind.__name__ in report


def test_a_report_does_not_name_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths below the home folder begin with the user's name."""
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    report = crash_report(raised(TypeError("no")))
    assert str(Path(__file__).parent) not in report
    assert "~" in report


def test_an_error_of_the_system_keeps_its_reason() -> None:
    """That there is no space left quotes nobody; a file's name may."""
    report = crash_report(raised(OSError(28, "No space left on device", "/home/ada/offer-letter.txt")))
    assert "No space left on device" in report
    assert "offer-letter" not in report


def test_a_second_crash_goes_into_the_open_dialog(qtbot: QtBot) -> None:
    """A failure that repeats must not bury the screen in dialogs."""
    dialog = CrashDialog()
    qtbot.addWidget(dialog)
    for report in ("first", "second", "second"):
        dialog.add(report)
    assert dialog.isVisible()
    assert "first" in dialog.text
    assert "second\n(2 times)" in dialog.text


def test_copy_puts_the_report_on_the_clipboard(qtbot: QtBot) -> None:
    """The report can be sent without typing it."""
    dialog = CrashDialog()
    qtbot.addWidget(dialog)
    dialog.add("where it broke")
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "where it broke"


def test_quit_asks_for_the_window_to_close_and_continue_does_not(qtbot: QtBot) -> None:
    """Going on is the usual choice, quitting is there too."""
    dialog = CrashDialog()
    qtbot.addWidget(dialog)
    dialog.add("x")
    with qtbot.assertNotEmitted(dialog.quit_wanted):
        dialog.continue_button.click()
    dialog.add("y")
    assert dialog.text == "y"
    with qtbot.waitSignal(dialog.quit_wanted):
        dialog.quit_button.click()
    assert dialog.isHidden()


def test_a_report_that_comes_later_takes_no_keyboard_away(qtbot: QtBot) -> None:
    """Whoever is about to copy stays there, and sees that what was copied is not all any more."""
    dialog = CrashDialog()
    qtbot.addWidget(dialog)
    dialog.add("first")
    dialog.copy_button.click()
    assert dialog.copy_button.text() == "Copied"
    dialog.copy_button.setFocus()
    dialog.add("second")
    assert dialog.focusWidget() is dialog.copy_button
    assert dialog.copy_button.text() == "&Copy report"
