"""The head of a mock interview's report: what it was, and what can be done now."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from voice_interviewer.interview_terms import COMPANY_TITLES, LEVEL_TITLES
from voice_interviewer.practice.rules import Rules
from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.ui.mock.interview_words import DOT
from voice_interviewer.ui.mock.report_data import ReportData
from voice_interviewer.ui.mock.report_export import FORMS, ExportForm
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.plain_tip import plain_tip
from voice_interviewer.ui.widgets.wording import count, day_and_time, length


class ReportHead(QWidget):
    """Signals: ``back_wanted()``, ``again_wanted()``, another interview; ``rehearse_wanted()``, the weakest question;
    ``export_wanted(ExportForm)``.
    """

    back_wanted = Signal()
    again_wanted = Signal()
    rehearse_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, theme: Theme, data: ReportData, now: datetime) -> None:
        super().__init__()
        self._theme = theme
        self.back = QToolButton()
        self.back.setText("All interviews")
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.setProperty("kind", "quiet")
        self.back.setAccessibleName("All interviews")
        self.back.setToolTip(shortcuts.BACK_TO_SETUP.hint)
        self.export = button("&Export …", icon=theme.icon("download"), tip=shortcuts.EXPORT_REPORT.hint)
        self.again = button("Another &interview", tip="Set up another interview")
        self.rehearse = button("&Rehearse the weakest question", icon=theme.icon("mic", "on_accent"))
        weakest = data.weakest
        if weakest is not None:
            self.rehearse.setToolTip(plain_tip(weakest.item.text))
        else:
            self.rehearse.hide()
        self.first = self.rehearse if weakest is not None else self.again
        """What Enter presses when one comes here."""
        self.first.setProperty("kind", "primary")
        self.menu = QMenu(self)
        for form in FORMS:
            self._add(form)
        self._lay_out(data.report, now)
        self._connect()
        self._draw_icons()

    @Slot()
    def open_menu(self) -> None:
        """Show the forms in which it can be saved."""
        self.menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height())))

    def _add(self, form: ExportForm) -> None:
        action = self.menu.addAction(form.title)
        action.triggered.connect(lambda: self.export_wanted.emit(form))

    def _lay_out(self, report: MockReport, now: datetime) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(SPACE)
        actions.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignTop)
        does = FlowLayout(spacing=SPACE, line=Qt.AlignmentFlag.AlignRight)
        for each in (self.export, self.again, self.rehearse):
            does.addWidget(each)
        actions.addLayout(does, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(actions)
        layout.addWidget(label(f"Mock interview: {report.role}", "question"))
        layout.addWidget(label(about(report, now), "muted"))

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.rehearse.clicked.connect(self.rehearse_wanted)
        self.export.clicked.connect(self.open_menu)
        self._theme.changed.connect(self._draw_icons)

    @Slot()
    def _draw_icons(self) -> None:
        self.back.setIcon(self._theme.icon("chevron-left"))
        self.export.setIcon(self._theme.icon("download"))
        self.rehearse.setIcon(self._theme.icon("mic", "on_accent"))


def about(report: MockReport, now: datetime) -> str:
    """When it was, how long it took, for whom it was set up, and how much of it was answered."""
    setup = report.interview.setup
    whole = [result for result in report.results if result.whole]
    answered = sum(result.answered for result in whole)
    parts = [
        *([day_and_time(report.began, now)] if report.began is not None else []),
        f"{length(report.interview.elapsed)} of {setup.minutes} min",
        LEVEL_TITLES[setup.level],
        COMPANY_TITLES[setup.company],
        "real rules" if setup.rules is Rules.REAL else "practice rules",
        *([f"{setup.voice.title} asked on"] if setup.voice is not None else []),
        f"{answered} of {count(len(whole), 'question')} answered",
    ]
    return DOT.join(parts)
