"""The panel while an answer is being recorded."""

from PySide6.QtCore import Slot

from voice_interviewer.practice.phases import Event, Phase
from voice_interviewer.ui.rehearsal.level_meter import LevelMeter
from voice_interviewer.ui.rehearsal.live_caption import LiveCaption
from voice_interviewer.ui.rehearsal.phase_timer import PhaseTimer
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel, caption, say, set_role
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import Theme


class AnswerPanel(StagePanel):
    """Buttons ``done``, ``pause``, ``start_over``. Signals: none of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._paused = False
        self._state = self.line("recording")
        self._timer = PhaseTimer()
        self.meter = LevelMeter(theme, centred=True)
        self.caption = LiveCaption()
        self.done = self.button("Done", shortcuts.DONE, "primary", "Finish the answer and have it checked", icon=True)
        self.pause = self.button("Pause", shortcuts.PAUSE, icon=True)
        self.start_over = self.button("Start over", shortcuts.AGAIN, icon=True)
        buttons = self.row(self.done, self.pause, self.start_over)
        self.fill(self._state, self._timer, self.meter, self.caption, buttons)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw the stage."""
        self._paused = rehearsal.session.phase is Phase.PAUSED
        say(self._state, "Paused" if self._paused else "● Recording")
        set_role(self._state, "role", "muted" if self._paused else "recording")
        resuming = rehearsal.awaits_cue
        caption(self.pause, "After the sound…" if resuming else "Resume" if self._paused else "Pause")
        caption(self.done, "Finishing…" if rehearsal.busy and not resuming else "Done")
        self.start_over.setVisible(rehearsal.session.can(Event.RETRY))
        for button in (self.done, self.pause, self.start_over):
            button.setEnabled(not rehearsal.busy)
        self._draw_icons()
        self.show_time(rehearsal)

    def show_time(self, rehearsal: Rehearsal) -> None:
        """Draw what changes by itself: the time, and the words heard so far."""
        self._timer.show_answering(rehearsal.session, self._paused, rehearsal.hides_clock)
        self.caption.show_words(rehearsal.first_reading)

    @Slot()
    def _draw_icons(self) -> None:
        self.done.setIcon(self._theme.icon("check", "on_accent"))
        self.pause.setIcon(self._theme.icon("mic" if self._paused else "pause"))
        self.start_over.setIcon(self._theme.icon("rotate-ccw"))
