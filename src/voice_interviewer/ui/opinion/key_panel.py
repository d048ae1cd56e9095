"""Where a key for second opinions is set and removed. Once set, it is never shown again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.errors import OpinionError, for_user
from voice_interviewer.opinion.address import Address
from voice_interviewer.opinion.keys import LONGEST_KEY, Keys, Place
from voice_interviewer.opinion.wording import key_state
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label

NO_SERVER = "A key can be set as soon as a server is named."


@dataclass(frozen=True, slots=True)
class _State:
    """How things stand with the key of one server."""

    sentence: str
    there: bool


class KeyPanel(QWidget):
    """A line that hides what is typed, and two buttons. The keyring is asked in a worker. Signals: none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._server: Address | None = None
        self._had_focus = False
        self._passed_to: QWidget | None = None
        """What has the keyboard while the panel waits."""
        self.state = label("", "muted")
        self.line = QLineEdit()
        self.set_button = QPushButton("Set &key")
        self.remove_button = QPushButton("Remove key")
        self._set_up()
        self._lay_out()
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._set)
        self.set_button.clicked.connect(self._set)
        self.remove_button.clicked.connect(self._remove)

    @Slot()
    def refresh(self) -> None:
        """Say whether there is a key for the server that the settings name."""
        try:
            self._server = self._context.services.opinions.server()
        except OpinionError as error:
            self._server = None
            named = self._context.services.settings.current.opinion_url.strip()
            self._show(_State(str(error) if named else NO_SERVER, there=False))
            return
        self._work(lambda keys, server: None)

    def _set_up(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(LONGEST_KEY)
        self.line.setPlaceholderText("Key")
        self.line.setAccessibleName("Key for second opinions")
        self.set_button.setAccessibleName("Set key")
        self.remove_button.setAccessibleName("Remove key")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.set_button)
        row.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.state)
        layout.addLayout(row)

    def _work(self, change: Callable[[Keys, Address], object]) -> None:
        """Change something in a worker, since the keyring may wait for its user; then say how things stand."""
        keys, server = self._context.services.opinions.keys, self._server
        if server is None:
            return

        def work() -> _State:
            change(keys, server)
            place = keys.place(server.origin)
            return _State(key_state(server, place, keys.lasting), place is not Place.NOWHERE)

        self._wait()
        self._context.tasks.run(
            lambda _token, _report: work(),
            lambda state: self._shows(server, state),
            lambda error: self._failed(server, error),
        )

    def _wait(self) -> None:
        """Nothing can be pressed; Qt hands the keyboard on to what stands below."""
        focus = QApplication.focusWidget()
        self._had_focus = focus is not None and self.isAncestorOf(focus)
        self.setEnabled(False)
        self._passed_to = QApplication.focusWidget()

    def _take_focus_back(self) -> None:
        """Unless the user went elsewhere meanwhile: a keyring may wait long."""
        if self._had_focus and QApplication.focusWidget() is self._passed_to:
            self.line.setFocus()
        self._had_focus = False

    def _failed(self, server: Address, error: Exception) -> None:
        self.setEnabled(True)
        self._shows(server, _State(str(for_user(error)), there=True))

    def _shows(self, server: Address, state: _State) -> None:
        if server == self._server:  # no other one was named meanwhile
            self._show(state)

    def _show(self, state: _State) -> None:
        self.setEnabled(True)
        self.state.setText(state.sentence)
        self.line.setEnabled(self._server is not None)
        self.remove_button.setEnabled(state.there)
        self._typed()
        self._take_focus_back()

    @Slot()
    def _typed(self) -> None:
        self.set_button.setEnabled(self._server is not None and bool(self.line.text().strip()))

    @Slot()
    def _set(self) -> None:
        key = self.line.text()
        self.line.setText("")  # at once; in this mode it cannot be undone
        if key.strip():
            self._work(lambda keys, server: keys.keep(server.origin, key))

    @Slot()
    def _remove(self) -> None:
        self._work(lambda keys, server: keys.remove(server.origin))
