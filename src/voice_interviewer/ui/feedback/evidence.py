"""The sentences that something stands on, each of which can be heard, and moved to another section."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.delivery.findings import Observation
from voice_interviewer.remarks.own_say import OwnSay, label_title, labels_of
from voice_interviewer.structure.grade import Grade, Sentence
from voice_interviewer.ui.feedback.section_menu import SectionButton
from voice_interviewer.ui.feedback.wishes import MoveSentence
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label

FEW = 2
"""Sentences shown at first; the best come first, and the whole answer stands in the transcript."""


class Evidence(QWidget):
    """The best sentences, and the others on request.

    Signals: ``play_requested(Span)``; ``wished(MoveSentence)``, one belongs elsewhere by the user's say.
    """

    play_requested = Signal(object)
    wished = Signal(object)

    def __init__(self, theme: Theme, grade: Grade, indices: Sequence[int], playable: bool) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.rows = [EvidenceRow(theme, grade, index, playable) for index in indices]
        self.links = [row.link for row in self.rows]
        for place, row in enumerate(self.rows):
            row.link.play_requested.connect(self.play_requested)
            row.wished.connect(self.wished)
            self._layout.addWidget(row)  # first, or it would be shown as a window of its own
            row.setVisible(place < FEW)
        self.more_button = QPushButton(f"Show {len(self.links) - FEW} more")
        self.more_button.setProperty("kind", "action")
        self.more_button.clicked.connect(self._show_all)
        self._layout.addWidget(self.more_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.more_button.setVisible(len(self.links) > FEW)

    def show_say(self, say: OwnSay) -> None:
        """Which of them the user moved, and where."""
        for row in self.rows:
            row.show_said(say.label(row.place))

    @Slot()
    def _show_all(self) -> None:
        self.more_button.hide()
        for row in self.rows:
            row.show()
        self.links[FEW].setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had it is gone


class EvidenceRow(QWidget):
    """One sentence, the button "Wrong section?", and where the user moved it. Signals: ``wished(MoveSentence)``."""

    wished = Signal(object)

    def __init__(self, theme: Theme, grade: Grade, place: int, playable: bool) -> None:
        super().__init__()
        said = grade.sentences[place]
        self.place = place
        self.link = PlayLink(theme, said.text, span_of(said) if playable else None)
        self.section_button = SectionButton(theme, said.text, labels_of(grade, place), self._move)
        self.moved = label("", "small")
        self.moved.hide()
        line = QHBoxLayout()
        line.setSpacing(SPACE // 2)
        line.addWidget(self.link, stretch=1)
        line.addWidget(self.section_button, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self.moved)
        self.section_button.setVisible(place < len(grade.labels))

    def show_said(self, said: str | None) -> None:
        """Where the user moved it; None where it is where the grader put it."""
        self.section_button.show_said(said)
        self.moved.setText(f"✎ Moved by you to {label_title(said)}. The score stays the grader's." if said else "")
        self.moved.setVisible(said is not None)

    def _move(self, label_of_section: str) -> None:
        self.wished.emit(MoveSentence(self.place, label_of_section))


def span_of(said: Sentence | Observation) -> Span | None:
    """When something was said, None where it has no moment (or was typed)."""
    return None if said.start is None or said.end is None else Span(said.start, said.end)
