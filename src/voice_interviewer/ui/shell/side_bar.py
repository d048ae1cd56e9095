"""The bar at the left of the window: the app's name, the way to each page, and the promise about the network."""

from collections.abc import Set

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.folders import shipped
from voice_interviewer.transcription.network_use import MODEL, OPINION
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts import Key
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.bold_width import bold_width

WIDTH = 25 * SPACE
_INDENT = int(1.5 * SPACE)
_LOGO = 4 * SPACE
_USES = ((MODEL, "to fetch models"), (OPINION, "for second opinions"))

ENTRIES: tuple[tuple[PageName, str, Key], ...] = (
    (PageName.HOME, "house", shortcuts.HOME),
    (PageName.REHEARSE, "mic", shortcuts.REHEARSE),
    (PageName.MOCK, "messages-square", shortcuts.MOCK),
    (PageName.PLAN, "calendar-days", shortcuts.PLAN),
    (PageName.PROGRESS, "chart-line", shortcuts.PROGRESS),
    (PageName.HISTORY, "history", shortcuts.HISTORY),
    (PageName.SETTINGS, "settings", shortcuts.SETTINGS),
)
"""The pages that have a button, with its icon and its key."""

_BELONGS = {
    PageName.FEEDBACK: PageName.HISTORY,
    PageName.EXAM: PageName.SETTINGS,
    PageName.MAP: PageName.HOME,
    PageName.COMPARE: PageName.HISTORY,
    PageName.STORAGE: PageName.HISTORY,
    PageName.WELCOME: PageName.HOME,
}


class SideBar(QFrame):
    """One button a page, one for the user guide and one for the list of keys.

    Signals: ``chosen(PageName)``, ``guide_wanted()``, ``help_wanted()``.
    """

    chosen = Signal(object)
    guide_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons = {name: self._button(name, key) for name, _, key in ENTRIES}
        self._guide = _help_button("User guide", shortcuts.GUIDE)
        self._keys = _help_button("Keys", shortcuts.HELP)
        self.network = QLabel()
        self._lay_out()
        self.show_network(frozenset())
        theme.changed.connect(self._draw_icons)
        theme.changed.connect(self._fit)
        self._guide.clicked.connect(self.guide_wanted)
        self._keys.clicked.connect(self.help_wanted)
        self._draw_icons()
        self._fit()

    def mark(self, name: PageName) -> None:
        """Show which page is open, or which one it belongs to; where nothing has the keyboard, give it that button."""
        button = self._buttons[_BELONGS.get(name, name)]
        button.setChecked(True)
        focus: QWidget | None = self.window().focusWidget()
        if self.isVisible() and (focus is None or not focus.isVisible()):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_network(self, purposes: Set[str]) -> None:
        """Say what the app ever used the network for, in the words of its log."""
        used = [what for purpose, what in _USES if purpose in purposes]
        self.network.setText(f"Network: used {' and '.join(used)}" if used else "Network: never used")
        promise = "Everything runs on this machine. No account, no server, no telemetry."
        asked = "Models are fetched, and second opinions sent for, only when you ask."
        self.network.setToolTip(f"{promise} {asked}" if used else promise)

    def _button(self, name: PageName, key: Key) -> QPushButton:
        button = QPushButton(f" {tr(key.does)}")
        button.setProperty("nav", True)
        button.setCheckable(True)
        button.setIconSize(QSize(20, 20))
        button.setAccessibleName(tr(key.does))
        button.setToolTip(key.hint)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        self.setProperty("sidebar", True)
        name = QLabel("Voice\nInterviewer")
        name.setProperty("role", "heading")
        top = QHBoxLayout()
        top.setContentsMargins(_INDENT, 0, 0, 0)
        top.setSpacing(int(1.5 * SPACE))
        top.addWidget(_app_icon())
        top.addWidget(name, 1)
        self.network.setProperty("role", "small")
        self.network.setWordWrap(True)
        self.network.setIndent(_INDENT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(int(1.5 * SPACE), 3 * SPACE, int(1.5 * SPACE), 2 * SPACE)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(top)
        layout.addSpacing(3 * SPACE)
        for button in self._buttons.values():
            layout.addWidget(button)
        layout.addStretch()
        layout.addWidget(self._guide)
        layout.addWidget(self._keys)
        layout.addSpacing(SPACE)
        layout.addWidget(self.network)

    @Slot()
    def _fit(self) -> None:
        """Wider where larger text needs it."""
        for widget in (self, *self._buttons.values()):
            widget.ensurePolished()
        margins = self.contentsMargins().left() + 3 * SPACE
        self.setFixedWidth(max(WIDTH, *(_widest(button) + margins for button in self._buttons.values())))

    @Slot()
    def _draw_icons(self) -> None:
        for name, icon, _ in ENTRIES:
            self._buttons[name].setIcon(self._theme.icon(icon))
        self._guide.setIcon(self._theme.icon("book-open"))
        self._keys.setIcon(self._theme.icon("keyboard"))


def _widest(button: QPushButton) -> int:
    """The page that is open is written in bold."""
    text = button.fontMetrics().horizontalAdvance(button.text())
    return button.sizeHint().width() - text + max(text, bold_width(button))


def _help_button(text: str, key: Key) -> QPushButton:
    button = QPushButton(f" {tr(text)}")
    button.setProperty("nav", True)
    button.setIconSize(QSize(20, 20))
    button.setAccessibleName(tr(text))
    button.setToolTip(key.hint)
    return button


def _app_icon() -> QLabel:
    logo = QLabel()
    logo.setPixmap(QIcon(str(shipped("assets") / "icon.svg")).pixmap(QSize(_LOGO, _LOGO)))
    logo.setFixedSize(_LOGO, _LOGO)
    return logo
