"""One speech model in the settings: what it is, what it takes, how it stands, and what can be done with it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.transcription.model_overview import ModelRow, ModelState
from voice_interviewer.transcription.transfer import Transferred
from voice_interviewer.ui.settings import model_words
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class ModelRowView(QFrame):
    """Draws a `ModelRow`. Signals, each with the model's name: ``fetch``, ``call_off``, ``use``, ``delete``."""

    fetch = Signal(str)
    call_off = Signal(str)
    use = Signal(str)
    delete = Signal(str)

    def __init__(self, row: ModelRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._moving = False
        self._name = label(row.name, "strong", wrap=False)
        self.state = label("", "muted", wrap=False)
        self.about = label("", "small")
        self.facts = label("", "small")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(f"Progress of fetching {row.name}")
        self.moment = label("", "small", wrap=False)
        self.fetch_button = QPushButton()
        self.cancel_button = QPushButton("Cancel")
        self.use_button = QPushButton("Use")
        self.delete_button = QPushButton()
        self._lay_out()
        self._connect()
        self.show_row(row)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """From left to right, those that are hidden too."""
        return self.use_button, self.fetch_button, self.cancel_button, self.delete_button

    def show_row(self, row: ModelRow) -> None:
        """Show how the model stands."""
        self.row = row
        broken = row.state is ModelState.BROKEN
        self.state.setText(model_words.state(row))
        self.state.setProperty("role", "warning" if broken else "muted")
        self.state.style().polish(self.state)  # a style sheet looks at a property only then
        self.about.setText(row.problem if broken else row.about)
        self.facts.setText(model_words.facts(row))
        self.fetch_button.setText(model_words.fetch_label(row))
        self.fetch_button.setToolTip(model_words.fetch_help(row))
        self.fetch_button.setAccessibleName(model_words.fetch_help(row))
        partly = row.state is ModelState.PARTLY
        self.delete_button.setText("Discard" if partly else "Delete")
        self.delete_button.setAccessibleName(f"{self.delete_button.text()} {row.name}")
        self._show_buttons()

    def show_moving(self, moment: Transferred | None) -> None:
        """Show that the model is being fetched, and how far it is."""
        self._moving = True
        share = moment.share if moment else 0.0
        self.bar.setValue(round(1000 * share))
        self.moment.setText(model_words.progress(moment) if moment else f"Asking {self.row.host} …")
        self.state.setText("Being fetched")
        self._show_buttons()

    def show_still(self) -> None:
        """Show that it is not, or not any more."""
        if self._moving:
            self._moving = False
            self.show_row(self.row)

    def allow_fetching(self, allowed: bool) -> None:
        """One thing at a time: while another model is fetched this one waits."""
        self.fetch_button.setEnabled(allowed)

    def _show_buttons(self) -> None:
        """Focus stays in the row: a hidden button would let it go on, and the page would scroll."""
        had_focus = any(button.hasFocus() for button in self.buttons)
        installed = self.row.state is ModelState.INSTALLED
        still = not self._moving
        self.use_button.setVisible(still and installed and not self.row.used)
        self.fetch_button.setVisible(still and not installed and bool(self.row.host))
        self.cancel_button.setVisible(self._moving)
        self.delete_button.setVisible(still and (self.row.deletable or self.row.state is ModelState.PARTLY))
        self.delete_button.setEnabled(not (self.row.used and installed))
        self.delete_button.setToolTip("" if self.delete_button.isEnabled() else "Choose another model first")
        self.bar.setVisible(self._moving)
        self.moment.setVisible(self._moving)
        if had_focus:
            shown = [button for button in self.buttons if not button.isHidden() and button.isEnabled()]
            if shown and not any(button.hasFocus() for button in shown):
                shown[0].setFocus()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(int(1.5 * SPACE))
        title.addWidget(self._name)
        title.addWidget(self.state)
        title.addStretch()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(title)
        texts.addWidget(self.about)
        texts.addWidget(self.facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        for button in self.buttons:
            buttons.addWidget(button)
        moving = QHBoxLayout()
        moving.setSpacing(2 * SPACE)
        moving.addWidget(self.bar, stretch=1)
        moving.addWidget(self.moment)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(3 * SPACE)
        layout.setColumnStretch(0, 1)
        layout.addLayout(texts, 0, 0)
        layout.addLayout(buttons, 0, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(moving, 1, 0, 1, 2)

    def _connect(self) -> None:
        self.cancel_button.setAccessibleName(f"Cancel fetching {self.row.name}")
        self.use_button.setAccessibleName(f"Use {self.row.name}")
        self.delete_button.setProperty("kind", "danger")
        self.fetch_button.clicked.connect(self._fetch_clicked)
        self.cancel_button.clicked.connect(self._cancel_clicked)
        self.use_button.clicked.connect(self._use_clicked)
        self.delete_button.clicked.connect(self._delete_clicked)

    @Slot()
    def _fetch_clicked(self) -> None:
        self.fetch.emit(self.row.name)

    @Slot()
    def _cancel_clicked(self) -> None:
        self.call_off.emit(self.row.name)

    @Slot()
    def _use_clicked(self) -> None:
        self.use.emit(self.row.name)

    @Slot()
    def _delete_clicked(self) -> None:
        self.delete.emit(self.row.name)
