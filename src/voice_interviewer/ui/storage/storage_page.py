"""What takes up room on this computer, and how to get it back."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.library.disk_use import DiskUse, disk_use
from voice_interviewer.ui.history.bulk_bar import BulkBar
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.storage.bin_card import BinCard
from voice_interviewer.ui.storage.clearing import Clearing
from voice_interviewer.ui.storage.use_card import UseCard
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.page_state import Offer, PageState

LOOK_MS = 5_000
"""How often the page looks at the disk again while it is shown."""

_WIDEST = 150 * SPACE


class StoragePage(QWidget):
    """Looks at the disk in a worker. Signals: ``take_wanted(int)``, a take of the bin is to be opened."""

    take_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._looking = self._wants_focus = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self.clearing = Clearing(context, self)
        self.use = UseCard(context.theme)
        self.bin = BinCard(context)
        self.bulk = BulkBar()
        self.state = PageState(context.theme)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.state.show_state("hard-drive", "Looking at the disk …")

    def activate(self) -> None:
        """The page is shown now."""
        self._wants_focus = True
        self.refresh()
        self._timer.start()

    def deactivate(self) -> None:
        """Another page is shown now."""
        self._timer.stop()

    @Slot()
    def refresh(self) -> None:
        """Look again."""
        self._look()
        self.bin.refresh()

    def _lay_out(self) -> None:
        inside = QWidget()
        cards = QWidget()
        cards.setMaximumWidth(_WIDEST)
        centred = QHBoxLayout(inside)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addWidget(cards)
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.use)
        column.addWidget(self.bin, stretch=1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self.stack.addWidget(self.state)
        self.stack.addWidget(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(label("Storage", "title", wrap=False))
        layout.addWidget(label("All of this lies on this computer.", "muted"))
        layout.addWidget(self.bulk)
        layout.addWidget(self.stack, stretch=1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self.use.clear_wanted.connect(self.clearing.clear)
        self.bin.view.opened.connect(self.take_wanted)
        self.bin.restore_wanted.connect(self.clearing.restore)
        self.bin.purge_wanted.connect(self.clearing.purge)
        self.bin.model.failed.connect(self._show_failure)
        self.clearing.changed.connect(self.refresh)
        self.clearing.work.progressed.connect(self.bulk.show_progress)
        self.clearing.work.ended.connect(self.bulk.show_ended)
        self.bulk.stop_wanted.connect(self.clearing.work.stop)

    @Slot()
    def _look(self) -> None:
        if self._looking:
            return
        self._looking = True
        services = self._context.services
        self._context.tasks.run(
            lambda _token, _report: disk_use(services.library, services.folders), self._show, self._show_failure
        )

    def _show(self, use: DiskUse) -> None:
        self._looking = False
        self.use.show_use(use)
        self.stack.setCurrentIndex(1)
        self._take_focus()

    def _take_focus(self) -> None:
        """To the first thing that can be done, once it is known what there is."""
        wanted, self._wants_focus = self._wants_focus, False
        first = next((button for button in self.use.buttons.values() if button.isEnabled()), None)
        if wanted and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        self._looking = False
        if not isinstance(error, UserError):
            raise error
        self.state.show_state("triangle-alert", error.message, error.advice, Offer("&Try again", self.refresh))
        self.stack.setCurrentWidget(self.state)
