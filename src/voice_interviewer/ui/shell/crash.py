"""What the user sees when the app meets a mistake of its own: a plain sentence and a report to copy."""

import platform
import traceback

from PySide6.QtCore import Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from voice_interviewer import __version__
from voice_interviewer.anonymous import without_names
from voice_interviewer.installed import how
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.dialog_column import dialog_buttons, dialog_column

SENTENCE = "Something went wrong inside the app. That is a mistake of ours, not yours; your recordings are on disk."
HINT = (
    "You can go on. If it happens again, read the report, copy it and hand it on; it holds nothing that you said or "
    "wrote."
)
COPY = "&Copy report"

# The interpreter itself makes these messages, out of names and types. Any other message may quote a person's words.
_SPEAKING_OF_CODE_ONLY = (TypeError, AttributeError, NameError, ImportError, IndexError, ZeroDivisionError)


def crash_report(error: BaseException) -> str:
    """Where it happened, with versions and platform. No values, because those can be somebody's words, and no name."""
    return without_names("\n".join([_versions(), "", *_frames(error), _last_line(error)]))


def _versions() -> str:
    return "\n".join(
        (
            f"Voice Interviewer {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}",
            f"{platform.platform()}, {QGuiApplication.platformName() or 'no display'}",
            f"Installed with {how()}",
        )
    )


def _frames(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line or ''}" for frame in frames]


def _last_line(error: BaseException) -> str:
    name = type(error).__qualname__
    if type(error) in _SPEAKING_OF_CODE_ONLY:
        return f"{name}: {error}"
    if isinstance(error, OSError) and error.strerror:
        return f"{name}: {error.strerror}"
    return f"{name} (its message is left out, since it may quote an answer)"


class CrashDialog(QDialog):
    """Shows the first report; while it is open, later ones are added to it.

    Signals: ``quit_wanted()``; ``machine_wanted()``, for a report about this machine beside it.
    """

    quit_wanted = Signal()
    machine_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something went wrong")
        self.reports: dict[str, int] = {}
        """How often each came, in order: one that comes with every tick of a clock must cost little."""
        self._sentence = QLabel(SENTENCE)
        self._hint = QLabel(HINT)
        self._report = QPlainTextEdit(readOnly=True)
        self.copy_button = QPushButton(COPY)
        self.machine_button = QPushButton("About this &machine …")
        self.quit_button = QPushButton("&Quit")
        self.continue_button = QPushButton("C&ontinue")
        self._lay_out()
        self.copy_button.clicked.connect(self._copy_report)
        self.machine_button.clicked.connect(self.machine_wanted)
        self.quit_button.clicked.connect(self._leave)
        self.continue_button.clicked.connect(self.accept)

    @property
    def text(self) -> str:
        """All that is shown for copying."""
        return self._report.toPlainText()

    def add(self, report: str) -> None:
        """Show a report, in this dialog even if it is open already; the same one is counted, not repeated."""
        opens = not self.isVisible()
        if opens:
            self.reports.clear()
        self.reports[report] = self.reports.get(report, 0) + 1
        counted = [f"{text}\n({n} times)" if n > 1 else text for text, n in self.reports.items()]
        self._report.setPlainText("\n\n".join(counted))
        self.copy_button.setText(COPY)
        if opens:  # whoever reads or copies one already keeps the keyboard where it is
            self.open()
            self.continue_button.setFocus()

    def _lay_out(self) -> None:
        for label in (self._sentence, self._hint):
            label.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        self._report.setAccessibleName("Report")
        self._report.setTabChangesFocus(True)
        self.continue_button.setProperty("kind", "primary")
        self.continue_button.setDefault(True)
        apart = (self.copy_button, self.machine_button)
        buttons = dialog_buttons(self.quit_button, self.continue_button, apart=apart)
        dialog_column(self, self._sentence, self._hint, self._report, buttons, narrowest=0)
        for button in (self.copy_button, self.machine_button, self.quit_button, self.continue_button):
            button.setAccessibleName(button.text().replace("&", ""))
        self.resize(80 * SPACE, 50 * SPACE)

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self.copy_button.setText("Copied")

    @Slot()
    def _leave(self) -> None:
        self.reject()
        self.quit_wanted.emit()
