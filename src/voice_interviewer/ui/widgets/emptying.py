"""Takes out what a layout holds, before it is filled anew."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout. Widgets are hidden at once and deleted later: the press of one of them may be
    what asked for this, and it must live until that has been handled.
    """
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
