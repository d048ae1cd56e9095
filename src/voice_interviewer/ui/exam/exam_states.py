"""What stands in the place of a result: not yet run, running, mistakes in a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.errors import ExamFileError
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label

_WIDEST = 100 * SPACE


class RunningView(QWidget):
    """How far the exam is. Signals: ``cancel_requested()``."""

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setAccessibleName("Progress of the exam")
        self.share = label("", "muted", wrap=False)
        self.share.setMinimumWidth(self.share.fontMetrics().horizontalAdvance("100%"))  # so that the bar stays as it is
        self.cancel_button = QPushButton("&Cancel")
        self.cancel_button.setAccessibleName("Cancel the exam")
        self.cancel_button.clicked.connect(self.cancel_requested)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.bar, stretch=1)
        row.addWidget(self.share)
        row.addWidget(self.cancel_button)
        card = Card()
        card.setMaximumWidth(_WIDEST)
        card.body.addWidget(heading("The grader sits the exam"))
        card.body.addWidget(label("It grades every answer on this computer, and is shown nothing but the words."))
        card.body.addLayout(row)
        _on_top(self, card)

    def show_begun(self) -> None:
        """How far it is comes later."""
        self.bar.setRange(0, 0)
        self.share.clear()

    def show_progress(self, share: float) -> None:
        """How far it is, 0 to 1."""
        self.bar.setRange(0, 100)
        self.bar.setValue(round(100 * share))
        self.share.setText(f"{share:.0%}")


class MistakesView(QWidget):
    """A file that is not in the form, with every mistake and its line. Signals: ``again_requested()``."""

    again_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = heading("")
        self.mistakes = QPlainTextEdit(readOnly=True)
        self.mistakes.setAccessibleName("Mistakes in the file")
        self.mistakes.setTabChangesFocus(True)
        self.again_button = QPushButton("&Try again")
        self.again_button.setAccessibleName("Try again")
        self.again_button.clicked.connect(self.again_requested)
        row = QHBoxLayout()
        row.addWidget(self.again_button)
        row.addStretch()
        card = Card()
        card.setMaximumWidth(_WIDEST)
        card.body.addWidget(self.title)
        card.body.addWidget(self.mistakes)
        card.body.addWidget(label("Two answers in the right form are printed by: voice-interviewer exam --example"))
        card.body.addLayout(row)
        _on_top(self, card)

    def show_error(self, error: ExamFileError) -> None:
        """List what is wrong."""
        self.title.setText(error.message)
        self.mistakes.setPlainText("\n".join(error.problems))


def _on_top(view: QWidget, card: Card) -> None:
    layout = QVBoxLayout(view)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(card)
    layout.addStretch()
