"""One key in the settings: what it does, and a field that takes another."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLabel, QLineEdit, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.key_choice import refusal
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.shortcuts import NAMES, Key, changeable
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.labels import label

FIELD_WIDTH = 20 * SPACE


class KeyRow(QWidget):
    """Keys that cannot be changed are only shown. Signals: ``chosen(str, str)``, a name and its key; empty: the usual.

    What is refused is said below, and the field shows the old key again.
    """

    chosen = Signal(str, str)

    def __init__(self, key: Key, place: str) -> None:
        """``place`` is where the key works: the same one may do the same elsewhere."""
        super().__init__()
        self.key = key
        self._named = f"{tr(key.does)}, {tr(place)}"
        self.problem = label("", "warning")
        self.field: QKeySequenceEdit | None = None
        self.reset = button("Set back", "link", name=f"{tr('Set back')}: {self._named}", tip="To the usual key")
        self._shown = label("", "muted", wrap=False)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the key that holds now."""
        self.problem.hide()
        self._shown.setText(self.key.all_shown)
        self.reset.setVisible(self.key.keys != self.key.usual)
        if self.field is not None:
            self.field.setKeySequence(QKeySequence(self.key.keys[0]))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        does = label(self.key.does)
        row.addWidget(does, stretch=1)
        row.addWidget(self.reset)
        if changeable(self.key):
            self.field = self._make_field(does)
            row.addWidget(self.field)
        self._shown.setFixedWidth(FIELD_WIDTH)
        row.addWidget(self._shown)
        if self.field is not None:
            self._shown.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        self.reset.clicked.connect(self._reset)

    def _make_field(self, does: QLabel) -> QKeySequenceEdit:
        field = QKeySequenceEdit()
        field.setMaximumSequenceLength(1)
        field.setFixedWidth(FIELD_WIDTH)
        field.setAccessibleName(f"{tr('Key')}: {self._named}")
        for line in field.findChildren(QLineEdit):  # what Qt has inside it, which is read too
            line.setAccessibleName(field.accessibleName())
        field.setToolTip(tr("Press the new key"))
        does.setBuddy(field)
        field.editingFinished.connect(self._edited)
        return field

    @Slot()
    def _edited(self) -> None:
        assert self.field is not None
        wanted = self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if wanted == self.key.keys[0]:
            return
        problem = refusal(self.key, wanted)
        if problem:
            self.refresh()
            self.problem.setText(problem)
            self.problem.show()
        else:
            self.chosen.emit(NAMES[self.key], "" if wanted == self.key.usual[0] else wanted)

    @Slot()
    def _reset(self) -> None:
        problem = refusal(self.key, self.key.usual[0])
        if problem:
            self.problem.setText(problem)
            self.problem.show()
        else:
            self.chosen.emit(NAMES[self.key], "")
