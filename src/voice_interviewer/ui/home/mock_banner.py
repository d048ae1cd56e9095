"""Tells of a mock interview that is under way."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview import places
from voice_interviewer.practice.interview.events import InterviewEvent
from voice_interviewer.practice.interview.run import InterviewRun
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class MockBanner(QFrame):
    """Hidden while there is none.

    Signals: ``go_on_wanted()``, the page of the interview is to be opened; ``ended()``, it is over, which whoever
    looked before that does not know.
    """

    go_on_wanted = Signal()
    ended = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: KeptInterview | None = None
        self.sentence = label("")
        self.go_on_button = QPushButton("&Go on")
        self.end_button = QPushButton("&End it")
        self._lay_out()
        self.go_on_button.clicked.connect(self.go_on_wanted)
        self.end_button.clicked.connect(self._end)
        self.hide()

    def show_interview(self, kept: KeptInterview | None) -> None:
        """Tell of this one, or of none."""
        self._kept = kept
        if kept is not None:
            self.sentence.setText(in_a_sentence(kept.interview))
        self.setVisible(kept is not None)

    def _lay_out(self) -> None:
        self.setProperty("notice", True)
        self.go_on_button.setAccessibleName("Go on with the mock interview")
        self.end_button.setAccessibleName("End the mock interview")
        self.end_button.setToolTip("Its report tells how the answers so far went")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, int(1.5 * SPACE), 2 * SPACE, int(1.5 * SPACE))
        layout.setSpacing(SPACE)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.go_on_button)
        layout.addWidget(self.end_button)

    @Slot()
    def _end(self) -> None:
        kept, services = self._kept, self._context.services
        if kept is not None:
            self.show_interview(None)
            self._context.tasks.run(
                lambda _token, _report: end(services, kept.id), self._say_ended, lambda error: self._failed(error, kept)
            )

    def _say_ended(self, _: None) -> None:
        self.ended.emit()
        self._context.messages.info("The mock interview has ended.", "See its report", self.go_on_wanted.emit)

    def _failed(self, error: Exception, kept: KeptInterview) -> None:
        if not isinstance(error, UserError):
            raise error
        self._context.messages.error(error)
        self.show_interview(kept)


def end(services: Services, interview_id: int) -> None:
    """End an interview as it stands in the library. Raises NotFound, LibraryError or StorageError."""
    interviews = services.library.interviews
    run = InterviewRun(interviews.interview(interview_id).interview, services.clock)
    if run.can(InterviewEvent.END):
        run.end()
    interviews.save(interview_id, run.interview, services.now())


def in_a_sentence(interview: Interview) -> str:
    """Where an interview stands: ``A mock interview is under way: question 2 of about 4, Deployment``."""
    found = places.progress(interview)
    if found is not None:
        return f"A mock interview is under way: {found.words[:1].lower()}{found.words[1:]}."
    why = "The time of a mock interview is up" if interview.time_up else "All questions of a mock interview are done"
    return f"{why}; its report is not made yet."
