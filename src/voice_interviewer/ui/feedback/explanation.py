"""Numbers that open their definition: under the pointer, on a press, and with the keyboard."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QToolTip, QVBoxLayout, QWidget

from voice_interviewer.ui.feedback.definitions import Definition
from voice_interviewer.ui.shell.shortcuts import EXAM
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import label

_LONG_MS = 60_000
"""How long a definition stays that was asked for; any press closes it sooner."""


def explained(made: QLabel, definition: Definition) -> QLabel:
    """Give a label its definition, under the pointer, at a press, and for a screen reader.

    The keyboard has the "i" of the same card.
    """
    made.setToolTip(_hint([definition]))
    made.setAccessibleDescription(_described(definition))
    made.setCursor(Qt.CursorShape.WhatsThisCursor)
    made.installEventFilter(_Opener(made))
    return made


class _Opener(QObject):
    """Opens the definition of a label that is pressed. No signals."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(watched, QLabel):
            _open(watched)
        return super().eventFilter(watched, event)


class ExplainButton(QToolButton):
    """A small "i" that opens definitions. Signals: those of QToolButton."""

    def __init__(self, theme: Theme, definitions: Sequence[Definition], of: str = "") -> None:
        """``of`` is the heading that it stands beside."""
        super().__init__()
        self._theme = theme
        self.setIconSize(QSize(ICON, ICON))
        self.setProperty("kind", "info")
        self.setAccessibleName(f"What do these numbers mean? {of}".strip())
        self.setAccessibleDescription(" ".join(f"{d.name}: {_described(d)}" for d in definitions))
        self.setToolTip(_hint(definitions))
        self.clicked.connect(self._explain)
        theme.changed.connect(self._show_icon)
        self._show_icon()

    @Slot()
    def _explain(self) -> None:
        _open(self)

    @Slot()
    def _show_icon(self) -> None:
        self.setIcon(self._theme.icon("info", "muted"))


class ExamButton(QPushButton):
    """Beside the explanation: the way to the exam that says how far to trust the grader. Signals: QPushButton's."""

    def __init__(self) -> None:
        super().__init__("How good is the grader?")
        self.setProperty("kind", "action")
        self.setToolTip(EXAM.hint)


class Figure(QFrame):
    """One number with its unit and its name. A press, Enter or Space opens its definition. No signals."""

    def __init__(self, definition: Definition, value: str) -> None:
        super().__init__()
        self.setProperty("figure", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setToolTip(_hint([definition]))
        self.setAccessibleName(f"{definition.name}: {value} {definition.unit}".strip())
        self.setAccessibleDescription(_described(definition))
        self._lay_out(definition, value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        _open(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            _open(self)
        else:
            super().keyPressEvent(event)

    def _lay_out(self, definition: Definition, value: str) -> None:
        amount = QHBoxLayout()
        amount.setSpacing(SPACE // 2)
        for text, role in ((value, "figure"), (definition.unit, "small")):
            part = label(text, role, wrap=False)
            amount.addWidget(part, alignment=Qt.AlignmentFlag.AlignBaseline)
        amount.addStretch()
        name = label(definition.caption or definition.name, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(amount)
        layout.addWidget(name)


def _hint(definitions: Sequence[Definition]) -> str:
    """As rich text, or Qt shows one endless line."""
    return "".join(
        f"<p><b>{escape(d.name)}</b><br>{'<br>'.join(escape(part) for part in _parts(d))}</p>" for d in definitions
    )


def _described(definition: Definition) -> str:
    return " ".join(_parts(definition))


def _parts(definition: Definition) -> list[str]:
    """What it means, then how it is reckoned and whose measure it is, where there is something to say."""
    named = (("Formula", definition.formula), ("Source", definition.source))
    return [definition.text, *(f"{name}: {text}." for name, text in named if text)]


def _open(widget: QWidget) -> None:
    place = widget.mapToGlobal(QPoint(0, widget.height()))
    QToolTip.showText(place, widget.toolTip(), widget, widget.rect(), _LONG_MS)
