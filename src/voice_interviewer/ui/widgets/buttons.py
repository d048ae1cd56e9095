"""The button that pages are made of: its text in the language of the window, with a name for screen readers."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from voice_interviewer.ui.shell.language import tr


def button(text: str, kind: str = "", icon: QIcon | None = None, name: str = "", tip: str = "") -> QPushButton:
    """A button of one of the kinds of the style sheet; its accessible name is its text unless another is given."""
    made = QPushButton(tr(text))
    if icon is not None:
        made.setText(f" {tr(text)}")  # a space keeps the words off the icon
        made.setIcon(icon)
    if kind:
        made.setProperty("kind", kind)
    made.setAccessibleName(tr(name or text.replace("&", "").removesuffix(" …")))
    if tip:
        made.setToolTip(tr(tip))
    return made
