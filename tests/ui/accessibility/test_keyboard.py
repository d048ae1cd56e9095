"""Everything is reached with the keyboard, once, in the order in which it is read; and nothing holds the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from support.accessible_bench import bench
from support.accessible_dialogs import DIALOGS
from support.accessible_focus import place_of, stops, walked
from support.accessible_scenes import SCENES
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.widgets.tab_order import in_reading_order


class Watcher(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        shown = watched if isinstance(watched, QWidget) and event.type() is QEvent.Type.Show else None
        if shown is not None and shown.isWindow() and not isinstance(shown, QMainWindow | QDialog | QMenu):
            self.seen.append(type(shown).__name__)
        return False


@pytest.mark.parametrize("name", SCENES)
def test_tab_goes_through_everything_and_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """Each control once, none left out, Shift+Tab the other way round; as it stands on the page."""
    watcher = Watcher()
    with bench(qapp, qtbot, tmp_path) as made:
        qapp.installEventFilter(watcher)
        root = SCENES[name](made)
        made.settle()
        qapp.removeEventFilter(watcher)
        start = QApplication.focusWidget()
        assert isinstance(start, QWidget), "nothing has the keyboard"
        assert start.window() is root.window()
        if start not in stops(root.window()):  # it holds the keyboard until there is something to press
            QTest.keyClick(start, Qt.Key.Key_Tab)
            start = QApplication.focusWidget()
            assert isinstance(start, QWidget)
        on, back = walked(start, Qt.Key.Key_Tab), walked(start, Qt.Key.Key_Backtab)
        assert place_of(on[-1]) is place_of(start), f"held by {on[-1].accessibleName()}"
        assert set(map(place_of, on)) == set(map(place_of, stops(root.window())))
        assert [place_of(one) for one in (*reversed(back[:-1]), start)] == [place_of(one) for one in on]
        assert _out_of_order(root, on) == []
    assert watcher.seen == []


def _out_of_order(root: QWidget, on: list[QWidget]) -> list[str]:
    """Where Tab goes otherwise than one reads, within a page or a dialog; wherever it begins."""
    if isinstance(root, QMainWindow):
        return []
    places = [place_of(one) for one in on]
    read = list(dict.fromkeys(place for one in in_reading_order(root) if (place := place_of(one)) in places))
    gone = [place for place in places if place in read]
    if not read:
        return []
    first = gone.index(read[0])
    gone = gone[first:] + gone[:first]
    pairs = zip(gone, read, strict=True)
    return [f"{_called(a)} before {_called(b)}" for a, b in pairs if a is not b][:3]


def _called(place: QObject) -> str:
    return place.accessibleName() if isinstance(place, QWidget) else type(place).__name__


@pytest.mark.parametrize("name", DIALOGS)
def test_escape_closes_a_dialog_and_gives_the_keyboard_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    """To where it was before the dialog came."""
    with bench(qapp, qtbot, tmp_path) as made:
        dialog = DIALOGS[name](made)
        before = made.window.focusWidget()
        made.settle()
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
        made.settle()
        assert not isValid(dialog) or not dialog.isVisible()
        made.window.activateWindow()  # as a desktop does; the off-screen one does not
        qtbot.waitUntil(made.window.isActiveWindow)
        assert QApplication.focusWidget() is before


@pytest.mark.parametrize(
    "name", ["take-typed", "take-example", "compare", "plan", "history", "settings", "mock-report"]
)
def test_another_scheme_leaves_the_keyboard_where_it_is(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    """Some pages are drawn anew for it."""
    with bench(qapp, qtbot, tmp_path) as made:
        root = SCENES[name](made)
        made.settle()
        widget = [one for one in stops(made.window) if root.isAncestorOf(one)][3]
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        kind, called = type(widget), widget.accessibleName()
        made.context.theme.choose("dark")
        made.settle()
        now = QApplication.focusWidget()
        assert isinstance(now, kind)
        assert now.accessibleName() == called


def test_a_page_that_takes_no_keyboard_leaves_it_at_its_button(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """On the page or at its button, and not with what was on the page before."""
    with bench(qapp, qtbot, tmp_path) as made:
        page = made.page(PageName.SETTINGS)
        made.settle()
        focus = QApplication.focusWidget()
        assert isinstance(focus, QPushButton)
        assert focus.property("nav") or page.isAncestorOf(focus)


def test_tab_into_the_list_of_questions_chooses_none(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Or a question of one's own, half typed, would go away."""
    with bench(qapp, qtbot, tmp_path) as made:
        page = SCENES["home-own-question"](made)
        own = page.own
        page.questions.view.setFocus(Qt.FocusReason.TabFocusReason)
        made.settle()
        assert own.isVisible()
