"""All days of the plan, folded by phase."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Signal

from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.ui.plan.phase_fold import PhaseFold
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.focus_kept import focus_kept_by_name
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

ABOUT = "What was not done on its day moves to the days after it. Anything can be ticked before its day, too."


class DaysCard(Card):
    """Signals: ``ticked(PlannedTask, bool)``."""

    ticked = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.folds: list[PhaseFold] = []
        self.body.addWidget(heading("All days"))
        self.body.addWidget(label(ABOUT, "small"))
        self.body.addSpacing(SPACE)

    def show_plan(self, plan: Plan) -> None:
        """Show the days of a plan; what was unfolded stays so."""
        opened = {fold.key for fold in self.folds if fold.opened}
        with focus_kept_by_name(self):
            for old in self.folds:
                self.body.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.folds = list(self._folds(plan))
            for fold in self.folds:
                fold.ticked.connect(self.ticked)
                self.body.addWidget(fold)
                fold.show()  # now, so that it can have the focus; a layout would do so later
                fold.unfold(fold.key in opened)
            tab_as_laid_out(self)

    def _folds(self, plan: Plan) -> Iterator[PhaseFold]:
        """One for each run of days of one phase; a phase that comes back after another has another key."""
        seen: Counter[str] = Counter()
        for phase, days in groupby(plan.days, key=lambda day: day.phase.id):
            seen[phase] += 1
            yield PhaseFold(self._theme, f"{phase} {seen[phase]}", list(days), plan.present)
