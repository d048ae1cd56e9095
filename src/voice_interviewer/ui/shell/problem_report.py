"""The text to hand on with a bug report: shown whole, and copied only by a press of a button."""

from PySide6.QtCore import QSysInfo, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from voice_interviewer.app import Services
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.dialog_column import dialog_buttons, dialog_column
from voice_interviewer.ui.widgets.labels import label

PROMISE = (
    "This is what helps us to find a mistake: versions, sizes and counts. It holds nothing that you said or wrote, and "
    "no name of yours, of your folders or of your devices. Read it before you hand it on; it is not sent anywhere."
)
LOOKING = "Looking at this machine …"


class ProblemReport(QDialog):
    """Gathers the text in a worker when it is made. Signals: those of QDialog."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("A report to hand on")
        self.shown = QPlainTextEdit(LOOKING, readOnly=True)
        self.copy_button = button("&Copy the report", "primary")
        self.close_button = button("C&lose")
        self.copy_button.setEnabled(False)
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        services, window = context.services, window_lines()
        looking = context.tasks.run(lambda token, report: _gather(services, window), self._show)
        self.finished.connect(looking.cancel)

    def _lay_out(self) -> None:
        self.shown.setAccessibleName("Report")
        self.shown.setTabChangesFocus(True)
        foot = dialog_buttons(self.close_button, self.copy_button)
        dialog_column(self, label(PROMISE), self.shown, foot, narrowest=0).setStretchFactor(self.shown, 1)
        self.resize(90 * SPACE, 70 * SPACE)

    def _show(self, text: str) -> None:
        self.shown.setPlainText(text)
        self.copy_button.setEnabled(True)
        self.copy_button.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.shown.toPlainText())
        self.copy_button.setText("Copied")


def show_over(parent: QWidget, context: Context) -> None:
    """Open it over a window or a dialog; it goes away with its end."""
    dialog = ProblemReport(context, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def window_lines() -> list[tuple[str, str]]:
    """What only Qt knows; on the UI thread."""
    screens = "; ".join(
        f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    return [
        ("Qt", f"{qVersion()}, platform {QGuiApplication.platformName()}, {QSysInfo.prettyProductName()}"),
        ("Screens", screens),
    ]


def _gather(services: Services, window: list[tuple[str, str]]) -> str:
    from voice_interviewer.diagnosis import report

    return report(services, window)
