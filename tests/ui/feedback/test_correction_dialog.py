"""The dialog in which a misheard word is typed anew."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.word_run import WordRun


def opened(qtbot: QtBot, run: WordRun) -> CorrectionDialog:
    dialog = CorrectionDialog(run)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_offered_term_waits_for_enter(qtbot: QtBot) -> None:
    """It is filled in, so one key takes it."""
    dialog = opened(qtbot, WordRun(3, 4, "cube flow", "Kubeflow"))

    with qtbot.waitSignal(dialog.corrected) as said:
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)

    assert said.args == ["Kubeflow", True]
    assert not dialog.isVisible()


def test_what_is_typed_takes_the_place_of_what_was_heard(qtbot: QtBot) -> None:
    """The words that were heard are selected, so typing replaces them."""
    dialog = opened(qtbot, WordRun(3, 3, "seldom"))
    dialog.remember.click()

    QTest.keyClicks(dialog.line, "  Seldon ")
    with qtbot.waitSignal(dialog.corrected) as said:
        dialog.correct_button.click()

    assert said.args == ["Seldon", False]


def test_nothing_typed_corrects_nothing(qtbot: QtBot) -> None:
    """Neither the same words nor none."""
    dialog = opened(qtbot, WordRun(3, 3, "seldom"))
    same = dialog.correct_button.isEnabled()
    dialog.line.setText("  ")
    assert (same, dialog.correct_button.isEnabled()) == (False, False)


def test_escape_leaves_the_words_alone(qtbot: QtBot) -> None:
    """No signal, no dialog."""
    dialog = opened(qtbot, WordRun(3, 3, "seldom"))
    with qtbot.assertNotEmitted(dialog.corrected), qtbot.assertNotEmitted(dialog.taken_back):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_correction_can_be_taken_back(qtbot: QtBot) -> None:
    """Only where there is one."""
    assert not opened(qtbot, WordRun(3, 3, "seldom")).back_button.isVisible()
    dialog = opened(qtbot, WordRun(3, 3, "Seldon", heard="seldom"))
    with qtbot.waitSignal(dialog.taken_back) as forget:
        dialog.back_button.click()
    assert forget.args == [True]


def test_words_longer_than_a_correction_can_be_do_not_fill_the_line(qtbot: QtBot) -> None:
    """A whole paragraph can be selected; a correction is of words."""
    dialog = opened(qtbot, WordRun(0, 60, "word " * 60))
    assert len(dialog.line.text()) <= dialog.line.maxLength()


def test_everyday_word_is_corrected_here_alone(qtbot: QtBot) -> None:
    """Not every “we” of later answers is to change; what is taken back is forgotten all the same."""
    once, rare = opened(qtbot, WordRun(3, 4, "so we")), opened(qtbot, WordRun(3, 4, "so seldom"))
    again = opened(qtbot, WordRun(3, 3, "Seldon", heard="we"))

    assert [dialog.remember.isChecked() for dialog in (once, rare, again)] == [False, True, True]
