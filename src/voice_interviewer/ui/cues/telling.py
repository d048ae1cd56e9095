"""Everything that the window tells by sound and to screen readers, in one place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from voice_interviewer.ui.cues.announcer import Announcer, QtScreenReader, ScreenReader
from voice_interviewer.ui.cues.cue_player import CuePlayer
from voice_interviewer.ui.cues.progress_watch import ProgressWatch
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message, Told, Tone
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.voice.cues import Cue
from voice_interviewer.voice.ports import RecorderState

if TYPE_CHECKING:
    from voice_interviewer.ui.cues.rehearsal_teller import RehearsalTeller
    from voice_interviewer.ui.shell.main_window import MainWindow


class Telling(QObject):
    """Listens to the messages of a window and to its rehearsals. Signals: none."""

    def __init__(self, context: Context, window: "MainWindow", reader: ScreenReader | None = None) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._teller: RehearsalTeller | None = None  # made with the rehearsal page
        self._cues = CuePlayer(context, self)
        self._reader = reader or QtScreenReader(window)
        self.announcer = Announcer(self._reader, self._may_be_recorded, self)
        self.progress = ProgressWatch(window, context.services.clock, self._somebody_listens, self._tell_progress)
        context.messages.posted.connect(self._posted)
        context.messages.told.connect(self.announcer.tell)
        window.pages.opened.connect(self._opened)
        window.closed.connect(self._cues.close)

    def cue(self, cue: Cue) -> None:
        """Let a cue be heard, where that is wanted and none of it would be recorded."""
        if cue is Cue.REMINDER or not self._may_be_recorded():
            self._cues.play(cue)

    def _may_be_recorded(self) -> bool:
        opening = self._teller is not None and self._teller.about_to_record
        return opening or self._context.services.recorder.status().state is RecorderState.RECORDING

    def _somebody_listens(self) -> bool:
        return self._reader.listens

    def _tell_progress(self, said: str) -> None:
        self.announcer.tell(Told(said, topic="progress"))

    @Slot(object)
    def _posted(self, message: Message) -> None:
        offer = f"{message.action} is offered." if message.action else ""
        said = " ".join(filter(None, (message.text, message.advice, offer)))
        self.announcer.tell(Told(said, urgent=message.tone is Tone.ERROR))
        if message.tone is not Tone.INFO:
            self.cue(Cue.TROUBLE)

    @Slot(object)
    def _opened(self, name: PageName) -> None:
        """The rehearsal page was made just now: hear of every rehearsal on it."""
        if name is not PageName.REHEARSE or self._teller is not None:
            return
        from voice_interviewer.ui.cues.rehearsal_teller import RehearsalTeller
        from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage

        page = self._window.pages.page(name)
        assert isinstance(page, RehearsalPage)
        self._teller = RehearsalTeller(self._context, self.cue, self)
        self._cues.prepare()
        page.begun.connect(self._teller.follow)
