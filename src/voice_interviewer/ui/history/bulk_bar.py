"""The strip below the tools of the history: what is chosen beyond the screen, and how far long work is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from voice_interviewer.ui.history.bulk_work import BulkProgress
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class BulkBar(QFrame):
    """Hidden while there is nothing to say. Signals: ``all_wanted()``, to choose every take; ``stop_wanted()``."""

    all_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("notice", True)
        self.text = label("", wrap=False)
        self.all_button = QPushButton("Choose &all")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName("Progress")
        self.stop_button = QPushButton("Sto&p")
        self.stop_button.setAccessibleName("Stop")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.text)
        row.addWidget(self.all_button)
        row.addWidget(self.bar, stretch=1)
        row.addStretch()
        row.addWidget(self.stop_button)
        self.all_button.clicked.connect(self.all_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.hide()

    def offer_all(self, chosen: int, total: int) -> None:
        """Every take that was read is chosen, and more match: offer them too. Otherwise there is nothing to offer."""
        offered = 0 < chosen < total
        self.text.setText(f"{chosen:,} of {total:,} takes are chosen.")
        self.all_button.setText(f"Choose &all {total:,}")
        self._show(offered, working=False)

    @Slot(object)
    def show_progress(self, progress: BulkProgress) -> None:
        """Say how far it is; what is done at once is never seen."""
        if progress.share >= 1.0:
            return
        self.text.setText(progress.doing)
        self.bar.setValue(round(100 * progress.share))
        self._show(True, working=True)

    @Slot()
    def show_ended(self) -> None:
        """Nothing is under way."""
        self._show(False, working=False)

    def _show(self, shown: bool, working: bool) -> None:
        self.all_button.setVisible(not working)
        self.bar.setVisible(working)
        self.stop_button.setVisible(working)
        self.setVisible(shown)
