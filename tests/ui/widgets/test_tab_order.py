"""Where the Tab key goes."""

import gc

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.widgets.tab_order import in_reading_order, tab_as_laid_out, tab_before


def card(*names: str) -> QWidget:
    """Buttons side by side below a text that the Tab key passes over."""
    made = QWidget()
    column, row = QVBoxLayout(made), QHBoxLayout()
    column.addWidget(QLabel("A text"))
    column.addLayout(row)
    for name in names:
        row.addWidget(QPushButton(name))
    return made


def page_of(qtbot: QtBot, *cards: QWidget) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    layout = QVBoxLayout(page)
    for each in cards:
        layout.addWidget(each)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page, layout


def tabbed(qtbot: QtBot, page: QWidget, first: str) -> list[str]:
    """The buttons in the order of the Tab key, once round."""
    buttons = page.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))  # Qt shows what comes late a little later
    next(button for button in buttons if button.text() == first).setFocus()
    names: list[str] = []
    for _ in buttons:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QPushButton)
        names.append(focus.text())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return names


def test_a_late_card_is_reached_where_it_stands(qtbot: QtBot) -> None:
    """Not at the end, where Qt puts what comes late."""
    page, layout = page_of(qtbot, card("a", "b"), card("e"))
    layout.insertWidget(1, card("c", "d"))
    before = tabbed(qtbot, page, "a")

    tab_as_laid_out(page)

    assert before == ["a", "b", "e", "c", "d"]
    assert tabbed(qtbot, page, "a") == ["a", "b", "c", "d", "e"]


def test_what_lies_outside_keeps_its_place(qtbot: QtBot) -> None:
    """Only the part that is asked for is put in order."""
    inner, inner_layout = QWidget(), QVBoxLayout()
    inner.setLayout(inner_layout)
    inner_layout.addWidget(card("c"))
    page, _ = page_of(qtbot, card("a"), inner, card("z"))
    inner_layout.insertWidget(0, card("b"))

    tab_as_laid_out(page)

    assert tabbed(qtbot, page, "a") == ["a", "b", "c", "z"]


def test_one_can_be_put_before_another(qtbot: QtBot) -> None:
    """Wherever that one stands."""
    page, layout = page_of(qtbot, card("a", "b"), card("c"))
    late = QPushButton("late")
    layout.addWidget(late)
    [before] = [button for button in page.findChildren(QPushButton) if button.text() == "b"]

    tab_before(late, before)

    assert tabbed(qtbot, page, "a") == ["a", "late", "b", "c"]


def test_nothing_goes_wrong_where_there_is_nothing_else(qtbot: QtBot) -> None:
    """The two alone go round in either order."""
    page, layout = page_of(qtbot, card("a"))
    late = QPushButton("late")
    layout.addWidget(late)
    tab_before(late, page.findChildren(QPushButton)[0])

    assert tabbed(qtbot, page, "a") == ["a", "late"]


def test_what_takes_no_tab_is_left_out(qtbot: QtBot) -> None:
    """Texts, and buttons for the mouse alone; a field has its place, and the parts inside it have none."""
    page, layout = page_of(qtbot, card("a"))
    field, mouse_only = QLineEdit(), QPushButton("mouse")
    mouse_only.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout.addWidget(field)
    layout.addWidget(mouse_only)

    assert list(in_reading_order(page)) == [*page.findChildren(QPushButton)[:1], field]


def test_looking_along_a_layout_leaves_none_of_its_items_behind(qtbot: QtBot) -> None:
    """An item that Python still holds when Qt deletes it ends the process some pages later."""
    page, _ = page_of(qtbot, card("One", "Two"), card("Three"))
    before = layout_items()
    tab_as_laid_out(page)
    assert [each.text() for each in in_reading_order(page) if isinstance(each, QPushButton)] == ["One", "Two", "Three"]
    assert layout_items() == before


def layout_items() -> int:
    """How many Python holds, of those that Qt makes for widgets."""
    gc.collect()
    return sum(type(each) is QWidgetItem for each in gc.get_objects())


def test_a_layout_that_skips_what_stands_elsewhere(qtbot: QtBot) -> None:
    """What is laid out by a layout inside comes in that one's place, whenever it was made."""
    page = QWidget()
    column, row = QVBoxLayout(page), QHBoxLayout()
    last, second, first = QPushButton("Last"), QPushButton("Second"), QPushButton("First")
    column.addLayout(row)
    column.addWidget(last)
    row.addWidget(second)
    row.insertWidget(0, first)
    qtbot.addWidget(page)
    assert list(in_reading_order(page)) == [first, second, last]
