"""One question of an interview: what was asked, and what became of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.programme.mock.results import Result
from voice_interviewer.report.mock_wording import KINDS, TOP_SCORE, TOP_TOTAL, bucket_title
from voice_interviewer.ui.mock.interview_words import DOT
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.fold import Fold
from voice_interviewer.ui.widgets.labels import label, section_label
from voice_interviewer.ui.widgets.pips import Pips
from voice_interviewer.ui.widgets.sign import Sign
from voice_interviewer.ui.widgets.take_link import TakeLink
from voice_interviewer.ui.widgets.wording import count, length


class ResultRow(QWidget):
    """Signals: ``take_wanted(int)``."""

    take_wanted = Signal(object)

    def __init__(self, theme: Theme, result: Result, number: int) -> None:
        """``number`` is that of the question; what was put in between has that of the question before."""
        super().__init__()
        self._theme = theme
        self.link: TakeLink | None = None
        self.points: Fold | None = None
        """What a strong answer covers; not for a question that was never asked."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0 if result.whole else 3 * SPACE, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)
        self._column.addWidget(label(head_words(result, number), "small"))
        self._column.addWidget(label(result.item.text, "strong"))
        if result.scores:
            self._column.addLayout(self._scores(result))
        for line in became(result):
            self._column.addWidget(label(line, "muted"))
        if result.take is not None and result.take.id is not None:
            self._add_link(result.take.id, result.item.text)
        if any(result.points.values()) and not result.not_reached:
            self._add_points(result)

    def _scores(self, result: Result) -> FlowLayout:
        """All four of a question; of what asks for a part, what its answer shows."""
        flow = FlowLayout(spacing=2 * SPACE)
        if result.whole:
            flow.addWidget(label(f"{result.total} of {TOP_TOTAL}", "score", wrap=False))
        for section, score in result.scores.items():
            if result.whole or score:
                flow.addWidget(self._score(section, score))
        return flow

    def _score(self, section: Section, score: int) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(section_label(section, f"{section.title} {score}", wrap=False))
        layout.addWidget(Pips(self._theme, score, TOP_SCORE, section.value, section.title))
        return made

    def _add_link(self, take_id: int, question: str) -> None:
        self.link = TakeLink(self._theme, take_id, "Open the answer")
        self.link.setAccessibleName(f"Open the answer to: {question}")
        self.link.take_wanted.connect(self.take_wanted)
        self._column.addWidget(self.link)

    def _add_points(self, result: Result) -> None:
        many = count(sum(map(len, result.points.values())), "point")
        self.points = Fold(self._theme, Sign(self._theme, "book-open", "muted"), "What a strong answer covers", many)
        self.points.head.setAccessibleName(f"What a strong answer covers: {many}. {result.item.text}")
        for section in Section:
            self.points.body.addWidget(section_label(section))
            for point in result.points.get(section, ()):
                self.points.body.addWidget(label(f"•  {point}"))
        self._column.addWidget(self.points)


def head_words(result: Result, number: int) -> str:
    """What kind of question it was, and what about."""
    kind = KINDS[result.item.kind]
    return DOT.join((f"{kind} {number}" if result.whole else kind, result.item.round, bucket_title(result.item.bucket)))


def became(result: Result) -> list[str]:
    """What became of it, beside its scores."""
    if result.skipped or result.not_reached:
        return ["Skipped." if result.skipped else "Not reached."]
    told = []
    if result.scores and not result.whole and not result.total:
        told.append("None of the four sections shows in the answer.")
    if result.why_not_graded:
        told.append(f"Not graded. {result.why_not_graded}")
    if result.seconds is not None:
        told.append(f"Answered in {length(result.seconds)}, of about {length(result.item.answer_seconds)}.")
    return told
