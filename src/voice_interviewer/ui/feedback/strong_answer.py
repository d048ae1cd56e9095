"""What a strong answer covers: closed at first, so that nobody reads it before their own take."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, label, section_label


class StrongAnswerCard(Card):
    """The bank's points, section by section, behind a button. No signals."""

    def __init__(self, theme: Theme, points: Mapping[Section, Sequence[str]]) -> None:
        super().__init__()
        self._theme = theme
        self.toggle_button = QToolButton()
        self.toggle_button.setText("What a strong answer covers")
        self.toggle_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle_button.setIconSize(QSize(ICON, ICON))
        self.toggle_button.setProperty("kind", "quiet")
        self.toggle_button.setCheckable(True)
        self.points = QWidget()
        layout = QVBoxLayout(self.points)
        layout.setContentsMargins(SPACE, 0, SPACE, 0)
        layout.setSpacing(SPACE // 2)
        for section in Section:
            self._add_section(layout, section, points[section])
        self.body.addWidget(self.toggle_button)
        self.body.addWidget(self.points)
        self.toggle_button.toggled.connect(self._show)
        theme.changed.connect(self._show_icon)
        self._show(False)

    def _add_section(self, layout: QVBoxLayout, section: Section, points: Sequence[str]) -> None:
        layout.addWidget(section_label(section))
        for point in points:
            layout.addWidget(label(f"•  {point}"))
        layout.addSpacing(SPACE)

    @Slot(bool)
    def _show(self, opened: bool) -> None:
        self.points.setVisible(opened)
        self._show_icon()

    @Slot()
    def _show_icon(self) -> None:
        opened = self.toggle_button.isChecked()
        self.toggle_button.setIcon(self._theme.icon("chevron-down" if opened else "chevron-right"))
        self.toggle_button.setAccessibleDescription("Open" if opened else "Closed")
