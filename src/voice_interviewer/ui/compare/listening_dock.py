"""The foot of the page: one section heard in the left take, then in the right, and on in the other one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from voice_interviewer.answer import Section, Span
from voice_interviewer.comparison.comparing import take_ideas
from voice_interviewer.comparison.listening import counterpart, section_spans
from voice_interviewer.comparison.result import Comparison, Side
from voice_interviewer.errors import UserError
from voice_interviewer.ui.compare.ab_listening import ABListening
from voice_interviewer.ui.compare.compare_data import CompareData, SideData
from voice_interviewer.ui.compare.listening_side import ListeningSide
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.segments import Segments


class ListeningDock(QFrame):
    """Signals: ``heard(Side, float)``, the second that is heard, or ``heard(None, 0.0)`` in silence."""

    heard = Signal(object, float)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._data: CompareData | None = None
        self._keys: list[tuple[QPushButton, str, shortcuts.Key]] = []
        self._spans: dict[Side, dict[Section, tuple[Span, ...]]] = {side: {} for side in Side}
        self.listening = ABListening(context, self)
        self.sides = {side: ListeningSide(context, side) for side in Side}
        self.parts: Segments[Section] = Segments(
            "Part to hear", [(section, section.title.split()[0]) for section in Section]
        )
        self.hear_buttons = {
            Side.LEFT: self._button("Hear left", shortcuts.HEAR_LEFT, self.hear_left),
            Side.RIGHT: self._button("Hear right", shortcuts.HEAR_RIGHT, self.hear_right),
        }
        self.swap_button = self._button("Other take", shortcuts.SWAP, self.swap)
        self.setProperty("dock", True)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """With the keys that hold now."""
        super().showEvent(event)
        self._name_buttons()

    def open(self, data: CompareData) -> None:
        """Get both takes ready, at their start."""
        self._data = data
        for side in Side:
            shown = data.side(side)
            self.listening.open(side, shown)
            self.sides[side].open(shown)
            self._spans[side] = _spans(shown) if shown is not None and shown.audible else {}
        self.setVisible(data.right is not None and any(map(self.listening.can_play, Side)))
        self._show_parts(data.comparison)

    def play(self, side: Side, span: Span) -> None:
        """Play a stretch of one take."""
        self.listening.play_spans(side, [span])

    @Slot()
    def hear_left(self) -> None:
        """The chosen section in the left take."""
        self._hear(Side.LEFT)

    @Slot()
    def hear_right(self) -> None:
        """The chosen section in the right take."""
        self._hear(Side.RIGHT)

    @Slot()
    def swap(self) -> None:
        """Go on in the other take, at the sentence that says the same; at its start where none does yet."""
        if self._data is None or self._data.comparison is None:
            return
        side = self.listening.active
        second = counterpart(self._data.comparison.rows, side, self.listening.playbacks[side].position)
        self.listening.play_from(side.other, second or 0.0)

    def _hear(self, side: Side) -> None:
        if self.parts.value is not None:
            self.listening.play_spans(side, self._spans[side].get(self.parts.value, ()))

    def _show_parts(self, comparison: Comparison | None) -> None:
        """What is in neither take cannot be chosen; what both have is chosen first."""
        there = {section for spans in self._spans.values() for section, some in spans.items() if some}
        for section in Section:
            self.parts.button(section).setEnabled(section in there)
        both = [section for section in Section if all(self._spans[side].get(section) for side in Side)]
        self.parts.show_value(next(iter([*both, *sorted(there, key=list(Section).index)]), None))
        self.swap_button.setEnabled(comparison is not None and all(map(self.listening.can_play, Side)))
        self._show_hearable()

    @Slot()
    def _show_hearable(self) -> None:
        for side, button in self.hear_buttons.items():
            part = self.parts.value
            button.setEnabled(part is not None and bool(self._spans[side].get(part)))

    def _button(self, text: str, key: shortcuts.Key, do: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        self._keys.append((button, text, key))
        button.setAccessibleName(key.does)
        button.setToolTip(key.hint)
        button.clicked.connect(do)
        return button

    def _name_buttons(self) -> None:
        for button, text, key in self._keys:
            button.setText(f"{text}  {key.shown}")

    def _lay_out(self) -> None:
        self._name_buttons()
        choice = QHBoxLayout()
        choice.setSpacing(SPACE)
        choice.addWidget(self.parts)
        choice.addStretch()
        for button in (*self.hear_buttons.values(), self.swap_button):
            choice.addWidget(button)
        takes = QHBoxLayout()
        takes.setSpacing(3 * SPACE)
        for side in Side:
            takes.addWidget(self.sides[side], stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(choice)
        layout.addLayout(takes)

    def _connect(self) -> None:
        self.parts.picked.connect(self._show_hearable)
        self.listening.moved.connect(self._moved)
        self.listening.changed.connect(self._changed)
        self.listening.failed.connect(self._failed)
        left, right = self.sides[Side.LEFT], self.sides[Side.RIGHT]
        left.sought.connect(self._left_sought)
        right.sought.connect(self._right_sought)
        left.chosen.connect(self._left_chosen)
        right.chosen.connect(self._right_chosen)
        left.toggled.connect(self._left_toggled)
        right.toggled.connect(self._right_toggled)

    @Slot(object, float)
    def _moved(self, side: Side, second: float) -> None:
        self.sides[side].show_position(second)
        if self.listening.playing is side:
            self.heard.emit(side, second)

    @Slot()
    def _changed(self) -> None:
        for side, shown in self.sides.items():
            shown.show_playing(self.listening.playing is side)
        if self.listening.playing is None:
            self.heard.emit(None, 0.0)

    @Slot(object)
    def _failed(self, problem: UserError) -> None:
        self._context.messages.error(problem)

    @Slot(float)
    def _left_sought(self, second: float) -> None:
        self.listening.seek(Side.LEFT, second)

    @Slot(float)
    def _right_sought(self, second: float) -> None:
        self.listening.seek(Side.RIGHT, second)

    @Slot(object)
    def _left_chosen(self, span: Span) -> None:
        self.play(Side.LEFT, span)

    @Slot(object)
    def _right_chosen(self, span: Span) -> None:
        self.play(Side.RIGHT, span)

    @Slot()
    def _left_toggled(self) -> None:
        self.listening.toggle_side(Side.LEFT)

    @Slot()
    def _right_toggled(self) -> None:
        self.listening.toggle_side(Side.RIGHT)


def _spans(data: SideData) -> dict[Section, tuple[Span, ...]]:
    ideas = take_ideas(data.take)
    return {section: section_spans(ideas, section) for section in Section}
