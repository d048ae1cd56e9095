"""Before an interview: go on with the one that was left, set up another, look at those that were held."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.practice.interview.state import Item
from voice_interviewer.ui.mock.interview_words import outlook_words
from voice_interviewer.ui.mock.interviews_card import InterviewsCard
from voice_interviewer.ui.mock.mock_data import MockData, gather, outlook
from voice_interviewer.ui.mock.setup_card import SetupCard
from voice_interviewer.ui.mock.unfinished_card import UnfinishedCard
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.gathered_view import GatheredView
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.page_state import Offer
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

WIDTH = 112 * SPACE
ABOUT = "Several questions in one sitting, with follow-ups to what you say, and a report at the end."
ENDS_FIRST = "The one that is not finished ends as it stands; its report stays in the list."
SEED = 0
"""For what an interview will be like; which questions are asked is chosen when it begins."""


class SetupView(QWidget):
    """Signals: ``start_wanted(Setup)``; ``go_on_wanted(int)``, ``end_wanted(int)``, ``report_wanted(int)`` and
    ``bin_wanted(int)``, an interview's id.
    """

    start_wanted = Signal(object)
    go_on_wanted = Signal(object)
    end_wanted = Signal(object)
    report_wanted = Signal(object)
    bin_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._looking_ahead: CancelToken | None = None
        self._arriving = False
        self.data: MockData | None = None
        self.setup = SetupCard(context.theme)
        self.unfinished: UnfinishedCard | None = None
        self.held: InterviewsCard | None = None
        self._ends_first = label(ENDS_FIRST, "small")
        self._top, self._foot = QVBoxLayout(), QVBoxLayout()
        self._stack = GatheredView(context, WIDTH)
        self.state, self._column = self._stack.state, self._stack.column
        self._lay_out()
        self.setup.changed.connect(self._look_ahead)
        self.setup.start_wanted.connect(self._start)
        self.state.show_state("users", "Looking at your interviews …")

    def arrive(self) -> None:
        """The view is shown: look for news, and give the keyboard to what comes first."""
        self._arriving = True
        self.refresh()

    def leave(self) -> None:
        """Another page is shown: the keyboard is its own."""
        self._arriving = False

    @Slot()
    def refresh(self) -> None:
        """Gather what is shown, in a worker; what is there stays until then."""
        services = self._context.services
        self._stack.gather(lambda: gather(services), self._show, self._show_failure)

    def show_starting(self, starting: bool) -> None:
        """Whether an interview is being made or looked up."""
        self.setup.show_starting(starting)
        if self.unfinished is not None:
            self.unfinished.setEnabled(not starting)

    def _lay_out(self) -> None:
        body = self._column.body
        head = QVBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(label("Mock interview", "title"))
        head.addWidget(label(ABOUT, "muted"))
        body.addLayout(head)
        body.addLayout(self._top)
        body.addWidget(self.setup)
        self.setup.body.addWidget(self._ends_first)
        body.addLayout(self._foot)
        body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _show(self, data: MockData) -> None:
        if not data.packs:
            text = "Add one to your folder of packs, on the home page."
            self.state.show_state("users", "There are no questions to ask", text, Offer("&Look again", self.refresh))
            self._stack.setCurrentWidget(self.state)
            self._arrive()
            return
        self.data = data
        self.setup.show_choices(data.packs, self._context.services.settings.current)
        self._show_interviews(data)
        self._ends_first.setVisible(data.unfinished is not None)
        self._stack.setCurrentWidget(self._column)
        column = self._column.body.parentWidget()
        assert column is not None  # it holds the layout
        tab_as_laid_out(column)
        self._look_ahead()
        self._arrive()

    def _show_interviews(self, data: MockData) -> None:
        theme, now = self._context.theme, self._context.services.now()
        row, shown = (self.held.focused, len(self.held.rows)) if self.held is not None else (None, 0)
        for old in (self.unfinished, self.held):
            if old is not None:
                old.hide()
                old.deleteLater()
        self.unfinished = UnfinishedCard(theme, data.unfinished, now) if data.unfinished is not None else None
        if self.unfinished is not None:
            self.unfinished.go_on_wanted.connect(self.go_on_wanted)
            self.unfinished.end_wanted.connect(self.end_wanted)
            self._top.addWidget(self.unfinished)
            self.unfinished.show()  # now, so that it can take the focus
        self.held = InterviewsCard(theme, data.interviews, now, shown)
        self.held.report_wanted.connect(self.report_wanted)
        self.held.bin_wanted.connect(self.bin_wanted)
        self._foot.addWidget(self.held)
        self.held.show()  # as above
        if row is not None and not self.held.focus_row(row):  # the row was deleted: on with the next
            self.setup.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_failure(self, error: Exception) -> None:
        self._stack.show_failure(error, self.refresh)
        self._arrive()

    def _arrive(self) -> None:
        if not self._arriving:
            return
        self._arriving = False
        if self._stack.currentWidget() is self.state:
            first: QWidget = self.state.button
        else:
            first = self.unfinished.go_on if self.unfinished is not None else self.setup.start
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _look_ahead(self) -> None:
        """Say what the chosen interview will be, in a worker: it goes through all takes of the past."""
        if self.data is None:
            return
        if self._looking_ahead is not None:
            self._looking_ahead.cancel()
        data, setup = self.data, self.setup.setup

        def say(items: tuple[Item, ...]) -> None:
            words = outlook_words(items, setup.minutes, setup.follow_ups, setup.curveball) if items else ""
            self.setup.show_outlook(words)

        self._looking_ahead = self._context.tasks.run(lambda _token, _report: outlook(data, setup, SEED), say)

    @Slot()
    def _start(self) -> None:
        self.start_wanted.emit(self.setup.setup)
