"""The rehearsal page while there is nothing to rehearse."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from voice_interviewer.ui.rehearsal.stage_panel import StagePanel
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.page_state import Offer, PageState


class EmptyPanel(StagePanel):
    """Signals: none of its own; ``choose`` is called when a question is to be chosen."""

    def __init__(self, theme: Theme, choose: Callable[[], None]) -> None:
        super().__init__()
        state = PageState(theme)
        state.show_state(
            "mic",
            "No rehearsal is under way",
            "Choose a question on the home page; it will be asked here.",
            Offer("Choose a question", choose, primary=True),
        )
        self.primary = state.button
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(state)
