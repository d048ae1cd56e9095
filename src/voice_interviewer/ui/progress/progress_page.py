"""The progress page: readiness, trends, profile, checklist, guesses and drills."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from voice_interviewer.bank.bank import Entry
from voice_interviewer.bank.question import Question
from voice_interviewer.cancel import CancelToken
from voice_interviewer.programme.queue.queue import Drill
from voice_interviewer.programme.wording import section_name
from voice_interviewer.ui.progress.checklist_marks import ChecklistMarks
from voice_interviewer.ui.progress.export_forms import ExportForm
from voice_interviewer.ui.progress.progress_content import ProgressContent, View
from voice_interviewer.ui.progress.progress_data import ProgressData, gather
from voice_interviewer.ui.progress.progress_export import ProgressExport
from voice_interviewer.ui.progress.progress_head import ProgressHead
from voice_interviewer.ui.rehearsal.assignment import Assignment, from_bank
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.gathered_view import GatheredView

WIDTH = 130 * SPACE


class ProgressPage(QWidget):
    """Signals: ``rehearse(Assignment)``; ``take_wanted(int)``; ``go_wanted(PageName)``."""

    rehearse = Signal(object)
    take_wanted = Signal(object)
    go_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._arriving = False  # true until there is something to give the focus to
        self._to_checklist = False  # true when one arrives for it
        self._gathering = False
        self.data: ProgressData | None = None
        """What is shown, None before the first look."""
        self.content: ProgressContent | None = None
        self._coming: ProgressContent | None = None  # while its cards are made
        self._making: CancelToken | None = None
        self.head = ProgressHead(context.theme)
        self.stack = GatheredView(context, WIDTH)
        self.state, self.column = self.stack.state, self.stack.column
        self.marks = ChecklistMarks(context, self._shown_data, self)
        self._export = ProgressExport(context, self)
        self._lay_out()
        self._connect()
        self.state.show_state("chart-line", "Looking at your takes …")

    def activate(self) -> None:
        """The page is shown: look for news."""
        self._arriving = True
        self.refresh()

    def deactivate(self) -> None:
        """Another page is shown."""
        self._arriving = self._to_checklist = False

    def show_checklist(self) -> None:
        """Bring the checklist to the top, now or as soon as there is one; its first item has the focus."""
        self._to_checklist = True
        if not self._arriving:
            self._give_focus()

    def refresh(self) -> None:
        """Gather what is shown, in a worker; what is there stays until then."""
        services, before = self._context.services, self.data
        self._gathering = True
        self.stack.gather(lambda: gather(services, before), self._show, self._show_failure)

    def _lay_out(self) -> None:
        self.column.body.addWidget(self.head)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _connect(self) -> None:
        self.head.export_wanted.connect(self._export_as)
        self.marks.changed.connect(self._show_journal)
        self.marks.refused.connect(self._show_old_marks)
        bind(self, shortcuts.EXPORT, self._open_export)

    def _shown_data(self) -> ProgressData:
        assert self.data is not None
        return self.data

    def _show(self, data: ProgressData) -> None:
        """What was there stays until all new cards are made; what is as it was needs none."""
        self._gathering = False
        self._forget_coming()
        if data is self.data:
            self._come(anew=False)
            return
        self._coming = coming = ProgressContent(self._context.theme, self.column.widget())
        coming.hide()
        view = self.content.view if self.content is not None else View()
        steps = coming.filling(data, view)
        self._making = self._context.tasks.in_steps(steps, lambda: self._show_content(data, coming))

    def _forget_coming(self) -> None:
        if self._making is not None:
            self._making.cancel()
        if self._coming is not None:
            self._coming.deleteLater()
            self._coming = None

    def _show_content(self, data: ProgressData, content: ProgressContent) -> None:
        """New cards in the place of the old ones; what was unfolded and chosen stays, and how far one had scrolled."""
        here, old, bar = self._has_focus(), self.content, self.column.verticalScrollBar()
        scrolled = bar.value()
        self.data, self.content, self._coming = data, content, None
        self.head.show_data(data)
        content.rehearse_wanted.connect(self._rehearse)
        content.drill_wanted.connect(self._drill)
        content.take_wanted.connect(self.take_wanted)
        content.go_wanted.connect(self.go_wanted)
        content.marked.connect(self.marks.mark)
        if old is not None:
            self.column.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.column.body.addWidget(content, 1)
        content.show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # or there is nowhere to scroll to
        bar.setValue(scrolled)
        self._come(anew=True, here=here)

    def _come(self, anew: bool, here: bool = False) -> None:
        """To the front, with the keyboard at what one did before, or at the next thing to do."""
        before = self.focusWidget()
        self.stack.setCurrentWidget(self.column)
        if self._arriving or (anew and here):
            self._give_focus(None if anew else before)

    def _show_failure(self, error: Exception) -> None:
        self._gathering, here = False, self._has_focus()
        self.stack.show_failure(error, self.refresh)
        if self._arriving or here:
            self._give_focus()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _give_focus(self, before: QWidget | None = None) -> None:
        """Give the keyboard to what had it before, else to the next thing to do."""
        self._arriving = False
        if self.stack.currentWidget() is self.state or self.content is None:
            target: QWidget = self.state.button
        elif before is not None and self.column.isAncestorOf(before) and before.isVisibleTo(self):
            target = before
        else:
            target = self.content.first
        if self._to_checklist and self.content is not None and target is not self.state.button:
            self._to_checklist = False
            target = self.content.checklist.first
            self.column.bring_to_top(self.content.checklist)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_journal(self, data: ProgressData) -> None:
        """What was gathered meanwhile may be older than the mark, and the mark be set on takes that are older."""
        apart = self.data is not None and self.data.progress is not data.progress
        self.data = data
        if self.content is not None:
            self.content.show_journal(data)
        if apart or self._gathering or self._coming is not None:
            self._forget_coming()
            self.refresh()

    @Slot()
    def _show_old_marks(self) -> None:
        if self.content is not None and self.data is not None:
            self.content.show_journal(self.data)

    def _assignment(self, question: Question) -> Assignment:
        return from_bank(Entry(self._shown_data().basis.pack, question), self._context.services.settings.current)

    @Slot(object)
    def _rehearse(self, question: Question) -> None:
        self.rehearse.emit(self._assignment(question))

    @Slot(object)
    def _drill(self, drill: Drill) -> None:
        """The whole question, with a word on what to mind: an answer that is all risks is none."""
        assignment = self._assignment(drill.question)
        about = (*assignment.about, f"Drill: {section_name(drill.item.section)}")
        self.rehearse.emit(replace(assignment, about=about))

    @Slot()
    def _open_export(self) -> None:
        if self.stack.currentWidget() is self.column:
            self.head.open_menu()

    @Slot(object)
    def _export_as(self, form: ExportForm) -> None:
        self._export.export(self._shown_data(), form, self._picture)

    def _picture(self) -> QImage:
        assert self.content is not None
        return self.content.trends.picture().toImage()
