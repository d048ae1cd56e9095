"""The panel before an answer: the question is being asked, or the user thinks."""

from voice_interviewer.errors import NoVoice
from voice_interviewer.ui import shortcuts
from voice_interviewer.ui.phase_timer import PhaseTimer
from voice_interviewer.ui.rehearsal import Rehearsal
from voice_interviewer.ui.stage_panel import StagePanel, say
from voice_interviewer.ui.stages import Stage
from voice_interviewer.ui.theme import Theme


class ReadyPanel(StagePanel):
    """Buttons ``start``, ``ask``, ``hush``, ``type_instead``. Signals: none of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._timer = PhaseTimer()
        self._asking = self.line()
        self._voice = self.line("muted")
        self._problem = self.line("warning")
        self.start = self.button("Start answering", shortcuts.GO_ON, "record", "Open the microphone and answer")
        self.ask = self.button("Ask again", shortcuts.ASK)
        self.hush = self.button("Stop the voice", shortcuts.HUSH)
        self.type_instead = self.button("Type instead", shortcuts.TYPE)
        self._theme = theme
        for widget in (self._asking, self._timer, self._voice, self._problem):
            self.column.addWidget(widget)
        self.column.addLayout(self.row(self.start, self.ask, self.hush, self.type_instead))
        self.column.addStretch()
        theme.changed.connect(self._draw_icons)
        self._draw_icons()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw the stage."""
        speaking = rehearsal.asker.busy
        asking = rehearsal.stage is Stage.ASKING
        say(self._asking, "Listen to the question." if asking else "")
        self._timer.setVisible(not asking)
        say(self._voice, _why_silent(rehearsal))
        say(self._problem, str(rehearsal.problem) if rehearsal.problem else "")
        self.start.setText("Opening the microphone…" if rehearsal.busy else "Start answering")
        self.start.setEnabled(not rehearsal.busy)
        self.ask.setVisible(not speaking)
        self.hush.setVisible(speaking)
        self.type_instead.setEnabled(not rehearsal.busy)
        self.show_time(rehearsal)

    def show_time(self, rehearsal: Rehearsal) -> None:
        """Draw the time only."""
        self._timer.show_thinking(rehearsal.session)

    def _draw_icons(self) -> None:
        self.start.setIcon(self._theme.icon("mic", "on_accent"))
        self.ask.setIcon(self._theme.icon("volume-2"))
        self.hush.setIcon(self._theme.icon("square"))
        self.type_instead.setIcon(self._theme.icon("keyboard"))


def _why_silent(rehearsal: Rehearsal) -> str:
    problem = rehearsal.voice_problem
    if problem is None:
        return ""
    return f"No voice on this machine: {problem}" if isinstance(problem, NoVoice) else f"Not heard: {problem}"
