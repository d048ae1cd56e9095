"""What is seen, in light and dark: texts can be read, the keyboard's place shows, what is pressed is large enough."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from support.accessible_bench import SIZE, Bench, bench
from support.accessible_dialogs import MENUS
from support.accessible_focus import focus_seen, stops
from support.accessible_scenes import SCENES
from support.accessible_texts import pale_texts

SCHEMES = ("light", "dark")
TALL = (1280, 3200)
"""So that most of what a page has is seen at once."""
OUTLINE = 0.5
"""The least share of a widget's outline by which its focus shows. All round would be 1 for each pixel of its width."""
EACH = 2
"""Widgets of one kind that are looked at in one place."""
SMALLEST = 24
"""Pixels of what can be pressed (WCAG 2.2, 2.5.8)."""


@pytest.mark.parametrize("name", SCENES)
def test_what_is_there_is_seen(qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """Texts by 4.5:1, or 3:1 where they are large; the focus by pixels that change by 3:1; targets by their size."""
    with bench(qapp, qtbot, tmp_path) as made:
        root = SCENES[name](made)
        made.settle()
        assert _too_small(root.window()) == {}
        for scheme in SCHEMES:
            made.context.theme.choose(scheme)
            made.window.resize(*SIZE)
            made.settle()
            assert {_called(one): seen for one in _some_of_each(made) if (seen := focus_seen(one)) < OUTLINE} == {}
            made.window.resize(*TALL)
            made.settle()
            assert pale_texts(root) == []


@pytest.mark.parametrize("name", MENUS)
def test_menus_can_be_read(qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """Also the entry that the arrow keys are at."""
    with bench(qapp, qtbot, tmp_path) as made:
        menu = MENUS[name](made)
        assert isinstance(menu, QMenu)
        for scheme in SCHEMES:
            made.context.theme.choose(scheme)
            made.settle()
            menu.setActiveAction(menu.actions()[0])
            assert pale_texts(menu) == []


def _too_small(window: QWidget) -> dict[str, tuple[int, int]]:
    """What is pressed and has less than 24 by 24 pixels. What stands in a line or a field does what its keys do."""
    pressed = [one for one in window.findChildren(QWidget) if _pressed(one)]
    return {_called(one): (one.width(), one.height()) for one in pressed if min(one.width(), one.height()) < SMALLEST}


def _some_of_each(made: Bench) -> list[QWidget]:
    window = QApplication.activeWindow()
    assert window is not None
    counted: dict[tuple[str, object], int] = {}
    some = []
    for one in stops(window):
        kind = type(one).__name__, one.property("kind")
        counted[kind] = counted.get(kind, 0) + 1
        if counted[kind] <= EACH:
            some.append(one)
    return some


def _pressed(one: QWidget) -> bool:
    inner = isinstance(one.parent(), QAbstractSpinBox | QComboBox | QKeySequenceEdit | QLineEdit)
    kinds = QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox
    return isinstance(one, kinds) and one.isVisible() and one.isEnabled() and not inner


def _called(one: QWidget) -> str:
    return f"{type(one).__name__} {one.property('kind') or ''} “{one.accessibleName()}”"
