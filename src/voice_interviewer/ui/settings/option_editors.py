"""One control for one setting, chosen by the option's type: a switch, a list, a number or a line."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from voice_interviewer.settings import Option
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.named_list import NamedList
from voice_interviewer.ui.widgets.plain_tip import plain_tip
from voice_interviewer.ui.widgets.switch import Switch

Choices = tuple[tuple[object, str], ...]
"""Value and what people read."""


class OptionEditor(QWidget):
    """A control for one option.

    Signals: ``edited(object)``, a value that the user chose; never emitted by `show_value`.
    """

    edited = Signal(object)

    def __init__(self, option: Option, control: QWidget) -> None:
        super().__init__()
        self.control = control
        control.setAccessibleName(tr(option.label))
        control.setAccessibleDescription(tr(option.help))
        control.setToolTip(tr(option.help))
        control.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
        )  # a proxy for it would be one stop more, and Tab might end there
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE // 2)
        if isinstance(control, Switch):
            self.row.addStretch()
        self.row.addWidget(control)

    def show_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        raise NotImplementedError

    def offer(self, choices: Choices) -> None:
        """Change what can be chosen; only lists have choices."""
        raise NotImplementedError


class SwitchEditor(OptionEditor):
    """For True and False."""

    def __init__(self, option: Option, theme: Theme) -> None:
        self._box = Switch(theme)
        super().__init__(option, self._box)
        self._box.clicked.connect(self._clicked)

    def show_value(self, value: object) -> None:
        self._box.setChecked(bool(value))

    @Slot(bool)
    def _clicked(self, checked: bool) -> None:
        self.edited.emit(bool(checked))


class ListEditor(OptionEditor):
    """For one of a few. A value that is not among the choices (an unplugged device, a pack that has gone) is kept and
    marked.
    """

    def __init__(self, option: Option, choices: Choices) -> None:
        self._list = _List()
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(16)
        self._value: object = None
        self._known = False  # until the machine has been asked, nobody can say what is there
        super().__init__(option, self._list)
        if choices:
            self.offer(choices)
        self._list.activated.connect(self._activated)

    def show_value(self, value: object) -> None:
        self._value = value
        index = self._list.findData(value)
        if index < 0:
            self._list.addItem(f"{value} (not there now)" if self._known else str(value or "…"), value)
            index = self._list.count() - 1
        self._list.setCurrentIndex(index)

    def offer(self, choices: Choices) -> None:
        self._known = True
        self._list.clear()
        for value, read in choices:
            self._list.addItem(tr(read), value)
            self._list.setItemData(self._list.count() - 1, plain_tip(tr(read)), Qt.ItemDataRole.ToolTipRole)
        if self._value is not None:
            self.show_value(self._value)

    @Slot(int)
    def _activated(self, index: int) -> None:
        self._value = self._list.itemData(index)
        self.edited.emit(self._value)


class NumberEditor(OptionEditor):
    """For a number in a range, with its unit. Subclasses have the spin box of their kind of number."""

    def __init__(self, option: Option, number: QAbstractSpinBox) -> None:
        self._number = number
        number.lineEdit().setTextMargins(SPACE - 2, 0, SPACE - 2, 0)
        number.setKeyboardTracking(False)  # a number is taken when it is finished, not digit by digit
        self._shows = False
        super().__init__(option, number)
        number.editingFinished.connect(self._typed)
        self._add_step("−", f"{tr('Less')}: {tr(option.label)}", number.stepDown)
        self._add_step("+", f"{tr('More')}: {tr(option.label)}", number.stepUp)

    def show_value(self, value: object) -> None:
        if not self._number.lineEdit().isModified():  # what is being typed stays, whatever else is changed meanwhile
            self._shows = True
            self._set(value)
            self._shows = False

    def _set(self, value: object) -> None:
        raise NotImplementedError

    def _add_step(self, sign: str, name: str, step: Callable[[], None]) -> None:
        button = QToolButton()
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRepeat(True)
        button.setFixedWidth(4 * SPACE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
        button.clicked.connect(step)
        self.row.addWidget(button)

    def _tell(self, value: float) -> None:
        if not self._shows:
            self._typed()
            self.edited.emit(value)

    @Slot()
    def _typed(self) -> None:
        """Nothing is half typed any more."""
        self._number.lineEdit().setModified(False)


class WholeEditor(NumberEditor):
    """For a whole number."""

    def __init__(self, option: Option, low: float, high: float) -> None:
        self._spin = _Whole()
        self._spin.setRange(int(low), int(high))
        self._spin.setSingleStep(int(option.step))
        self._spin.setSuffix(f" {tr(option.unit)}" if option.unit else "")
        super().__init__(option, self._spin)
        self._spin.valueChanged.connect(self._changed)

    def _set(self, value: object) -> None:
        self._spin.setValue(int(str(value)))

    @Slot(int)
    def _changed(self, value: int) -> None:
        self._tell(value)


class FractionEditor(NumberEditor):
    """For a number with one decimal."""

    def __init__(self, option: Option, low: float, high: float) -> None:
        self._spin = _Fraction()
        self._spin.setDecimals(1)
        self._spin.setRange(low, high)
        self._spin.setSingleStep(option.step)
        self._spin.setSuffix(f" {tr(option.unit)}" if option.unit else "")
        super().__init__(option, self._spin)
        self._spin.valueChanged.connect(self._changed)

    def _set(self, value: object) -> None:
        self._spin.setValue(float(str(value)))

    @Slot(float)
    def _changed(self, value: float) -> None:
        self._tell(round(value, 1))


class LineEditor(OptionEditor):
    """For free text."""

    def __init__(self, option: Option) -> None:
        self._line = QLineEdit()
        super().__init__(option, self._line)
        self._line.editingFinished.connect(self._finished)

    def show_value(self, value: object) -> None:
        if not self._line.isModified():  # what is being typed stays, whatever else is changed meanwhile
            self._line.setText(str(value))

    @Slot()
    def _finished(self) -> None:
        if self._line.isModified():
            self._line.setModified(False)
            self.edited.emit(self._line.text())


class _List(NamedList):
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not _left_to_page(self, event):
            super().wheelEvent(event)


class _Whole(QSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not _left_to_page(self, event):
            super().wheelEvent(event)


class _Fraction(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not _left_to_page(self, event):
            super().wheelEvent(event)


def _left_to_page(control: QWidget, wheel: QWheelEvent) -> bool:
    """Scrolling the page must not change whatever happens to lie under the pointer."""
    if not control.hasFocus():
        wheel.ignore()
    return not control.hasFocus()


def editor_for(option: Option, value: object, theme: Theme) -> OptionEditor:
    """The control that suits an option and the kind of its present value."""
    editor: OptionEditor
    if option.choices or option.source:
        editor = ListEditor(option, option.choices)
    elif isinstance(value, bool):
        editor = SwitchEditor(option, theme)
    elif isinstance(value, int) and option.low is not None and option.high is not None:
        editor = WholeEditor(option, option.low, option.high)
    elif isinstance(value, float) and option.low is not None and option.high is not None:
        editor = FractionEditor(option, option.low, option.high)
    else:
        editor = LineEditor(option)
    editor.show_value(value)
    return editor
