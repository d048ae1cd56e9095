"""The rehearsal page: the question, the stage the rehearsal has reached, and a place for notes."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.guess_setting import stop_asking
from voice_interviewer.ui.rehearsal.hints_card import HintsCard
from voice_interviewer.ui.rehearsal.notes_box import NotesBox
from voice_interviewer.ui.rehearsal.question_head import QuestionHead
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel
from voice_interviewer.ui.rehearsal.stage_stack import StageStack
from voice_interviewer.ui.rehearsal.stages import ON_THE_CLOCK, Stage
from voice_interviewer.ui.rehearsal.take_tools import TakeTools
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, label

TICK_MS = 100
WIDTH = 130 * SPACE
TALLEST = 80 * SPACE

_ONE_TAKE = {*ON_THE_CLOCK, Stage.LOST}
"""Where it matters that there is but one take."""


class RehearsalPage(QWidget):
    """Signals: ``begun(Rehearsal)``, before its question is asked; ``take_ready(Take)`` when an answer is graded;
    ``take_wanted(int)``, a kept take is to be opened; ``kept(Take)``; ``skipped()``, the question was left unanswered;
    ``home_wanted()``; ``stage_changed()``.
    """

    begun = Signal(object)
    take_ready = Signal(object)
    take_wanted = Signal(object)
    kept = Signal(object)
    skipped = Signal()
    home_wanted = Signal()
    stage_changed = Signal()

    def __init__(self, context: Context, aside: SetAside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._aside = aside
        self._active = False
        self._shown: Stage | None = None
        self._interlude: StagePanel | None = None
        self.rehearsal: Rehearsal | None = None
        """The rehearsal under way or just ended, None before the first."""
        self._parted: list[Rehearsal] = []
        self._question = QuestionHead()
        self._mode = label("Real mode: one take", "strong")
        self._stages = StageStack(context.theme)
        self._tools = TakeTools(context.theme)
        self._hints = HintsCard()
        self._notes = NotesBox()
        self._margin = QWidget()
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
        rehearsal = self.rehearsal = Rehearsal(self._context, assignment, self._aside, self)
        rehearsal.attended = self._active
        self.begun.emit(rehearsal)  # first of all: whoever follows it hears of an answer before anybody acts on it
        rehearsal.changed.connect(self._draw)
        rehearsal.skipped.connect(self.skipped)
        rehearsal.kept.connect(self.kept)
        rehearsal.take_ready.connect(self.take_ready)
        self._stages.follow(rehearsal)
        rehearsal.ask()

    def show_interlude(self, panel: StagePanel | None) -> None:
        """Show somebody else's panel in the place of question, stage and notes; None shows those again."""
        if panel is not self._interlude:
            self._interlude = panel
            self._stages.show_interlude(panel)
            self._draw()
            if self._active:
                self._stages.panel.take_focus()

    @Slot()
    def skip(self) -> None:
        """Leave the question unanswered, as the Skip button does."""
        self._stages.skip()

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
            self.rehearsal.attended = True
            self.rehearsal.watch(watching=True)
        self._draw()
        self._stages.panel.take_focus()

    def deactivate(self) -> None:
        """Another page is shown: be quiet. Think time runs on, and so does a check."""
        self._active = False
        self._tick.stop()
        if self.rehearsal is not None:
            self.rehearsal.attended = False
            self.rehearsal.asker.stop()
            self.rehearsal.watch(watching=False)

    def close_down(self) -> None:
        """The window closes: be quiet."""
        if self.rehearsal is not None:
            self.rehearsal.leave()

    def _lay_out(self) -> None:
        stage = Card()
        self._mode.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        stage.body.addWidget(self._mode)
        stage.body.addWidget(self._stages, 1)
        stage.body.addWidget(self._tools)
        margin = QVBoxLayout(self._margin)
        margin.setContentsMargins(0, 0, 0, 0)
        margin.setSpacing(2 * SPACE)
        margin.addWidget(self._hints)
        margin.addWidget(self._notes, 1)
        self._margin.setMinimumWidth(25 * SPACE)
        self._margin.setMaximumWidth(44 * SPACE)
        body = QHBoxLayout()
        body.setSpacing(3 * SPACE)
        for part, stretch in ((stage, 5), (self._margin, 3)):
            part.setMaximumHeight(TALLEST)
            body.addWidget(part, stretch)
        column = QWidget()
        column.setMaximumWidth(WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(3 * SPACE)
        layout.addWidget(self._question)
        layout.addLayout(body, 1000)
        layout.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _connect(self) -> None:
        self._tick.timeout.connect(self._stages.draw_time)
        self._stages.home_wanted.connect(self.home_wanted)
        self._stages.take_wanted.connect(self.take_wanted)
        self._stages.anew_wanted.connect(self._ask_after_all)
        self._stages.no_guess_wanted.connect(self._no_more_guesses)
        self._tools.hint_wanted.connect(self._stages.show_hint)
        self._tools.rules_wanted.connect(self._stages.go_by)
        self._tools.skip_wanted.connect(self._stages.skip)
        self._notes.changed.connect(self._jot_down)
        for key, action in (
            (shortcuts.GO_ON, self._go_on),
            (shortcuts.DONE, self._stages.finish),
            (shortcuts.ASK, self._stages.ask),
            (shortcuts.HUSH, self._hush),
            (shortcuts.PAUSE, self._stages.pause),
            (shortcuts.AGAIN, self._stages.start_over),
            (shortcuts.TYPE, self._stages.type_answer),
            (shortcuts.NOTES, self._notes.take_focus),
            (shortcuts.HINT, self._stages.show_hint),
            (shortcuts.SKIP, self._stages.skip),
        ):
            bind(self, key, action)

    @Slot()
    def _go_on(self) -> None:
        """Enter presses the button that has the focus, in the side bar and in messages as well, else the primary one.

        One of the choices of this page is not pressed: digits choose.
        """
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and not (focus.isCheckable() and self.isAncestorOf(focus)):
            focus.click()
        else:
            self._stages.press_primary()

    @Slot()
    def _hush(self) -> None:
        """Esc in the notes also leads out of them: letters are keys again, and Enter goes on."""
        self._stages.hush()
        if self._notes.has_focus:
            self._stages.panel.take_focus()

    @Slot()
    def _draw(self) -> None:
        rehearsal = self.rehearsal
        stage = rehearsal.stage if rehearsal else Stage.LEFT
        focus = QApplication.focusWidget()
        on_tool = focus if focus is not None and self._tools.isAncestorOf(focus) else None
        if rehearsal is not None:
            self._question.show_assignment(rehearsal.assignment)
            self._hints.show_hints(rehearsal.session.hints_shown, len(rehearsal.assignment.hints))
            self._tools.show_rehearsal(rehearsal)
        timed = stage in ON_THE_CLOCK and self._interlude is None
        one_take = rehearsal is not None and rehearsal.session.rules is Rules.REAL and stage in _ONE_TAKE
        self._question.setVisible(stage is not Stage.LEFT and self._interlude is None)
        self._mode.setVisible(one_take and self._interlude is None)
        self._tools.setVisible(timed and self._tools.any_shown)
        self._stages.draw()
        if on_tool is not None and not on_tool.isEnabled():
            self._stages.panel.take_focus()  # left to itself the focus would go on to the next tool, which skips
        self._margin.setVisible(timed)
        if self._active and timed:
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

    @Slot(str)
    def _jot_down(self, notes: str) -> None:
        if self.rehearsal is not None:
            self.rehearsal.notes = notes

    @Slot()
    def _ask_after_all(self) -> None:
        if self.rehearsal is not None:
            self.begin(self.rehearsal.assignment)

    @Slot()
    def _no_more_guesses(self) -> None:
        stop_asking(self._context)
        if self.rehearsal is not None:
            self.rehearsal.result.skip_guess()

    def _part_from_last(self) -> None:
        """It stays, and earlier ones stay until what they began has ended: a task of theirs may have to call back."""
        last = self.rehearsal
        if last is None:
            return
        for ended in [rehearsal for rehearsal in self._parted if rehearsal.at_rest]:
            self._parted.remove(ended)
            ended.deleteLater()
        self._parted.append(last)
        last.leave()
        last.attended = False
        last.changed.disconnect(self._draw)
        if last.check is not None and last.check.running:
            last.check.failed.connect(self._failed_elsewhere)

    @Slot(object)
    def _failed_elsewhere(self, error: UserError) -> None:
        self._context.messages.error(error)
