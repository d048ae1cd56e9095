"""The month that opens below a date, in the colours of the scheme."""

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget

from voice_interviewer.ui.shell.theme import Theme


class MonthView(QCalendarWidget):
    """In English, as all the words around it. Weeks begin on Monday, and no day is red.

    Signals: those of QCalendarWidget.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setLocale(QLocale(QLocale.Language.English))  # it sets a first day of the week, too
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        theme.changed.connect(self._colour)
        self._colour()

    @Slot()
    def _colour(self) -> None:
        plain, head = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(self._theme.colour("text"))
        head.setForeground(self._theme.colour("muted"))
        head.setBackground(self._theme.colour("surface"))
        self.setHeaderTextFormat(head)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)
