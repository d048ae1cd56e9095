"""The way to the exam from any page, and back to the page it was opened from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName

if TYPE_CHECKING:
    from voice_interviewer.ui.shell.main_window import MainWindow


class ExamDoor(QObject):
    """Makes the page when it is first opened. No signals."""

    def __init__(self, context: Context, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._back_to = PageName.HOME

    def make_page(self) -> QWidget:
        """The page of the exam."""
        from voice_interviewer.ui.exam.exam_page import ExamPage

        page = ExamPage(self._context)
        page.back_requested.connect(self.back)
        page.take_requested.connect(self._window.open_take)
        return page

    @Slot()
    def open(self) -> None:
        """Go to the exam."""
        name = self._window.pages.name
        if name is not None and name is not PageName.EXAM:
            self._back_to = name
        self._window.go(PageName.EXAM)

    @Slot()
    def back(self) -> None:
        """Go back to where one came from."""
        self._window.go(self._back_to)
