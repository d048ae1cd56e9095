"""The speech model that is there, and what it takes to have a better one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.errors import for_user
from voice_interviewer.transcription.model_overview import ModelState, Overview, overview
from voice_interviewer.ui.settings import model_words
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.welcome.welcome_step import WelcomeStep
from voice_interviewer.ui.widgets.labels import icon_line, label

MISSING = "No speech model is on this computer yet, so answers cannot be written down. Settings say how to get one."


class EarsStep(WelcomeStep):
    """Signals: those of a step, and ``models_wanted()``, the models in the settings are to be shown."""

    models_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "Who writes down what you say?",
            "Whisper, on this computer. Nothing you say leaves it: no account, no server, no telemetry.",
        )
        self.there = label("Looking …")
        self.others = label("", "muted")
        self.more_button = QPushButton("&See the other models")
        self.more_button.setAccessibleName("See the other models")
        row = QHBoxLayout()
        row.addWidget(self.more_button)
        row.addStretch()
        self.body.addLayout(icon_line(context.theme, "headphones", "accent", self.there))
        self.body.addWidget(self.others)
        self.body.addLayout(row)
        self.more_button.clicked.connect(self.models_wanted)

    def begin(self) -> None:
        services = self._context.services
        settings = services.settings.current
        self._context.tasks.run(
            lambda token, report: overview(services.folders, settings.engine, settings.model), self._found, self._failed
        )

    def _found(self, view: Overview) -> None:
        used = next((row for row in view.rows if row.used and row.state is ModelState.INSTALLED), None)
        self.there.setText(f"{used.name} is here and ready: {model_words.facts(used)}." if used else MISSING)
        larger = [row.name for row in view.rows if row.state is not ModelState.INSTALLED and row.host]
        self.others.setText(_offer(larger) if larger else "")

    def _failed(self, error: Exception) -> None:
        self.there.setText(str(for_user(error)))


def _offer(names: list[str]) -> str:
    return (
        f"Larger ones hear better and take longer: {', '.join(names)}. One is fetched only when you press Fetch "
        "in the settings."
    )
