"""The four criteria for something to learn from, each to tick where it is met."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.programme.plan.resources import CRITERIA, Criterion, Resource
from voice_interviewer.ui.plan.tick_box import BOX, TickBox
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label


class CriteriaBoxes(QWidget):
    """Signals: ``judged(tuple)``, the ids of the criteria that are met now."""

    judged = Signal(object)

    def __init__(self, theme: Theme, resource: Resource) -> None:
        super().__init__()
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(SPACE // 2)
        self.boxes = {criterion.id: self._box(criterion, resource) for criterion in CRITERIA}
        """By the ids of the criteria."""
        self.none_button = QPushButton("It meets none")
        self.none_button.setObjectName(f"none {resource.id}")
        self.none_button.setAccessibleName(f"{resource.title} meets none of the criteria")
        self.none_button.setVisible(resource.criteria is None)
        self.none_button.clicked.connect(self._judge)
        row = QHBoxLayout()
        row.addWidget(self.none_button)
        row.addStretch(1)
        self._layout.addLayout(row)

    def _box(self, criterion: Criterion, resource: Resource) -> TickBox:
        box = TickBox(self._theme, criterion.title)
        box.setObjectName(f"criterion {resource.id} {criterion.id}")
        box.setAccessibleName(f"{resource.title}: {criterion.title}")
        box.setAccessibleDescription(criterion.text)
        box.setChecked(criterion.id in (resource.criteria or ()))
        box.clicked.connect(self._judge)
        text = label(criterion.text, "small")
        text.setContentsMargins(BOX + SPACE + SPACE // 2, 0, 0, 0)
        self._layout.addWidget(box)
        self._layout.addWidget(text)
        return box

    @Slot()
    def _judge(self) -> None:
        self.judged.emit(tuple(name for name, box in self.boxes.items() if box.isChecked()))
