"""The drill "map the question first": a question, its bucket, what it is a proxy for, and then why."""

import random
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.programme.mapping import Judgement
from voice_interviewer.ui.mapping.map_data import MapData, gather, note
from voice_interviewer.ui.mapping.round_view import RoundView
from voice_interviewer.ui.rehearsal.asker import Asker
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.page_state import Offer, PageState
from voice_interviewer.ui.widgets.scrolled_column import ScrolledColumn

WIDTH = 112 * SPACE
ABOUT = "Before you answer: which part of the craft is it about, and what do they want to find out by asking?"


class MapPage(QWidget):
    """Signals: ``rehearse(Assignment)``; ``go_wanted(PageName)``."""

    rehearse = Signal(object)
    go_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None, seeds: Callable[[], int] | None = None) -> None:
        """``seeds`` gives the seed of each round, so that a test can know it."""
        super().__init__(parent)
        self._context = context
        self._seeds = seeds or (lambda: random.randrange(2**32))  # noqa: S311 - it mixes choices and keeps no secret
        self._active = False
        self._loading = False
        self.view: RoundView | None = None
        """The round that is shown, None before the first."""
        self._newest: QWidget | None = None
        self._asker = Asker(context, self)
        self._today = label("", "muted")
        self._state = PageState(context.theme)
        self._rounds = QWidget()
        self._stack = QStackedWidget()
        self._column = ScrolledColumn(WIDTH)
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        """The page is shown: go on with the round under way, unless the role is another one by now."""
        self._active = True
        role = self._context.services.settings.current.role
        if self.view is None or self.view.data.role != role:
            self.load()
        else:
            self._take_focus()

    def deactivate(self) -> None:
        """Another page is shown: be quiet."""
        self._active = False
        self._asker.stop()

    @Slot()
    def load(self) -> None:
        """Draw the next question, in a worker."""
        if self._loading:
            return
        self._loading = True
        services, seed = self._context.services, self._seeds()
        if self.view is None:
            self._say("compass", "Drawing a question…")
        self._context.tasks.run(lambda token, report: gather(services, seed), self._show, self._fail)

    def _lay_out(self) -> None:
        rounds = QVBoxLayout(self._rounds)
        rounds.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._state)
        self._stack.addWidget(self._rounds)
        head = QVBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(label("Map the question first", "title"))
        head.addWidget(label(ABOUT, "muted"))
        head.addWidget(self._today)
        self._column.body.addLayout(head)
        self._column.body.addWidget(self._stack)
        self._column.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._column)

    def _connect(self) -> None:
        self._column.verticalScrollBar().rangeChanged.connect(self._bring_into_view)
        self._asker.speaking.connect(self._draw_voice)
        self._asker.quiet.connect(self._draw_voice)
        self._asker.failed.connect(self._draw_voice)
        bind(self, shortcuts.NEXT, self._enter)
        bind(self, shortcuts.HEAR, self._hear)
        bind(self, shortcuts.HUSH, self._asker.stop)
        bind(self, shortcuts.REHEARSE_IT, self._rehearse_by_key)
        for place, key in enumerate(shortcuts.CHOICE.keys):
            bind(self, shortcuts.Key((key,), shortcuts.CHOICE.does), partial(self._choose, place))

    def _show(self, data: MapData | None) -> None:
        self._loading = False
        self._asker.stop()
        self._clear()
        if data is None:
            offer = Offer("To the home page", self._go_home, primary=True)
            self._say("compass", "There are no questions to map", "Add a question pack on the home page.", offer)
            return
        self.view = RoundView(self._context.theme, data)
        self.view.question.hear_wanted.connect(self._hear)
        self.view.question.hush_wanted.connect(self._asker.stop)
        self.view.judged.connect(self._keep)
        self.view.grown.connect(self._on_grown)
        self.view.next_wanted.connect(self.load)
        self.view.rehearse_wanted.connect(self._rehearse)
        self.view.done_wanted.connect(self._go_home)
        layout = self._rounds.layout()
        assert layout is not None
        layout.addWidget(self.view)
        self._stack.setCurrentWidget(self._rounds)
        self._column.verticalScrollBar().setValue(0)
        self._say_today(data.today)
        if self._active:
            self._take_focus()
            if self._context.services.settings.current.speak_questions:
                self._hear()

    def _clear(self) -> None:
        if self.view is not None:
            self.view.hide()
            self.view.deleteLater()
            self.view = self._newest = None

    def _fail(self, error: Exception) -> None:
        self._loading = False
        if not isinstance(error, UserError):
            raise error
        self._clear()
        self._say("circle-alert", "No question could be drawn", str(error), Offer("Try again", self.load, primary=True))

    def _say(self, icon: str, title: str, text: str = "", offer: Offer | None = None) -> None:
        self._state.show_state(icon, title, text, offer)
        self._stack.setCurrentWidget(self._state)
        self._today.hide()
        if offer is not None and self._active:
            self._state.button.setFocus()

    def _say_today(self, today: str) -> None:
        role = self.view.data.entry.pack.title if self.view is not None else ""
        self._today.setText("  ·  ".join(filter(None, (role, today))))
        self._today.show()

    def _take_focus(self) -> None:
        if self.view is not None and self.view.explanation is None:
            self.view.question.take_focus()
        elif self.view is not None and self.view.explanation is not None:
            self.view.explanation.take_focus()

    @Slot(object)
    def _keep(self, judgement: Judgement) -> None:
        """The next round draws by what was kept, so it waits for that."""
        services, view = self._context.services, self.view

        def kept(today: str) -> None:
            if self.view is view:
                self._say_today(today)
                self._let_on()

        self._asker.stop()
        self._context.tasks.run(lambda token, report: note(services, judgement.event), kept, self._not_kept)

    def _not_kept(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._context.messages.error(error)
        self._let_on()

    def _let_on(self) -> None:
        if self.view is not None and self.view.explanation is not None:
            self.view.explanation.let_on()

    @Slot(object)
    def _on_grown(self, part: QWidget) -> None:
        self._newest = part

    @Slot()
    def _bring_into_view(self) -> None:
        """What came last: it has its place once the column is as high as it will be."""
        if self._newest is not None:
            self._column.ensureWidgetVisible(self._newest, 0, 2 * SPACE)

    @Slot()
    def _hear(self) -> None:
        if self.view is not None:
            self._asker.stop()
            self.view.question.show_voice(speaks=True)  # before anything can go wrong, which is shown then
            self._asker.ask(self.view.data.round.question.aloud)

    @Slot()
    @Slot(object)
    def _draw_voice(self, problem: UserError | None = None) -> None:
        if self.view is not None:
            self.view.question.show_voice(self._asker.busy, problem)

    def _choose(self, place: int) -> None:
        if self.view is not None:
            self.view.choose(place)

    @Slot()
    def _enter(self) -> None:
        """Enter presses the button that has the focus, else leads to the next question."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):  # on this page or not: in the side bar and in messages as well
            focus.click()
        elif self.view is not None:
            self.view.go_on()

    @Slot()
    def _rehearse(self) -> None:
        if self.view is not None:
            self.rehearse.emit(from_bank(self.view.data.entry, self._context.services.settings.current))

    @Slot()
    def _rehearse_by_key(self) -> None:
        if self.view is not None and self.view.explanation is not None:
            self._rehearse()

    @Slot()
    def _go_home(self) -> None:
        self.go_wanted.emit(PageName.HOME)
