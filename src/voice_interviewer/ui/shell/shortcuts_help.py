"""The sheet that lists every key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.shortcuts import GROUPS, Key
from voice_interviewer.ui.shell.theme import SPACE

KEY_WIDTH = 12 * SPACE


class ShortcutsHelp(QDialog):
    """Shows the keys, group by group; Esc closes it. Signals: those of QDialog."""

    def __init__(self, parent: QWidget | None = None, groups: tuple[tuple[str, tuple[Key, ...]], ...] = GROUPS) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setModal(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        columns = QHBoxLayout()
        columns.setSpacing(5 * SPACE)
        middle = (len(groups) + 1) // 2
        for half in (groups[:middle], groups[middle:]):
            columns.addLayout(_column(half))
        layout.addLayout(columns)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        hint = QLabel(tr("Letters work while no text field has the focus."))
        hint.setProperty("role", "small")
        close = QPushButton("&Close")
        close.setAccessibleName("Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(hint)
        foot.addStretch()
        foot.addWidget(close)
        return foot


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
        table.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignTop)
        table.addWidget(does, row, 1)
    return table
