"""The sentences that something stands on, each of which can be heard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.delivery.findings import Observation
from voice_interviewer.structure.grade import Grade, Sentence
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import Theme

FEW = 2
"""Sentences shown at first; the best come first, and the whole answer stands in the transcript."""


class Evidence(QWidget):
    """The best sentences, and the others on request.

    Signals: ``play_requested(Span)``.
    """

    play_requested = Signal(object)

    def __init__(self, theme: Theme, grade: Grade, indices: Sequence[int], playable: bool) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        sentences = [grade.sentences[index] for index in indices]
        self.links = [PlayLink(theme, said.text, span_of(said) if playable else None) for said in sentences]
        for place, link in enumerate(self.links):
            link.play_requested.connect(self.play_requested)
            link.setVisible(place < FEW)
            self._layout.addWidget(link)
        self.more_button = QPushButton(f"Show {len(self.links) - FEW} more")
        self.more_button.setProperty("kind", "quiet")
        self.more_button.setVisible(len(self.links) > FEW)
        self.more_button.clicked.connect(self._show_all)
        self._layout.addWidget(self.more_button, alignment=Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _show_all(self) -> None:
        self.more_button.hide()
        for link in self.links:
            link.show()
        self.links[FEW].setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had it is gone


def span_of(said: Sentence | Observation) -> Span | None:
    """When something was said, None where it has no moment (or was typed)."""
    return None if said.start is None or said.end is None else Span(said.start, said.end)
