"""What the steps of the first minute have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.settings import options
from voice_interviewer.ui.settings.option_editors import Choices, OptionEditor, editor_for
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label

CONTROL_WIDTH = 36 * SPACE


class WelcomeStep(QWidget):
    """One thing to see to; fill it through ``body``.

    Signals: ``go_on()``, nothing is left to do here.
    """

    go_on = Signal()

    def __init__(self, context: Context, title: str, why: str) -> None:
        super().__init__()
        self._context = context
        self.title = title
        """For whoever is told where they are."""
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(label(title, "question"))
        layout.addWidget(label(why, "muted"))
        layout.addLayout(self.body)
        layout.addStretch()

    def begin(self) -> None:
        """The step is shown now."""

    def end(self) -> None:
        """Another one is shown now: be quiet and give devices back."""

    def setting(self, key: str) -> OptionEditor:
        """A row for one of the settings, which is stored as soon as it is changed."""
        option = options()[key]
        editor = editor_for(option, getattr(self._context.services.settings.current, key), self._context.theme)
        editor.setFixedWidth(CONTROL_WIDTH)
        editor.edited.connect(lambda value: self._store(editor, key, value))
        name = QLabel(option.label)
        name.setBuddy(editor.control)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(name)
        row.addStretch()
        row.addWidget(editor)
        self.body.addLayout(row)
        return editor

    def _store(self, editor: OptionEditor, key: str, value: object) -> None:
        settings = self._context.services.settings
        try:
            settings.change(**{key: value})
        except UserError as error:
            editor.show_value(getattr(settings.current, key))
            self._context.messages.error(error)


def offer(editor: OptionEditor, choices: Choices, chosen: object) -> None:
    """Fill a list, and have it show what is stored."""
    editor.offer(choices)
    editor.show_value(chosen)
