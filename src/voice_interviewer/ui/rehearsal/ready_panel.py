"""The panel before an answer: the question is being asked, or the user thinks."""

from PySide6.QtCore import Slot

from voice_interviewer.errors import NoVoice
from voice_interviewer.ui.cues.voice_caption import VoiceCaption
from voice_interviewer.ui.rehearsal.phase_timer import PhaseTimer
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel, caption, say
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import Theme


class ReadyPanel(StagePanel):
    """Buttons ``start``, ``ask``, ``hush``, ``type_instead``. Signals: none of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._timer = PhaseTimer()
        self._asking = self.line("heading")
        self.caption = VoiceCaption()
        self._hint = self.line("muted")
        self._voice = self.line("muted")
        self._problem = self.line("warning")
        self.start = self.button(
            "Start answering", shortcuts.GO_ON, "record", "Open the microphone and answer", icon=True
        )
        self.ask = self.button("Ask again", shortcuts.ASK, icon=True)
        self.hush = self.button("Stop the voice", shortcuts.HUSH, icon=True)
        self.type_instead = self.button("Type instead", shortcuts.TYPE, icon=True)
        words = (self.caption, self._asking, self._hint, self._timer, self._voice, self._problem)
        self.fill(*words, self.row(self.start, self.ask, self.hush, self.type_instead))
        theme.changed.connect(self._draw_icons)
        self._draw_icons()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw the stage."""
        speaking = rehearsal.asker.busy
        asking = rehearsal.stage is Stage.ASKING
        self.caption.show_rehearsal(rehearsal)
        say(self._asking, "Listen to the question" if asking and not self.caption.speaking else "")
        say(self._hint, "Time to think begins when it has been asked." if asking else "")
        self._timer.setVisible(not asking)
        say(self._voice, _why_silent(rehearsal))
        say(self._problem, str(rehearsal.problem) if rehearsal.problem else "")
        caption(self.start, "Opening microphone…" if rehearsal.busy else "Start answering")
        self.start.setEnabled(not rehearsal.busy)
        self.ask.setVisible(not speaking)
        self.hush.setVisible(speaking)
        self.type_instead.setEnabled(not rehearsal.busy)
        self.show_time(rehearsal)

    def show_time(self, rehearsal: Rehearsal) -> None:
        """Draw the time only."""
        self._timer.show_thinking(rehearsal.session)
        self.caption.show_share(rehearsal.asker.share)

    @Slot()
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
