"""The days of one phase, folded into a line that says how far they are."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot

from voice_interviewer.programme.plan.model import Day
from voice_interviewer.programme.wording import counted
from voice_interviewer.ui.plan.day_block import DayBlock
from voice_interviewer.ui.plan.plan_words import DOT
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.fold import Fold
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.sign import Sign
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out


class PhaseFold(Fold):
    """Its days are made when it is first unfolded: a long plan has hundreds. Signals: ``ticked(PlannedTask, bool)``."""

    ticked = Signal(object, bool)

    def __init__(self, theme: Theme, key: str, days: Sequence[Day], present: date) -> None:
        super().__init__(theme, Sign(theme, *_sign(days, present)), days[0].phase.title, _word(days, present))
        self._theme = theme
        self._days = days
        self._present = present
        self.blocks: list[DayBlock] = []
        """Empty as long as it was never unfolded."""
        self.key = key
        """Tells it from the other phases of a plan, also when it is made anew."""
        self.head.setObjectName(f"phase {key}")
        self.body.setSpacing(2 * SPACE)
        self.toggled.connect(self._fill)

    @Slot(bool)
    def _fill(self, opened: bool) -> None:
        if not opened or self.blocks:
            return
        self.body.addWidget(label(self._days[0].phase.about, "muted"))
        for day in self._days:
            block = DayBlock(self._theme, day, self._present)
            block.ticked.connect(self.ticked)
            self.body.addWidget(block)
            block.show()
            self.blocks.append(block)
        tab_as_laid_out(self)


def _sign(days: Sequence[Day], present: date) -> tuple[str, str]:
    if days[-1].day < present:
        return "history", "muted"
    return ("circle-dot", "accent") if days[0].day <= present else ("circle", "muted")


def _word(days: Sequence[Day], present: date) -> str:
    """Which days, and how many tasks are done; for days that have passed not out of how many, since the others left."""
    first, last = days[0].number, days[-1].number
    which = f"day {first}" if first == last else f"days {first} to {last}"
    tasks = [planned for day in days for planned in (*day.tasks, *day.besides)]
    done = sum(not planned.is_open for planned in tasks)
    if days[-1].day < present:
        return f"{which}{DOT}{counted(done, 'task')} done"
    return f"{which}{DOT}{done} of {counted(len(tasks), 'task')} done"
