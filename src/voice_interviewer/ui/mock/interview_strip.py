"""The strip above the page while a mock interview is under way: where it is, and what can be done."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from voice_interviewer.ui.mock.interview_runner import InterviewRunner
from voice_interviewer.ui.mock.interview_words import DOT, lead_words, time_words
from voice_interviewer.ui.mock.standing import BETWEEN_QUESTIONS, Standing
from voice_interviewer.ui.rehearsal.stage_panel import caption, say, set_role
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.shortcuts import Key
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import label

NEXT = "Next question of the interview"
DONE = "All questions are done"


class InterviewStrip(QFrame):
    """Signals: ``on_wanted()``, to the next question, or after the last to the report; ``one_more_wanted()``;
    ``break_wanted()``, to take one or to end it; ``skip_wanted()``; ``end_wanted()``.
    """

    on_wanted = Signal()
    one_more_wanted = Signal()
    break_wanted = Signal()
    skip_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._resting = False
        self.hides_clock = False
        """Whether no time is to be seen while a question is answered."""
        self._sign = QLabel()
        self._where = label("", "strong")
        self._time = label("", "muted")
        self.on = self._button(shortcuts.NEXT_QUESTION, "primary")
        self.one_more = self._button(Key((), "Go on although the agreed time is over"))
        self.pause = self._button(shortcuts.BREAK)
        self.skip = self._button(shortcuts.SKIP)
        self.end = self._button(shortcuts.END_INTERVIEW, "quiet")
        caption(self.on, NEXT)
        caption(self.one_more, "One more question")
        caption(self.pause, "Pause")
        caption(self.skip, "Skip")
        caption(self.end, "End")
        self._lay_out()
        self._connect()
        self._draw_icons()
        self.hide()

    def show_runner(self, runner: InterviewRunner, panel_shown: bool) -> None:
        """Draw where the interview stands; what the panel between two questions offers is not offered twice."""
        standing, live = runner.standing, runner.live
        if live is None:
            return
        asked, between = standing is Standing.ASKED, standing in BETWEEN_QUESTIONS and not panel_shown
        over = standing is Standing.OVER
        self._resting = asked and runner.asked.paused
        caption(self.on, "See the report" if over else NEXT)
        caption(self.pause, "Go on" if self._resting else "Pause")
        self.on.setVisible(between)
        self.on.setEnabled(standing is not Standing.KEPT)
        self.one_more.setVisible(between and over and live.run.next is not None)
        self.pause.setVisible(asked)
        self.pause.setEnabled(runner.can_pause or self._resting)
        self.skip.setVisible(asked)
        self.skip.setEnabled(runner.can_skip)
        self.end.setVisible(standing in {Standing.ASKED, Standing.KEPT, Standing.BETWEEN})
        self._draw_icons()
        self.show_time(runner)

    def show_time(self, runner: InterviewRunner) -> None:
        """Draw what changes by itself."""
        live = runner.live
        if live is None:
            return
        where = live.run.progress
        done = where is None and runner.standing is Standing.OVER
        left = DONE if done else time_words(live.run.left, live.minutes)
        paused = runner.standing is Standing.PAUSED or self._resting
        say(self._where, lead_words(where, paused))
        told = "" if self.hides_clock and runner.standing is Standing.ASKED else left
        say(self._time, DOT.join(filter(None, (where.round, told))) if where is not None else told)
        set_role(self._time, "role", "muted" if live.run.nudge is None else "nudge")

    def _button(self, key: Key, kind: str = "") -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", kind)
        button.setProperty("hasIcon", True)
        button.setIconSize(QSize(ICON, ICON))
        button.setToolTip(key.hint if key.keys else key.does)
        return button

    def _lay_out(self) -> None:
        self.setProperty("strip", True)
        self.setAccessibleName("Mock interview")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._where)
        words.addWidget(self._time)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._sign)
        row.addLayout(words, stretch=1)
        for button in (self.on, self.one_more, self.pause, self.skip, self.end):
            row.addWidget(button)

    def _connect(self) -> None:
        self.on.clicked.connect(self.on_wanted)
        self.one_more.clicked.connect(self.one_more_wanted)
        self.pause.clicked.connect(self.break_wanted)
        self.skip.clicked.connect(self.skip_wanted)
        self.end.clicked.connect(self.end_wanted)
        self._theme.changed.connect(self._draw_icons)

    @Slot()
    def _draw_icons(self) -> None:
        self._sign.setPixmap(self._theme.icon("users", "accent").pixmap(QSize(ICON, ICON)))
        self.on.setIcon(self._theme.icon("arrow-right", "on_accent" if self.on.isEnabled() else "muted"))
        self.one_more.setIcon(self._theme.icon("plus"))
        self.pause.setIcon(self._theme.icon("play" if self._resting else "pause"))
        self.skip.setIcon(self._theme.icon("skip-forward"))
        self.end.setIcon(self._theme.icon("flag"))
