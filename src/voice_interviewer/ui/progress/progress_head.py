"""The head of the progress page: whose progress it is, and the way to save it."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.progress.export_forms import FORMS, ExportForm
from voice_interviewer.ui.progress.progress_data import ProgressData
from voice_interviewer.ui.shell.shortcuts import EXPORT
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.wording import count

NO_TAKES = "No takes yet. This page fills with every answer you record."


class ProgressHead(QWidget):
    """Signals: ``export_wanted(ExportForm)``."""

    export_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.about = label("", "muted")
        self.export_button = QPushButton(" &Export …")  # the space keeps the words off the icon
        self.export_button.setAccessibleName("Export")
        self.export_button.setToolTip(EXPORT.hint)
        self.menu = QMenu(self)
        for form in FORMS:
            self._add(form)
        self._lay_out()
        self.export_button.clicked.connect(self.open_menu)
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def show_data(self, data: ProgressData) -> None:
        """Say what the page is about."""
        takes = len(data.basis.takes)
        role = data.basis.pack.title
        self.about.setText(f"{role}  ·  {count(takes, 'take')}" if takes else f"{role}  ·  {NO_TAKES}")

    @Slot()
    def open_menu(self) -> None:
        """Show what can be saved."""
        self.menu.popup(self.export_button.mapToGlobal(QPoint(0, self.export_button.height())))

    def _add(self, form: ExportForm) -> None:
        action = self.menu.addAction(form.title)
        action.triggered.connect(lambda: self.export_wanted.emit(form))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Progress", "title"))
        words.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addLayout(words, stretch=1)
        row.addWidget(self.export_button, alignment=Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _show_icon(self) -> None:
        self.export_button.setIcon(self._theme.icon("download"))
