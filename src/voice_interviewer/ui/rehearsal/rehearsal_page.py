"""The rehearsal page: the question, the stage the rehearsal has reached, and a place for notes."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.errors import UserError
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.notes_box import NotesBox
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stage_stack import StageStack
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import SPACE

TICK_MS = 100
WIDTH = 130 * SPACE
TALLEST = 80 * SPACE

LONG_QUESTION = 180
"""Characters; a longer question is set smaller, so that it leaves room for the rest."""

_TIMED = {Stage.ASKING, Stage.THINKING, Stage.ANSWERING, Stage.TYPING}


class RehearsalPage(QWidget):
    """Signals: ``take_ready(Take)`` when an answer is graded; ``take_wanted(int)``, a kept take is to be opened;
    ``kept(Take)``; ``home_wanted()``; ``stage_changed()``.
    """

    take_ready = Signal(object)
    take_wanted = Signal(object)
    kept = Signal(object)
    home_wanted = Signal()
    stage_changed = Signal()

    def __init__(self, context: Context, aside: SetAside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._aside = aside
        self._active = False
        self._shown: Stage | None = None
        self.rehearsal: Rehearsal | None = None
        """The rehearsal under way or just ended, None before the first."""
        self._about = QLabel()
        self._question = QLabel()
        self._notes = NotesBox()
        self._stages = StageStack(context.theme)
        self._tick = QTimer(self, interval=TICK_MS)
        self._lay_out()
        self._connect()
        self._draw()

    @property
    def unfinished(self) -> bool:
        """Whether leaving for good now would cut a spoken answer off, or lose a written one."""
        if self.rehearsal is None or not self.rehearsal.unfinished:
            return False
        return self.rehearsal.stage is not Stage.TYPING or bool(self._stages.typed.strip())

    @property
    def recording(self) -> bool:
        """Whether a spoken answer is under way."""
        return self.unfinished and self.rehearsal is not None and self.rehearsal.stage is not Stage.TYPING

    @property
    def ticking(self) -> bool:
        """Whether the time is being drawn."""
        return self._tick.isActive()

    def begin(self, assignment: Assignment) -> None:
        """Rehearse a question. Whoever calls has asked what becomes of an unfinished answer."""
        self._part_from_last()
        self._notes.clear()
        self._shown = None
        # Earlier rehearsals stay, as children of this page: a task of theirs may still have to call back.
        rehearsal = self.rehearsal = Rehearsal(self._context, assignment, self._aside, self)
        rehearsal.changed.connect(self._draw)
        rehearsal.kept.connect(self.kept)
        rehearsal.take_ready.connect(self.take_ready)
        self._stages.follow(rehearsal)
        rehearsal.ask()

    def keep_and_finish(self) -> None:
        """Finish the answer as it is; ``kept`` follows once the library has it."""
        self._stages.hand_in()

    def discard(self) -> None:
        """Leave without the answer; a recording can be had back for a while."""
        if self.rehearsal is not None:
            self.rehearsal.leave()

    def activate(self) -> None:
        """The page is shown."""
        self._active = True
        if self.rehearsal is not None:
            self.rehearsal.watch(watching=True)
        self._draw()
        self._stages.panel.take_focus()

    def deactivate(self) -> None:
        """Another page is shown: be quiet. Think time runs on, and so does a check."""
        self._active = False
        self._tick.stop()
        if self.rehearsal is not None:
            self.rehearsal.asker.stop()
            self.rehearsal.watch(watching=False)

    def close_down(self) -> None:
        """The window closes: be quiet."""
        if self.rehearsal is not None:
            self.rehearsal.leave()

    def _lay_out(self) -> None:
        self._about.setProperty("role", "muted")
        for label in (self._about, self._question):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setMinimumWidth(28 * SPACE)
        self._notes.setMaximumWidth(44 * SPACE)
        stage = _card(self._stages)
        for card in (stage, self._notes):
            card.setMaximumHeight(TALLEST)
        body = QHBoxLayout()
        body.setSpacing(3 * SPACE)
        body.addWidget(stage, 5)
        body.addWidget(self._notes, 3)
        column = QWidget()
        column.setMaximumWidth(WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._about)
        layout.addWidget(self._question)
        layout.addSpacing(2 * SPACE)
        layout.addLayout(body, 1000)
        layout.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _connect(self) -> None:
        self._tick.timeout.connect(self._stages.draw_time)
        self._stages.home_wanted.connect(self.home_wanted)
        self._stages.take_wanted.connect(self.take_wanted)
        for key, action in (
            (shortcuts.GO_ON, self._go_on),
            (shortcuts.DONE, self._stages.finish),
            (shortcuts.ASK, self._stages.ask),
            (shortcuts.HUSH, self._stages.hush),
            (shortcuts.PAUSE, self._stages.pause),
            (shortcuts.AGAIN, self._stages.start_over),
            (shortcuts.TYPE, self._stages.type_answer),
            (shortcuts.NOTES, self._notes.take_focus),
        ):
            bind(self, key, action)

    @Slot()
    def _go_on(self) -> None:
        """Enter presses the button that has the focus, else the primary one."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and self.isAncestorOf(focus):
            focus.click()
        else:
            self._stages.press_primary()

    @Slot()
    def _draw(self) -> None:
        rehearsal = self.rehearsal
        self._draw_question()
        self._stages.draw()
        stage = rehearsal.stage if rehearsal else Stage.LEFT
        self._notes.setVisible(stage in _TIMED)
        if self._active and stage in _TIMED:
            self._tick.start()
        else:
            self._tick.stop()
        if stage is not self._shown:
            self._shown = stage
            self._enter(stage)

    def _enter(self, stage: Stage) -> None:
        if self._active and not self._notes.has_focus:
            self._stages.panel.take_focus()
        if stage is Stage.NOT_CHECKED and not self._active and self.rehearsal and self.rehearsal.problem:
            self._context.messages.error(self.rehearsal.problem)
        self.stage_changed.emit()

    def _draw_question(self) -> None:
        rehearsal = self.rehearsal
        shown = rehearsal is not None and rehearsal.stage is not Stage.LEFT
        if rehearsal is not None and shown:
            text = rehearsal.assignment.asked.text
            self._about.setText(" · ".join(rehearsal.assignment.about))
            self._question.setText(text)
            self._question.setAccessibleName(f"Question: {text}")
            self._question.setProperty("role", "question" if len(text) <= LONG_QUESTION else "heading")
            self._question.style().polish(self._question)
        self._about.setVisible(shown)
        self._question.setVisible(shown)

    def _part_from_last(self) -> None:
        last = self.rehearsal
        if last is None:
            return
        last.leave()
        last.changed.disconnect(self._draw)
        if last.check is not None and last.check.running:
            last.check.failed.connect(self._failed_elsewhere)

    @Slot(object)
    def _failed_elsewhere(self, error: UserError) -> None:
        self._context.messages.error(error)


def _card(widget: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
    layout.addWidget(widget)
    return card
