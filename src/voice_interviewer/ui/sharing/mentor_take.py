"""Mentors on the page of one take: their marks, and the way to ask for them."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from voice_interviewer.app import Services
from voice_interviewer.remarks.mentor_standing import Standing, standing
from voice_interviewer.report.mentor.guess import first_guess
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_content import FeedbackContent
from voice_interviewer.ui.sharing.mentor_dialog import MentorDialog
from voice_interviewer.ui.sharing.mentor_marks import MarksImport
from voice_interviewer.ui.shell.context import Context


class TakeMentor(QObject):
    """Serves one content at a time. No signals."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._content: FeedbackContent | None = None
        self._take: Take | None = None
        self.marks = MarksImport(context, self)
        self.marks.changed.connect(self._look_again)
        self.marks.take_drops(page)

    def show_on(self, content: FeedbackContent, take: Take) -> None:
        """Show the marks of this take, as soon as the library has been asked."""
        self._content, self._take = content, take
        self._look()

    @Slot(object)
    def open_dialog(self, take: Take) -> None:
        """Let the user pack a take for a mentor."""
        dialog = MentorDialog(self._context, take, self._page)
        dialog.import_requested.connect(self.import_marks)
        dialog.open()

    @Slot()
    def import_marks(self) -> None:
        """Let the user choose the file that a mentor sent back."""
        self.marks.ask(self._page)

    @Slot(object)
    def _look_again(self, take_id: int) -> None:
        if self._take is not None and self._take.id == take_id:
            self._look()

    @Slot(object)
    def _remove(self, remark: int) -> None:
        if self._take is not None and self._take.id is not None:
            self.marks.remove(remark, self._take.id)

    def _look(self) -> None:
        services, content, take = self._context.services, self._content, self._take
        if content is None or take is None:
            return

        def show(found: Standing | None) -> None:
            if self._content is content and isValid(content):  # no other take was opened meanwhile
                self._show(content, found)

        self._context.tasks.run(lambda _token, _report: _standing(services, take), show)

    def _show(self, content: FeedbackContent, found: Standing | None) -> None:
        fresh = content.mentor_card is None
        content.show_marks(found)
        if fresh and content.mentor_card is not None:
            content.mentor_card.import_requested.connect(self.import_marks)
            content.mentor_card.remove_requested.connect(self._remove)


def _standing(services: Services, take: Take) -> Standing | None:
    """Reads the library; the journal only for a take that was marked."""
    library = services.library
    return standing(library, take, lambda: first_guess(library.journal.events(), take.id or 0))
