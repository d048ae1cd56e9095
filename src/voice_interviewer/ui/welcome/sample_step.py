"""What feedback looks like, on a sample answer that is heard and graded here and now."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import for_user
from voice_interviewer.take import Take
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.welcome.sample_take import graded_sample
from voice_interviewer.ui.welcome.welcome_step import WelcomeStep
from voice_interviewer.ui.widgets.labels import label

_WAITING = "A minute and a half about model drift, not the best and not the worst. It does not go into your history."
_RUNNING = "Listening to it on this computer …"


class SampleStep(WelcomeStep):
    """Signals: those of a step, and ``take_wanted(Take)``, the sample's feedback is to be shown."""

    take_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            "See what you will get",
            "Every answer gets three points for next time, each with the sentence it is about; all of it can be heard.",
        )
        self.text = label(_WAITING)
        self.bar = QProgressBar()
        self.bar.setAccessibleName("Progress")
        self.bar.setTextVisible(False)
        self.start_button = QPushButton("&Grade the sample answer")
        self.stop_button = QPushButton("&Stop")
        for button in (self.start_button, self.stop_button):
            button.setAccessibleName(button.text().replace("&", ""))
        self._token: CancelToken | None = None
        row = QHBoxLayout()
        row.addWidget(self.start_button)
        row.addWidget(self.stop_button)
        row.addStretch()
        self.body.addWidget(self.text)
        self.body.addWidget(self.bar)
        self.body.addLayout(row)
        self.start_button.clicked.connect(self._start)
        self.stop_button.clicked.connect(self.end)
        self._show(running=False)

    def begin(self) -> None:
        self._context.services.transcriber.warm_up()
        self.start_button.setFocus()

    @Slot()
    def end(self) -> None:
        if self._token is not None:
            self._token.cancel()
            self._token = None
        self._show(running=False)

    @Slot()
    def _start(self) -> None:
        services = self._context.services
        self._show(running=True)
        self._token = CancelToken()  # entered first: where tasks run at once, it is over before its own is handed back
        token = self._context.tasks.run(
            lambda token, report: graded_sample(services, report, token), self._graded, self._failed, self._progress
        )
        if self._token is not None:
            self._token = token

    def _progress(self, share: float) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(round(100 * share))

    def _graded(self, take: Take) -> None:
        self._token = None
        self._show(running=False)
        self.take_wanted.emit(take)

    def _failed(self, error: Exception) -> None:
        self._token = None
        self._show(running=False)
        self.text.setText(str(for_user(error)))

    def _show(self, running: bool) -> None:
        had_focus = self.start_button.hasFocus() or self.stop_button.hasFocus()
        self.text.setText(_RUNNING if running else _WAITING)
        self.bar.setRange(0, 0 if running else 100)
        self.bar.setVisible(running)
        self.stop_button.setVisible(running)
        self.start_button.setEnabled(not running)
        if had_focus:  # left to itself it would go on to the button that leads back
            (self.stop_button if running else self.start_button).setFocus()
