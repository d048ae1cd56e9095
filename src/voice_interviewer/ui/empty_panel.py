"""The rehearsal page while there is nothing to rehearse."""

from voice_interviewer.ui.stage_panel import StagePanel, say


class EmptyPanel(StagePanel):
    """Button ``choose``. Signals: none of its own."""

    def __init__(self) -> None:
        super().__init__()
        heading, hint = self.line("heading"), self.line("muted")
        say(heading, "No rehearsal is under way")
        say(hint, "Choose a question on the home page; it will be asked here.")
        self.choose = self.button("Choose a question", kind="primary", tip="Go to the home page")
        self.column.addWidget(heading)
        self.column.addWidget(hint)
        self.column.addLayout(self.row(self.choose))
        self.column.addStretch()
