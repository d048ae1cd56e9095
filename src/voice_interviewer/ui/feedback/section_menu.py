"""The sections that a sentence can be moved to, as a menu and as a small button that opens it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from voice_interviewer.remarks.own_say import LABELS, label_title
from voice_interviewer.ui.shell.theme import ICON, Theme

WRONG_SECTION = "Wrong section?"
SCORES_STAY = "Where you move a sentence is kept beside the scores and shown in the exam; it never changes them."


def fill_sections(menu: QMenu, graded: Sequence[str], said: str | None, choose: Callable[[str], object]) -> None:
    """One entry a section, the present one ticked, the grader's own named; ``choose`` is given the label."""
    group = QActionGroup(menu)
    menu.setToolTipsVisible(True)
    for label in LABELS:
        by_grader = "  (as graded)" if label in graded else ""
        action = menu.addAction(f"{label_title(label)}{by_grader}")
        action.setCheckable(True)
        action.setChecked(label == said if said is not None else label in graded)
        action.setToolTip(SCORES_STAY)
        # The menu lives on the UI thread; the closure carries the label.
        action.triggered.connect(lambda _checked=False, label=label: choose(label))
        group.addAction(action)
    group.setExclusive(False)


class SectionButton(QToolButton):
    """Beside a sentence: "Wrong section?" Signals: those of QToolButton; ``choose`` is given the label."""

    def __init__(self, theme: Theme, text: str, graded: Sequence[str], choose: Callable[[str], object]) -> None:
        super().__init__()
        self._theme, self._graded, self._choose = theme, tuple(graded), choose
        self._said: str | None = None
        self.setIconSize(QSize(ICON, ICON))
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(f"{WRONG_SECTION} Move this sentence to another one")
        self.setAccessibleName(f"{WRONG_SECTION} {text}")
        self.setAccessibleDescription(SCORES_STAY)
        self.sections = QMenu(self)
        self.clicked.connect(self._open)
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def show_said(self, said: str | None) -> None:
        """Where the user moved it; None where it is where the grader put it."""
        self._said = said

    @Slot()
    def _open(self) -> None:
        self.sections.clear()
        fill_sections(self.sections, self._graded, self._said, self._choose)
        self.sections.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot()
    def _show_icon(self) -> None:
        self.setIcon(self._theme.icon("signpost", "muted"))
