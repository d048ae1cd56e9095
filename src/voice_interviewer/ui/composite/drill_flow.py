"""From an answer to one section to the whole: once it is graded, it is set into the take that lacked it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from voice_interviewer.errors import UserError
from voice_interviewer.splice.refusals import usable
from voice_interviewer.take import Take
from voice_interviewer.ui.composite.building import Building
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message, Tone

if TYPE_CHECKING:
    from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
    from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
    from voice_interviewer.ui.shell.main_window import MainWindow


class DrillFlow(QObject):
    """Knows for which take each drill of this session was recorded. No signals."""

    def __init__(self, context: Context, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._bases: dict[int, int] = {}
        """The take that a drill is for, by the drill's number."""
        self._placing: Take | None = None
        self.building = Building(context, window)
        self.building.made.connect(window.show_take)
        self.building.failed.connect(self._not_placed)
        self.building.cancelled.connect(self._called_off)

    def follow(self, page: "RehearsalPage") -> None:
        """Hear of every drill that is recorded there."""
        page.begun.connect(self._on_begun)

    def see_to(self, take: Take, waits: bool) -> bool:
        """Whether a graded answer is seen to here: set in now where the user waits for it, else offered.

        False for what is no drill, or cannot be set in: that is shown like any other take.
        """
        base = self._bases.get(take.id) if take.id is not None else None
        if base is None or not usable(take) or take.drill is None:
            return False
        if waits and self.building.running:  # one at a time; the page of the part offers it
            return False
        if waits:
            self._place(base, take)
        else:
            text = f"Your part on {take.drill.title} is graded."
            self._context.messages.info(text, "Set it in", lambda: self._place(base, take))
        return True

    @Slot(object)
    def _on_begun(self, rehearsal: "Rehearsal") -> None:
        if rehearsal.assignment.drill is not None:
            rehearsal.kept.connect(partial(self._on_kept, rehearsal.assignment.drill.take))

    def _on_kept(self, base: int, drill: Take) -> None:
        if drill.id is not None:
            self._bases[drill.id] = base

    def _place(self, base: int, drill: Take) -> None:
        composites, drill_id = self._context.services.composites, drill.id
        if drill_id is None or self.building.running:
            return
        self._placing = drill
        self.building.start(lambda report, token: composites.place(base, drill_id, progress=report, cancel=token))

    @Slot(object)
    def _not_placed(self, error: UserError) -> None:
        self._show_drill()
        said = f"Your part is kept, but could not be set in. {error.message}"
        self._context.messages.post(Message(said, Tone.ERROR, error.advice))

    @Slot()
    def _called_off(self) -> None:
        self._show_drill()
        self._context.messages.info("Your part is kept; it was not set in.")

    def _show_drill(self) -> None:
        if self._placing is not None:
            self._window.show_take(self._placing)
