"""The second opinion on the take that is open: asked for in a dialog, shown on the page, kept in memory only."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.errors import OpinionNotSetUp, UserError
from voice_interviewer.opinion.opinion import Opinion
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.opinion_card import OpinionCard
from voice_interviewer.ui.opinion.opinion_dialog import OpinionDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message, Tone

OPEN_SETTINGS = "Open the settings"
_About = tuple[object, ...]


class TakeOpinions(QObject):
    """One dialog and one opinion at a time. Both go when another take, or the same with other words, is shown.

    Signals: ``asked()``, when a request has ended, however it did; ``settings_wanted()``, those of second opinions.
    """

    asked = Signal()
    settings_wanted = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._take: Take | None = None
        self._card: OpinionCard | None = None
        self._opinion: Opinion | None = None
        self.dialog: OpinionDialog | None = None
        """There while the user looks at what would be sent, or waits."""

    def show_on(self, card: OpinionCard | None, take: Take) -> None:
        """Let this card be the take's place for an opinion; None where there is nothing to ask about."""
        if self._take is None or _about(take) != _about(self._take):
            self._forget()
        self._take, self._card = take, card
        if card is not None:
            card.ask_requested.connect(self._ask)
            self._show()

    @Slot()
    def _ask(self) -> None:
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
        elif self._take is not None and self._take.findings is not None:
            self._open(self._take)

    def _open(self, take: Take) -> None:
        if take.findings is None:
            return
        try:
            request = self._context.services.opinions.prepare(take.question, take.findings.grade)
        except UserError as error:
            self._tell(error)
            return
        dialog = OpinionDialog(self._context, request, self._page)
        dialog.asked.connect(self.asked)
        dialog.arrived.connect(self._arrived)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.show()

    def _tell(self, error: UserError) -> None:
        """Where a setting is missing, a button leads there: without a server nothing can be asked at all."""
        if isinstance(error, OpinionNotSetUp):
            way = self.settings_wanted.emit
            self._context.messages.post(Message(error.message, Tone.ERROR, error.advice, OPEN_SETTINGS, way))
        else:
            self._context.messages.error(error)

    @Slot(object)
    def _arrived(self, opinion: Opinion) -> None:
        self._opinion = opinion
        self._show()

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _show(self) -> None:
        if self._card is not None and self._opinion is not None and self._take is not None and self._take.findings:
            self._card.show_opinion(self._take.findings.grade, self._opinion)

    def _forget(self) -> None:
        self._opinion = None
        if self.dialog is not None:
            self.dialog.done(0)


def _about(take: Take) -> _About:
    """What an opinion would be about: it does not hold for other words."""
    sentences = take.findings.grade.sentences if take.findings is not None else ()
    return take.id, take.created, take.question.text, *(sentence.text for sentence in sentences)
