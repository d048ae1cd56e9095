"""The controls that narrow the history, one beside the other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from voice_interviewer.bank.question import BUCKET_TITLES, Bucket
from voice_interviewer.library.shelf_port import TakenQuestion
from voice_interviewer.ui.history.filters import HIGHEST, LOWEST, NONE, Filters, Graded, Period, Rules, Sort
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import Card, label
from voice_interviewer.ui.widgets.named_list import NamedList
from voice_interviewer.ui.widgets.plain_tip import plain_tip

_LETTERS = 12
"""Letters of a choice that can be read while it is closed; a question is cut, and shown whole in its list."""

Member = TypeVar("Member", bound=StrEnum)


class FilterPanel(Card):
    """Shows `Filters`, and lets the user change them. Signals: ``changed(Filters)``, only for changes of the user's."""

    changed = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._filters = NONE
        self._showing = False
        self.question = _choice("Question")
        self.bucket = _choice("Bucket")
        self.period = _choice("When")
        self.first, self.last = _day("First day", today), _day("Last day", today)
        self.least, self.most = _score("Lowest score"), _score("Highest score")
        self.rules = _choice("Where")
        self.sort = _choice("Kind")
        self.graded = _choice("Grading")
        self.tag = _choice("Tag")
        self.starred = QCheckBox("Starred only")
        self._fill()
        self._lay_out()
        self._connect()
        self.show_filters(NONE)

    def offer(self, questions: Sequence[TakenQuestion], tags: Sequence[str]) -> None:
        """Offer what the takes there are can be narrowed to; what is chosen stays, also where it is offered no more."""
        _refill(self.question, "Every question", [(one.text, one) for one in questions])
        _refill(self.tag, "Every tag", [(tag, tag) for tag in tags])
        self.show_filters(self._filters)

    def show_filters(self, filters: Filters) -> None:
        """Show what holds, telling nobody."""
        self._showing = True
        self._filters = filters
        _show_choice(self.question, filters.question, filters.question.text if filters.question else "")
        _show_choice(self.tag, filters.tag or None, filters.tag)
        _show_choice(self.bucket, filters.bucket)
        for box, value in (
            (self.period, filters.period),
            (self.rules, filters.rules),
            (self.sort, filters.sort),
            (self.graded, filters.graded),
        ):
            _show_choice(box, value)
        self.least.setValue(filters.least)
        self.most.setValue(filters.most)
        self.starred.setChecked(filters.starred)
        for field, day in ((self.first, filters.first), (self.last, filters.last)):
            if day is not None:
                field.setDate(QDate(day.year, day.month, day.day))
        self._days.setVisible(filters.period is Period.BETWEEN)
        self._showing = False

    def _fill(self) -> None:
        _refill(self.question, "Every question", [])
        _refill(self.tag, "Every tag", [])
        _refill(self.bucket, "Every bucket", [(BUCKET_TITLES[bucket], bucket) for bucket in Bucket])
        for box, kind in ((self.period, Period), (self.rules, Rules), (self.sort, Sort), (self.graded, Graded)):
            for member in kind:
                box.addItem(member.value, member)
        self.most.setValue(HIGHEST)
        self.starred.setAccessibleName("Starred only")

    def _lay_out(self) -> None:
        flow = FlowLayout(spacing=int(1.5 * SPACE))
        for title, control in (
            ("Question", self.question),
            ("Bucket", self.bucket),
            ("When", self.period),
        ):
            flow.addWidget(_captioned(title, control))
        self._days = _captioned("From, to", _beside(self.first, self.last))
        flow.addWidget(self._days)
        flow.addWidget(_captioned("Scores, from, to", _beside(self.least, self.most)))
        for title, control in (
            ("Where", self.rules),
            ("Kind", self.sort),
            ("Grading", self.graded),
            ("Tag", self.tag),
        ):
            flow.addWidget(_captioned(title, control))
        flow.addWidget(_captioned(" ", self.starred))
        self.body.addLayout(flow)

    def _connect(self) -> None:
        for box in (self.question, self.bucket, self.period, self.rules, self.sort, self.graded, self.tag):
            box.activated.connect(self._tell)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._tell)
        for spin in (self.least, self.most):
            spin.valueChanged.connect(self._tell)
        self.starred.toggled.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        if self._showing:
            return
        self._keep_order()
        period = Period(self.period.currentData())  # Qt hands back what a member of such a kind is beside: a str
        between = period is Period.BETWEEN
        self._filters = replace(
            self._filters,
            question=self.question.currentData(),
            bucket=Bucket(bucket) if (bucket := self.bucket.currentData()) else None,
            period=period,
            first=_python_day(self.first) if between else None,
            last=_python_day(self.last) if between else None,
            least=self.least.value(),
            most=self.most.value(),
            rules=Rules(self.rules.currentData()),
            sort=Sort(self.sort.currentData()),
            graded=Graded(self.graded.currentData()),
            tag=self.tag.currentData() or "",
            starred=self.starred.isChecked(),
        )
        self._days.setVisible(between)
        self.changed.emit(self._filters)

    def _keep_order(self) -> None:
        """The end that was just changed holds; the other one follows it, so that no range is ever upside down."""
        self._showing = True
        if self.least.value() > self.most.value():
            changed, other = self.least, self.most
            if self.least.value() == self._filters.least:
                changed, other = other, changed
            other.setValue(changed.value())
        if self.first.date() > self.last.date():
            day, follower = self.first, self.last
            if _python_day(self.first) == self._filters.first:
                day, follower = follower, day
            follower.setDate(day.date())
        self._showing = False


def _choice(name: str) -> QComboBox:
    box = NamedList(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LETTERS)
    return box


def _refill(box: QComboBox, everything: str, choices: Sequence[tuple[str, object]]) -> None:
    box.clear()
    box.addItem(everything, None)
    for text, value in choices:
        box.addItem(text, value)
        box.setItemData(box.count() - 1, plain_tip(text), Qt.ItemDataRole.ToolTipRole)


def _show_choice(box: QComboBox, value: object, text: str = "") -> None:
    """Show a value; one that is not offered is offered from now on."""
    place = next((place for place in range(box.count()) if _same(box.itemData(place), value)), -1)
    if place < 0:
        box.addItem(text, value)
        place = box.count() - 1
    box.setCurrentIndex(place)
    box.setToolTip(plain_tip(text))


def _same(one: object, other: object) -> bool:
    """Of two questions the text and the number of takes may have changed since."""
    if isinstance(one, TakenQuestion) and isinstance(other, TakenQuestion):
        return (one.id or one.text) == (other.id or other.text)
    return one == other


def _day(name: str, today: date) -> QDateEdit:
    field = QDateEdit(QDate(today.year, today.month, today.day))
    field.setAccessibleName(name)
    field.setCalendarPopup(True)
    field.setDisplayFormat("d MMM yyyy")
    return field


def _python_day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def _score(name: str) -> QSpinBox:
    field = QSpinBox()
    field.setAccessibleName(name)
    field.setRange(LOWEST, HIGHEST)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setMinimumWidth(8 * SPACE)
    return field


def _beside(*fields: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE)
    for field in fields:
        row.addWidget(field)
    return both


def _captioned(title: str, control: QWidget) -> QWidget:
    whole = QWidget()
    lines = QVBoxLayout(whole)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(SPACE // 2)
    lines.addWidget(label(title, "small", wrap=False))
    lines.addWidget(control)
    return whole
