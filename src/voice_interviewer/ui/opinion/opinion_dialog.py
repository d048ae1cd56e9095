"""Where a second opinion is asked for: everything that would be sent, and to whom, before it is."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import for_user
from voice_interviewer.opinion import wording
from voice_interviewer.opinion.keys import Place
from voice_interviewer.opinion.opinion import Opinion
from voice_interviewer.opinion.request import OpinionRequest
from voice_interviewer.ui.opinion.exact_text import ExactText
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import heading, label

_SIZE = (100 * SPACE, 86 * SPACE)
STOPPED = "Stopped: the connection was ended. What had left this computer by then cannot be called back."


class OpinionDialog(QDialog):
    """Not modal: the answer can be read and heard beside it. Esc and Cancel stop a request, or close.

    Signals: ``arrived(Opinion)``; ``asked()``, when a request has ended, however it did.
    """

    arrived = Signal(object)
    asked = Signal()

    def __init__(self, context: Context, request: OpinionRequest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._request = request
        self._looking: CancelToken | None = None
        self._token: CancelToken | None = None
        self.waiting = False
        """Whether a request is on its way."""
        self._build()
        self._lay_out()
        self.send_button.clicked.connect(self._send)
        self.cancel_button.clicked.connect(self.reject)
        self._show(waiting=False)
        self._look_for_key()

    @property
    def shown(self) -> tuple[str, ...]:
        """The texts that are shown, as they stand there."""
        return tuple(text.toPlainText() for text in self.texts)

    def reject(self) -> None:
        if self.waiting:
            self._stop()
            self._show(waiting=False, problem=STOPPED)
            self.asked.emit()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._stop()
        if self.waiting:
            self.waiting = False
            self.asked.emit()
        super().done(result)

    def _build(self) -> None:
        request = self._request
        self.where = label(request.address.url, "strong")
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        exposed = not (request.address.local or request.address.encrypted)
        self.way = label(wording.way_there(request.address), "warning" if exposed else "")
        self.key = label("")
        self.texts = [ExactText(message.content, wording.role_title(message.role)) for message in request.messages]
        self.problem = label("", "warning")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName("Waiting for the reply")
        self.send_button = _button("&Send", "primary")
        self.cancel_button = _button("Cancel", "")

    def _lay_out(self) -> None:
        self.setWindowTitle("Ask for a second opinion")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(heading("Where it goes"))
        for line in (self.where, label(f"Model: {self._request.model}"), self.way, self.key):
            layout.addWidget(line)
        layout.addSpacing(SPACE)
        layout.addWidget(heading("What is sent"))
        layout.addWidget(label(wording.WHAT_IS_SENT, "small"))
        for stretch, text in enumerate(self.texts, start=2):
            layout.addWidget(label(text.accessibleName(), "strong"))
            layout.addWidget(text, stretch=stretch)
        layout.addWidget(self.problem)
        layout.addLayout(self._buttons())
        self.resize(*_SIZE)

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.bar, stretch=1)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.send_button)
        return buttons

    def _look_for_key(self) -> None:
        """In a worker: the keyring may wait for its user to unlock it."""
        self.key.setText("Looking for a key …")
        opinions, server = self._context.services.opinions, self._request.address
        self._looking = self._context.tasks.run(
            lambda _token, _report: opinions.key_place(server), self._key_found, self._no_key
        )

    def _key_found(self, place: Place) -> None:
        self.key.setText(wording.key_sentence(self._request.address, place))

    def _no_key(self, error: Exception) -> None:
        self.key.setText(str(for_user(error)))

    @Slot()
    def _send(self) -> None:
        self._show(waiting=True)
        opinions = self._context.services.opinions
        token = self._context.tasks.run(
            lambda token, _report: opinions.ask(self._request, token), self._arrived, self._failed
        )
        # Where tasks run at once, all is over before the token is handed back.
        self._token = token if self.waiting else None

    def _arrived(self, opinion: Opinion) -> None:
        self._show(waiting=False)
        self.asked.emit()
        self.arrived.emit(opinion)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._show(waiting=False)  # first: a mistake of ours is raised on, and must leave no dialog that waits
        self._show(waiting=False, problem=str(for_user(error)))
        self.send_button.setText("&Send again")
        self.send_button.setAccessibleName("Send again")
        self.asked.emit()

    def _stop(self) -> None:
        for token in (self._token, self._looking):
            if token is not None:
                token.cancel()
        self._token = self._looking = None

    def _show(self, waiting: bool, problem: str = "") -> None:
        self.waiting = waiting
        had_focus = self.send_button.hasFocus() or self.cancel_button.hasFocus()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.bar.setVisible(waiting)
        self.send_button.setVisible(not waiting)
        self.cancel_button.setText("S&top" if waiting else "Cancel")
        self.cancel_button.setAccessibleName("Stop" if waiting else "Cancel")
        if had_focus:
            (self.cancel_button if waiting else self.send_button).setFocus()


def _button(text: str, kind: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoDefault(False)  # Enter alone, typed by habit, must not send anything
    return button
