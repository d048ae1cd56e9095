"""Every page: opened, closed, reached by keyboard, and named for screen readers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from support.examples import example_take
from support.services import Fakes
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.window_memory import WindowMemory

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QSlider,
)
MOST_STOPS = 200


@pytest.fixture(params=list(PageName))
def opened(
    request: pytest.FixtureRequest, qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window with each of its pages in turn, holding one take."""
    kept = fakes.library.keep(example_take())
    window = MainWindow(context, WindowMemory(tmp_path / "window.ini"))
    window.begin()
    window.activateWindow()
    if request.param is PageName.FEEDBACK:
        window.show_take(kept)
    window.go(request.param)
    QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()


def page_of(window: MainWindow) -> QWidget:
    page = window.pages.currentWidget()
    assert isinstance(page, QWidget)
    return page


def own_controls(widget: QWidget) -> list[QWidget]:
    """The controls that a person meets, without the inner parts of Qt's own (a combo box has a hidden list)."""
    return [child for child in widget.findChildren(QWidget) if isinstance(child, CONTROLS) and not _inside(child)]


def _inside(child: QWidget) -> bool:
    parent = child.parentWidget()
    while parent is not None:
        if isinstance(parent, CONTROLS):
            return True
        parent = parent.parentWidget()
    return False


def test_every_control_has_a_name(opened: MainWindow) -> None:
    """A screen reader would say no more than "button"."""
    shown = [control for control in own_controls(opened) if not control.isHidden()]
    nameless = [control for control in shown if not (control.accessibleName() or text_of(control))]
    assert nameless == []


def text_of(control: QWidget) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""


def test_the_tab_key_reaches_every_control(opened: MainWindow, qtbot: QtBot) -> None:
    """And leaves it again: no control is a trap."""
    page = page_of(opened)
    wanted = {
        c for c in own_controls(page) if c.isVisible() and c.isEnabled() and c.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    reached: set[QWidget] = set()
    first = opened.focusWidget()
    for _ in range(MOST_STOPS):
        opened.focusNextChild()
        widget = opened.focusWidget()
        assert isinstance(widget, QWidget)
        reached.add(widget)
        if widget is first and len(reached) > 1:
            break
    # The buttons of one exclusive group are one stop, from which the arrow keys go on.
    missed = {c for c in wanted - reached if c.focusProxy() is None and not _in_reached_group(c, reached)}
    assert missed == set()


def _in_reached_group(control: QWidget, reached: set[QWidget]) -> bool:
    if not isinstance(control, QAbstractButton):
        return False
    groups = opened_groups(control.window())
    return any(control in group and reached & set(group) for group in groups)


def opened_groups(window: QWidget) -> list[list[QAbstractButton]]:
    return [group.buttons() for group in window.findChildren(QButtonGroup)]


def test_no_widget_is_left_when_the_window_goes(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> None:
    """After all pages were opened."""
    kept = fakes.library.keep(example_take())
    window = MainWindow(context, WindowMemory(tmp_path / "window.ini"))
    window.begin()
    for name in PageName:
        if name is PageName.FEEDBACK:
            window.show_take(kept)
        window.go(name)
        QApplication.processEvents()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [w for w in QApplication.topLevelWidgets() if w.parent() is None] == []


def test_the_theme_changes_on_every_page(opened: MainWindow, context: Context) -> None:
    """Whatever paints by itself follows."""
    context.theme.choose("dark")
    QApplication.processEvents()
    picture = opened.grab().toImage()
    dark = sum(picture.pixelColor(x, y).lightness() < 128 for x in range(0, 900, 30) for y in range(0, 600, 30))
    assert dark > 0.9 * 30 * 20
