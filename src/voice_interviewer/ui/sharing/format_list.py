"""The formats of an export: one of them, or for a ZIP any number."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from voice_interviewer.report.formats import FORMATS, Format
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class FormatList(QWidget):
    """Radio buttons for one format, or check boxes for several; below them a line on what the format is good for.

    Signals: ``changed()``.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.one = QButtonGroup(self)
        self.many = QButtonGroup(self)
        self.many.setExclusive(False)
        self.about = label("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        for place, form in enumerate(FORMATS.values()):
            for group, button in ((self.one, _button(form, QRadioButton)), (self.many, _button(form, QCheckBox))):
                group.addButton(button, place)
                layout.addWidget(button)
        layout.addWidget(self.about)
        self._several = False
        self.show_several(False)
        self.one.idToggled.connect(self._tell)
        self.many.idToggled.connect(self._tell)

    def show_several(self, several: bool) -> None:
        """Let any number be chosen, or one."""
        self._several = several
        for button in self.one.buttons():
            button.setVisible(not several)
        for button in self.many.buttons():
            button.setVisible(several)
        self._show_about()

    def choose(self, key: str, keys: Sequence[str]) -> None:
        """Choose ``key`` for one format, and ``keys`` for several."""
        for place, each in enumerate(FORMATS):
            self.one.button(place).setChecked(each == key)
            self.many.button(place).setChecked(each in keys)

    @property
    def key(self) -> str:
        """The one format."""
        return list(FORMATS)[max(0, self.one.checkedId())]

    @property
    def keys(self) -> tuple[str, ...]:
        """The several; empty where none is ticked."""
        return tuple(key for place, key in enumerate(FORMATS) if self.many.button(place).isChecked())

    def chosen_button(self) -> QAbstractButton:
        """Where the keyboard is best: the chosen format, or the first of several."""
        ticked = [button for button in (self.many if self._several else self.one).buttons() if button.isChecked()]
        return ticked[0] if ticked else self.many.buttons()[0]

    @Slot()
    def _tell(self) -> None:
        self._show_about()
        self.changed.emit()

    def _show_about(self) -> None:
        about = "As many as you like." if self._several else f"{FORMATS[self.key].about}."
        self.about.setText(about if self.keys or not self._several else "Tick at least one.")


def _button(form: Format, kind: type[QRadioButton] | type[QCheckBox]) -> QAbstractButton:
    button = kind(f"{form.title} ({form.ending})")
    button.setToolTip(form.about)
    button.setAccessibleDescription(form.about)
    return button
