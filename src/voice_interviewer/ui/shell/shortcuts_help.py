"""The sheet that lists every key."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.shortcuts import GROUPS, GUIDE, Key
from voice_interviewer.ui.shell.theme import SCROLL_BAR, SPACE
from voice_interviewer.ui.widgets.buttons import button

KEY_WIDTH = 14 * SPACE
_MARGIN = 8 * SPACE
"""What is left of the window around the sheet."""


class ShortcutsHelp(QDialog):
    """Shows the keys, group by group; Esc closes it. Never larger than the window: what has no room there scrolls.

    Signals: those of QDialog, and ``guide_wanted()``.
    """

    guide_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, groups: tuple[tuple[str, tuple[Key, ...]], ...] = GROUPS) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setModal(False)
        self._keys = QWidget()
        self.area = _scrolled(self._keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 2 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.area)
        layout.addLayout(self._foot())
        _fill(self._keys, groups)  # in its place before it is filled: moving all of it takes as long as making it
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        whole = self._keys.sizeHint() + QSize(5 * SPACE + SCROLL_BAR + SPACE, 14 * SPACE)
        window = self.parentWidget()
        return whole.boundedTo(window.size() - QSize(_MARGIN, _MARGIN)) if window is not None else whole

    def _foot(self) -> QHBoxLayout:
        hint = QLabel(tr("Letters work while no text field has the focus."))
        hint.setProperty("role", "small")
        close = QPushButton("&Close")
        close.setAccessibleName("Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        guide = button("Open the &user guide", tip=GUIDE.hint)
        guide.clicked.connect(self._to_guide)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, SPACE, 0)
        foot.addWidget(hint)
        foot.addStretch()
        foot.addWidget(guide)
        foot.addWidget(close)
        return foot

    @Slot()
    def _to_guide(self) -> None:
        self.accept()
        self.guide_wanted.emit()


def _fill(inside: QWidget, groups: tuple[tuple[str, tuple[Key, ...]], ...]) -> None:
    """Two columns, as long as each other: a group is never torn apart."""
    lengths = [len(keys) + 2 for _, keys in groups]
    middle = min(range(len(groups) + 1), key=lambda place: abs(sum(lengths[:place]) - sum(lengths[place:])))
    columns = QHBoxLayout(inside)
    columns.setContentsMargins(0, 0, SCROLL_BAR + SPACE, 0)
    columns.setSpacing(5 * SPACE)
    for half in (groups[:middle], groups[middle:]):
        columns.addLayout(_column(half), stretch=1)


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setProperty("reading", True)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows and page keys scroll it
    area.setAccessibleName(tr("Keys"))
    area.setWidget(inside)
    return area


def _column(groups: tuple[tuple[str, tuple[Key, ...]], ...]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2 * SPACE)
    for title, keys in groups:
        heading = QLabel(tr(title))
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        column.addLayout(_table(keys))
    column.addStretch()
    return column


def _table(keys: tuple[Key, ...]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(3 * SPACE)
    table.setVerticalSpacing(SPACE)
    table.setColumnStretch(1, 1)
    for row, key in enumerate(keys):
        shown = QLabel(key.all_shown)
        shown.setMinimumWidth(KEY_WIDTH)
        shown.setProperty("role", "muted")
        does = QLabel(tr(key.does))
        does.setWordWrap(True)
        table.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignTop)
        table.addWidget(does, row, 1)
    return table
