"""An answer beside the person's last takes: what differs, and phrases that come back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.wording import times, written
from voice_interviewer.report.delivery_part import beside_last_takes
from voice_interviewer.ui.feedback import definitions
from voice_interviewer.ui.feedback.chips import Chips
from voice_interviewer.ui.feedback.delivery_figures import chip
from voice_interviewer.ui.feedback.explanation import explained
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label


class BesideLastTakes(QWidget):
    """A sentence for each difference, or one that says there is none.

    Signals: ``play_requested(Span)``; ``denied(Chip)``, a phrase that is never to be marked.
    """

    play_requested = Signal(object)
    denied = Signal(object)

    def __init__(self, theme: Theme, compared: Compared, playable: bool) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(explained(label("Beside your last takes", "strong"), definitions.BESIDE_LAST_TAKES))
        if compared.comparisons:
            for text in beside_last_takes(compared):
                layout.addWidget(explained(label(text), definitions.BESIDE_LAST_TAKES))
        for pet in compared.pet_phrases:
            text = f"“{written(pet.phrase)}” {times(len(pet.hits))} here, and in {pet.other_takes} of your last takes."
            layout.addWidget(explained(label(text), definitions.PET_PHRASES))
            chips = Chips(theme, [chip(hit) for hit in pet.hits], playable, few=4)
            chips.play_requested.connect(self.play_requested)
            chips.denied.connect(self.denied)
            layout.addWidget(chips)
