"""One setting in the form: its name and what it means on the left, its control on the right."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from voice_interviewer.settings import Option
from voice_interviewer.ui.settings.option_editors import OptionEditor
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.theme import SPACE, text_scale
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.labels import label

CONTROL_WIDTH = 36 * SPACE


class OptionRow(QWidget):
    """Says whether the setting was changed, and sets it back. Signals: ``reset_requested(str)``, with its key."""

    reset_requested = Signal(str)

    def __init__(self, key: str, option: Option, editor: OptionEditor) -> None:
        super().__init__()
        self._key = key
        self._option = option
        self._mark = label("Changed", "small", wrap=False)
        self.reset = button("Set back", "link", name=f"{tr('Set back')}: {tr(option.label)}", tip="To its default")
        self.editor = editor
        self._lay_out()
        self._fit()
        self.reset.clicked.connect(self._ask_reset)
        self.show_changed(False)

    def show_changed(self, changed: bool) -> None:
        """Whether it differs from its default, which can be brought back then."""
        if not changed and self.reset.hasFocus():
            self.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark.setVisible(changed)
        self.reset.setVisible(changed)

    def has(self, words: list[str]) -> bool:
        """Whether every one of the words, in lower case, is in what the setting says about itself."""
        option = self._option
        said = (option.group, option.label, option.help, *(read for _, read in option.choices))
        text = " ".join((*map(tr, said), option.also, self._key)).lower()
        return all(word in text for word in words)

    def _lay_out(self) -> None:
        name = label(self._option.label)
        name.setBuddy(self.editor.control)
        about = label(self._option.help, "small")
        about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(name, stretch=1)
        head.addWidget(self._mark)
        head.addWidget(self.reset)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(head)
        texts.addWidget(about)
        texts.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * SPACE)
        row.addLayout(texts, stretch=1)
        row.addWidget(self.editor, alignment=Qt.AlignmentFlag.AlignTop)

    def changeEvent(self, event: QEvent) -> None:
        """The control grows with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Never more than half of the row, nor less than fits the smallest text."""
        half = max(CONTROL_WIDTH, self.width() // 2)
        self.editor.setFixedWidth(min(half, round(CONTROL_WIDTH * text_scale(self))))

    @Slot()
    def _ask_reset(self) -> None:
        self.reset_requested.emit(self._key)
