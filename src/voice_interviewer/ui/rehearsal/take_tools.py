"""What can be done beside answering: ask for a hint, make it a real take, skip the question."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from voice_interviewer.practice.phases import Event
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stage_panel import caption
from voice_interviewer.ui.rehearsal.stages import ON_THE_CLOCK
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme

MAKE_REAL = "Make it a real take"
REAL_MEANS = "One take: no hints, and no starting over. Until you answer, you can go back to practice."


class TakeTools(QWidget):
    """Buttons at the foot of the stage; those that do not fit the rules are not shown.

    Signals: ``hint_wanted()``; ``rules_wanted(Rules)``; ``skip_wanted()``.
    """

    hint_wanted = Signal()
    rules_wanted = Signal(object)
    skip_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._other_rules = Rules.REAL
        self.hint = self._button("Hint", shortcuts.HINT.hint)
        self.rules = self._button(MAKE_REAL, REAL_MEANS)
        self.skip = self._button("Skip", "")
        shortcuts.tell(self.skip, "Leave the question unanswered", shortcuts.SKIP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addStretch()
        for button in (self.hint, self.rules, self.skip):
            row.addWidget(button)
        row.addStretch()
        self.hint.clicked.connect(self.hint_wanted)
        self.rules.clicked.connect(self._change_rules)
        self.skip.clicked.connect(self.skip_wanted)
        theme.changed.connect(self._draw_icons)
        self._draw_icons()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Draw what can be done now."""
        session = rehearsal.session
        self.setVisible(rehearsal.stage in ON_THE_CLOCK)
        self._show_hint_button(rehearsal)
        self._other_rules = Rules.PRACTICE if session.rules is Rules.REAL else Rules.REAL
        caption(self.rules, MAKE_REAL if self._other_rules is Rules.REAL else "Back to practice")
        self.rules.setVisible(rehearsal.rules_open)
        # In a mock interview it stands in the strip above, with what else can be done with the interview.
        self.skip.setVisible(session.can(Event.SKIP) and rehearsal.assignment.interview is None)
        self.skip.setEnabled(not rehearsal.busy)

    @property
    def any_shown(self) -> bool:
        """Whether there is anything in it."""
        return not all(button.isHidden() for button in (self.hint, self.rules, self.skip))

    def _show_hint_button(self, rehearsal: Rehearsal) -> None:
        shown, known = len(rehearsal.session.hints_shown), len(rehearsal.assignment.hints)
        caption(self.hint, "Hint" if not shown else "Next hint" if shown < known else "No more hints")
        self.hint.setVisible(rehearsal.session.rules is Rules.PRACTICE and known > 0)
        self.hint.setEnabled(rehearsal.session.can(Event.HINT))

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "quiet")
        button.setProperty("hasIcon", True)
        button.setIconSize(QSize(ICON, ICON))
        button.setToolTip(tip)
        caption(button, text)
        return button

    @Slot()
    def _change_rules(self) -> None:
        self.rules_wanted.emit(self._other_rules)

    @Slot()
    def _draw_icons(self) -> None:
        self.hint.setIcon(self._theme.icon("lightbulb"))
        self.rules.setIcon(self._theme.icon("target"))
        self.skip.setIcon(self._theme.icon("skip-forward"))
