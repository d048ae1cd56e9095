"""Follows one rehearsal after the other, and has what happens in it heard and said."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Slot

from voice_interviewer.ui.cues.happening_words import RESULTS, hides_results, words
from voice_interviewer.ui.cues.happenings import Happening, Seen, happened
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.cues import Cue

LOOK_MS = 200
"""How often to look whether a reminder is due: nothing tells when time has gone by."""

TOPIC = "rehearsal"

CUES = {
    Happening.TIME_TO_BEGIN: Cue.REMINDER,
    Happening.PAUSED: Cue.PAUSED,
    Happening.TIME_NEARLY_UP: Cue.REMINDER,
    Happening.OVER_TIME: Cue.REMINDER,
    Happening.STOPPED: Cue.STOPPED,
    Happening.GUESSING: Cue.READY,
    Happening.READY: Cue.READY,
    Happening.REFUSED: Cue.TROUBLE,
    Happening.LOST: Cue.TROUBLE,
    Happening.NO_SPEECH: Cue.TROUBLE,
    Happening.NOT_CHECKED: Cue.TROUBLE,
}
"""What is heard of it. `Cue.BEGIN` and `Cue.RESUMED` come from the recording itself, which waits for them."""


class RehearsalTeller(QObject):
    """Tells of the rehearsal that began last. Signals: none."""

    def __init__(self, context: Context, cue: Callable[[Cue], None], parent: QObject | None = None) -> None:
        """``cue`` lets a cue be heard, where that is wanted and possible."""
        super().__init__(parent)
        self._messages = context.messages
        self._cue = cue
        self._rehearsal: Rehearsal | None = None
        self._seen = Seen(Stage.ASKING)
        self._voiced = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def about_to_record(self) -> bool:
        """Whether the microphone opens or closes, or waits for a cue: what is heard now may get into the recording."""
        at_microphone = self._seen.stage in {Stage.ASKING, Stage.THINKING, Stage.ANSWERING}
        return self._rehearsal is not None and self._rehearsal.busy and at_microphone

    @Slot(object)
    def follow(self, rehearsal: Rehearsal) -> None:
        """Tell of this one from now on."""
        last, self._rehearsal = self._rehearsal, rehearsal
        if last is not None:
            last.changed.disconnect(self._look)
            last.asker.speaking.disconnect(self._speaks)
        self._seen, self._voiced = Seen(Stage.ASKING), False
        rehearsal.changed.connect(self._look)
        rehearsal.asker.speaking.connect(self._speaks)

    @Slot()
    def _speaks(self) -> None:
        self._voiced = True

    @Slot()
    def _look(self) -> None:
        rehearsal = self._rehearsal
        if rehearsal is None:
            return
        before, self._seen = self._seen, self._see(rehearsal)
        self._tell(rehearsal, happened(before, self._seen))
        self._keep_looking()

    def _see(self, rehearsal: Rehearsal) -> Seen:
        session, problem = rehearsal.session, rehearsal.problem
        voiced = self._voiced and rehearsal.voice_problem is None
        return Seen(rehearsal.stage, voiced, rehearsal.paused, session.nudge, str(problem) if problem else "")

    def _keep_looking(self) -> None:
        timed = self._seen.stage in {Stage.THINKING, Stage.ANSWERING, Stage.TYPING}
        if timed is not self._timer.isActive():
            (self._timer.start if timed else self._timer.stop)()

    def _tell(self, rehearsal: Rehearsal, happenings: Iterable[Happening]) -> None:
        hidden = hides_results(rehearsal)
        told = [h for h in happenings if not (hidden and h in RESULTS)]
        cues = [CUES[h] for h in told if h in CUES and (rehearsal.attended or CUES[h] is not Cue.TROUBLE)]
        if cues:
            self._cue(Cue.TROUBLE if Cue.TROUBLE in cues else cues[-1])
        said = " ".join(filter(None, (words(h, rehearsal) for h in told)))
        if said and rehearsal.attended:  # whoever is elsewhere reads it in the message bar
            self._messages.tell(said, TOPIC)
