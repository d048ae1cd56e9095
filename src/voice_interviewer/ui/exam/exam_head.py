"""The head of the exam's page: the way back, the title, and which exam is to be sat."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.back_button import back_button
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import label


class ExamHead(QWidget):
    """Signals: ``back_requested()``, ``ratings_requested()``, ``own_requested()``, ``shipped_requested()``."""

    back_requested = Signal()
    ratings_requested = Signal()
    own_requested = Signal()
    shipped_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.back_button = back_button()
        self.ratings_button = QPushButton(" &Your own ratings")  # the space keeps the words off the icon
        self.ratings_button.setAccessibleName("Your own ratings")
        self.ratings_button.setToolTip("Where you, or a mentor, would have graded your takes otherwise")
        self.own_button = QPushButton(" &Own answers …")
        self.own_button.setAccessibleName("Own answers")
        self.own_button.setToolTip(f"{shortcuts.OWN_EXAM.hint}; a file can also be dropped on the page")
        self.shipped_button = QPushButton("The &app's exam")
        self.shipped_button.setAccessibleName("The app's exam")
        self.title = label("The grader's exam", "title")
        self._lay_out()
        self.back_button.clicked.connect(self.back_requested)
        self.ratings_button.clicked.connect(self.ratings_requested)
        self.own_button.clicked.connect(self.own_requested)
        self.shipped_button.clicked.connect(self.shipped_requested)
        theme.changed.connect(self._show_icons)
        self._show_icons()

    def show_title(self, title: str) -> None:
        """What the page shows now."""
        self.title.setText(title)

    def offer(self, own: bool, shipped: bool, ratings: bool = True) -> None:
        """Which exams can be chosen here, and whether the user's own ratings can."""
        self.ratings_button.setVisible(ratings)
        self.own_button.setVisible(own)
        self.shipped_button.setVisible(shipped)

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(SPACE)
        actions.addWidget(self.back_button, alignment=Qt.AlignmentFlag.AlignTop)
        does = FlowLayout(spacing=SPACE, line=Qt.AlignmentFlag.AlignRight)
        for button in (self.ratings_button, self.own_button, self.shipped_button):
            does.addWidget(button)
        actions.addLayout(does, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(actions)
        layout.addWidget(self.title)

    @Slot()
    def _show_icons(self) -> None:
        self.back_button.setIcon(self._theme.icon("chevron-left"))
        self.ratings_button.setIcon(self._theme.icon("pencil"))
        self.own_button.setIcon(self._theme.icon("folder-open"))
