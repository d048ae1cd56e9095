"""How the answer sounded, apart from what it said: pace, pauses, fillers and wording, in groups."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import Delivery, Wording
from voice_interviewer.delivery.trouble import Cluster
from voice_interviewer.report.delivery_numbers import pauses_by_length
from voice_interviewer.ui.feedback import definitions, delivery_figures
from voice_interviewer.ui.feedback.beside_last_takes import BesideLastTakes
from voice_interviewer.ui.feedback.chips import Chip, Chips
from voice_interviewer.ui.feedback.delivery_figures import Figures, pauses_text
from voice_interviewer.ui.feedback.evidence import span_of
from voice_interviewer.ui.feedback.explanation import ExplainButton, Figure, explained
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

FEW_FILLERS = 24
"""Chips shown at first; more of them are a wall."""

FEW_WORDS = 6
"""The same for each class of wording and for long pauses."""


class DeliveryCard(Card):
    """Every number with its definition, every hit to be heard.

    Signals: ``play_requested(Span)``; ``filler_denied(Chip)``, a filled pause is none; ``word_denied(Chip)``, a phrase
    is never to be marked.
    """

    play_requested = Signal(object)
    filler_denied = Signal(object)
    word_denied = Signal(object)

    def __init__(
        self, theme: Theme, delivery: Delivery, clusters: Sequence[Cluster], playable: bool, denied: int = 0
    ) -> None:
        """``clusters`` are the sections where trouble gathers, told as they come; ``denied`` is how many filled pauses
        the user took out.
        """
        super().__init__()
        self._denied = denied
        self.filler_chips: Chips | None = None
        """The filled pauses; None where there is none."""
        self._theme = theme
        self._playable = playable
        self.body.setSpacing(2 * SPACE)
        self._add_head(delivery, clusters)
        self._add_group("Pace", delivery_figures.pace_figures(delivery))
        self._add_pauses(delivery)
        self._add_fillers(delivery)
        if delivery.wording is not None:
            self._add_wording(delivery.wording)

    def show_compared(self, compared: Compared) -> None:
        """What is told beside the last takes, as soon as the library has been asked; nothing where they are too few."""
        if compared.comparisons or compared.pet_phrases:
            beside = BesideLastTakes(self._theme, compared, self._playable)
            beside.play_requested.connect(self.play_requested)
            beside.denied.connect(self.word_denied)
            self.body.insertWidget(1, beside)

    def _add_head(self, delivery: Delivery, clusters: Sequence[Cluster]) -> None:
        head = QVBoxLayout()
        head.setSpacing(SPACE // 2)
        title = QHBoxLayout()
        title.setSpacing(SPACE // 2)
        title.addWidget(heading("How it sounded"))
        title.addWidget(ExplainButton(self._theme, definitions.TOLD_OF_DELIVERY, "How it sounded"))
        title.addStretch()
        head.addLayout(title)
        head.addWidget(label("Kept apart from the scores for what you said.", "small"))
        for observation in delivery.observations:
            head.addWidget(self._line(observation.text, span_of(observation)))
        for cluster in clusters:
            line = self._line(cluster.text, Span(cluster.start, cluster.end))
            line.setAccessibleDescription(definitions.GATHERING.text)
            head.addWidget(line)
        self.body.addLayout(head)

    def _line(self, text: str, span: Span | None) -> QWidget:
        if span is None or not self._playable:
            return explained(label(text), definitions.OBSERVED)
        link = PlayLink(self._theme, text, span)
        link.play_requested.connect(self.play_requested)
        return link

    def _add_group(self, name: str, figures: Figures) -> QVBoxLayout:
        """A group with its name and its numbers; what else belongs to it is added to the layout."""
        group = QVBoxLayout()
        group.setSpacing(SPACE)
        group.addWidget(label(name, "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        for place, (definition, value) in enumerate(figures):
            grid.addWidget(Figure(definition, value), place // 3, place % 3)
            grid.setColumnStretch(place % 3, 1)
        group.addLayout(grid)
        self.body.addLayout(group)
        return group

    def _add_pauses(self, delivery: Delivery) -> None:
        group = self._add_group("Pauses", delivery_figures.pause_figures(delivery))
        if delivery.silent_pauses:
            by_length = label(f"By length: {pauses_by_length(delivery.silent_pauses, not delivery.manner.stutters)}.")
            group.addWidget(explained(by_length, definitions.SILENT_PAUSES))
        group.addWidget(explained(label(pauses_text(delivery)), definitions.LONG_PAUSES))
        self._add_chips(group, delivery_figures.long_pause_chips(delivery), FEW_WORDS)

    def _add_fillers(self, delivery: Delivery) -> None:
        group = self._add_group("Fillers heard", delivery_figures.filler_figures(delivery))
        pauses = delivery.filled_pauses
        if not pauses:
            group.addWidget(label("No “um” or “uh” is left." if self._denied else "No “um” or “uh” was heard."))
        elif self._playable:
            group.addWidget(label("Press one to hear whether it is really there; its cross takes it out.", "small"))
        if self._denied:
            taken = label(f"{self._denied} taken out by you; the transcript still shows where.", "small")
            group.addWidget(explained(taken, definitions.TAKEN_OUT))
        self.filler_chips = self._add_chips(group, list(map(delivery_figures.filler_chip, pauses)), FEW_FILLERS)
        if self.filler_chips is not None:
            self.filler_chips.denied.connect(self.filler_denied)

    def _add_wording(self, wording: Wording) -> None:
        group = self._add_group("Wording", delivery_figures.wording_figures(wording))
        for kind, (name, definition) in delivery_figures.WORDING_ROWS.items():
            hits = wording.of(kind)
            if hits:
                caption = explained(label(f"{name}: {len(hits)}", "muted", wrap=False), definition)
                chips = self._add_chips(group, [delivery_figures.chip(hit) for hit in hits], FEW_WORDS, caption)
                if chips is not None:
                    chips.denied.connect(self.word_denied)

    def _add_chips(
        self, group: QVBoxLayout, chips: Sequence[Chip], few: int, caption: QLabel | None = None
    ) -> Chips | None:
        if not chips:
            return None
        made = Chips(self._theme, chips, self._playable, few, caption)
        made.play_requested.connect(self.play_requested)
        group.addWidget(made)
        return made
