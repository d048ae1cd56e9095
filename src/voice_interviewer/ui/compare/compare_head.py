"""The head of the page: the question, both takes with what may stand in their place, and what can be done."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from voice_interviewer.comparison.result import Side
from voice_interviewer.report.comparison_document import DIFFERENT
from voice_interviewer.ui.compare.compare_data import CompareData
from voice_interviewer.ui.compare.take_picker import TakePicker
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.back_button import back_button
from voice_interviewer.ui.widgets.labels import label


class CompareHead(QWidget):
    """Signals: ``back_requested()``, ``export_requested()``, ``swap_requested()``; ``picked(Side, int)``, another take
    for a side; ``take_wanted(int)``.
    """

    back_requested = Signal()
    export_requested = Signal()
    swap_requested = Signal()
    picked = Signal(object, object)
    take_wanted = Signal(object)

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self.back_button = back_button()
        self.export_button = QPushButton(" &Export …")  # the space keeps the words off the icon
        self.export_button.setAccessibleName("Export")
        shortcuts.tell(self.export_button, "Save the comparison as Markdown", shortcuts.EXPORT)
        self.swap_button = QToolButton()
        self.swap_button.setAccessibleName("Exchange left and right")
        self.swap_button.setToolTip("Exchange left and right")
        self.question = label("", "question")
        self.notice = label(DIFFERENT, "warning")
        self.pickers = {side: TakePicker(theme, side, now) for side in Side}
        self._lay_out()
        self._connect()
        self._show_icons()

    def show_data(self, data: CompareData) -> None:
        """Show these takes."""
        apart = data.comparison is not None and not data.comparison.same_question
        self.question.setText("Two takes side by side" if apart else data.left.take.question.text)
        self.notice.setVisible(apart)
        self.swap_button.setVisible(data.right is not None)
        self.export_button.setEnabled(data.right is not None)
        for side, picker in self.pickers.items():
            picker.show_side(data.side(side), apart)

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.addWidget(self.back_button)
        actions.addStretch()
        actions.addWidget(self.export_button)
        takes = QHBoxLayout()
        takes.setSpacing(2 * SPACE)
        takes.addWidget(self.pickers[Side.LEFT], stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        takes.addWidget(self.swap_button, alignment=Qt.AlignmentFlag.AlignTop)
        takes.addWidget(self.pickers[Side.RIGHT], stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(actions)
        layout.addWidget(self.question)
        layout.addWidget(self.notice)
        layout.addLayout(takes)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.export_button.clicked.connect(self.export_requested)
        self.swap_button.clicked.connect(self.swap_requested)
        self.pickers[Side.LEFT].picked.connect(self._left_picked)
        self.pickers[Side.RIGHT].picked.connect(self._right_picked)
        for picker in self.pickers.values():
            picker.take_wanted.connect(self.take_wanted)
        self._theme.changed.connect(self._show_icons)

    @Slot(object)
    def _left_picked(self, take_id: int) -> None:
        self.picked.emit(Side.LEFT, take_id)

    @Slot(object)
    def _right_picked(self, take_id: int) -> None:
        self.picked.emit(Side.RIGHT, take_id)

    @Slot()
    def _show_icons(self) -> None:
        self.back_button.setIcon(self._theme.icon("chevron-left"))
        self.export_button.setIcon(self._theme.icon("download"))
        self.swap_button.setIcon(self._theme.icon("arrow-left-right"))
