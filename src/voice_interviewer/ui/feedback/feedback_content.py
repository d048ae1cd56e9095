"""Everything that is known about one take, laid out in the order in which people can use it."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.trouble import clusters
from voice_interviewer.report.weights_part import weighs_most
from voice_interviewer.structure.budget import times_of
from voice_interviewer.structure.claims.claim import Ledger
from voice_interviewer.structure.grade import Abstention, Grade
from voice_interviewer.take import Findings, Source, Take
from voice_interviewer.ui.feedback.advice_cards import AdviceCard, PitfallCard, StrengthsCard
from voice_interviewer.ui.feedback.assess_card import AssessCard
from voice_interviewer.ui.feedback.claims_card import ClaimsCard
from voice_interviewer.ui.feedback.definitions import RELEVANCE, SECTION_SCORE, STRUCTURE, SURENESS
from voice_interviewer.ui.feedback.delivery_card import DeliveryCard
from voice_interviewer.ui.feedback.explanation import ExamButton, ExplainButton
from voice_interviewer.ui.feedback.feedback_header import FeedbackHeader
from voice_interviewer.ui.feedback.follow_up_card import Ask, FollowUpCard
from voice_interviewer.ui.feedback.guess_card import GuessCard, Guessed
from voice_interviewer.ui.feedback.notes_card import NotesCard
from voice_interviewer.ui.feedback.opinion_card import OpinionCard
from voice_interviewer.ui.feedback.score_cards import OverallCard, SectionCard
from voice_interviewer.ui.feedback.section_time_card import SectionTimeCard
from voice_interviewer.ui.feedback.strong_answer import StrongAnswerCard
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.feedback.two_columns import END, TwoColumns, column
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import CORRECT
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

_HOW_TO_READ = (
    f"Press a word to hear the answer from there; {CORRECT.shown} corrects the words that are chosen. "
    "Dotted: the recogniser was unsure."
)

_ABSTAINED = {
    Abstention.NO_SPEECH: "No speech was heard",
    Abstention.TOO_SHORT: "Too short to grade",
    Abstention.QUESTION_READ_BACK: "This is the question, not yet an answer",
    Abstention.NOT_UNDERSTOOD: "Not understood well enough to grade",
}

_WAYS_ON = {
    Abstention.NO_SPEECH: "Check the microphone in Settings, then answer again. Nothing was counted against you.",
    Abstention.TOO_SHORT: "Say a sentence or two on each part: context, architecture, operations, risks.",
    Abstention.QUESTION_READ_BACK: "Reading it aloud is a fine way to start. Now add what you would do, and why.",
    Abstention.NOT_UNDERSTOOD: "Listen to the recording: if it is hard to hear, move closer to the microphone.",
}


class FeedbackContent(QWidget):
    """Built anew for each take. Without sound (typed, or lost) nothing in it plays.

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
        self._head: QWidget | None = None
        self._delivery_card: DeliveryCard | None = None
        self.header = FeedbackHeader(context.theme, take, context.services.now())
        self._columns = TwoColumns()
        self._top, self._foot = column(), column()
        self._left, self._right = self._columns.left, self._columns.right
        self._lay_out()
        self._fill()
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

    def _fill(self) -> None:
        findings = self._take.findings
        if findings is None:
            self.assess_card = AssessCard()
            if not self._playable:
                self.assess_card.show_impossible()
            self._top.addWidget(self.assess_card)
            self._add_notes(self._top)
            return
        if findings.grade.abstained is None:
            self._add_content(findings)
            self._add_delivery(findings)
            self._add_transcript(findings, self._right)
        else:
            self._top.addWidget(_abstained_card(findings.grade.abstained, findings.grade.explanation))
            self._add_transcript(findings, self._left)
            self._add_delivery(findings)
        self._add_foot(findings)

    def _add_content(self, findings: Findings) -> None:
        theme, grade = self._context.theme, findings.grade
        if grade.advice:
            self._left.addWidget(AdviceCard(grade.advice))
        self._head = self._content_head(grade)
        self._left.addWidget(self._head)
        for score in grade.sections:
            card = SectionCard(theme, score, grade, self._playable)
            card.play_requested.connect(self.play_requested)
            self._left.addWidget(card)
        self._left.addWidget(OverallCard(theme, grade))
        if times := times_of(grade):
            self._left.addWidget(SectionTimeCard(theme, times))
        for pitfall in grade.pitfalls:
            pitfall_card = PitfallCard(theme, pitfall, grade, self._playable)
            pitfall_card.play_requested.connect(self.play_requested)
            self._left.addWidget(pitfall_card)
        if grade.strengths:
            self._left.addWidget(StrengthsCard(theme, grade.strengths))

    def _content_head(self, grade: Grade) -> QWidget:
        exam_button = ExamButton()
        exam_button.clicked.connect(self.exam_requested)
        title = QHBoxLayout()
        title.setSpacing(SPACE // 2)
        title.addWidget(heading("What you said"))
        title.addWidget(ExplainButton(self._context.theme, (SECTION_SCORE, SURENESS, STRUCTURE, RELEVANCE)))
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

    def _add_delivery(self, findings: Findings) -> None:
        if self._take.source is Source.TYPED or not findings.delivery.words:
            return
        gathered = clusters(findings.delivery, findings.grade)
        self._delivery_card = DeliveryCard(self._context.theme, findings.delivery, gathered, self._playable)
        self._delivery_card.play_requested.connect(self.play_requested)
        self._right.addWidget(self._delivery_card)

    def _add_notes(self, column: QVBoxLayout) -> None:
        if self._take.notes.strip():
            column.addWidget(NotesCard(self._take.notes))

    def _add_transcript(self, findings: Findings, column: QVBoxLayout) -> None:
        self._add_notes(column)
        if not findings.grade.sentences and not findings.delivery.words:
            return
        card = Card()
        card.body.addWidget(heading("Your answer" if self._take.source is Source.TYPED else "Transcript"))
        if self._playable:
            card.body.addWidget(label(_HOW_TO_READ, "small"))
        self.transcript = TranscriptView(self._context.theme)
        self.transcript.show_findings(findings)
        self.transcript.play_requested.connect(self.play_from_requested)
        card.body.addWidget(self.transcript)
        column.addWidget(card)

    def _add_foot(self, findings: Findings) -> None:
        if findings.grade.sentences:
            self.opinion_card = OpinionCard(self._context.theme)
            self._foot.addWidget(self.opinion_card)
        self._foot.addWidget(label(versions(findings), "small"))

    def show_compared(self, compared: Compared) -> None:
        """The answer beside the last takes, as soon as the library has been asked."""
        if self._delivery_card is not None:
            self._delivery_card.show_compared(compared)

    def show_guess(self, guess: Guessed | None) -> None:
        """What the user expected, above the scores it is about, as soon as the journal has been asked."""
        if guess is not None and self._head is not None:
            self._left.insertWidget(self._left.indexOf(self._head) + 1, GuessCard(guess))

    def show_points(self, points: Mapping[Section, Sequence[str]]) -> None:
        """What a strong answer covers, as soon as the bank has been asked; nothing for a question it does not know."""
        if points and self._take.findings is not None:
            card = StrongAnswerCard(self._context.theme, points)
            self._columns.float_card(card, END, END)

    def show_claims(self, ledger: Ledger) -> None:
        """What the answer claims, as soon as that was worked out."""
        card = ClaimsCard(self._context.theme, ledger, self._playable)
        card.play_from_requested.connect(self.play_from_requested)
        self._columns.float_card(card, END, END)

    def show_follow_ups(self, ask: Ask, asked: Collection[str]) -> None:
        """What an interviewer would ask next, early on the page: it is what one can do now. ``asked`` is left out."""
        if self._take.findings is None:
            return
        grade = self._take.findings.grade
        card = FollowUpCard(self._context.theme, ask, asked, grade.sentences, self._playable)
        card.play_requested.connect(self.play_requested)
        self.follow_up_card = card
        if grade.abstained is None:
            self._columns.float_card(card, 0, 1 if grade.advice else 0)
        else:
            self._top.addWidget(card)
            self._order()

    @Slot()
    def _order(self) -> None:
        tab_as_laid_out(self)


def versions(findings: Findings) -> str:
    """What made these findings, for whoever wants to compare takes of different times."""
    transcript = findings.transcript
    ears = f"Transcribed by {transcript.engine} {transcript.model}".strip() if transcript.model else "Typed"
    return f"{ears}  ·  graded by {findings.grade.rubric}  ·  version {findings.app_version}"


def _abstained_card(reason: Abstention, explanation: str) -> Card:
    card = Card()
    card.body.addWidget(heading(_ABSTAINED[reason]))
    if explanation:
        card.body.addWidget(label(explanation))
    card.body.addWidget(label(_WAYS_ON[reason], "strong"))
    return card
