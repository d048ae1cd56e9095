"""The report that is shown in the window before it can be copied."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.services import fake_context, fake_services
from voice_interviewer.ui.settings.privacy_card import PrivacyCard
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.crash import CrashDialog
from voice_interviewer.ui.shell.failures import Failures
from voice_interviewer.ui.shell.messages import Messages
from voice_interviewer.ui.shell.problem_report import ProblemReport, show_over

ANSWER = "we page the engineer on call when precision falls"


def shown(qtbot: QtBot, context: Context) -> ProblemReport:
    dialog = ProblemReport(context)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_is_shown_whole_before_it_can_be_copied(qtbot: QtBot, context: Context) -> None:
    """Nothing gets to the clipboard by itself, and what gets there is what was shown."""
    QGuiApplication.clipboard().setText("before")
    dialog = shown(qtbot, context)
    assert "Voice Interviewer: " in dialog.shown.toPlainText()
    assert "Qt: " in dialog.shown.toPlainText()
    assert QGuiApplication.clipboard().text() == "before"
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.shown.toPlainText()
    assert dialog.copy_button.text() == "Copied"


def test_it_cannot_be_copied_while_it_is_gathered(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> None:
    """Devices and models take a moment."""
    tasks = ImmediateTaskRunner(held=True)
    dialog = shown(qtbot, fake_context(qapp, fake_services(tmp_path), tasks))
    assert not dialog.copy_button.isEnabled()
    tasks.release()
    assert dialog.copy_button.isEnabled()
    assert dialog.focusWidget() is dialog.copy_button


def test_closing_it_early_calls_the_looking_off(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> None:
    """A result for a dialog that is gone would be a crash of its own."""
    tasks = ImmediateTaskRunner(held=True)
    dialog = shown(qtbot, fake_context(qapp, fake_services(tmp_path), tasks))
    dialog.close_button.click()
    assert [token.cancelled for token in tasks.tokens] == [True]


def test_the_settings_lead_to_it(qtbot: QtBot, context: Context) -> None:
    """Beside what is kept on this machine, where people look."""
    card = PrivacyCard(context)
    qtbot.addWidget(card)
    card.show()
    card.report_button.click()
    [dialog] = card.findChildren(ProblemReport)
    assert dialog.isVisible()
    dialog.accept()


def test_the_dialog_of_a_crash_leads_to_it(qtbot: QtBot, context: Context) -> None:
    """What happened there, and on what machine, are two texts."""
    crash = CrashDialog()
    qtbot.addWidget(crash)
    crash.machine_wanted.connect(partial(show_over, crash, context))
    crash.add("where it broke")
    crash.machine_button.click()
    [dialog] = crash.findChildren(ProblemReport)
    assert dialog.isVisible()
    dialog.accept()
    crash.accept()


def test_the_log_of_crashes_holds_no_words(tmp_path: Path, qapp: QApplication) -> None:
    """It stays on disk, and somebody may send it."""
    del qapp
    log = tmp_path / "cache" / "app.log"
    failures = Failures(Messages(), log)
    try:
        raise KeyError(ANSWER)
    except KeyError as error:
        failures.handle(error)
    text = log.read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "test_problem_report.py" in text
    assert ANSWER not in text
