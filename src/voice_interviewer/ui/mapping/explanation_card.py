"""What is said after a round of the map drill, and the ways on from it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from voice_interviewer.programme.mapping import Judgement
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label


class ExplanationCard(Card):
    """Signals: ``next_wanted()``, ``rehearse_wanted()``, ``done_wanted()``."""

    next_wanted = Signal()
    rehearse_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, theme: Theme, judgement: Judgement) -> None:
        super().__init__()
        self.next = self._button("Next question", shortcuts.NEXT.hint, "primary")
        self.rehearse = self._button("Rehearse this question", shortcuts.REHEARSE_IT.hint)
        self.done = self._button("Done", "Back to the home page", "quiet")
        self._theme = theme
        self._icon = ("circle-check", "good") if _all_right(judgement) else ("info", "muted")
        self._sign = QLabel()
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self._sign)
        head.addWidget(heading(verdict(judgement)), stretch=1)
        self.body.addLayout(head)
        self.body.addWidget(label(judgement.explanation))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self.next, self.rehearse, self.done):
            row.addWidget(button)
        row.addStretch()
        self.body.addSpacing(SPACE)
        self.body.addLayout(row)
        self.next.clicked.connect(self.next_wanted)
        self.rehearse.clicked.connect(self.rehearse_wanted)
        self.done.clicked.connect(self.done_wanted)
        self.next.setEnabled(False)
        theme.changed.connect(self._draw_sign)
        self._draw_sign()

    def let_on(self) -> None:
        """The round is kept, so that the next one may begin; the focus goes there."""
        self.next.setEnabled(True)
        self.take_focus()

    def take_focus(self) -> None:
        """Let Enter lead on."""
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, text: str, tip: str, kind: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", kind)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        return button

    @Slot()
    def _draw_sign(self) -> None:
        self._sign.setPixmap(self._theme.icon(*self._icon).pixmap(QSize(ICON, ICON)))


def verdict(judgement: Judgement) -> str:
    """What was found, in a few words."""
    proxy = judgement.event.proxy_right
    if proxy is None:
        return "The bucket is right." if judgement.bucket_right else "It belongs to another bucket."
    if judgement.bucket_right:
        return "Both are right." if proxy else "The bucket is right, the aim is another one."
    return "The aim is right, the bucket is another one." if proxy else "Another bucket, and another aim."


def _all_right(judgement: Judgement) -> bool:
    return judgement.bucket_right and judgement.event.proxy_right is not False
