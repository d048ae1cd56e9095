"""Seats a mock interview at the rehearsal page: shows strip and panel, and passes on what is pressed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.mock.between_panel import BetweenPanel
from voice_interviewer.ui.mock.end_dialog import EndDialog
from voice_interviewer.ui.mock.interview_runner import InterviewRunner
from voice_interviewer.ui.mock.interview_strip import InterviewStrip
from voice_interviewer.ui.mock.interview_words import time_words
from voice_interviewer.ui.mock.standing import BETWEEN_QUESTIONS, Standing
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts import bind

TICK_MS = 1000


class InterviewTable(QObject):
    """Belongs to the window. Signals: ``go_wanted(PageName)``."""

    go_wanted = Signal(object)

    def __init__(
        self, context: Context, page: RehearsalPage, free: Callable[[Callable[[], None]], None], window: QWidget
    ) -> None:
        """``free`` does something once no answer is under way."""
        super().__init__(window)
        self._window = window
        self._settings, self._messages = context.services.settings, context.messages
        self._told = ""
        self._ending = False
        self._page = page
        self._name: PageName | None = None
        self.runner = InterviewRunner(context, free, self)
        self.strip = InterviewStrip(context.theme)
        self.panel = BetweenPanel(context.theme, page)
        self._tick = QTimer(self, interval=TICK_MS)
        self._connect()

    @Slot(object)
    def show_page(self, name: PageName) -> None:
        """The window shows that page now: away from the table no time goes by."""
        self._name = name
        if name in {PageName.REHEARSE, PageName.MOCK}:
            self.runner.look_whether_ended()
        if name is not PageName.REHEARSE:
            self.runner.step_away()
        elif self.runner.at_table:
            self.runner.come_back()
        self._draw()

    def must_store_first(self, then: Callable[[], None]) -> bool:
        """Whether the interview has to be stored before the window closes; then ``then`` is done when it is."""
        self.runner.rest()
        if self.runner.at_rest:
            return False
        self.runner.keeper.when_settled(then)
        return True

    def _connect(self) -> None:
        runner, strip, panel = self.runner, self.strip, self.panel
        runner.changed.connect(self._draw)
        runner.table_wanted.connect(self._come_to_table)
        self._page.begun.connect(runner.follow)
        self._tick.timeout.connect(self._draw_time)
        for button in (strip.on_wanted, panel.on.clicked):
            button.connect(self._go_on)
        for button in (strip.one_more_wanted, panel.one_more.clicked):
            button.connect(runner.one_more)
        for button in (strip.end_wanted, panel.end.clicked):
            button.connect(self._end)
        panel.without.clicked.connect(runner.go_without)
        panel.rest.clicked.connect(runner.pause)
        strip.break_wanted.connect(self._break)
        strip.skip_wanted.connect(self._page.skip)
        everywhere = Qt.ShortcutContext.WindowShortcut  # the strip never has the focus, and is shown on two pages
        bind(strip, shortcuts.NEXT_QUESTION, self._go_on, everywhere)
        bind(strip, shortcuts.BREAK, self._break, everywhere)
        bind(strip, shortcuts.END_INTERVIEW, self._end, everywhere)

    @property
    def _wants_panel(self) -> bool:
        """Whether the panel takes the place of the question: in practice only where there is no outcome to look at."""
        runner = self.runner
        if runner.live is None or not runner.at_table:
            return False
        nothing_to_see = runner.asked.stage in {None, Stage.SKIPPED, Stage.LEFT}
        between = runner.standing in BETWEEN_QUESTIONS and (runner.live.rules is Rules.REAL or nothing_to_see)
        return between or runner.standing is Standing.PAUSED

    @property
    def _wants_strip(self) -> bool:
        """Whether the strip is shown: at the table, and over the feedback of a practice interview."""
        runner = self.runner
        if runner.live is None or runner.standing is Standing.ENDING:
            return False
        reading = self._name is PageName.FEEDBACK and runner.live.rules is Rules.PRACTICE
        return (self._name is PageName.REHEARSE and runner.at_table) or (
            reading and runner.standing in BETWEEN_QUESTIONS
        )

    @Slot()
    def _draw(self) -> None:
        wants_panel, wants_strip = self._wants_panel, self._wants_strip
        if wants_panel:
            self.panel.show_runner(self.runner)
        self._page.show_interlude(self.panel if wants_panel else None)
        self._tell(self.panel.said if wants_panel and self._name is PageName.REHEARSE else "")
        if wants_strip:
            self.strip.hides_clock = self._settings.current.hide_clock
            self.strip.show_runner(self.runner, wants_panel)
        self.strip.setVisible(wants_strip)
        if wants_strip != self._tick.isActive():
            (self._tick.start if wants_strip else self._tick.stop)()
        self._lead_to_report()

    def _lead_to_report(self) -> None:
        """Once, when the interview ends: whoever goes elsewhere while it is graded is not called back."""
        before, self._ending = self._ending, self.runner.standing is Standing.ENDING
        if self._ending and not before and self._name is not PageName.MOCK:
            self.go_wanted.emit(PageName.MOCK)

    def _tell(self, said: str) -> None:
        """Tell screen readers what stands between two questions, once, with the time that is left."""
        live, before = self.runner.live, self._told
        self._told = said
        if said and said != before and live is not None:
            self._messages.tell(f"{said} {time_words(live.run.left, live.minutes)}.", "rehearsal")

    @Slot()
    def _draw_time(self) -> None:
        self.strip.show_time(self.runner)

    @Slot()
    def _come_to_table(self) -> None:
        self.go_wanted.emit(PageName.REHEARSE)

    @Slot()
    def _go_on(self) -> None:
        """What the first button says: to the next question, on after a break, or to the report."""
        standing = self.runner.standing
        if standing is Standing.OVER:
            self.runner.end()
        elif standing is Standing.BETWEEN:
            self.runner.next_question()
        elif standing is Standing.PAUSED or self.runner.asked.paused:
            self.runner.go_on()

    @Slot()
    def _break(self) -> None:
        if self.runner.standing is Standing.PAUSED or self.runner.asked.paused:
            self.runner.go_on()
        else:
            self.runner.pause()

    @Slot()
    def _end(self) -> None:
        """Ask first, unless nothing is left to be asked, or an answer is under way, which asks by itself."""
        live = self.runner.live
        if live is None:
            return
        if self.runner.standing is Standing.OVER or self._page.unfinished:
            self.runner.end()
            return
        dialog = EndDialog(live.interview, self._window)
        dialog.end_wanted.connect(self.runner.end)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
