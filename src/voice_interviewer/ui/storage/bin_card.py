"""What is in the bin: brought back take by take, or deleted for good."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.ui.history.filters import Query
from voice_interviewer.ui.history.history_model import HistoryModel
from voice_interviewer.ui.history.take_list import TakeList
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.wording import count

_LOWEST = 26 * SPACE
"""Three takes can be seen at once."""


class BinCard(Card):
    """Signals: ``restore_wanted(list)``, ids; ``purge_wanted(list)``, ids, or None for all that is there."""

    restore_wanted = Signal(object)
    purge_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.model = HistoryModel(context, self)
        self.view = TakeList(context, self.model, starring=False)
        self.view.setAccessibleName("Deleted takes")
        self.view.setMinimumHeight(_LOWEST)
        self.empty = label("", "muted")
        self.restore_button = QPushButton("&Bring back")
        self.purge_button = QPushButton("Delete for &good …")
        self.purge_button.setProperty("kind", "danger")
        self.all_button = QPushButton("&Empty the bin …")
        self.all_button.setProperty("kind", "danger")
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.restore_button)
        buttons.addWidget(self.purge_button)
        buttons.addStretch()
        buttons.addWidget(self.all_button)
        self.body.addWidget(heading("The bin"))
        self.body.addWidget(self.empty)
        self.body.addWidget(self.view, stretch=1000)  # all the room, where it is shown
        self.body.addLayout(buttons)
        self.body.addStretch()
        self._connect()
        self._show()

    def refresh(self) -> None:
        """Look into the bin again."""
        self.model.load(Query(in_bin=True))

    def chosen(self) -> list[int]:
        """The ids of the chosen takes."""
        return [summary.id for summary in self.view.chosen()]

    def _connect(self) -> None:
        self.model.loaded.connect(self._show_loaded)
        self.view.selectionModel().selectionChanged.connect(self._show)
        self.restore_button.clicked.connect(self._restore)
        self.purge_button.clicked.connect(self._purge)
        self.all_button.clicked.connect(self._purge_all)

    @Slot()
    def _show_loaded(self) -> None:
        if self.model.rowCount():
            self.view.choose_again()
        self._show()

    @Slot()
    def _show(self) -> None:
        there, chosen = self.model.total, self.view.chosen_count()
        self.empty.setText(f"{count(there, 'deleted take')}." if there else "Empty. Takes that you delete come here.")
        for button in (self.restore_button, self.purge_button, self.all_button, self.view):
            button.setVisible(there > 0)
        self.restore_button.setEnabled(chosen > 0)
        self.purge_button.setEnabled(chosen > 0)
        self.restore_button.setText(f"&Bring back {chosen:,}" if chosen > 1 else "&Bring back")

    @Slot()
    def _restore(self) -> None:
        self.restore_wanted.emit(self.chosen())

    @Slot()
    def _purge(self) -> None:
        self.purge_wanted.emit(self.chosen())

    @Slot()
    def _purge_all(self) -> None:
        self.purge_wanted.emit(None)
