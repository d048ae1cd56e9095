"""A take that waits to be transcribed: the button that does it, its progress, and what went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton

from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label

_IMPOSSIBLE = "Its recording is not on this computer any more, so there is nothing to transcribe."
_WAITING = "The recording is kept. Transcribing runs on this computer and can be stopped at any time."


class AssessCard(Card):
    """Shows where the work stands; the page does it. Signals: ``start_requested()``, ``cancel_requested()``."""

    start_requested = Signal()
    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()
        self._lay_out()
        self.start_button.clicked.connect(self.start_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Nothing runs."""
        self.text.setText(_WAITING)
        self.start_button.setText("&Transcribe now")
        self._show(running=False)

    def show_impossible(self) -> None:
        """There is no recording."""
        self.text.setText(_IMPOSSIBLE)
        self._show(running=False)
        self.start_button.hide()

    def show_running(self) -> None:
        """It has begun; how far it is comes later."""
        self.bar.setRange(0, 0)
        self.share.clear()
        self.text.setText("Transcribing on this computer …")
        self._show(running=True)

    def show_progress(self, share: float) -> None:
        """How far it is, 0 to 1."""
        self.bar.setRange(0, 100)
        self.bar.setValue(round(100 * share))
        self.share.setText(f"{share:.0%}")

    def show_problem(self, problem: UserError) -> None:
        """It went wrong; it can be tried again."""
        self.text.setText(str(problem))
        self.start_button.setText("&Try again")
        self._show(running=False)

    def _build(self) -> None:
        self.text = label("")
        self.start_button = QPushButton()
        self.start_button.setProperty("kind", "primary")
        self.start_button.setAccessibleName("Transcribe now")
        self.cancel_button = QPushButton("&Cancel")
        self.cancel_button.setAccessibleName("Cancel transcribing")
        self.bar = QProgressBar()
        self.bar.setAccessibleName("Progress of transcribing")
        self.share = label("", "muted", wrap=False)

    def _lay_out(self) -> None:
        self.body.addWidget(heading("Not transcribed yet"))
        self.body.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.start_button)
        row.addWidget(self.bar, stretch=1)
        row.addWidget(self.share)
        row.addWidget(self.cancel_button)
        row.addStretch()
        self.body.addLayout(row)

    def _show(self, running: bool) -> None:
        had_focus = self.start_button.hasFocus() or self.cancel_button.hasFocus()
        self.start_button.setVisible(not running)
        for widget in (self.bar, self.share, self.cancel_button):
            widget.setVisible(running)
        if had_focus:  # one button stands in for the other; left to itself the focus would leave the page
            (self.cancel_button if running else self.start_button).setFocus()
