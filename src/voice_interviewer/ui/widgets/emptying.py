"""Takes out what a layout holds, before it is filled anew."""

from collections.abc import MutableMapping

from PySide6.QtWidgets import QLayout, QPushButton, QWidget


def empty(layout: QLayout) -> None:
    """Take everything out of a layout. Widgets are hidden at once and deleted later: the press of one of them may be
    what asked for this, and it must live until that has been handled.
    """
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def forget_buttons(owner: QWidget, layout: QLayout, buttons: MutableMapping[str, QPushButton]) -> None:
    """Empty the layout that these buttons stand in; where one had the keyboard, it goes on to what follows."""
    had_focus = any(button.hasFocus() for button in buttons.values())
    buttons.clear()
    empty(layout)
    if had_focus:
        owner.focusNextChild()
