"""Where the user's own say about a take is taken down: fillers, words, sections, scores; kept, shown, and undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from voice_interviewer.answer import Section, Span
from voice_interviewer.delivery.wording import written
from voice_interviewer.library.saying import Said, say_score, say_section, told_section
from voice_interviewer.remarks.own_say import OwnSay, own_say
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.chips import Chip
from voice_interviewer.ui.feedback.delivery_card import DeliveryCard
from voice_interviewer.ui.feedback.edit_button import EditButton
from voice_interviewer.ui.feedback.evidence import Evidence
from voice_interviewer.ui.feedback.kept_changes import on_kept
from voice_interviewer.ui.feedback.score_cards import SectionCard
from voice_interviewer.ui.feedback.take_changes import TakeChanges
from voice_interviewer.ui.feedback.take_corrections import TakeCorrections
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.feedback.wishes import (
    AddWords,
    AFillerAfterAll,
    EditSentence,
    MoveSentence,
    NotAFiller,
    NotSaid,
    Wish,
)
from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.shell.context import Context


class OwnSayDesk(QObject):
    """Serves one content at a time. No signals: changes of words and counts are told by `TakeChanges`."""

    def __init__(self, context: Context, changes: TakeChanges, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._changes, self._page = context, changes, page
        self._corrections = TakeCorrections(context, changes, self)
        self._take: Take | None = None
        self._content: QWidget | None = None

    def show_on(self, content: QWidget, take: Take) -> None:
        """Take down what is said on this content, in place of the one before."""
        self._content, self._take = content, take
        for evidence in content.findChildren(Evidence):
            evidence.wished.connect(self._wish)
        for view in content.findChildren(TranscriptView):
            view.wished.connect(self._wish)
            view.offer_taken.connect(self._take_offer)
            view.correction_asked.connect(self._ask_correction)
            view.taken_back.connect(self._take_back)
        for card in content.findChildren(SectionCard):
            card.score_said.connect(self._say_score)
        for delivery in content.findChildren(DeliveryCard):
            delivery.filler_denied.connect(self._deny_chip)
            delivery.word_denied.connect(self._never_mark)
        for button in content.findChildren(EditButton):
            button.clicked.connect(self._edit_answer)
        self._load()

    @Slot()
    def _edit_answer(self) -> None:
        if self._take is not None:
            self._corrections.ask_answer(self._take, self._page)

    @Slot()
    def deny_filler(self) -> None:
        """By key: the filled pause that has the focus, else the one that was chosen or heard last."""
        if self._take is None or self._content is None or not isValid(self._content):
            return  # nothing is shown, or another take is opened and not there yet
        span = self._filler_meant(self._content)
        if span is not None:
            self._deny(self._take, span)
        else:
            self._context.messages.info("Choose a filled pause first, or listen to one.")

    def _filler_meant(self, content: QWidget) -> Span | None:
        for delivery in content.findChildren(DeliveryCard):
            chips = delivery.filler_chips
            if chips is not None and chips.focused is not None:
                return Span(chips.focused.start, chips.focused.end)
        return next((view.filler for view in content.findChildren(TranscriptView)), None)

    @Slot(object)
    def _wish(self, wish: Wish) -> None:
        """What a menu offers at a word or a sentence."""
        take = self._take
        if take is None:
            return
        if isinstance(wish, NotAFiller):
            self._deny(take, wish.span)
        elif isinstance(wish, AFillerAfterAll):
            self._own(take, wish.span)
        elif isinstance(wish, MoveSentence):
            self._move(take, wish)
        else:
            self._edit(take, wish)

    @Slot(object)
    def _take_offer(self, run: WordRun) -> None:
        if self._take is not None:
            self._corrections.correct(self._take, run, run.offer)

    @Slot(object)
    def _take_back(self, run: WordRun) -> None:
        if self._take is not None:
            self._corrections.take_back(self._take, run)

    @Slot(object)
    def _ask_correction(self, run: WordRun) -> None:
        if self._take is not None:
            self._corrections.ask(self._take, run, self._page)

    def _edit(self, take: Take, wish: Wish) -> None:
        if isinstance(wish, NotSaid):
            self._corrections.not_said(take, wish.run)
        elif isinstance(wish, AddWords):
            self._corrections.ask_added(take, wish.run, self._page)
        elif isinstance(wish, EditSentence):
            self._corrections.ask_sentence(take, wish.sentence, self._page)

    @Slot(object)
    def _deny_chip(self, chip: Chip) -> None:
        if self._take is not None:
            self._deny(self._take, Span(chip.start, chip.end))

    def _deny(self, take: Take, span: Span) -> None:
        services, messages = self._context.services, self._context.messages
        self._changes.queue(
            take,
            on_kept(services, lambda kept: services.revisions.not_a_filler(kept, span)),
            lambda now: messages.info("Not counted as a filler any more.", "Undo", lambda: self._own(now, span)),
        )

    def _own(self, take: Take, span: Span) -> None:
        services, messages = self._context.services, self._context.messages
        self._changes.queue(
            take,
            on_kept(services, lambda kept: services.revisions.a_filler_after_all(kept, span)),
            lambda _: messages.info("Counted as a filler again."),
        )

    @Slot(object)
    def _never_mark(self, chip: Chip) -> None:
        services = self._context.services
        words = written(chip.key)

        def change(take: Take) -> Take:
            services.glossary.own_words.add(chip.key)
            return services.assessor.regraded(take)

        def undo(now: Take) -> None:
            told = f"“{words}” counts again."
            self._changes.queue(now, on_kept(services, back), lambda _: self._context.messages.info(told))

        def back(take: Take) -> Take:
            services.glossary.own_words.remove(chip.key)
            return services.assessor.regraded(take)

        if self._take is not None:
            told = f"“{words}” is never marked again, here and in later answers. Settings list such words."
            self._changes.queue(
                self._take,
                on_kept(services, change),
                lambda now: self._context.messages.info(told, "Undo", lambda: undo(now)),
            )

    def _move(self, take: Take, wish: MoveSentence) -> None:
        remarks, now = self._context.services.library.remarks, self._context.services.now()
        text = take.findings.grade.sentences[wish.sentence].text if take.findings is not None else ""
        self._keep(
            lambda: say_section(remarks, take, wish.sentence, wish.label, now), lambda said: told_section(said, text)
        )

    @Slot(object, object)
    def _say_score(self, section: Section, score: int | None) -> None:
        take = self._take
        if take is None:
            return
        remarks, now = self._context.services.library.remarks, self._context.services.now()
        told = (
            f"{section.title}: your score is taken back."
            if score is None
            else f"{section.title}: you would have given {score}. The grader's score stays as it is."
        )
        self._keep(lambda: say_score(remarks, take, section, score, now), lambda _: told)

    def _keep(self, note: Callable[[], Said], told: Callable[[Said], str]) -> None:
        """Store a remark in a worker, show it, and offer the way back."""
        remarks = self._context.services.library.remarks

        def undo(said: Said) -> None:
            tasks = self._context.tasks
            tasks.run(lambda _token, _report: said.take_back(remarks), lambda _: self._load())

        def done(said: Said) -> None:
            self._load()
            self._context.messages.info(told(said), "Undo", lambda: undo(said))

        self._context.tasks.run(lambda _token, _report: note(), done)

    def _load(self) -> None:
        """What was said before: in a worker, since it is read from the disk."""
        take, content = self._take, self._content
        if take is None or take.id is None or take.findings is None:
            return
        library, grade, take_id = self._context.services.library, take.findings.grade, take.id

        def show(say: OwnSay) -> None:
            if self._content is content and isValid(content):  # no other take was opened meanwhile
                self._show(say)

        self._context.tasks.run(lambda _token, _report: own_say(library.remarks.of(take_id), grade), show)

    def _show(self, say: OwnSay) -> None:
        if self._content is None:
            return
        for evidence in self._content.findChildren(Evidence):
            evidence.show_say(say)
        for view in self._content.findChildren(TranscriptView):
            view.show_say(say)
        for card in self._content.findChildren(SectionCard):
            card.show_own(say.score(card.section))
