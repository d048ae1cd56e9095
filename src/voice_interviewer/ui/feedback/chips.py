"""Small things that were heard, side by side, each to be played."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.plain_tip import plain_tip

AROUND = 1.5
"""Seconds that are played around something short: enough to hear it in its phrase."""

_CROSS = 12
"""Side of the cross, in device-independent pixels: smaller than the words, since it is the rarer thing to do."""


@dataclass(frozen=True, slots=True)
class Chip:
    """What was heard, and when."""

    text: str
    start: float
    end: float
    denial: str = ""
    """What pressing its cross does, in words; empty where it has none."""
    key: str = ""
    """What it is found by when it is denied."""


class Chips(QWidget):
    """The first few, and the others on request. Without sound they are plain text.

    Signals: ``play_requested(Span)``; ``denied(Chip)``, its cross was pressed.
    """

    play_requested = Signal(object)
    denied = Signal(object)

    def __init__(
        self, theme: Theme, chips: Sequence[Chip], playable: bool, few: int, caption: QLabel | None = None
    ) -> None:
        """``caption`` stands before the first of them, on the same line."""
        super().__init__()
        self._theme = theme
        self._playable = playable
        self._waiting = list(chips[few:])
        self._flow = FlowLayout(spacing=SPACE // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._flow)
        if caption is not None:
            caption.setContentsMargins(0, SPACE // 2, SPACE // 2, 0)
            self._flow.addWidget(caption)
        for chip in chips[:few]:
            self._add(chip)
        self.more_button = QPushButton(f"Show all {len(chips)}")
        self.more_button.setProperty("kind", "action")
        self.more_button.clicked.connect(self._show_all)
        self._flow.addWidget(self.more_button)  # first, or it would be shown as a window of its own
        self.more_button.setVisible(bool(self._waiting))

    def _add(self, chip: Chip) -> PlayLink:
        span = around(chip.start, chip.end) if self._playable else None
        link = PlayLink(self._theme, chip.text, span, chip=True, moment=chip.start)
        link.play_requested.connect(self.play_requested)
        if not chip.denial:
            self._flow.addWidget(link)
            return link
        held = DeniableChip(self._theme, link, chip)
        held.denied.connect(self.denied)
        self._flow.addWidget(held)
        return link

    @property
    def focused(self) -> Chip | None:
        """The chip that has the focus, or whose cross has it, where it can be denied."""
        focus = QApplication.focusWidget()
        held = self.findChildren(DeniableChip)
        return next((each.chip for each in held if focus is not None and each.isAncestorOf(focus)), None)

    @Slot()
    def _show_all(self) -> None:
        self.more_button.hide()
        links = [self._add(chip) for chip in self._waiting]
        self._waiting = []
        links[0].show()  # a layout shows what it is given only later, and what is hidden takes no focus
        links[0].setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had it is gone


class DeniableChip(QWidget):
    """A chip with a small cross. Signals: ``denied(Chip)``."""

    denied = Signal(object)

    def __init__(self, theme: Theme, link: PlayLink, chip: Chip) -> None:
        super().__init__()
        self.chip = chip
        self._theme = theme
        self.cross = QToolButton()
        self.cross.setProperty("kind", "quiet")
        self.cross.setIconSize(QSize(_CROSS, _CROSS))
        self.cross.setToolTip(plain_tip(chip.denial))
        self.cross.setAccessibleName(f"{chip.denial}: {link.accessibleName()}")
        self.cross.clicked.connect(self._deny)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE // 2, 0)
        layout.setSpacing(0)
        layout.addWidget(link)
        layout.addWidget(self.cross)
        theme.changed.connect(self._show_icon)
        self._show_icon()

    @Slot()
    def _deny(self) -> None:
        self.denied.emit(self.chip)

    @Slot()
    def _show_icon(self) -> None:
        self.cross.setIcon(self._theme.icon("x", "muted"))


def around(start: float, end: float) -> Span:
    """The stretch of `AROUND` seconds with what was heard in its middle (all of it, where it is longer)."""
    beside = max(0.1, (AROUND - (end - start)) / 2)
    return Span(max(0.0, start - beside), end + beside)
