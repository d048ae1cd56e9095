"""What a screen reader is told that the widgets of our own are, which Qt takes for plain areas.

Qt knows the roles of its own widgets; what paints itself would be an area without a role. The names and descriptions,
with the numbers in words, stay with the widgets. Nothing of this runs unless a screen reader is there: Qt asks for it.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

Role = QAccessible.Role

ROLES = {
    "GlanceView": Role.Chart,
    "TrendChart": Role.Chart,
    "FatigueChart": Role.Chart,
    "CalibrationChart": Role.Chart,
    "UseBar": Role.Chart,
    "TimeBar": Role.Chart,
    "WeekDots": Role.Graphic,
    "Pips": Role.Graphic,
    "MeanBar": Role.Graphic,
    "LevelScale": Role.Graphic,
    "LevelBar": Role.Indicator,
    "IdeaTable": Role.List,
    "Figure": Role.StaticText,
    "QKeySequenceEdit": Role.HotkeyField,
    "Segments": Role.Grouping,
    "Card": Role.Grouping,
}
"""By the name of the class; what is derived from one of these has its role too."""


@cache
def tell_roles() -> None:
    """From now on Qt knows them, however often it is told."""
    QAccessible.installFactory(_interface)


def _interface(name: str, spoken: QObject) -> QAccessibleWidget | None:
    """Qt asks for every class of an object, the nearest first, until somebody answers."""
    role = ROLES.get(name)
    if role is None or not isinstance(spoken, QWidget):
        return None
    return QAccessibleWidget(spoken, role, _heading(spoken) if name == "Card" else "")


def _heading(card: QWidget) -> str:
    """A card without a name of its own goes by its heading."""
    if card.accessibleName():
        return card.accessibleName()
    labels = card.findChildren(QLabel)
    return next((label.text() for label in labels if label.property("role") == "heading"), "")
