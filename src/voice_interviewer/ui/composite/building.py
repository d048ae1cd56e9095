"""Puts takes together in a worker; a dialog shows how far it is once that takes longer than a moment."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import for_user
from voice_interviewer.take import Take
from voice_interviewer.ui.composite.build_dialog import BuildDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Report

Build = Callable[[Report, CancelToken], Take]

PATIENCE_MS = 400
"""Most composites are there by then, and a dialog that comes and goes is only a flicker."""


class Building(QObject):
    """One at a time; what is asked for meanwhile is passed over.

    Signals: ``made(Take)``; ``failed(UserError)``; ``cancelled()``. Nothing has changed after the last two.
    """

    made = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, over: QWidget) -> None:
        """``over`` is the widget before which the dialog stands."""
        super().__init__(over)
        self._context = context
        self._over = over
        self._token: CancelToken | None = None
        self.dialog: BuildDialog | None = None
        """There while it is seen."""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show)
        self._share = 0.0

    @property
    def running(self) -> bool:
        """Whether something is being put together."""
        return self._token is not None

    def start(self, build: Build) -> None:
        """Begin, unless something is under way."""
        if self.running:
            return
        self._share = 0.0
        self._token = CancelToken()  # entered first: where tasks run at once, they are done before theirs is here
        self._patience.start()
        token = self._context.tasks.run(
            lambda token, report: build(report, token), self._on_made, self._on_failed, self._on_share
        )
        if self._token is not None:
            self._token = token

    @Slot()
    def cancel(self) -> None:
        """Call it off."""
        if self._token is not None:
            self._token.cancel()
            self._end()
            self.cancelled.emit()

    def _show(self) -> None:
        self.dialog = BuildDialog(self._over)
        self.dialog.show_share(self._share)
        self.dialog.rejected.connect(self.cancel)
        self.dialog.open()

    def _on_share(self, share: float) -> None:
        self._share = share
        if self.dialog is not None:
            self.dialog.show_share(share)

    def _on_made(self, take: Take) -> None:
        self._end()
        self.made.emit(take)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(for_user(error))

    def _end(self) -> None:
        self._token = None
        self._patience.stop()
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.rejected.disconnect(self.cancel)
            dialog.close()
            dialog.deleteLater()
