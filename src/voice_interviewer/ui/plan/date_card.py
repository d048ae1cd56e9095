"""The card in which the date of the interview and the minutes a day are set, for the first time or anew."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.programme.plan.new_plan import USUAL_MINUTES, new_plan
from voice_interviewer.programme.plan.wording import countdown, duration
from voice_interviewer.programme.wording import weekday
from voice_interviewer.ui.plan.minutes_choice import MinutesChoice
from voice_interviewer.ui.plan.month_view import MonthView
from voice_interviewer.ui.plan.plan_words import DOT
from voice_interviewer.ui.shell.shortcuts import MAKE_PLAN, PUT_AWAY, bind
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

USUAL_DAYS = 14
"""Days to an interview that are suggested first: what the two-week programme was written for."""

_FIRST = ("When is your interview?", "Make a plan")
_CHANGE = ("Change the date or the minutes a day", "Change the plan")
_NEXT = ("When is your next interview?", "Make a plan")
ABOUT = (
    "You get a few small things to do each day, and two mock interviews before the day. It can be changed at any time."
)


class DateCard(Card):
    """Signals: ``made(PlanSet)``, a date and minutes that are allowed; ``cancelled()``."""

    made = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.title = heading("")
        self.about = label(ABOUT, "muted")
        self.date = QDateEdit()
        self.minutes = MinutesChoice()
        self.said = label("", "muted")
        self.make_button = QPushButton(_FIRST[1])
        self.cancel_button = QPushButton("Cancel")
        self._lay_out()
        self.date.setCalendarPopup(True)
        self.date.setCalendarWidget(MonthView(theme))
        self.date.dateChanged.connect(self._look)
        self.minutes.changed.connect(self._look)
        self.make_button.clicked.connect(self._make)
        self.cancel_button.clicked.connect(self.cancelled)
        bind(self, MAKE_PLAN, self._enter, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        bind(self, PUT_AWAY, self._put_away, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def ask_first(self) -> None:
        """There is no plan yet."""
        self._ask(_FIRST, self._today() + timedelta(days=USUAL_DAYS), USUAL_MINUTES, can_cancel=False)

    def ask_change(self, interview: date, minutes: int) -> None:
        """The plan is for that date and these minutes a day now."""
        self._ask(_CHANGE, interview, minutes, can_cancel=True)

    def ask_next(self, minutes: int) -> None:
        """The interview has been."""
        self._ask(_NEXT, self._today() + timedelta(days=USUAL_DAYS), minutes, can_cancel=False)

    def take_focus(self) -> None:
        """Let the user type a date."""
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)
        self.date.setSelectedSection(QDateEdit.Section.DaySection)

    @property
    def chosen(self) -> date:
        """The date that is entered."""
        chosen = self.date.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _ask(self, words: tuple[str, str], interview: date, minutes: int, *, can_cancel: bool) -> None:
        title, button = words
        self.title.setText(title)
        self.about.setVisible(not can_cancel)
        self.make_button.setText(button)
        self.make_button.setAccessibleName(button)
        self.cancel_button.setVisible(can_cancel)
        self.date.setDate(QDate(interview.year, interview.month, interview.day))
        self.minutes.show_minutes(minutes)
        self._look()

    def _lay_out(self) -> None:
        self.date.setLocale(QLocale(QLocale.Language.English))  # as all the words around it, whatever the machine's
        self.date.setDisplayFormat("d MMMM yyyy")
        self.date.setAccessibleName("Date of the interview")
        self.date.setMinimumWidth(28 * SPACE)
        self.make_button.setProperty("kind", "primary")
        self.make_button.setToolTip(MAKE_PLAN.hint)
        self.cancel_button.setAccessibleName("Cancel: leave the plan as it is")
        self.cancel_button.setToolTip(PUT_AWAY.hint)
        fields = QGridLayout()
        fields.setHorizontalSpacing(2 * SPACE)
        fields.setVerticalSpacing(SPACE)
        fields.setColumnStretch(1, 1)
        for row, (text, field) in enumerate((("&Interview on", self.date), ("Minutes a day", self.minutes))):
            fields.addWidget(_name(text, field), row, 0)
            fields.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.make_button)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.said, 1)
        self.body.setSpacing(int(1.5 * SPACE))
        self.body.addWidget(self.title)
        self.body.addWidget(self.about)
        self.body.addLayout(fields)
        self.body.addLayout(buttons)

    @Slot()
    def _look(self) -> None:
        """Say how far away it is, or why it cannot be."""
        try:
            new_plan(self.chosen, self.minutes.minutes, self._today())
        except UserError as error:
            self._say(str(error), "warning")
        else:
            days = (self.chosen - self._today()).days
            amount = f"{duration(days * self.minutes.minutes)} in all"
            self._say(f"{weekday(self.chosen)}{DOT}{countdown(days)}{DOT}{amount}", "muted")

    @Slot()
    def _enter(self) -> None:
        """Enter presses the button that has the focus, and else makes the plan."""
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        else:
            self._make()

    @Slot()
    def _put_away(self) -> None:
        """As Cancel; a date that has to be set stays."""
        if not self.cancel_button.isHidden():
            self.cancelled.emit()

    @Slot()
    def _make(self) -> None:
        self.date.interpretText()
        self.minutes.interpret()
        try:
            event = new_plan(self.chosen, self.minutes.minutes, self._today())
        except UserError as error:
            self._say(str(error), "warning")
            self.take_focus()
        else:
            self.made.emit(event)

    def _say(self, text: str, role: str) -> None:
        self.said.setText(text)
        self.said.setProperty("role", role)
        self.said.style().polish(self.said)  # a style sheet looks at a property only then


def _name(text: str, field: QWidget) -> QLabel:
    name = QLabel(text)
    name.setBuddy(field)
    return name
