"""One thing to learn from: what it meets of the four criteria, its page, and the way to take it off the list."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.programme.plan.resources import Resource
from voice_interviewer.ui.plan.criteria_boxes import CriteriaBoxes
from voice_interviewer.ui.plan.task_line import BUTTON
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.plain_tip import plain_tip
from voice_interviewer.ui.widgets.sign import Sign


class ResourceRow(QWidget):
    """Signals: ``judged(str, tuple)``, the resource's id and the ids of the criteria that it meets now;
    ``removed(Resource)``.
    """

    judged = Signal(str, object)
    removed = Signal(object)

    def __init__(self, theme: Theme, resource: Resource) -> None:
        super().__init__()
        self.resource = resource
        self.verdict = label(_sentence(resource.verdict), "muted")
        self.judge_button = QPushButton("Judge")
        self.page_button = QPushButton("Open its page")
        self.remove_button = QPushButton("Remove")
        self.criteria = CriteriaBoxes(theme, resource)
        self._lay_out(theme)
        self.judge_button.toggled.connect(self.criteria.setVisible)
        self.criteria.judged.connect(self._judge)
        self.page_button.clicked.connect(self._open_page)
        self.remove_button.clicked.connect(self._remove)

    @property
    def opened(self) -> bool:
        """Whether the criteria are shown."""
        return self.judge_button.isChecked()

    def unfold(self, opened: bool) -> None:
        """Show the criteria, or hide them."""
        self.judge_button.setChecked(opened)

    def _lay_out(self, theme: Theme) -> None:
        title, name = self.resource.title, self.resource.id
        for button, key, text in (
            (self.page_button, "page", f"Open the page of {title}"),
            (self.judge_button, "judge", f"Judge {title}"),
            (self.remove_button, "remove", f"Remove {title}"),
        ):
            button.setObjectName(f"{key} {name}")
            button.setAccessibleName(text)
        self.judge_button.setCheckable(True)
        self.judge_button.setMinimumWidth(BUTTON)
        self.judge_button.setToolTip("Show which of the four criteria it meets")
        self.page_button.setVisible(bool(self.resource.link))
        self.page_button.setToolTip(plain_tip(f"{self.resource.link}, in your browser"))
        self.remove_button.setProperty("kind", "danger")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "strong"))
        words.addWidget(self.verdict)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(Sign(theme, "book-open", "muted"), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, stretch=1)
        for button in (self.page_button, self.judge_button, self.remove_button):
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(row)
        layout.addWidget(self.criteria)
        self.criteria.setContentsMargins(ICON + SPACE // 2, 0, 0, SPACE)
        self.criteria.hide()

    @Slot(object)
    def _judge(self, criteria: tuple[str, ...]) -> None:
        self.judged.emit(self.resource.id, criteria)

    @Slot()
    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self.resource.link))

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.resource)


def _sentence(verdict: str) -> str:
    return f"{verdict[:1].upper()}{verdict[1:]}."
