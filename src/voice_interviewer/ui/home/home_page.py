"""The first page: the question to practise next, and all the others."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.bank.bank import Bank, Entry
from voice_interviewer.bank.question import Kind
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.settings import Settings
from voice_interviewer.ui.home.home_data import HomeData, gather, gather_plan
from voice_interviewer.ui.home.mock_banner import MockBanner
from voice_interviewer.ui.home.own_question_form import OwnQuestionForm
from voice_interviewer.ui.home.pack_import import PackImport
from voice_interviewer.ui.home.pack_problems import PackProblems
from voice_interviewer.ui.home.pack_target import PackTarget
from voice_interviewer.ui.home.question_card import QuestionCard
from voice_interviewer.ui.home.question_list import QuestionList
from voice_interviewer.ui.home.recovery_banner import RecoveryBanner
from voice_interviewer.ui.home.today_place import TodayPlace
from voice_interviewer.ui.rehearsal.asker import Asker
from voice_interviewer.ui.rehearsal.assignment import Assignment, from_bank, own_question
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.scrolled_column import ScrolledColumn
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from voice_interviewer.ui.plan.plan_data import PlanData

WIDTH = 130 * SPACE

SETTLED_MS = 400
"""How long a question stays chosen before its voice is prepared, so that walking through the list starts nothing."""


class HomePage(PackTarget):
    """Signals: ``rehearse(Assignment)``; ``take_wanted(int)``; ``go_wanted(PageName)``; ``checklist_wanted()``, after
    the page that has it is open; ``loaded()``, when the questions are shown; those of `PackTarget`.
    """

    rehearse = Signal(object)
    take_wanted = Signal(object)
    go_wanted = Signal(object)
    checklist_wanted = Signal()
    loaded = Signal()

    def __init__(self, context: Context, aside: SetAside, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._assignment: Assignment | None = None
        self._chosen: Entry | None = None
        self._passed_over: list[str] = []
        self._told_gone = ""
        self._active = self._wants_focus = False
        self._look: list[CancelToken] = []
        self._asker = Asker(context, self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self.banner = RecoveryBanner(context, aside)
        self.mock = MockBanner(context)
        self.problems = PackProblems()
        self.refused = PackProblems()
        self.today = TodayPlace(context)
        self.card = QuestionCard()
        self.own = OwnQuestionForm()
        self.questions = QuestionList(context.theme)
        self.packs = PackImport(context, self)
        self._top = QStackedWidget()
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        """The page is shown: look for news."""
        self._active = self._wants_focus = True
        self.refresh()
        if not self.banner.count:
            self.banner.look()

    def deactivate(self) -> None:
        """Another page is shown; what still comes for this one must not take the keyboard from that."""
        self._active = self._wants_focus = False
        self._settled.stop()
        self.banner.be_quiet()

    @Slot()
    def prepare_voice(self) -> None:
        """Have the question spoken into a file ahead of time, so that asking it starts at once."""
        if self._assignment is not None and self._context.services.settings.current.speak_questions:
            self._asker.prepare(self._assignment.aloud)

    @Slot()
    def refresh(self) -> None:
        """Gather what is shown, in a worker: first the questions, then the plan."""
        for token in self._look:
            token.cancel()
        services, passed_over = self._context.services, tuple(self._passed_over)
        self._look = [self._context.tasks.run(lambda token, report: gather(services, passed_over), self._show)]

    def _lay_out(self) -> None:
        self._top.addWidget(self.card)
        self._top.addWidget(self.own)
        column = ScrolledColumn(WIDTH)
        column.body.addWidget(label("What do you want to practise?", "title"))
        for widget in (self.banner, self.mock, self.problems, self.refused, self.today, self._top):
            column.body.addWidget(widget)
        column.body.addWidget(self.questions, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _connect(self) -> None:
        self.banner.take_wanted.connect(self.take_wanted)
        self.mock.go_on_wanted.connect(partial(self.go_wanted.emit, PageName.MOCK))
        self.mock.ended.connect(self.refresh)
        self.today.rehearse.connect(self.rehearse)
        self.today.go_wanted.connect(self.go_wanted)
        self.today.checklist_wanted.connect(self.checklist_wanted)
        self.today.changed.connect(self.refresh)
        self.card.start_wanted.connect(self._start)
        self.card.another_wanted.connect(self._pass_over)
        self.card.own_wanted.connect(self._type_own)
        self.card.mock_wanted.connect(partial(self.go_wanted.emit, PageName.MOCK))
        self.card.map_wanted.connect(partial(self.go_wanted.emit, PageName.MAP))
        self.own.typed.connect(self._start_own)
        self.own.cancelled.connect(self._show_card)
        self.questions.chosen.connect(self._choose)
        self.questions.started.connect(self._start_entry)
        self.questions.role_picked.connect(self._change_role)
        self.questions.add_wanted.connect(self.packs.choose)
        self.questions.filter.textChanged.connect(self._tell_how_many)
        self.dropped.connect(self.packs.take)
        self.packs.changed.connect(self.refresh)
        self.packs.refused.connect(self.refused.show_refused)
        self._settled.timeout.connect(self.prepare_voice)
        bind(self, shortcuts.START, self._enter)
        bind(self, shortcuts.FILTER, self.questions.focus_filter)
        bind(self, shortcuts.OWN, self._type_own)
        bind(self, shortcuts.ADD_PACK, self.packs.choose)

    @Slot()
    def _tell_how_many(self) -> None:
        self._context.messages.tell(self.questions.how_many, "found", settles=True)

    def _show(self, data: HomeData) -> None:
        self.problems.show_problems(data.bank.problems)
        self.mock.show_interview(data.unfinished)
        self.questions.show_questions(data.bank, data.pack.id if data.pack else "", data.attempts)
        self._show_question(data)
        self._tell_role_gone(data)
        if data.library_problem is not None:
            self._context.messages.error(data.library_problem)
            self.today.show_data(None)
        else:
            run = self._context.tasks.run
            self._look.append(run(lambda token, report: gather_plan(data), self._show_plan))
        tab_as_laid_out(self)
        self._take_focus()
        self.loaded.emit()

    def _show_plan(self, data: "PlanData | None") -> None:
        self.today.show_data(data)
        tab_as_laid_out(self)  # the banners, too, may have come meanwhile

    def _tell_role_gone(self, data: HomeData) -> None:
        """Once for each role: its pack was chosen and is no longer there."""
        role = self._context.services.settings.current.role
        gone = data.pack is not None and role not in {pack.id for pack in data.bank.packs} and role != Settings().role
        if gone and data.pack is not None and role != self._told_gone:
            self._told_gone = role
            self._context.messages.info(f"The question pack “{role}” is not there; {data.pack.title} is used.")

    def _show_question(self, data: HomeData) -> None:
        self._chosen = _as_it_is_now(self._chosen, data.bank)
        known = data.suggestion is not None and data.library_problem is None
        self.card.show_line(data.suggestion.line if known and data.suggestion else "")
        if self._chosen is not None:
            self._show_assignment(self._chosen, "Your choice")
        elif data.suggestion is not None:
            self._show_assignment(data.suggestion.entry, "Suggested next", data.suggestion.why if known else "")
        else:
            self._assignment = None
            self.card.show_nothing("There are no questions here. Type one of your own, or add a question pack.")

    def _take_focus(self) -> None:
        """Let Enter start as soon as there is something to start, unless the user types or walks through the list."""
        focus = QApplication.focusWidget()
        busy = focus is not None and self.isAncestorOf(focus) and not isinstance(focus, QAbstractButton)
        if self._wants_focus and not busy:
            self.card.focus_start()
        self._wants_focus = False

    def _show_assignment(self, entry: Entry, lead: str, why: str = "") -> None:
        self._assignment = from_bank(entry, self._context.services.settings.current)
        self.card.show_assignment(self._assignment, lead, why)
        if self._active:
            self._settled.start()

    @Slot(object)
    def _choose(self, entry: Entry) -> None:
        self._chosen = entry
        self._show_assignment(entry, "Your choice")
        self._show_card()

    @Slot(object)
    def _start_entry(self, entry: Entry) -> None:
        self._choose(entry)
        self._start()

    @Slot()
    def _start(self) -> None:
        if self._assignment is not None:
            self._passed_over.clear()
            self._forget_choice()
            self.rehearse.emit(self._assignment)

    @Slot()
    def _pass_over(self) -> None:
        if self._assignment is not None and self._assignment.asked.id is not None:
            self._passed_over.append(self._assignment.asked.id)
        self._forget_choice()
        self.refresh()

    @Slot(str)
    def _change_role(self, role: str) -> None:
        try:
            self._context.services.settings.change(role=role)
        except UserError as error:
            self._context.messages.error(error)
        self._passed_over.clear()
        self._forget_choice()
        self.refresh()

    def _forget_choice(self) -> None:
        self._chosen = None
        self.questions.choose_nothing()

    @Slot()
    def _type_own(self) -> None:
        self._top.setCurrentWidget(self.own)
        self.own.begin()

    @Slot()
    def _show_card(self) -> None:
        self._top.setCurrentWidget(self.card)

    @Slot(str, object)
    def _start_own(self, text: str, kind: Kind) -> None:
        self._show_card()
        self.rehearse.emit(own_question(text, kind, self._context.services.settings.current))

    @Slot()
    def _enter(self) -> None:
        """Enter presses the button that has the focus, leads from the filter to the list, and else starts."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):  # on this page or not: in the side bar and in messages as well
            focus.click()
        elif isinstance(focus, QLineEdit):
            self.questions.go_to_first()
        elif self._top.currentWidget() is self.card:
            self._start()


def _as_it_is_now(chosen: Entry | None, bank: Bank) -> Entry | None:
    """The question that was chosen, from the pack of now: another version may have come, or the pack have gone."""
    if chosen is None:
        return None
    try:
        return bank.question(chosen.question.id)
    except NotFound:
        return None
