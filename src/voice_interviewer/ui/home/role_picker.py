"""Chooses whose questions are listed: those of one role, or all."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from voice_interviewer.bank.question import Pack
from voice_interviewer.ui.settings.choices import role_choices
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.named_list import NamedList

ALL = ""
ALL_TITLE = "All roles"


class RolePicker(NamedList):
    """Hidden where there is no choice. Signals: ``picked(str)``, the user chose a pack, by its id, or `ALL`."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Role", parent)
        self._all = False
        self.setToolTip("Whose questions you practise; each pack of questions is a role")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setMaximumWidth(28 * SPACE)
        self.activated.connect(self._activated)

    @property
    def value(self) -> str:
        """The id of the pack whose questions are wanted, or `ALL`."""
        return str(self.currentData() or ALL)

    def show_packs(self, packs: Sequence[Pack], role: str) -> None:
        """Offer these; who looks at all roles goes on doing so."""
        self.clear()
        for value, title in (*role_choices(packs), (ALL, ALL_TITLE)):
            self.addItem(title, value)
        self.setCurrentIndex(self.findData(ALL if self._all else role))
        self.setVisible(len(packs) > 1)

    @Slot(int)
    def _activated(self, index: int) -> None:
        value = str(self.itemData(index))
        self._all = value == ALL
        self.picked.emit(value)
