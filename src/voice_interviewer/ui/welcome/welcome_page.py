"""The first minute with the app: five steps, each on one screen, each to be skipped, none shown twice."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import WELCOME_ON, WELCOME_SKIP, bind
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.welcome.day_step import DayStep
from voice_interviewer.ui.welcome.ears_step import EarsStep
from voice_interviewer.ui.welcome.microphone_step import MicrophoneStep
from voice_interviewer.ui.welcome.sample_step import SampleStep
from voice_interviewer.ui.welcome.sample_take import drop_sample
from voice_interviewer.ui.welcome.step_marks import StepMarks
from voice_interviewer.ui.welcome.voice_step import VoiceStep
from voice_interviewer.ui.welcome.welcome_step import WelcomeStep
from voice_interviewer.ui.widgets.labels import Card, label
from voice_interviewer.ui.widgets.scrolled_column import ScrolledColumn

WIDTH = 92 * SPACE
TALL = 46 * SPACE
"""Of the card, so that it does not jump from step to step."""

PROMISE = "Five steps, about a minute. Whatever you say stays on this computer."


class WelcomePage(QWidget):
    """Signals: ``finished()``, the user is through or wants to begin at once; ``models_wanted()``;
    ``take_wanted(Take)``, the sample's feedback is to be shown.
    """

    finished = Signal()
    models_wanted = Signal()
    take_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        ears, sample = EarsStep(context), SampleStep(context)
        self.steps: list[WelcomeStep] = [MicrophoneStep(context), VoiceStep(context), ears, DayStep(context), sample]
        self.stack = QStackedWidget()
        self.marks = StepMarks(context.theme, [step.title for step in self.steps])
        self.back_button = _button("&Back")
        self.skip_button = _button("Skip all and begin", "quiet")
        self.on_button = _button("&Next", "primary")
        self._context = context
        self._active = False
        self._lay_out()
        self.finished.connect(self._drop_sample)
        self.back_button.clicked.connect(self._back)
        self.skip_button.clicked.connect(self.finished)
        self.on_button.clicked.connect(self._on)
        for step in self.steps:
            step.go_on.connect(self._on)
        ears.models_wanted.connect(self.models_wanted)
        sample.take_wanted.connect(self.take_wanted)
        bind(self, WELCOME_ON, self._on)
        bind(self, WELCOME_SKIP, self.finished.emit)
        self._show(0)

    @property
    def at(self) -> int:
        """The place of the step that is shown."""
        return self.stack.currentIndex()

    def activate(self) -> None:
        """The page is shown now."""
        self._active = True
        self.steps[self.at].begin()

    def deactivate(self) -> None:
        """Another page is shown now: be quiet."""
        self._active = False
        self.steps[self.at].end()

    def _lay_out(self) -> None:
        for step in self.steps:
            self.stack.addWidget(step)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.skip_button)
        foot.addStretch()
        foot.addWidget(self.back_button)
        foot.addWidget(self.on_button)
        head = QHBoxLayout()
        head.addWidget(label(PROMISE, "muted"), stretch=1)
        head.addWidget(self.marks)
        card = Card()
        card.setMinimumHeight(TALL)
        card.body.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 3 * SPACE)
        card.body.addWidget(self.stack)
        column = ScrolledColumn(WIDTH)
        column.body.addStretch()
        column.body.addWidget(label("Welcome to Voice Interviewer", "title"))
        column.body.addLayout(head)
        column.body.addWidget(card)
        column.body.addLayout(foot)
        column.body.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    @Slot()
    def _drop_sample(self) -> None:
        """Where that fails it is in the bin, and can be deleted there."""
        services = self._context.services
        self._context.tasks.run(lambda _token, _report: drop_sample(services), lambda _: None, _pass_over)

    @Slot()
    def _on(self) -> None:
        if self.at + 1 < len(self.steps):
            self._show(self.at + 1)
        else:
            self.finished.emit()

    @Slot()
    def _back(self) -> None:
        self._show(self.at - 1)

    def _show(self, place: int) -> None:
        if self._active:
            self.steps[self.at].end()
        self.stack.setCurrentIndex(place)
        self.marks.show_step(place)
        self.back_button.setVisible(place > 0)
        last = place == len(self.steps) - 1
        self.on_button.setText("B&egin" if last else "&Next")
        self.on_button.setAccessibleName("Begin" if last else "Next")
        self.skip_button.setVisible(not last)
        if self._active:
            self.steps[place].begin()


def _pass_over(error: Exception) -> None:
    if not isinstance(error, UserError):
        raise error


def _button(text: str, kind: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setAccessibleName(text.replace("&", ""))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
