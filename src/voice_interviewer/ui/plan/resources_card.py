"""Courses, books and pages to learn from, judged by four criteria."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from voice_interviewer.programme.events import Noted
from voice_interviewer.programme.plan.resources import Resource, advice, judgement, new_resource
from voice_interviewer.ui.plan.entry_form import EntryForm
from voice_interviewer.ui.plan.journal_changes import Change
from voice_interviewer.ui.plan.resource_row import ResourceRow
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.focus_kept import focus_kept_by_name
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out


class ResourcesCard(Card):
    """Signals: ``change_wanted(Change)``, of the journal."""

    change_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._events: Sequence[Noted] = ()
        self._new: str | None = None
        self.rows: dict[str, ResourceRow] = {}
        """By the ids of the resources."""
        self.advice = label("", "muted")
        self.form = EntryForm("Course, book or page", "Its address, if it has one", "Add", self._add)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        self.body.addWidget(heading("To learn from"))
        self.body.addWidget(self.advice)
        self.body.addLayout(self._list)
        self.body.addWidget(self.form)

    def show_resources(self, kept: Sequence[Resource], events: Sequence[Noted]) -> None:
        """Show these; ``events`` are the whole journal. What was unfolded stays so, and what was just added opens."""
        self._events = events
        self.advice.setText(advice(kept))
        opened = {name for name, row in self.rows.items() if row.opened}
        with focus_kept_by_name(self):
            for old in self.rows.values():
                self._list.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.rows = {resource.id: self._row(resource) for resource in kept}
            for name, row in self.rows.items():
                self._list.addWidget(row)
                row.show()  # now, so that it can have the focus; a layout would do so later
                row.unfold(name in opened or name == self._new)
            tab_as_laid_out(self)
        if self._new in self.rows:
            self._new = None

    def _row(self, resource: Resource) -> ResourceRow:
        row = ResourceRow(self._theme, resource)
        row.judged.connect(self._judge)
        row.removed.connect(self._remove)
        return row

    def _add(self, title: str, link: str) -> None:
        event = new_resource(title, link, self._events)
        self._new = event.resource
        self.change_wanted.emit(Change(f"Added: {event.title}.", (event,)))

    @Slot(str, object)
    def _judge(self, resource: str, criteria: tuple[str, ...]) -> None:
        event = judgement(resource, criteria, self._events)
        self.change_wanted.emit(Change(f"Judged: {self.rows[resource].resource.title}.", (event,)))

    @Slot(object)
    def _remove(self, resource: Resource) -> None:
        self.change_wanted.emit(Change(f"Removed: {resource.title}.", strikes=resource.events))
