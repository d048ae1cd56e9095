"""The panels of the rehearsal page, one for each stage, and what their buttons do to the rehearsal."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.rehearsal.answer_panel import AnswerPanel
from voice_interviewer.ui.rehearsal.check_panel import CheckPanel
from voice_interviewer.ui.rehearsal.empty_panel import EmptyPanel
from voice_interviewer.ui.rehearsal.guess_panel import GuessPanel
from voice_interviewer.ui.rehearsal.outcome_panel import OutcomePanel
from voice_interviewer.ui.rehearsal.ready_panel import ReadyPanel
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.skipped_panel import SkippedPanel
from voice_interviewer.ui.rehearsal.stage_panel import StagePanel
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.rehearsal.typing_panel import TypingPanel
from voice_interviewer.ui.shell.theme import Theme

_Panel = ReadyPanel | AnswerPanel | TypingPanel | CheckPanel | GuessPanel | SkippedPanel | OutcomePanel


class StageStack(QStackedWidget):
    """Shows the panel of the stage that a rehearsal has reached.

    Signals: ``home_wanted()``; ``anew_wanted()``, a skipped question is to be asked after all; ``no_guess_wanted()``,
    the user does not want to be asked for a guess again; ``take_wanted(int)``, the take of that id is to be opened.
    """

    home_wanted = Signal()
    anew_wanted = Signal()
    no_guess_wanted = Signal()
    take_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Rehearsal")  # it holds the focus while a button is disabled
        self._rehearsal: Rehearsal | None = None
        self._interlude: StagePanel | None = None
        self._had_focus: QWidget = self
        self._empty = EmptyPanel(theme, self.home_wanted.emit)
        self._ready = ReadyPanel(theme)
        self._answer = AnswerPanel(theme)
        self._typing = TypingPanel(theme)
        self._check = CheckPanel()
        self._guess = GuessPanel()
        self._skipped = SkippedPanel(theme)
        self._outcome = OutcomePanel(theme)
        self._by_stage: dict[Stage, _Panel] = {
            Stage.ASKING: self._ready,
            Stage.THINKING: self._ready,
            Stage.ANSWERING: self._answer,
            Stage.TYPING: self._typing,
            Stage.CHECKING: self._check,
            Stage.PREDICTING: self._guess,
            Stage.SKIPPED: self._skipped,
        }
        for panel in (self._empty, *dict.fromkeys(self._by_stage.values()), self._outcome):
            self.addWidget(panel)
        self._connect()

    @property
    def panel(self) -> StagePanel:
        """The panel that is shown."""
        shown = self.currentWidget()
        assert isinstance(shown, StagePanel)
        return shown

    @property
    def typed(self) -> str:
        """The written answer so far."""
        return self._typing.text

    def follow(self, rehearsal: Rehearsal) -> None:
        """From now on show this rehearsal, from its beginning."""
        if self._rehearsal is not None:
            self._rehearsal.heard.disconnect(self._answer.meter.show_status)
            self._rehearsal.progressed.disconnect(self._check.show_share)
        self._rehearsal = rehearsal
        self._typing.clear()
        rehearsal.heard.connect(self._answer.meter.show_status)
        rehearsal.progressed.connect(self._check.show_share)

    def show_interlude(self, panel: StagePanel | None) -> None:
        """Show somebody else's panel in the place of every stage, until this is called with None."""
        if panel is not None and self.indexOf(panel) < 0:
            self.addWidget(panel)
        self._interlude = panel

    def draw(self) -> None:
        """Show the stage that the rehearsal has reached."""
        focus = QApplication.focusWidget()
        self._draw_panel()
        if focus is not None and (focus is self or self.isAncestorOf(focus)):
            self._keep_focus(focus)

    def _draw_panel(self) -> None:
        rehearsal = self._rehearsal
        if self._interlude is not None:
            self.setCurrentWidget(self._interlude)
            return
        if rehearsal is None or rehearsal.stage is Stage.LEFT:
            self.setCurrentWidget(self._empty)
            return
        panel = self._by_stage.get(rehearsal.stage, self._outcome)
        if panel is self._answer and self.panel is not panel:
            self._answer.meter.reset()
        if panel is self._guess and self.panel is not panel:
            self._guess.reset()
        panel.show_rehearsal(rehearsal)
        self.setCurrentWidget(panel)

    def _keep_focus(self, focus: QWidget) -> None:
        """Hold the focus while the button that has it is disabled; one that is gone leaves it to the panel.

        Left to itself it would go on to another button, the notes or the side bar, and a second Enter would act there.
        """
        had = self._had_focus = self._had_focus if focus is self else focus
        if had.isVisible() and had.isEnabled():
            had.setFocus()
            return
        if not had.isVisible():
            self.panel.take_focus()
        now = QApplication.focusWidget()
        if had.isVisible() or now is None or not self.isAncestorOf(now):
            self.setFocus()

    def draw_time(self) -> None:
        """Show the time of the stage, where it has one."""
        if self._rehearsal is not None and isinstance(self.panel, ReadyPanel | AnswerPanel | TypingPanel):
            self.panel.show_time(self._rehearsal)

    @Slot()
    def press_primary(self) -> None:
        """What the primary button does."""
        if self.panel.primary is not None:
            self.panel.primary.click()

    @Slot()
    def finish(self) -> None:
        """On with it: start the answer, or finish it."""
        if self.panel is self._ready:
            self._ready.start.click()
        elif self.panel is self._answer:
            self._answer.done.click()
        elif self.panel is self._typing:
            self._typing.hand_in.click()
        elif self.panel is self._guess:
            self._guess.reveal.click()

    @Slot()
    def ask(self) -> None:
        """Say the question again."""
        if self._rehearsal is not None:
            self._rehearsal.ask()

    @Slot()
    def hush(self) -> None:
        """Stop the voice."""
        if self._rehearsal is not None:
            self._rehearsal.asker.stop()

    @Slot()
    def pause(self) -> None:
        """Pause the recording, or go on with it."""
        if self._rehearsal is not None:
            self._rehearsal.pause_or_resume()

    @Slot()
    def start_over(self) -> None:
        """Answer the same question anew."""
        if self._rehearsal is not None:
            self._rehearsal.start_over()
            self._rehearsal.try_again()

    @Slot()
    def show_hint(self) -> None:
        """One hint more."""
        if self._rehearsal is not None:
            self._rehearsal.show_hint()

    @Slot(object)
    def go_by(self, rules: Rules) -> None:
        """Make it a real take, or practice again."""
        if self._rehearsal is not None:
            self._rehearsal.go_by(rules)

    @Slot()
    def skip(self) -> None:
        """Leave the question unanswered, or the guess out."""
        if self._rehearsal is not None and self._rehearsal.stage is Stage.PREDICTING:
            self._rehearsal.result.skip_guess()
        elif self._rehearsal is not None:
            self._rehearsal.skip(self._typing.text)

    @Slot()
    def type_answer(self) -> None:
        """Answer in writing."""
        if self._rehearsal is not None:
            self._rehearsal.type_answer()

    @Slot()
    def hand_in(self) -> None:
        """The answer is finished, spoken or written."""
        if self._rehearsal is not None:
            self._rehearsal.done()
            self._rehearsal.hand_in(self._typing.text)

    def _connect(self) -> None:
        self._ready.start.clicked.connect(self._start)
        self._ready.ask.clicked.connect(self.ask)
        self._ready.hush.clicked.connect(self.hush)
        self._ready.type_instead.clicked.connect(self.type_answer)
        self._answer.done.clicked.connect(self.hand_in)
        self._answer.pause.clicked.connect(self.pause)
        self._answer.start_over.clicked.connect(self.start_over)
        self._typing.hand_in.clicked.connect(self.hand_in)
        self._typing.speak.clicked.connect(self._speak)
        self._check.stop.clicked.connect(self._stop_check)
        self._guess.reveal.clicked.connect(self._show_scores)
        self._guess.skip.clicked.connect(self.skip)
        self._guess.never.clicked.connect(self.no_guess_wanted)
        self._skipped.another.clicked.connect(self.home_wanted)
        self._skipped.after_all.clicked.connect(self.anew_wanted)
        self._outcome.use.clicked.connect(self.hand_in)
        self._outcome.grade.clicked.connect(self._check_again)
        self._outcome.again.clicked.connect(self.start_over)
        self._outcome.look.clicked.connect(self._look)

    @Slot()
    def _start(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.start_answer()

    @Slot()
    def _speak(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.speak_instead(self._typing.text)

    @Slot()
    def _show_scores(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.result.guess(self._guess.scores)

    @Slot()
    def _stop_check(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.stop_check()

    @Slot()
    def _check_again(self) -> None:
        if self._rehearsal is not None:
            self._rehearsal.check_again()

    @Slot()
    def _look(self) -> None:
        if self._rehearsal is not None and self._rehearsal.check is not None:
            self.take_wanted.emit(self._rehearsal.check.take.id)
