"""The page of one take: its feedback, and the player at the foot in step with the words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from voice_interviewer.answer import Span
from voice_interviewer.cancel import CancelToken
from voice_interviewer.delivery.manner import manner_of
from voice_interviewer.report.in_manner import in_manner
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.anatomy.anatomy import Anatomy
from voice_interviewer.ui.composite.take_composites import TakeComposites
from voice_interviewer.ui.feedback.assess_card import AssessCard
from voice_interviewer.ui.feedback.assessments import Assessments, Failure, Progress
from voice_interviewer.ui.feedback.feedback_content import FeedbackContent
from voice_interviewer.ui.feedback.late_cards import LateCards
from voice_interviewer.ui.feedback.own_say_desk import OwnSayDesk
from voice_interviewer.ui.feedback.take_actions import TakeActions
from voice_interviewer.ui.feedback.take_changes import TakeChanges
from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.opinion.take_opinions import TakeOpinions
from voice_interviewer.ui.player.player_bar import PlayerBar
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.reading_area import WIDEST, ReadingArea, centre

_SCROLL_BAR = 10
"""Width of the scroll bar in the style sheet, so that the player ends where the cards above it do."""

NO_SOUND = "The recording is not on this computer any more; what was found in it is kept."


class FeedbackPage(QWidget):
    """Shows one take at a time, whatever state it is in: waiting, graded, refused, typed, without its recording.

    Signals: ``retry_requested(AskedQuestion)``; ``follow_up_requested(Assignment)``, to answer what an interviewer
    would ask next; ``back_requested()``; ``exam_requested()``; ``assessed(Take)``, when a take that waited got its
    findings (also while another page, or another take, was shown); ``compare_requested(tuple)`` with its id, to see it
    beside another one; ``mentor_requested(Take)``; ``restored(int)``, a take that was deleted here is back.
    """

    retry_requested = Signal(object)
    follow_up_requested = Signal(object)
    back_requested = Signal()
    exam_requested = Signal()
    assessed = Signal(object)
    compare_requested = Signal(object)
    mentor_requested = Signal(object)
    restored = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.take: Take | None = None
        """What is shown, None at first."""
        self.content: FeedbackContent | None = None
        """Everything about it, None until all of it has been made."""
        self._making: CancelToken | None = None
        self._wants_focus = False
        self.player = PlayerBar(context)
        self._assessments = Assessments(context, self)
        self._changes = TakeChanges(context, self)
        self._own_say = OwnSayDesk(context, self._changes, self)
        self.take_actions = TakeActions(context, self)
        self.opinions = TakeOpinions(context, self)
        self._late_cards = LateCards(context, self)
        self.composites = TakeComposites(context, self)
        self.area = ReadingArea()
        self._dock = QFrame()
        self._lay_out()
        self._connect()

    def show_take(self, take: Take) -> None:
        """Show this take, from its top."""
        self.content = None
        self.area.show_nothing()
        self._show_player(take, self._show_content(take))

    def activate(self) -> None:
        """The page is shown now."""
        self._wants_focus = self.content is None
        if self._assess_card is not None:
            self._assess_card.start_button.setFocus()
        elif self._dock.isVisible():
            self.player.play_button.setFocus()
        else:
            self.area.setFocus()

    def deactivate(self) -> None:
        """Another page is shown now: give the sound device back, and store what was being written."""
        if self.take is not None:
            self.take_actions.leave(self.take)
        self.player.playback.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Page up and down scroll the text also while the player at the foot has the focus.
        if not self.area.scroll_by(event.key()) and not self.player.handle_key(event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._dock.setProperty("dock", True)
        centred = QHBoxLayout(self._dock)
        centred.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE + _SCROLL_BAR, int(1.5 * SPACE))
        centre(centred, self.player, WIDEST - 6 * SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, stretch=1)
        layout.addWidget(self._dock)
        self._dock.hide()

    def _connect(self) -> None:
        self.player.moved.connect(self._follow)
        self.player.stood.connect(self._show_place)
        self._assessments.progressed.connect(self._show_progress)
        self._assessments.failed.connect(self._show_failure)
        self._assessments.assessed.connect(self._show_assessed)
        self._changes.changed.connect(self._show_corrected)
        self._late_cards.follow_up_requested.connect(self.follow_up_requested)
        self.take_actions.sorted.connect(self._show_sorted)
        self.take_actions.deleted.connect(self.back_requested)
        self.take_actions.restored.connect(self.restored)
        self.take_actions.compare_requested.connect(self.compare_requested)
        self.take_actions.mentor_requested.connect(self.mentor_requested)
        self.mentor_requested.connect(self._late_cards.mentor.open_dialog)
        self._context.theme.changed.connect(self._redraw)
        shortcuts.bind(self, shortcuts.BACK, self._go_back)
        shortcuts.bind(self, shortcuts.EXPORT, self._export)
        shortcuts.bind(self, shortcuts.NOT_A_FILLER, self._own_say.deny_filler)
        shortcuts.bind(self, shortcuts.RETRY, self._retry)
        shortcuts.bind(self, shortcuts.STAR, self.take_actions.toggle_star)
        shortcuts.bind(self, shortcuts.TAG, self.take_actions.tag)
        shortcuts.bind(self, shortcuts.TAKE_NOTES, self.take_actions.write_notes)
        shortcuts.bind(self, shortcuts.COMPARE, self.take_actions.compare)

    def _show_content(self, take: Take, then: Callable[[], None] = lambda: None) -> Anatomy:
        """Make the content, and show it when it is whole; ``then`` is called when it is shown."""
        manner = manner_of(self._context.services.settings.current)
        take = self.take = in_manner(self.take_actions.leave(take), manner)
        content = FeedbackContent(self._context, take, _playable(take))
        self.area.take_in(content)
        if self._making is not None:
            self._making.cancel()
        self._making = self._context.tasks.in_steps(chain(content.filling(), self._putting_in(content, take)), then)
        return content.anatomy

    def _putting_in(self, content: FeedbackContent, take: Take) -> Iterator[None]:
        """Show it, and then what takes part in it; nothing where the page has gone meanwhile."""
        if not isValid(content):
            return
        self._connect_content(content)
        self.content = content
        if _playable(take):
            self._show_place(self.player.playback.position)  # the player may have been moved while this was made
        self.take_actions.show_on(content, take)  # whose keys work from the moment when it is seen
        self.area.show_content(content)
        yield
        if not isValid(content):
            return
        self._late_cards.show_on(content, take)
        self._own_say.show_on(content, take)
        self.composites.show_on(content, take)
        self.opinions.show_on(content.opinion_card, take)
        if content.assess_card is not None and self._assessments.running(take):
            content.assess_card.show_running()
        if self._wants_focus and self.isVisible():
            self.activate()

    def _connect_content(self, content: FeedbackContent) -> None:
        content.play_requested.connect(self._play_span)
        content.play_from_requested.connect(self.player.play_from)
        content.exam_requested.connect(self.exam_requested)
        content.header.back_requested.connect(self.back_requested)
        content.header.export_requested.connect(self._export)
        content.header.retry_requested.connect(self._retry)
        if content.transcript is not None:
            content.transcript.word_heard.connect(partial(self.area.go_along, content.transcript))
            content.transcript.word_chosen.connect(partial(self.area.bring_into_view, content.transcript))
        if content.assess_card is not None:
            content.assess_card.start_requested.connect(self._assess)
            content.assess_card.cancel_requested.connect(self._cancel_assessing)

    def _show_player(self, take: Take, anatomy: Anatomy) -> None:
        self._dock.setVisible(take.source is not Source.TYPED)
        if take.audio is None or not _playable(take):
            self.player.show_missing(NO_SOUND, take.seconds)
            return
        self.player.open(take.audio, take.seconds, anatomy)

    @Slot(object)
    def _play_span(self, span: Span) -> None:
        self.player.play_span(span)

    @Slot(object)
    def _follow(self, seconds: float | None) -> None:
        if seconds is None:
            self.area.stop_going_along()
        if self.content is not None and self.content.transcript is not None:
            self.content.transcript.follow(seconds)

    @Slot(float)
    def _show_place(self, seconds: float) -> None:
        if self.content is not None and self.content.glance_card is not None:
            self.content.glance_card.show_position(seconds, self.player.playback.stretch)

    @Slot()
    def _go_back(self) -> None:
        """First from the stretch that is repeated, then from the page."""
        if not self.player.let_go():
            self.back_requested.emit()

    @Slot()
    def _export(self) -> None:
        if self.take is not None and self.take.id is not None:
            ExportDialog(self._context, [self.take.id], self).open()

    @Slot()
    def _retry(self) -> None:
        if self.take is not None:
            self.retry_requested.emit(self.take.question)

    @property
    def _assess_card(self) -> AssessCard | None:
        return self.content.assess_card if self.content is not None else None

    @Slot()
    def _assess(self) -> None:
        if self.take is not None and self._assess_card is not None:
            self._assess_card.show_running()
            self._assessments.start(self.take)

    @Slot()
    def _cancel_assessing(self) -> None:
        if self.take is not None and self._assess_card is not None:
            self._assessments.cancel(self.take)
            self._assess_card.show_waiting()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        if self._shows(progress.take_id) and self._assess_card is not None:
            self._assess_card.show_progress(progress.share)

    @Slot(object)
    def _show_failure(self, failure: Failure) -> None:
        if self._shows(failure.take_id) and self._assess_card is not None:
            self._assess_card.show_problem(failure.error)
        else:
            self._context.messages.error(failure.error)

    @Slot(object)
    def _show_assessed(self, take: Take) -> None:
        if self._shows(take.id):
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self.isAncestorOf(focus)
            self.show_take(take)
            if had_focus:  # what had it may be gone with what was shown before
                self.activate()
        self.assessed.emit(take)

    @Slot()
    def _redraw(self) -> None:
        """Icons and tints are drawn in the colours of the scheme, so a new scheme means drawing anew."""
        if self.take is not None:
            self._show_content(self.take)

    @Slot(object)
    def _show_corrected(self, take: Take) -> None:
        """The same take with other words: the reader stays where they are, and the player plays on."""
        if self._shows(take.id):
            before = self.content.transcript.run if self.content and self.content.transcript else None
            self.area.keep_place()
            self.player.show_marks(self._show_content(take, lambda: self._choose_again(before)))
        self.assessed.emit(take)

    def _choose_again(self, run: WordRun | None) -> None:
        if run is not None and self.content is not None and self.content.transcript is not None:
            self.content.transcript.choose_word(run.first)
            self.content.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_sorted(self, take: Take) -> None:
        """Another star, tags or notes: nothing of the page need be built anew."""
        if self.take is not None and self._shows(take.id):
            self.take = replace(self.take, starred=take.starred, tags=take.tags, notes=take.notes)

    def _shows(self, take_id: int | None) -> bool:
        return self.take is not None and self.take.id == take_id


def _playable(take: Take) -> bool:
    return take.audio is not None and take.audio.is_file()
