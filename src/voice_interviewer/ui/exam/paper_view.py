"""One answer of the exam: what was expected and what was given, side by side."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.exam.paper import Paper
from voice_interviewer.exam.why import why
from voice_interviewer.report.exam_paper import paper_facts, paper_tables
from voice_interviewer.ui.exam.exam_results import TableCard
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class PaperView(QWidget):
    """Built anew for each answer. No signals."""

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(2 * SPACE)
        (_, question), *facts = paper_facts(paper)
        column.addWidget(label(question, "question"))
        column.addWidget(label("  ·  ".join(f"{name}: {value}" for name, value in facts), "muted"))
        if paper.distance:
            column.addWidget(label(why(paper)))
        self.cards = [TableCard(table) for table in paper_tables(paper)]
        for card in self.cards:
            column.addWidget(card)
