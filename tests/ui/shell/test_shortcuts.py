"""The table of keys."""

import itertools

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.shortcuts import AGAIN, GROUPS, PLAY, bind
from voice_interviewer.ui.shell.shortcuts_help import ShortcutsHelp


def test_every_key_means_something_to_qt() -> None:
    """A misspelt key would never do anything, in silence."""
    for key in itertools.chain.from_iterable(keys for _, keys in GROUPS):
        for keys in key.keys:
            assert not QKeySequence(keys).isEmpty(), keys


def test_within_a_page_no_key_has_two_meanings() -> None:
    """Qt would do neither; keys that work everywhere count on each page."""
    everywhere = dict(GROUPS)["Everywhere"]
    for title, keys in GROUPS:
        on_page = keys if title == "Everywhere" else (*everywhere, *keys)
        names = [name for key in on_page for name in key.keys]
        assert sorted(names) == sorted(set(names)), title


def test_a_letter_typed_into_a_field_is_text(qtbot: QtBot) -> None:
    """Somebody who types an r must not throw the answer away."""
    window, line = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(line)
    pressed: list[str] = []
    bind(window, AGAIN, lambda: pressed.append("again"))
    window.show()
    window.activateWindow()
    line.setFocus()
    QTest.keyClicks(line, "r")
    assert (line.text(), pressed) == ("r", [])


def test_the_sheet_lists_every_key(qtbot: QtBot) -> None:
    """A key that is not listed is found by nobody."""
    sheet = ShortcutsHelp()
    qtbot.addWidget(sheet)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    for title, keys in GROUPS:
        assert title in shown
        for key in keys:
            assert {key.does, key.all_shown} <= shown


def test_escape_closes_the_sheet(qtbot: QtBot) -> None:
    """As it closes every dialog."""
    sheet = ShortcutsHelp()
    qtbot.addWidget(sheet)
    sheet.open()
    with qtbot.waitSignal(sheet.finished) as finished:
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert finished.args == [QDialog.DialogCode.Rejected.value]


def test_tooltips_tell_a_new_key_at_once(qtbot: QtBot) -> None:
    """Also one that is part of a longer hint; others stay as they are."""
    tips = (AGAIN.hint, f"{AGAIN.hint}: all of it", PLAY.hint_of_all, "Answer (R)")
    widgets = [QWidget() for _ in tips]
    for widget, tip in zip(widgets, tips, strict=True):
        qtbot.addWidget(widget)
        widget.setToolTip(tip)

    shortcuts.use({"AGAIN": "G", "PLAY": "P"})
    changed = [widget.toolTip() for widget in widgets]
    shortcuts.use({})

    over = "Start the answer over (G)"
    assert changed == [over, f"{over}: all of it", "Play or pause (P or K)", "Answer (R)"]
    assert [widget.toolTip() for widget in widgets] == list(tips)


def test_help_is_never_larger_than_the_window(qtbot: QtBot) -> None:
    """There are more keys than a small screen has lines; what has no room scrolls, with the keyboard too."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(960, 640)
    sheet = ShortcutsHelp(window)
    sheet.show()

    assert sheet.height() < 640
    assert sheet.width() < 960
    assert sheet.area.verticalScrollBar().maximum() > 0
    assert sheet.area.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_second_key_may_become_the_first(qtbot: QtBot) -> None:
    """Bound twice in one window, Qt would do neither; and in a page made meanwhile both come back with the usual."""
    first, later = QWidget(), QWidget()
    pressed: list[QWidget] = []

    def open_page(page: QWidget) -> None:
        qtbot.addWidget(page)
        bind(page, PLAY, lambda: pressed.append(page))
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)

    open_page(first)
    shortcuts.use({"PLAY": "K"})
    QTest.keyClick(first, Qt.Key.Key_K)
    open_page(later)
    QTest.keyClick(later, Qt.Key.Key_K)
    shortcuts.use({})
    QTest.keyClick(later, Qt.Key.Key_Space)
    QTest.keyClick(later, Qt.Key.Key_K)

    assert pressed == [first, later, later, later]


def test_a_tooltip_in_words_of_its_own_tells_a_new_key_too(qtbot: QtBot) -> None:
    """And only where it is that key's: others may have the same letter on another page."""
    skip, other = QWidget(), QWidget()
    for widget, key in ((skip, shortcuts.SKIP), (other, shortcuts.NEXT_PART)):
        qtbot.addWidget(widget)
        shortcuts.tell(widget, "On", key)
    shortcuts.use({"SKIP": "G"})
    changed = [widget.toolTip() for widget in (skip, other)]
    shortcuts.use({})
    assert changed == ["On (G)", "On (S)"]
    assert [widget.toolTip() for widget in (skip, other)] == ["On (S)", "On (S)"]
