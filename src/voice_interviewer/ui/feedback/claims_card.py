"""The ledger of an answer: what was claimed, kind by kind, each to be heard, with what is missing written beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.report.claims_part import claimed, ways_out
from voice_interviewer.structure.claims.claim import Claim, ClaimKind, Ledger
from voice_interviewer.ui.feedback.definitions import Definition
from voice_interviewer.ui.feedback.explanation import ExplainButton, explained
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.wording import count

FEW = 5
"""Rows of each kind at first, marked ones before all others; the rest on request."""

STRETCH = (0, 3, 4)
"""Shares of the width: a mark is mostly longer than the words it is about."""

LEAD = 0.5
"""Seconds that are played before a claim: its moment is reckoned from its place in the sentence, not heard."""

CLAIMS = Definition(
    "What you claimed",
    "",
    "Every figure, tool, owner and trade-off in your words, and terms of the trade that you never explained. It lists, "
    "and marks what is missing; it is no score. Found by rules, so look before you trust it.",
)


class ClaimsCard(Card):
    """A table for each kind of claim. Without sound (typed, or lost) nothing in it plays.

    Signals: ``play_from_requested(float)``, seconds.
    """

    play_from_requested = Signal(float)

    def __init__(self, theme: Theme, ledger: Ledger, playable: bool) -> None:
        super().__init__()
        self.body.setSpacing(2 * SPACE)
        self.setAccessibleName(f"{CLAIMS.name}: {summary(ledger)}")
        self.body.addLayout(self._head(theme, ledger))
        self.tables = [ClaimTable(theme, kind, ledger.of(kind), playable) for kind in ClaimKind if ledger.of(kind)]
        for table in self.tables:
            table.play_from_requested.connect(self.play_from_requested)
            self.body.addWidget(table)

    def _head(self, theme: Theme, ledger: Ledger) -> QVBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(SPACE // 2)
        title.addWidget(heading(CLAIMS.name))
        title.addWidget(ExplainButton(theme, (CLAIMS,), "What you claimed"))
        title.addStretch()
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(title)
        head.addWidget(explained(label(summary(ledger), "small"), CLAIMS))
        return head


class ClaimTable(QWidget):
    """The claims of one kind: when, what, and what is missing.

    Signals: ``play_from_requested(float)``, seconds.
    """

    play_from_requested = Signal(float)

    def __init__(self, theme: Theme, kind: ClaimKind, claims: Sequence[Claim], playable: bool) -> None:
        super().__init__()
        self._theme = theme
        self._playable = playable
        self._waiting: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(SPACE // 2)
        self.more_button = QPushButton(f"Show all {len(claims)}")
        self._lay_out(kind, claims)
        shown = first_shown(claims)
        for row, claim in enumerate(claims):
            self._add(row, claim, row in shown)

    def _lay_out(self, kind: ClaimKind, claims: Sequence[Claim]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(explained(label(group_title(kind, claims), "strong"), CLAIMS))
        for way_out in ways_out(claims):
            layout.addWidget(label(way_out, "small"))
        layout.addLayout(self._grid)
        self.more_button.setProperty("kind", "action")
        self.more_button.setAccessibleName(f"{self.more_button.text()}: {kind.title}")
        self.more_button.clicked.connect(self._show_all)
        layout.addWidget(self.more_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.more_button.setVisible(len(claims) > FEW)

    def _add(self, row: int, claim: Claim, shown: bool) -> None:
        """One row: when, what, and what is missing."""
        words = label(claimed(claim))
        words.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)  # on one line with the chip beside it
        link = self._link(claim) if self._playable and claim.second is not None else None
        mark = self._mark(claim.mark.text) if claim.mark is not None else None
        for column, widget in enumerate((link, words, mark)):
            if widget is not None:
                self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
                self._grid.setColumnStretch(column, STRETCH[column])
                widget.setVisible(shown)
                self._waiting += [] if shown else [widget]

    def _link(self, claim: Claim) -> PlayLink:
        second = claim.second or 0.0
        start = max(0.0, second - LEAD)
        link = PlayLink(self._theme, "", Span(start, max(start, second)), chip=True, moment=second)
        link.setAccessibleName(f"{link.accessibleName().removesuffix(': ')}: {claimed(claim)}")
        if claim.mark is not None:
            link.setAccessibleDescription(claim.mark.text)
        link.play_requested.connect(self._play)
        return link

    def _mark(self, text: str) -> QWidget:
        """What is missing, in words, with a sign before it."""
        sign = QLabel()
        sign.setPixmap(self._theme.icon("triangle-alert", "warning").pixmap(QSize(ICON, ICON)))
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        line.setSpacing(SPACE // 2)
        line.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(text, "warning"), stretch=1)
        return made

    @Slot(object)
    def _play(self, span: Span) -> None:
        self.play_from_requested.emit(span.start)

    @Slot()
    def _show_all(self) -> None:
        self.more_button.hide()
        for widget in self._waiting:
            widget.show()
        links = [widget for widget in self._waiting if isinstance(widget, PlayLink)]
        self._waiting = []
        if links:
            links[0].setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had it is gone


def first_shown(claims: Sequence[Claim]) -> set[int]:
    """Places of the rows that are shown at first: what lacks something must not hide behind a button."""
    ranked = sorted(range(len(claims)), key=lambda place: claims[place].mark is None)
    return set(ranked[:FEW])


def group_title(kind: ClaimKind, claims: Sequence[Claim]) -> str:
    """The kind with how many there are, and how many of them lack something: ``Numbers: 5, 2 marked``."""
    marked = sum(claim.mark is not None for claim in claims)
    all_lack = kind is ClaimKind.JARGON  # every one of them is there because it lacks something
    return f"{kind.title}: {len(claims)}" + (f", {marked} marked" if marked and not all_lack else "")


def summary(ledger: Ledger) -> str:
    """How many claims there are, and in how many something is missing."""
    if not ledger.claims:
        return "No figure, tool, owner or trade-off was said."
    lacking = len(ledger.marked) or "none"
    return f"{count(len(ledger.claims), 'claim')}; something is missing in {lacking}."
