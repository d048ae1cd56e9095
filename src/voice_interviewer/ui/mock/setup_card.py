"""The form in which a mock interview is set up."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.bank.question import Pack
from voice_interviewer.interview_terms import Company, Level, Voice
from voice_interviewer.practice.interview.state import Setup
from voice_interviewer.practice.rules import Rules
from voice_interviewer.settings import Settings, options
from voice_interviewer.ui.settings.choices import role_choices
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.named_list import NamedList
from voice_interviewer.ui.widgets.segments import Segments
from voice_interviewer.ui.widgets.switch import Switch

MINUTES = (5, 15, 45)
"""The first is the default: short sittings are the ones that people finish."""

RULES = {Rules.REAL: "As in the real one", Rules.PRACTICE: "Practice"}
RULES_MEAN = {
    Rules.REAL: "One take a question and no hints; scores and advice come in the report.",
    Rules.PRACTICE: "Hints, as many tries as you like, and the feedback after each answer.",
}
_CONTROLS = 38 * SPACE
"""Width of lists, as in Settings."""


class SetupCard(Card):
    """Signals: ``changed()``, another choice was made; ``start_wanted()``."""

    changed = Signal()
    start_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: object = None
        known = options()
        self.role = ChoiceList("Role")
        self.company = ChoiceList("Kind of company", known["company"].choices)
        self.level: Segments[str] = Segments("Level", known["level"].choices)
        self.minutes: Segments[int] = Segments("Length", [(minutes, f"{minutes} min") for minutes in MINUTES])
        self.voice = ChoiceList("Who asks on", known["interviewer"].choices)
        self.rules: Segments[Rules] = Segments("Rules", list(RULES.items()))
        self.curveball = Switch(theme)
        self.rules_mean = label("", "small")
        self.outlook = label("", "muted")
        self.start = QPushButton("&Start the interview")
        self._lay_out()
        self._connect()
        self.minutes.show_value(MINUTES[0])
        self.rules.show_value(Rules.REAL)
        self._show_rules()
        self._draw_icon()

    @property
    def setup(self) -> Setup:
        """What is chosen."""
        voice = self.voice.value
        return Setup(
            pack=self.role.value,
            minutes=self.minutes.value or MINUTES[0],
            company=Company(self.company.value),
            level=Level(self.level.value or Level.MID),
            rules=self.rules.value or Rules.REAL,
            voice=Voice(voice) if voice else None,
            curveball=self.curveball.isChecked(),
        )

    def show_choices(self, packs: Sequence[Pack], settings: Settings) -> None:
        """Offer these roles, and show what the settings have; a role that has gone gives way to the first.

        What was chosen here since stays, unless packs or settings have changed meanwhile.
        """
        roles, known = role_choices(packs), (settings.role, settings.company, settings.level, settings.interviewer)
        if self._shown == (roles, known):
            return
        self._shown = (roles, known)
        self.role.offer(roles)
        self.role.show_value(settings.role)
        self.company.show_value(settings.company)
        self.level.show_value(settings.level)
        self.voice.show_value(settings.interviewer)

    def show_outlook(self, words: str) -> None:
        """Say what it will be."""
        self.outlook.setText(words)

    def show_starting(self, starting: bool) -> None:
        """Whether the questions are being chosen."""
        self.start.setEnabled(not starting)
        text = "Choosing the questions…" if starting else "Start the interview"
        self.start.setText(f" &{text}")
        self.start.setAccessibleName(text)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        self.body.setSpacing(2 * SPACE)
        self.body.addWidget(heading("A new interview"))
        for name, about, control in (
            ("Role", "Whose questions are asked.", self.role),
            ("Kind of company", "Questions that suit it come first.", self.company),
            ("Level", "Questions of a higher level are left out.", self.level),
            ("Length", "Nothing is cut off when the time is over.", self.minutes),
            ("Who asks on", "Whose follow-up questions you get.", self.voice),
        ):
            self.body.addLayout(_row(_name(name, about), control))
        rules = _name("Rules", "")
        rules.addWidget(self.rules_mean)
        self.body.addLayout(_row(rules, self.rules))
        self.body.addLayout(
            _row(_name("Throw in a curveball", "Something changes in the middle of the problem."), self.curveball)
        )
        self.curveball.setAccessibleName("Throw in a curveball")
        self.start.setProperty("kind", "primary")
        foot = QHBoxLayout()
        foot.setSpacing(2 * SPACE)
        foot.addWidget(self.outlook, stretch=1)
        foot.addWidget(self.start, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addSpacing(SPACE)
        self.body.addLayout(foot)
        self.show_starting(False)

    def _connect(self) -> None:
        for choices in (self.role, self.company, self.voice):
            choices.activated.connect(self.changed)
        for segments in (self.level, self.minutes, self.rules):
            segments.picked.connect(self.changed)
        self.rules.picked.connect(self._show_rules)
        self.curveball.clicked.connect(self.changed)
        self.start.clicked.connect(self.start_wanted)
        self._theme.changed.connect(self._draw_icon)

    @Slot()
    def _show_rules(self) -> None:
        self.rules_mean.setText(RULES_MEAN[self.rules.value or Rules.REAL])

    @Slot()
    def _draw_icon(self) -> None:
        self.start.setIcon(self._theme.icon("mic", "on_accent"))


class ChoiceList(NamedList):
    """One of a few texts. It leaves the wheel to the page, which would otherwise stop scrolling on it.

    Signals: those of QComboBox.
    """

    def __init__(self, name: str, choices: Sequence[tuple[object, str]] = ()) -> None:
        super().__init__(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(_CONTROLS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(choices)

    @property
    def value(self) -> str:
        """What is chosen; empty where there is nothing to choose from."""
        return str(self.currentData() or "")

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Let the user choose among these."""
        self.clear()
        for value, text in choices:
            self.addItem(text, value)

    def show_value(self, value: str) -> None:
        """Choose one; the first where there is no such."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _name(name: str, about: str) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(name))
    if about:
        words.addWidget(label(about, "small"))
    return words


def _row(words: QVBoxLayout, control: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(3 * SPACE)
    row.addLayout(words, stretch=1)
    row.addWidget(control, alignment=Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    return row
