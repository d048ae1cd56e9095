"""One round of the map drill, which grows downwards: the question, its buckets, its proxies, the explanation."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.programme.mapping import judge
from voice_interviewer.ui.mapping.choices import Choices
from voice_interviewer.ui.mapping.explanation_card import ExplanationCard
from voice_interviewer.ui.mapping.map_data import MapData
from voice_interviewer.ui.mapping.question_card import QuestionCard
from voice_interviewer.ui.shell.theme import SPACE, Theme


class RoundView(QWidget):
    """Built anew for each round.

    Signals: ``judged(Judgement)``, once; ``grown(QWidget)``, a part was added at the foot; ``next_wanted()``,
    ``rehearse_wanted()``, ``done_wanted()``.
    """

    judged = Signal(object)
    grown = Signal(object)
    next_wanted = Signal()
    rehearse_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, theme: Theme, data: MapData) -> None:
        super().__init__()
        self._theme = theme
        self.data = data
        self.question = QuestionCard(theme, data.round.question.text)
        titles = [bucket.title for bucket in data.round.buckets]
        self.buckets = Choices(theme, "Which bucket does it belong to?", titles, side_by_side=True)
        self.proxies: Choices | None = None
        """There once the bucket was chosen, where the pack knows what the question is a proxy for."""
        self.explanation: ExplanationCard | None = None
        """There once all was chosen."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)
        self._column.addWidget(self.question)
        self._column.addWidget(self.buckets)
        self.buckets.chosen.connect(self._on_bucket)

    def choose(self, place: int) -> None:
        """The answer of that place, from 0 on, to what is being asked."""
        if self.explanation is None:
            (self.proxies or self.buckets).choose(place)

    def go_on(self) -> None:
        """To the next round, once this one is kept."""
        if self.explanation is not None:
            self.explanation.next.click()

    @Slot()
    def _on_bucket(self) -> None:
        if not self.data.round.proxies:
            self._judge()
            return
        self.proxies = Choices(
            self._theme, "What do they want to find out?", self.data.round.proxies, side_by_side=False
        )
        self.proxies.chosen.connect(self._judge)
        self._grow(self.proxies)
        self.proxies.take_focus()

    @Slot()
    def _judge(self) -> None:
        entry, question = self.data.round, self.data.round.question
        assert self.buckets.place is not None  # it was chosen
        proxy = None
        if self.proxies is not None and self.proxies.place is not None and question.proxy_for is not None:
            proxy = entry.proxies[self.proxies.place]
            self.proxies.show_right(entry.proxies.index(question.proxy_for))
        judgement = judge(entry, entry.buckets[self.buckets.place], proxy)
        self.buckets.show_right(entry.buckets.index(question.bucket))
        self.explanation = ExplanationCard(self._theme, judgement)
        self.explanation.next_wanted.connect(self.next_wanted)
        self.explanation.rehearse_wanted.connect(self.rehearse_wanted)
        self.explanation.done_wanted.connect(self.done_wanted)
        self._grow(self.explanation)
        self.judged.emit(judgement)

    def _grow(self, part: QWidget) -> None:
        self._column.addWidget(part)
        self.grown.emit(part)
