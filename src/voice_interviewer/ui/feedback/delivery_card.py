"""How the answer sounded, apart from what it said: filled pauses, pace, silences and observations."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout

from voice_interviewer.answer import Span
from voice_interviewer.delivery.findings import Delivery, FilledPause, Observation, PausePlace
from voice_interviewer.ui.feedback import definitions
from voice_interviewer.ui.feedback.definitions import Definition
from voice_interviewer.ui.feedback.evidence import span_of
from voice_interviewer.ui.feedback.explanation import Figure, explained
from voice_interviewer.ui.feedback.marked_transcript import LONG_PAUSE
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.wording import count, number

AROUND = 1.5
"""Seconds that are played around a filled pause: enough to hear it in its phrase."""

FEW = 24
"""Chips shown at first; more of them are a wall."""


class DeliveryCard(Card):
    """Every number with its definition, every filled pause to be heard. Signals: ``play_requested(Span)``."""

    play_requested = Signal(object)

    def __init__(self, theme: Theme, delivery: Delivery, playable: bool) -> None:
        super().__init__()
        self._theme = theme
        self._playable = playable
        self.body.setSpacing(2 * SPACE)
        self._add_head()
        self.body.addLayout(_figures(delivery))
        self.body.addWidget(explained(label(pauses_text(delivery)), definitions.SILENT_PAUSES))
        self._add_filled_pauses(delivery.filled_pauses)
        self._add_observations(delivery.observations)

    def _add_head(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(heading("How it sounded"))
        head.addWidget(label("Kept apart from the scores for what you said.", "small"))
        self.body.addLayout(head)

    def _add_filled_pauses(self, pauses: Sequence[FilledPause]) -> None:
        if not pauses:
            self.body.addWidget(label("No “um” or “uh” was heard."))
            return
        self.chips = FlowLayout(spacing=SPACE // 2)
        self._waiting = list(pauses[FEW:])
        for pause in pauses[:FEW]:
            self._add_chip(pause)
        if self._playable:
            self.body.addWidget(label("Press one to hear whether it is really there.", "small"))
        self.body.addLayout(self.chips)
        if self._waiting:
            self.more_button = QPushButton(f"Show all {len(pauses)}")
            self.more_button.setProperty("kind", "quiet")
            self.more_button.clicked.connect(self._show_all)
            self.chips.addWidget(self.more_button)

    def _add_chip(self, pause: FilledPause) -> None:
        span = around(pause) if self._playable else None
        chip = PlayLink(self._theme, pause.text, span, chip=True, moment=pause.start)
        chip.play_requested.connect(self.play_requested)
        self.chips.addWidget(chip)

    @Slot()
    def _show_all(self) -> None:
        self.more_button.hide()
        for pause in self._waiting:
            self._add_chip(pause)

    def _add_observations(self, observations: Sequence[Observation]) -> None:
        if not observations:
            return
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for observation in observations:
            link = PlayLink(self._theme, observation.text, span_of(observation) if self._playable else None)
            link.play_requested.connect(self.play_requested)
            lines.addWidget(link)
        self.body.addLayout(lines)


def around(pause: FilledPause) -> Span:
    """The stretch of `AROUND` seconds with the filled pause in its middle (all of it, where it is longer)."""
    beside = max(0.1, (AROUND - (pause.end - pause.start)) / 2)
    return Span(max(0.0, pause.start - beside), pause.end + beside)


def pauses_text(delivery: Delivery) -> str:
    """The long silences in a sentence."""
    long = [pause for pause in delivery.silent_pauses if pause.seconds >= LONG_PAUSE]
    if not long:
        return "No pause of 1 s or more."
    inside = sum(pause.place is PausePlace.WITHIN_CLAUSE for pause in long)
    longest = max(pause.seconds for pause in long)
    where = {0: "all between clauses", len(long): "all inside a clause"}.get(inside, f"{inside} inside a clause")
    return f"{count(len(long), 'pause')} of 1 s or more, the longest {longest:.1f} s; {where}."


def _figures(delivery: Delivery) -> QGridLayout:
    pace = delivery.pace
    share = None if pace.phonation_ratio is None else 100 * pace.phonation_ratio
    figures: list[tuple[Definition, str]] = [
        (definitions.FILLED_PAUSES, str(len(delivery.filled_pauses))),
        (definitions.PER_MINUTE, number(delivery.filled_pauses_per_minute)),
        (definitions.PER_100_WORDS, number(delivery.filled_pauses_per_100_words)),
        (definitions.WORDS_PER_MINUTE, number(pace.words_per_minute, 0)),
        (definitions.ARTICULATION_RATE, number(pace.articulation_rate)),
        (definitions.PHONATION, number(share, 0)),
        (definitions.LENGTH_OF_RUN, number(pace.mean_length_of_run, 0)),
        (definitions.LATENCY, number(pace.response_latency)),
    ]
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * SPACE)
    grid.setVerticalSpacing(2 * SPACE)
    for place, (definition, value) in enumerate(figures):
        grid.addWidget(Figure(definition, value), place // 3, place % 3)
        grid.setColumnStretch(place % 3, 1)
    return grid
