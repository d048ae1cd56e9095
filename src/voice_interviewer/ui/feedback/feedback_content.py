"""Everything that is known about one take, laid out in the order in which people can use it."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from voice_interviewer.answer import Section
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.fillers import taken_out
from voice_interviewer.delivery.trouble import clusters
from voice_interviewer.remarks.mentor_standing import Standing
from voice_interviewer.report.weights_part import weighs_most
from voice_interviewer.structure.claims.claim import Ledger
from voice_interviewer.structure.grade import Abstention, Grade
from voice_interviewer.take import Findings, Source, Take
from voice_interviewer.ui.anatomy.anatomy import Anatomy, anatomy_of
from voice_interviewer.ui.anatomy.glance_card import GlanceCard
from voice_interviewer.ui.feedback.abstained_card import abstained_card
from voice_interviewer.ui.feedback.advice_cards import AdviceCard, PitfallCard, StrengthsCard
from voice_interviewer.ui.feedback.assess_card import AssessCard
from voice_interviewer.ui.feedback.claims_card import ClaimsCard
from voice_interviewer.ui.feedback.definitions import OWN_SCORE, RELEVANCE, SECTION_SCORE, STRUCTURE, SURENESS
from voice_interviewer.ui.feedback.delivery_card import DeliveryCard
from voice_interviewer.ui.feedback.edit_button import EditButton
from voice_interviewer.ui.feedback.explanation import ExamButton, ExplainButton
from voice_interviewer.ui.feedback.feedback_header import FeedbackHeader
from voice_interviewer.ui.feedback.follow_up_card import Ask, FollowUpCard
from voice_interviewer.ui.feedback.guess_card import GuessCard, Guessed
from voice_interviewer.ui.feedback.mentor_card import MentorCard
from voice_interviewer.ui.feedback.notes_card import NotesCard
from voice_interviewer.ui.feedback.opinion_card import OpinionCard
from voice_interviewer.ui.feedback.score_cards import OverallCard, SectionCard
from voice_interviewer.ui.feedback.strong_answer import StrongAnswerCard
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import CORRECT
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.getting_ready import getting_ready
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out
from voice_interviewer.ui.widgets.two_columns import TwoColumns, column

_HOW_TO_READ = (
    "Press a word to hear the answer from there; {} corrects the words that are chosen, their menu has all else. "
    "Dotted: the recogniser was unsure."
)
"""The key is filled in when it is shown: it may be another one by then."""


class FeedbackContent(QWidget):
    """Built anew for each take: first its head, its cards by `filling`. Without sound (typed, or lost) nothing in it
    plays.

    Signals: ``play_requested(Span)``, ``play_from_requested(float)``, ``exam_requested()``.
    """

    play_requested = Signal(object)
    play_from_requested = Signal(float)
    exam_requested = Signal()

    def __init__(self, context: Context, take: Take, playable: bool) -> None:
        super().__init__()
        self._context = context
        self._take = take
        self._playable = playable
        self.transcript: TranscriptView | None = None
        """There for a take with words."""
        self.assess_card: AssessCard | None = None
        """There for a take that waits to be transcribed."""
        self.opinion_card: OpinionCard | None = None
        """There for a take with words."""
        self.follow_up_card: FollowUpCard | None = None
        """There for a take with findings, as soon as it is known what to ask."""
        self.glance_card: GlanceCard | None = None
        """There for a take that was spoken and graded."""
        self.anatomy = anatomy_of(take.findings, take.seconds) if take.findings else Anatomy(take.seconds)
        """The answer over its time, as the player shows it too."""
        self.edit_button: EditButton | None = None
        """There for a typed answer."""
        self.mentor_card: MentorCard | None = None
        """There for a take that a mentor marked."""
        self._head: QWidget | None = None
        self._delivery_card: DeliveryCard | None = None
        self._ordering = False
        self.notes_card = NotesCard(take.notes)
        self.notes_card.setParent(self)  # so that it goes with this, though it gets its place later
        self.header = FeedbackHeader(context.theme, take, context.services.now())
        self._columns = TwoColumns()
        self._top, self._foot = column(), column()
        self._left, self._right = self._columns.left, self._columns.right
        self._lay_out()
        self._columns.arranged.connect(self._order)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.header)
        layout.addLayout(self._top)
        layout.addWidget(self._columns)
        layout.addLayout(self._foot)
        layout.addStretch()

    def filling(self) -> Iterator[None]:
        """Make the cards, one a step: together they take longer than the window may be kept from answering."""
        yield
        cards = self._cards()
        while isValid(self) and (card := next(cards, None)) is not None:  # until the page goes, or the last is made
            yield from getting_ready(card)
            yield

    def _cards(self) -> Iterator[QWidget]:
        """Each card as soon as it has its place."""
        findings = self._take.findings
        if findings is None:
            self.assess_card = AssessCard()
            if not self._playable:
                self.assess_card.show_impossible()
            yield from _added(self._top, self.assess_card, self.notes_card)
            return
        if findings.grade.abstained is None:
            yield from self._add_glance(findings)
            yield from self._add_content(findings)
            yield from self._add_delivery(findings)
            yield from self._add_transcript(findings, self._right)
        else:
            if self._take.drill is None or findings.grade.abstained is not Abstention.TOO_SHORT:  # a part is short
                yield from _added(self._top, abstained_card(findings.grade.abstained, findings.grade.explanation))
            yield from self._add_transcript(findings, self._left)
            yield from self._add_delivery(findings)
        yield from self._add_foot(findings)

    def _add_glance(self, findings: Findings) -> Iterator[QWidget]:
        """First of all, above both columns: the whole answer in one picture."""
        if not self.anatomy.sentences:
            return
        self.glance_card = GlanceCard(self._context.theme, findings, self.anatomy, self._playable)
        self.glance_card.play_requested.connect(self.play_requested)
        self.glance_card.play_from_requested.connect(self.play_from_requested)
        yield from _added(self._top, self.glance_card)

    def _add_content(self, findings: Findings) -> Iterator[QWidget]:
        theme, grade = self._context.theme, findings.grade
        if grade.advice:
            yield from _added(self._left, AdviceCard(grade.advice))
        self._head = self._content_head(grade)
        yield from _added(self._left, self._head)
        for score in grade.sections:
            card = SectionCard(theme, score, grade, self._playable)
            card.play_requested.connect(self.play_requested)
            yield from _added(self._left, card)
        for pitfall in grade.pitfalls:
            pitfall_card = PitfallCard(theme, pitfall, grade, self._playable)
            pitfall_card.play_requested.connect(self.play_requested)
            yield from _added(self._left, pitfall_card)
        yield from _added(self._left, OverallCard(theme, grade))
        if grade.strengths:
            yield from _added(self._left, StrengthsCard(theme, grade.strengths))

    def _content_head(self, grade: Grade) -> QWidget:
        exam_button = ExamButton()
        exam_button.clicked.connect(self.exam_requested)
        title = QHBoxLayout()
        title.setSpacing(SPACE // 2)
        title.addWidget(heading("What you said"))
        told = (SECTION_SCORE, SURENESS, OWN_SCORE, STRUCTURE, RELEVANCE)
        title.addWidget(ExplainButton(self._context.theme, told, "What you said"))
        title.addWidget(exam_button)
        title.addStretch()
        head = QWidget()
        lines = QVBoxLayout(head)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(title)
        if most := weighs_most(grade):
            lines.addWidget(label(most, "small"))
        return head

    def _add_delivery(self, findings: Findings) -> Iterator[QWidget]:
        if self._take.source is Source.TYPED or not findings.delivery.words:
            return
        gathered = clusters(findings.delivery, findings.grade)
        denied = len(taken_out(findings.transcript))
        self._delivery_card = DeliveryCard(self._context.theme, findings.delivery, gathered, self._playable, denied)
        self._delivery_card.play_requested.connect(self.play_requested)
        yield from _added(self._right, self._delivery_card)

    def _add_transcript(self, findings: Findings, column: QVBoxLayout) -> Iterator[QWidget]:
        yield from _added(column, self.notes_card)
        if not findings.grade.sentences and not findings.delivery.words:
            return
        card = Card()
        if self._take.source is Source.TYPED:
            card.body.addLayout(self._typed_head())
        else:
            card.body.addWidget(heading("Transcript"))
        if self._playable:
            card.body.addWidget(label(_HOW_TO_READ.format(CORRECT.shown), "small"))
        self.transcript = TranscriptView(self._context.theme)
        self.transcript.show_findings(findings, self._playable)
        self.transcript.play_requested.connect(self.play_from_requested)
        card.body.addWidget(self.transcript)
        yield from _added(column, card)

    def _typed_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(heading("Your answer"), stretch=1)
        self.edit_button = EditButton(self._context.theme)
        head.addWidget(self.edit_button)
        return head

    def _add_foot(self, findings: Findings) -> Iterator[QWidget]:
        if findings.grade.sentences:
            self.opinion_card = OpinionCard(self._context.theme)
            yield from _added(self._foot, self.opinion_card)
        yield from _added(self._foot, label(versions(findings), "small"))

    def show_compared(self, compared: Compared) -> None:
        """The answer beside the last takes, as soon as the library has been asked."""
        if self._delivery_card is not None:
            self._delivery_card.show_compared(compared)
        if self.glance_card is not None:
            self.glance_card.show_compared(compared)

    def show_guess(self, guess: Guessed | None) -> None:
        """What the user expected, above the scores it is about, as soon as the journal has been asked."""
        if guess is not None and self._head is not None:
            self._left.insertWidget(self._left.indexOf(self._head) + 1, GuessCard(guess))

    def show_points(self, points: Mapping[Section, Sequence[str]]) -> None:
        """What a strong answer covers, as soon as the bank has been asked; nothing for a question it does not know."""
        if points and self._take.findings is not None:
            self._columns.add_right(StrongAnswerCard(self._context.theme, points))

    def show_claims(self, ledger: Ledger) -> None:
        """What the answer claims, as soon as that was worked out."""
        card = ClaimsCard(self._context.theme, ledger, self._playable)
        card.play_from_requested.connect(self.play_from_requested)
        self._columns.add_right(card)

    def show_follow_ups(self, ask: Ask, asked: Collection[str]) -> None:
        """What an interviewer would ask next, last of all: it leads on to the next answer. ``asked`` is left out."""
        if self._take.findings is None:
            return
        grade = self._take.findings.grade
        card = FollowUpCard(self._context.theme, ask, asked, grade.sentences, self._playable)
        card.play_requested.connect(self.play_requested)
        self.follow_up_card = card
        if grade.abstained is None:
            self._columns.add_right(card)
        else:
            self._top.addWidget(card)
            self._order()

    def show_put_together(self, card: QWidget, above: bool = False) -> None:
        """What it is put together from goes above all else; what it can be put together with, below the advice."""
        advice = self._take.findings.grade.advice if self._take.findings else ()
        layout, place = (self._top, 0) if above else (self._left, 1 if advice else 0)
        layout.insertWidget(place, card)
        self._order()

    def show_marks(self, found: Standing | None) -> None:
        """A mentor's marks, above the scores that they stand beside; without scores, at the top."""
        if self.mentor_card is None and found is not None:
            self.mentor_card = MentorCard(self._context.theme, self._take.seconds, self._playable)
            self.mentor_card.play_requested.connect(self.play_requested)
            layout, place = (self._left, self._left.indexOf(self._head)) if self._head else (self._top, 0)
            layout.insertWidget(place, self.mentor_card)
        if self.mentor_card is not None:
            self.mentor_card.show_standing(found)
            self._order()

    @Slot()
    def _order(self) -> None:
        """Once for all cards that come together."""
        if not self._ordering:
            self._ordering = True
            self._context.tasks.in_steps(self._in_order(), lambda: None)

    def _in_order(self) -> Iterator[None]:
        yield
        if isValid(self):  # no other take was opened meanwhile
            self._ordering = False
            tab_as_laid_out(self)


def versions(findings: Findings) -> str:
    """What made these findings, for whoever wants to compare takes of different times."""
    transcript = findings.transcript
    ears = f"Transcribed by {transcript.engine} {transcript.model}".strip() if transcript.model else "Typed"
    return f"{ears}  ·  graded by {findings.grade.rubric}  ·  version {findings.app_version}"


def _added(column: QVBoxLayout, *cards: QWidget) -> Iterator[QWidget]:
    for card in cards:
        column.addWidget(card)
        yield card
