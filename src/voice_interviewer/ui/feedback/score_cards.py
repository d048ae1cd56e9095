"""The scores of an answer's content, each with what it stands on: section cards, structure and relevance."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from voice_interviewer.structure.grade import Grade, SectionScore
from voice_interviewer.ui.feedback.definitions import RELEVANCE, SECTION_SCORE, STRUCTURE, SURENESS, Definition
from voice_interviewer.ui.feedback.evidence import Evidence
from voice_interviewer.ui.feedback.explanation import ExplainButton, explained
from voice_interviewer.ui.feedback.own_score import OwnScore, own_label
from voice_interviewer.ui.feedback.score_workings import overall_workings, workings
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, icon_line, label
from voice_interviewer.ui.widgets.pips import Pips
from voice_interviewer.ui.widgets.wording import sureness

BEST_SECTION = 4
BEST_STRUCTURE = 4
BEST_RELEVANCE = 2


class SectionCard(Card):
    """One section: name, score, sureness, reason, next step, and the sentences that earned the score.

    Signals: ``play_requested(Span)``; ``score_said(Section, int | None)``, what the user would have given.
    """

    play_requested = Signal(object)
    score_said = Signal(object, object)

    def __init__(self, theme: Theme, score: SectionScore, grade: Grade, playable: bool) -> None:
        super().__init__()
        self._theme = theme
        self.section = score.section
        self.own_score = OwnScore(score.section, score.score)
        self.own_score.said.connect(self._say)
        self._own = own_label()
        self._own.hide()
        self.setAccessibleName(f"{score.section.title}: {score.score} of {BEST_SECTION}")
        self.body.addLayout(self._head(score))
        self.body.addWidget(explained(label(score.reason), SECTION_SCORE))
        if score.evidence:
            evidence = Evidence(theme, grade, score.evidence, playable)
            evidence.play_requested.connect(self.play_requested)
            self.body.addWidget(evidence)
        if score.next_step:
            self.body.addLayout(icon_line(theme, "arrow-right", "accent", label(score.next_step)))
        self.body.addWidget(self.own_score)

    def show_own(self, score: int | None) -> None:
        """The user's own score beside the grader's; None where they said nothing."""
        self.own_score.show_score(score)
        self._own.setText("" if score is None else f"You: {score}")
        self._own.setVisible(score is not None)

    @Slot(object)
    def _say(self, score: int | None) -> None:
        self.score_said.emit(self.section, score)

    def _head(self, score: SectionScore) -> QHBoxLayout:
        name = heading(score.section.title)
        name.setProperty("section", score.section.value)
        sure = explained(label(f"{sureness(score.sureness)}".capitalize(), "small", wrap=False), SURENESS)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(name, stretch=1)
        head.addWidget(sure)
        if how := workings(score):
            head.addWidget(ExplainButton(self._theme, (how,), score.section.title))
        head.addWidget(Pips(self._theme, score.score, BEST_SECTION, score.section.value, score.section.title))
        head.addWidget(score_label(score.score, BEST_SECTION, SECTION_SCORE))
        head.addWidget(self._own)
        return head


class OverallCard(Card):
    """Structure and relevance, side by side. No signals."""

    def __init__(self, theme: Theme, grade: Grade) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        rows = (
            (STRUCTURE, grade.structure, BEST_STRUCTURE, grade.structure_workings),
            (RELEVANCE, grade.relevance, BEST_RELEVANCE, grade.relevance_workings),
        )
        for row, (definition, score, best, lines) in enumerate(rows):
            if score is None:
                continue
            if how := overall_workings(definition.name, score, lines):
                grid.addWidget(ExplainButton(theme, (definition, how), definition.name), row, 1)
            grid.addWidget(explained(heading(definition.name), definition), row, 0)
            pips = Pips(theme, score, best, "accent", definition.name)
            grid.addWidget(pips, row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(score_label(score, best, definition), row, 3)
        self.body.addLayout(grid)


def score_label(score: int, best: int, definition: Definition) -> QLabel:
    """The score as a number, with its definition."""
    return explained(label(f"{score} of {best}", "score", wrap=False), definition)
